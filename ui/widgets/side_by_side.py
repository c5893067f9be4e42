"""Cards side by side, equally wide and in each row equally tall; fewer where there is less room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Theme
from ui.widgets.basics import clear, reveal

MOST, LEAST_PX, GAP = 3, 320, 16


class SideBySide(QWidget):
    """Three, two or one in a row, by the width and the size of the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[QWidget] = []
        self._across, self._awaited = 0, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    def show_cards(self, cards: Sequence[QWidget], awaited: int = 0) -> None:
        """Show these cards in place of those before; `awaited` more will be added."""
        clear(self._grid)
        self._cards, self._awaited = list(cards), awaited
        self._lay_out()

    def add_cards(self, cards: Sequence[QWidget]) -> None:
        """Those that were awaited."""
        self._cards += cards
        self._awaited = 0
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """As many in a row as have room."""
        super().resizeEvent(event)
        if self._wanted() != self._across:
            self._lay_out()

    def _wanted(self) -> int:
        room = (self._place().width() + GAP) // (self._theme.px(LEAST_PX) + GAP)
        return max(1, min(MOST, room, len(self._cards) + self._awaited))

    def _place(self) -> QWidget:
        """Itself; before it is shown what is seen around it, so that all is not laid out twice."""
        around: QWidget | None = self
        while around is not None and not around.isVisible():
            around = around.parentWidget()
        return around or self

    def _lay_out(self) -> None:
        self._across = self._wanted()
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // self._across, number % self._across)
        reveal(self._grid)
        for place in range(MOST):
            self._grid.setColumnStretch(place, 1 if place < self._across else 0)
