"""The plain rows of Settings, made from the table in ui/choosable.py; each applies at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QSlider, QWidget

from portfolio.text import _, use_language
from ui.choosable import (
    LEAST_SCALE,
    MOST_SCALE,
    SCALE_STEP,
    SYSTEM_FONT,
    Control,
    Effect,
    Setting,
)
from ui.shell import Shell
from ui.theme import BODY_PX, Theme
from ui.widgets.basics import column, label, row, show_when
from ui.widgets.choices import SHORT, Box
from ui.widgets.segments import Segments
from ui.widgets.theme_choice import ThemeChoice

SMALL_PX, LARGE_PX = 12, 20
TICK_PX, BESIDE = 16, 12  # a tick; its edges and what stands between it and its word
CLOSE_PX = 6  # of a tick's own height: its hint is as close to its word as others
LONGEST = 14  # letters that a box shows at least


class SettingRow(QWidget):
    """One setting: its name and hint, and the control that fits; `chosen` tells the new value."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self.setting, self._theme = setting, theme
        self._told: QLabel | None = None
        made = {
            Control.PICTURES: self._pictures,
            Control.SCALE: self._scale,
            Control.LIST: self._list,
            Control.SEGMENTS: self._segments,
            Control.TICK: self._tick,
        }
        self.control = made[setting.control]()

    @property
    def value_told(self) -> str:
        """The value in words beside the control; empty where the control says it."""
        return self._told.text() if self._told is not None else ""

    def show_value(self, value: str | int | bool) -> None:
        """Show what is chosen. What was chosen already is told again, and changes nothing."""
        match self.control:
            case ThemeChoice() | Segments():
                self.control.show_value(str(value))
            case QSlider():
                self.control.setValue(int(value))
                self._tell_scale(int(value))
            case QComboBox():
                self.control.setCurrentIndex(max(0, self.control.findData(value)))
            case QCheckBox():
                self.control.setChecked(bool(value))

    def _pictures(self) -> ThemeChoice:
        made = ThemeChoice(self._theme, self.setting.word, self.setting.choices)
        made.chosen.connect(self.chosen.emit)
        self.setLayout(column(made))
        return made

    def _scale(self) -> QSlider:
        self._told = label("", "value", wraps=False)
        made = QSlider(Qt.Orientation.Horizontal)
        made.setRange(LEAST_SCALE, MOST_SCALE)
        made.setSingleStep(SCALE_STEP)
        made.setPageStep(SCALE_STEP)
        made.setTracking(False)  # the window is made anew when the hand lets go, not before
        made.sliderMoved.connect(self._tell_scale)
        made.actionTriggered.connect(lambda _action: self._tell_scale(made.sliderPosition()))
        made.valueChanged.connect(lambda value: self.chosen.emit(_step(value)))
        small, large = label("A", wraps=False), label("A", wraps=False)
        small.setFont(self._theme.font(SMALL_PX))
        large.setFont(self._theme.font(LARGE_PX))
        name = self._name(made)
        self.setLayout(column(row(name, None, self._told), row(small, made, large), spacing=2))
        return made

    def _list(self) -> QComboBox:
        made = Box()
        made.setSizeAdjustPolicy(SHORT)
        made.setMinimumContentsLength(
            min(LONGEST, max(len(one.word) for one in self.setting.choices))
        )
        for choice in self.setting.choices:
            made.addItem(choice.word, choice.value)
            if self.setting.field == "reading_font" and choice.value != SYSTEM_FONT:
                font = self._theme.font(BODY_PX)
                font.setFamily(str(choice.value))
                made.setItemData(made.count() - 1, font, Qt.ItemDataRole.FontRole)
        made.activated.connect(lambda _index: self.chosen.emit(made.currentData()))
        self.setLayout(self._beside(made))
        return made

    def _segments(self) -> Segments:
        words = [(choice.word, str(choice.value)) for choice in self.setting.choices]
        made = Segments(self.setting.word, words)
        made.chosen.connect(self.chosen.emit)
        self.setLayout(self._beside(made))
        return made

    def _tick(self) -> QCheckBox:
        made = QCheckBox(self.setting.word)
        made.setObjectName("name")
        made.setAccessibleDescription(self.setting.hint_word)
        made.toggled.connect(self.chosen.emit)
        hint = label(self.setting.hint_word, "muted")
        hint.setContentsMargins(self._theme.px(TICK_PX) + BESIDE, 0, 0, 0)
        inside = column(made, hint, spacing=0)
        inside.insertSpacing(1, -self._theme.px(CLOSE_PX))
        self.setLayout(inside)
        return made

    def _name(self, control: QWidget) -> QWidget:
        made = label(self.setting.word, "name", wraps=False)
        made.setBuddy(control)
        control.setAccessibleName(self.setting.word)
        control.setAccessibleDescription(self.setting.hint_word)
        return made

    def _beside(self, control: QWidget) -> QHBoxLayout:
        """Name and hint at the left, the control at the right."""
        hint = label(self.setting.hint_word, "muted")
        show_when(hint, bool(self.setting.hint))
        words = column(self._name(control), hint, spacing=0)
        if self.setting.hint:  # a box is higher than both lines: they stay together beside it
            words.insertStretch(0, 1)
            words.addStretch(1)
        layout = QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        return layout

    def _tell_scale(self, value: int) -> None:
        assert self._told is not None
        self._told.setText(_("{n} %").format(n=_step(value)))


class SettingRows(QWidget):
    """Rows one under the other, a line between them."""

    def __init__(self, shell: Shell, settings: Sequence[Setting]) -> None:
        super().__init__()
        self._shell = shell
        self.rows = {one.field: SettingRow(shell.theme, one) for one in settings}
        parts: list[QWidget] = []
        for name, one in self.rows.items():
            one.chosen.connect(partial(self._choose, name))
            parts += [line(), one] if parts else [one]
        self.setLayout(column(*parts, spacing=8))

    def refresh(self) -> None:
        """Show what is chosen now."""
        choices = self._shell.settings.get()
        for name, one in self.rows.items():
            one.show_value(getattr(choices, name))

    def _choose(self, name: str, value: object) -> None:
        if value == getattr(self._shell.settings.get(), name):
            return
        self._shell.settings.set(**{name: value})
        apply(self._shell, self.rows[name].setting.effect)


def apply(shell: Shell, effect: Effect) -> None:
    """Let a setting that was changed be seen at once."""
    choices = shell.settings.get()
    if effect is Effect.LOCK:
        shell.idle.set_minutes(choices.lock_after_min)
    if effect is Effect.WORDS:
        use_language(choices.language)
    if effect is Effect.SPELLING:
        shell.spelling.load()
    if effect in (Effect.LOOK, Effect.WORDS):
        shell.theme.wear(choices)


def line() -> QFrame:
    """A thin line between rows."""
    made = QFrame()
    made.setObjectName("line")
    made.setFixedHeight(1)
    return made


def _step(value: int) -> int:
    return round(value / SCALE_STEP) * SCALE_STEP
