"""The line under the title: kind, day and minutes as chips; each leads to its field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from portfolio.days import hours_words, long_date, weekday
from portfolio.model.entry import Entry
from portfolio.text import _
from ui.kinds import ICONS, colours
from ui.theme import Theme
from ui.widgets.basics import restyle, row
from ui.widgets.chips import ICON_PX, chip_button


class Facts(QWidget):
    """`wanted` names the field that she wants to change: kind, day or minutes."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.kind = self._chip("feather", "kind")
        self.day = self._chip("calendar", "day")
        self.minutes = self._chip("clock", "minutes")
        self.setLayout(row(self.kind, self.day, self.minutes, None, spacing=6))

    def _chip(self, icon: str, name: str) -> QToolButton:
        made = chip_button(self._theme, "", icon)
        made.clicked.connect(lambda _checked=False: self.wanted.emit(name))
        return made

    def show_entry(self, entry: Entry) -> None:
        """Say what the entry says now."""
        ink, _ground = colours(entry.kind, self._theme.tokens)
        self.kind.setIcon(self._theme.icon(ICONS[entry.kind], ink, ICON_PX))
        day = f"{weekday(entry.happened_on)} {long_date(entry.happened_on)}"
        minutes = entry.learning_minutes
        for chip, name, words in (
            (self.kind, _("Kind"), entry.kind.word),
            (self.day, _("Day"), day),
            (self.minutes, _("Minutes"), hours_words(minutes) if minutes else _("Minutes not set")),
        ):
            chip.setText(words)
            restyle(chip, "is_unset", is_so=chip is self.minutes and not minutes)
            chip.setAccessibleName(_("{name}: {words}, change").format(name=name, words=words))
