"""Quick capture over the open session: the window, then the bar."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from portfolio.model.entry import Entry
from portfolio.vault.opened import Opened
from ui.ask import Ask
from ui.idle import Idle
from ui.quick.bar import SavedBar
from ui.quick.window import QuickWindow
from ui.session import Session
from ui.settings import Settings
from ui.shell import Shell
from ui.single import Wish
from ui.theme import Theme
from ui.window_state import to_front


class Stage(Protocol):
    """The program, as quick capture knows it."""

    settings: Settings
    theme: Theme
    ask: Ask
    screen: QWidget | None

    def show_window(self, session: Session) -> Shell:
        """The window of an open portfolio, in front."""


class Quick(QObject):
    """Answers other starts too. Where the line is all there is, the program ends with it."""

    def __init__(self, stage: Stage, leave: Callable[[Opened], object]) -> None:
        super().__init__()
        self._stage, self._leave = stage, leave
        self.session: Session | None = None
        self.is_wanted = False
        self.window: QuickWindow | None = None
        self.bar: SavedBar | None = None
        self._idle: Idle | None = None
        stage.theme.changed.connect(self._drop_hidden)

    def answer(self, wish: Wish) -> None:
        """What another start wants of this one. Quick capture leaves the window as it is."""
        if wish is Wish.QUICK and self.session is not None:
            self.show()
        elif self._stage.screen is not None:
            self.is_wanted = wish is Wish.QUICK
            to_front(self._stage.screen)
        elif self.session is not None:
            self._stage.show_window(self.session)

    def serve(self, session: Session, *, is_wanted: bool) -> None:
        """Lines go to this one from now on, until it is closed."""
        self.session = session
        session.flushing.connect(self._keep)
        session.closed.connect(self._session_closed)
        if is_wanted:  # alone: no window is there that would lock
            self._idle = Idle(self, self._stage.settings.get().lock_after_min)
            self._idle.idle.connect(self.put_away)
        if is_wanted or self.is_wanted:
            self.show()

    def show(self) -> None:
        """The window, whatever else is there; what waits in its line is there too."""
        self.is_wanted = False
        if self.session is None:
            return
        if self.window is None:
            self.window = QuickWindow(self.session, self._stage.theme, self._stage.ask)
            self.window.saved.connect(self._saved)
            self.window.closed.connect(self._window_closed)
        self.window.come_forward()

    @Slot()
    def _session_closed(self) -> None:
        self.session = None
        self.put_away()

    @Slot()
    def put_away(self) -> None:
        """Close what is shown; the words are a draft."""
        for part in (self.window, self.bar):
            if part is not None:
                part.close()

    @Slot()
    def _keep(self) -> None:
        if self.window is not None:
            self.window.capture.keep()

    @Slot(object, str, object)
    def _saved(self, entry: Entry, sentence: str, undo: Callable[[], object]) -> None:
        at = self.window.pos() if self.window is not None else QPoint()
        if self.bar is not None:
            self.bar.close()
        again = partial(self._take_back, undo)
        self.bar = SavedBar(self._stage.theme, sentence, again)
        self.bar.open_wanted.connect(partial(self._open, entry.id))
        self.bar.closed.connect(self._bar_closed)
        self.bar.move(at)
        self.bar.appear()

    def _take_back(self, undo: Callable[[], object]) -> None:
        """The words are in the line again, so the line is on the screen again."""
        undo()
        self.show()

    def _open(self, entry_id: str) -> None:
        if self.session is not None:
            self._stage.show_window(self.session).open_entry(entry_id)

    @Slot()
    def _window_closed(self) -> None:
        """It is kept, hidden: Undo gives the words back to it."""
        if self.session is None:
            self._drop_hidden()
        self._end_if_alone()

    @Slot()
    def _drop_hidden(self) -> None:
        """The next window is made in the look of then."""
        if self.window is not None and not self.window.isVisible():
            self.window.deleteLater()
            self.window = None

    @Slot()
    def _bar_closed(self) -> None:
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None
        self._end_if_alone()

    def _end_if_alone(self) -> None:
        """The line was all there was."""
        is_open = self.window is not None and self.window.isVisible()
        is_gone = not is_open and self.bar is None and self._stage.screen is None
        if is_gone and self.session is not None:
            session = self.session
            session.close()
            self._leave(session.opened)
