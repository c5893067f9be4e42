"""Quick capture over one open session: the window, then the bar, made anew each time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from portfolio.model.entry import Entry
from ui.ask import Ask
from ui.quick.bar import SavedBar
from ui.quick.window import QuickWindow
from ui.session import Session
from ui.theme import Theme
from ui.widgets.capture_words import saved_words


class Quick(QObject):
    """`open_wanted` tells an entry; `ended` says that nothing of it is on the screen any more."""

    open_wanted = Signal(str)
    ended = Signal()

    def __init__(self, session: Session, theme: Theme, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._theme, self._ask = session, theme, ask
        self.window: QuickWindow | None = None
        self.bar: SavedBar | None = None
        session.flushing.connect(self._keep)
        session.closed.connect(self.put_away)

    def show(self) -> None:
        """The window, whatever else is there; what waits in its line is there too."""
        if self.window is None:
            self.window = QuickWindow(self._session, self._theme, self._ask)
            self.window.saved.connect(self._saved)
            self.window.closed.connect(self._window_closed)
        self.window.come_forward()

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

    @Slot(object, object)
    def _saved(self, entry: Entry, undo: Callable[[], object]) -> None:
        at = self.window.pos() if self.window is not None else QPoint()
        if self.bar is not None:
            self.bar.close()
        again = partial(self._take_back, undo)
        self.bar = SavedBar(self._theme, saved_words(entry), again)
        self.bar.open_wanted.connect(partial(self.open_wanted.emit, entry.id))
        self.bar.closed.connect(self._bar_closed)
        self.bar.move(at)
        self.bar.appear()

    def _take_back(self, undo: Callable[[], object]) -> None:
        """The words are in the line again, so the line is on the screen again."""
        if self.window is None:
            self.show()
        undo()
