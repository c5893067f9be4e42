"""What she should know of her portfolio: whether all is saved, what is damaged, what is due."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from portfolio.text import _, ngettext
from ui.care import Care
from ui.pages.today_recent import due_revisits
from ui.session import Session
from ui.widgets.kept_foot import Kept
from ui.widgets.notice import Notice


class Status(QObject):
    """`told` says how safe what she wrote is, for the window's corner."""

    told = Signal(object)

    def __init__(self, session: Session, care: Care, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._notice = session, notice
        session.kept.connect(self.tell)
        session.unsaved.connect(self._tell_unsaved)
        care.faults_found.connect(self._tell_faults)
        care.backed_up.connect(self.tell)

    @Slot()
    def tell(self) -> None:
        """All is saved; and where there is no second copy, that too."""
        has_second = bool(self._session.library.backups.places())
        self.told.emit(Kept.TWICE if has_second else Kept.ONLY_HERE)

    def tell_at_start(self, is_due_told: bool, show: Callable[[], object]) -> None:
        """What must be known; and a revisit that is due, where she asked to be told."""
        library = self._session.library
        if library.lost_versions:
            words = _loss_words(library.lost_versions)
            self._notice.offer(words, _("I know"), library.accept_loss)
        elif is_due_told:
            due = due_revisits(library, self._session.today())
            if due:
                words = _("Did it stick? “{title}” waits for a line.").format(title=due[0].heading)
                self._notice.offer(words, _("Show"), show)

    @Slot()
    def _tell_unsaved(self) -> None:
        self.told.emit(Kept.NOT_YET)

    @Slot(int)
    def _tell_faults(self, count: int) -> None:
        self._notice.offer(_faults_words(count), _("Mend"), self._session.mend_all)


def _faults_words(count: int) -> str:
    return ngettext(
        "The check found {n} damaged place. Copies may hold it whole.",
        "The check found {n} damaged places. Copies may hold them whole.",
        count,
    ).format(n=count)


def _loss_words(count: int) -> str:
    return ngettext(
        "{n} saved version is missing: the file is older than it was. A copy may hold it.",
        "{n} saved versions are missing: the file is older than it was. A copy may hold them.",
        count,
    ).format(n=count)
