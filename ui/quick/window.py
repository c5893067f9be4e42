"""The quick capture window: the capture line alone, focused as soon as it is seen."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from portfolio.model.entry import Entry
from portfolio.text import _
from ui.ask import Ask
from ui.session import Session
from ui.theme import Theme
from ui.widgets.basics import column, label
from ui.widgets.capture import Capture

WIDTH, AROUND_PX = 680, 40
PLACE = "quick"


class QuickWindow(QWidget):
    """`saved` tells the entry, its sentence and its undo; closing in any way keeps a draft."""

    saved = Signal(object, str, object)
    closed = Signal()

    def __init__(self, session: Session, theme: Theme, ask: Ask) -> None:
        super().__init__()
        self.session, self.theme, self.ask = session, theme, ask
        self._sentence = ""
        self._undo: Callable[[], object] = lambda: None
        self._is_over = False
        self.setObjectName("canvas")
        theme.dressed(self)
        self.setWindowTitle(_("Quick capture"))
        self.setWindowIcon(theme.icon("feather", theme.tokens.accent_text))
        words = _("What happened that is worth keeping?")
        self.capture = Capture(self, words, PLACE, is_window=True)
        self.fault = label("", "error")
        self.fault.hide()
        inside = column(self.capture, self.fault)
        inside.setContentsMargins(0, 0, 0, 0)
        self.setLayout(inside)
        widest = self.screen().availableGeometry().width() - AROUND_PX
        self.resize(min(theme.px(WIDTH), widest), self.sizeHint().height())
        self.capture.saved.connect(self._saved)
        self.capture.escaped.connect(self.close)
        session.failed.connect(self._tell)
        session.closed.connect(self._let_go)

    def come_forward(self) -> None:
        """On top of what is there, ready for the first key."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.capture.line.setFocus()

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """The bar that stays behind offers it."""
        self._sentence, self._undo = sentence, undo

    @Slot(object)
    def _saved(self, entry: Entry) -> None:
        self.saved.emit(entry, self._sentence, self._undo)
        self.close()

    @Slot()
    def _let_go(self) -> None:
        """The portfolio is closed: what could be kept is kept."""
        self._is_over = True

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Words that are on no disk keep the window open, unless she lets them go."""
        words = _("Your last words are on no disk yet. Close all the same and lose them?")
        is_kept = self._is_over or self.capture.keep()
        if not is_kept and not self.ask.confirm(self, words, _("Lose them")):
            event.ignore()
            return
        super().closeEvent(event)
        self.hide()
        self.closed.emit()
