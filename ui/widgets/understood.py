"""What was understood of the line, as chips that can be taken back; and "Which Friday?"."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from portfolio.days import short_date, weekday
from portfolio.quick_parts import QuickLine
from portfolio.text import _
from ui.theme import Theme
from ui.widgets.basics import column, label, row
from ui.widgets.chips import ICON_PX, CrossChip, chip_button
from ui.widgets.flow import FlowBox


@dataclass(frozen=True, slots=True)
class Told:
    """One chip: its words, its icon, and what its cross does."""

    words: str
    icon: str
    drop: Callable[[], object]


class Understood(QWidget):
    """Hidden until something is understood. `day_chosen` answers the question of two readings."""

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, *, has_heads: bool) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[str, str], ...] = ()
        self.head = label(_("Understood"), "label")
        self._hint = label(_("Click a cross to take one back"), "muted", wraps=False)
        self._heads = QWidget()
        self._heads.setLayout(row(self.head, None, self._hint))
        self._chips = FlowBox(spacing=6)
        self._which = FlowBox()
        self._asked: tuple[date | None, date | None] = (None, None)
        self.setLayout(column(self._heads, self._chips, self._which, spacing=6))
        self._heads.setVisible(has_heads)
        self.hide()

    @property
    def words(self) -> list[str]:
        """What the chips say."""
        return [words for words, _icon in self._shown]

    def show_told(self, told: list[Told], line: QuickLine) -> bool:
        """Show these chips; True where they say something new."""
        shown = tuple((one.words, one.icon) for one in told)
        is_new = shown != self._shown
        if is_new:
            self._shown = shown
            chips = [CrossChip(self._theme, one.words, one.icon, one.drop) for one in told]
            self._chips.show_parts(*chips)
        self._ask(line)
        self.setVisible(bool(told))
        return is_new and bool(told)

    def _ask(self, line: QuickLine) -> None:
        """The nearer day is taken unless she says the other; nobody has to answer."""
        asked = (line.happened_on, line.other_day)
        if asked == self._asked:
            return
        self._asked = asked
        if line.other_day is None:
            self._which.show_parts()
            return
        icon = self._theme.icon("sparkles", self._theme.tokens.question, ICON_PX)
        picture = label("", wraps=False)
        picture.setPixmap(icon.pixmap(self._theme.px(ICON_PX)))
        words = _("Which {weekday}?").format(weekday=weekday(line.happened_on))
        chips = [self._day_chip(day) for day in (line.happened_on, line.other_day)]
        told, rest = label(words, "asked", wraps=False), label(_("or just save"), "muted")
        for part in (picture, told, rest):  # in the middle of the chips' height
            part.setMinimumHeight(chips[0].sizeHint().height())
        self._which.show_parts(picture, told, *chips, rest)

    def _day_chip(self, day: date) -> QToolButton:
        chip = chip_button(self._theme, short_date(day), "calendar")
        chip.clicked.connect(partial(self.day_chosen.emit, day))
        return chip
