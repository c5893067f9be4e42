"""The draft of a capture line: on disk within a second of a key, there again next time."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.storage.drafts import WAITING
from ui.session import Session

KEEP_MS = 500  # after a key; another half second is left for the disk (P1: within a second)


class LineDraft(QObject):
    """One line at one place of the program; its words are the draft's title, as they were typed."""

    def __init__(self, session: Session, place: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._base = session, WAITING + place
        found = session.library.journal.drafts.waiting(place)
        kept = found.record if found else None
        self.entry = kept if isinstance(kept, Entry) else self._blank()
        self._text, self._kept = self.entry.title, self.entry.title
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(KEEP_MS)
        self._clock.timeout.connect(self.keep)
        session.flushing.connect(self.keep)

    @property
    def text(self) -> str:
        """The words that wait."""
        return self._text

    def typed(self, text: str) -> None:
        """Keep these soon."""
        self._text = text
        if not self._clock.isActive():
            self._clock.start()

    @Slot()
    def keep(self) -> bool:
        """Keep the words now; False where the disk refuses, which the session has told."""
        self._clock.stop()
        if self._text == self._kept:
            return True
        is_kept = True
        if self._text.strip():
            is_kept = self._session.keep(replace(self.entry, title=self._text), self._base)
        else:
            self._session.forget(self.entry.id)
        if is_kept:
            self._kept = self._text
        return is_kept

    def begin(self) -> None:
        """The line was kept as an entry: a new one begins."""
        self._clock.stop()
        self.entry = self._blank()
        self._text = self._kept = ""

    def _blank(self) -> Entry:
        session = self._session
        return session.library.entries.new(Kind.REFLECTION, session.today())
