"""The one line above the pages: what was done, with a way back, or what should be known."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from portfolio.text import _
from ui.widgets.basics import Card, button, label, spread

TELL_MS = 8000
AROUND = 32, 8, 28, 8  # its words and its button stand in the lines of the pages


class Notice(Card):
    """Hidden until something is told."""

    def __init__(self, after: Callable[[], object]) -> None:
        self._words = label("")
        self._button = button(_("Undo"), self._press)
        super().__init__(spread(self._words, self._button), look="notice")
        self.content.setContentsMargins(*AROUND)
        self._does: Callable[[], object] = lambda: None
        self._after = after
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
        self._show_button(_("Undo"), undo)

    def offer(self, sentence: str, verb: str, does: Callable[[], object]) -> None:
        """Say what should be known, until the button is pressed."""
        self.tell(sentence, is_lasting=True)
        self._show_button(verb, does)

    def _show_button(self, word: str, does: Callable[[], object]) -> None:
        self._button.setText(word)
        self._button.setAccessibleName(word)
        self._does = does
        self._button.show()

    def _press(self) -> None:
        self._does()
        self.hide()
        self._after()
