"""Words or a link in one line: what has no room ends in dots, and is whole in name and tip."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.widgets.basics import spread
from ui.widgets.hanging import RING_PX, hang

AIR, DOTS = 4, "…"


class ElidedLabel(QLabel):
    """It takes the width that it is given."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._words = ""
        self.setObjectName(look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_words(self, words: str) -> None:
        """Show these, as many as have room."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """As many words as have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = shortened(self.fontMetrics(), self._words, self.width())
        self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")


class ElidedLink(QPushButton):
    """It takes the width that it is given."""

    def __init__(self, words: str, does: Callable[[], object]) -> None:
        super().__init__(words)
        self._words = words
        self.setProperty("look", "listlink")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: does())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """A few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """As many words as have room."""
        super().resizeEvent(event)
        room = self.width() - 2 * RING_PX - AIR
        self.setText(shortened(self.fontMetrics(), self._words, room))


def shortened(metrics: QFontMetrics, words: str, room: int) -> str:
    """What has room of the words, and dots; a stop before them would look like one more."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    return shown if shown == words else f"{shown.removesuffix(DOTS).rstrip(' .,;:')}{DOTS}"


def link_row(link: ElidedLink, *rest: QWidget) -> QHBoxLayout:
    """A link that takes the room: its words stand on the edge of those above and below it."""
    layout = hang(spread(link, *rest))
    layout.insertSpacing(0, -RING_PX)
    return layout
