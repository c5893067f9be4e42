"""The one line above the pages: what was done, with a way back, or what should be known."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from portfolio.text import _
from ui.widgets.basics import Card, button, label, spread

TELL_MS = 8000


class Notice(Card):
    """Hidden until something is told."""

    def __init__(self, after_undo: Callable[[], object]) -> None:
        self._words = label("")
        self._button = button(_("Undo"), self._take_back)
        super().__init__(spread(self._words, self._button), look="banner")
        self._undo: Callable[[], object] = lambda: None
        self._after_undo = after_undo
        self._timer = QTimer(self)
        self._timer.setInterval(TELL_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is told now."""
        return self._words.text()

    def tell(self, sentence: str, *, is_lasting: bool = False) -> None:
        """Say something for a while, or until something else is told."""
        self._words.setText(sentence)
        self._button.hide()
        self.show()
        if is_lasting:
            self._timer.stop()
        else:
            self._timer.start()

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""
        self.tell(sentence)
        self._undo = undo
        self._button.show()

    def _take_back(self) -> None:
        self._undo()
        self.hide()
        self._after_undo()
