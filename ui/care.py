"""What the window does for safety by itself: daily backups and a quiet check, on workers."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portfolio.vault.backup import back_up_if_changed
from portfolio.vault.opened import Opened
from ui.jobs import Jobs

CHECK_AFTER_MS = 30_000  # not on the way to the first window
BACKUP_EVERY_MS = 24 * 3600 * 1000


class Care(QObject):
    """Looks after one open portfolio until `stop`."""

    faults_found = Signal(int)
    backed_up = Signal()

    def __init__(self, opened: Opened, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._opened, self._jobs = opened, jobs
        self._check = self._clock(CHECK_AFTER_MS, self.check)
        self._check.setSingleShot(True)
        self._daily = self._clock(BACKUP_EVERY_MS, self.back_up)

    @Slot()
    def check(self) -> None:
        """Read the whole journal on a worker; only faults are told."""
        opened = self._opened

        def work() -> int:
            library = opened.library()
            try:
                library.journal.mend()
                return len(library.faults())
            finally:
                library.close()

        self._jobs.run(work, self._tell, self._leave_alone)

    @Slot()
    def back_up(self) -> None:
        """Make the backups that are due on a worker."""
        opened = self._opened
        self._jobs.run(lambda: back_up_if_changed(opened), self._made, self._leave_alone)

    def stop(self) -> None:
        """Start nothing more."""
        self._check.stop()
        self._daily.stop()

    def _tell(self, count: int) -> None:
        if count and self._daily.isActive():
            self.faults_found.emit(count)

    def _made(self, _missed: list[Path]) -> None:
        if self._daily.isActive():
            self.backed_up.emit()

    def _leave_alone(self, _sentence: str) -> None:
        """A disk that is away now is told where she looks for it, in Settings."""

    def _clock(self, wait_ms: int, does: object) -> QTimer:
        made = QTimer(self)
        made.setInterval(wait_ms)
        made.timeout.connect(does)
        made.start()
        return made
