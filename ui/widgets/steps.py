"""The steps of a longer job: their header, a page for each, and the bar under them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QStackedWidget, QWidget

from portfolio.text import _
from ui.announce import announce
from ui.theme import Theme
from ui.widgets.basics import button, column, label, restyle, row, spread
from ui.widgets.page import Page

T = TypeVar("T", bound=QWidget)
MARK_PX, LINE_PX, BAR_PX = 26, 28, 68
HEAD_PX = 6  # over the steps: in a low window the first card ends clear of the bar
SPACE = "\u2004"  # a third of the font's size; Qt alone leaves 4 px to the word
STEP_EDGE = 4  # of a step's button, left of its circle


class StepPage(Page):
    """The page of one step; the header above it has the margin."""

    def __init__(self, name: str, right: QWidget | None = None, right_px: int = 368) -> None:
        super().__init__(name, right, right_px)
        self.set_margins(32, 12, 28, 20)


class StepHeader(QWidget):
    """A list of steps, from `show_step` on; `pressed` gives the number, from 0, of a reached one.

    Where the words of all have no room, only the step at work keeps its word.
    """

    pressed = Signal(int)

    def __init__(self, theme: Theme, words: tuple[str, ...]) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.setAccessibleName(_("Steps"))
        self.steps = [
            button(word, partial(self.pressed.emit, number), "step")
            for number, word in enumerate(words)
        ]
        self._now = 0
        parts: list[QWidget | None] = []
        for one in self.steps:
            one.setIconSize(QSize(theme.px(MARK_PX), theme.px(MARK_PX)))
            parts += [one, _line(theme)]
        self.setLayout(row(*parts[:-1], None, spacing=4))

    def show_step(self, now: int, reached: int) -> None:
        """The step at work, and the last one that may be gone to."""
        self._now = now
        count = len(self.steps)
        for number, one in enumerate(self.steps):
            word = self._words[number]
            told = _("Step {n} of {count}, {word}").format(n=number + 1, count=count, word=word)
            if number < now:
                told = _("{step}, done").format(step=told)
            elif number == now:
                told = _("{step}, you are here").format(step=told)
            one.setAccessibleName(told)
            one.setToolTip(word)
            one.setEnabled(number <= max(now, reached))
            restyle(one, "now", is_so=number == now)
            one.setIcon(_mark(self._theme, number, now))
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave words away before any is cut."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def _fit(self, width: int) -> None:
        for one, word in zip(self.steps, self._words, strict=True):
            one.setText(f"{SPACE}{word}")
            one.setMinimumWidth(one.sizeHint().width() + _growth(one))
        lines = (self._theme.px(LINE_PX) + 8) * 3
        needed = sum(one.minimumWidth() for one in self.steps) + lines
        if width and needed > width:
            for number, one in enumerate(self.steps):
                one.setText(f"{SPACE}{self._words[number]}" if number == self._now else "")
                one.setMinimumWidth(0)
        self.setMinimumWidth(1)


def _growth(step: QPushButton) -> int:
    """What its word takes more where it is bold: nothing moves when the work goes on to it."""
    heavy = QFont(step.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    bold, now = (_word_px(font, step.text()) for font in (heavy, step.font()))
    return bold - now


def _word_px(font: QFont, word: str) -> int:
    """As Qt measures it for the size of a button: up to the next pixel."""
    return QFontMetrics(font).size(Qt.TextFlag.TextShowMnemonic, word).width()


def _line(theme: Theme) -> QFrame:
    made = QFrame()
    made.setObjectName("stepline")
    made.setFixedHeight(1)
    made.setFixedWidth(theme.px(LINE_PX))
    return made


def _mark(theme: Theme, number: int, now: int) -> QIcon:
    """The step's number in a circle, filled where the work is; a tick where it is done."""
    tokens, size = theme.tokens, theme.px(MARK_PX) * 2
    pixels = QPixmap(size, size)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(2, 2, size - 4, size - 4)
    is_now, is_done = number == now, number < now
    edge = tokens.accent if number <= now else tokens.border_strong
    ground = tokens.accent if is_now else tokens.accent_soft if is_done else tokens.canvas
    painter.setPen(QPen(QColor(edge), 2))
    painter.setBrush(QColor(ground))
    painter.drawEllipse(area)
    if is_done:
        tick = theme.icon("check", tokens.accent_text, MARK_PX)
        inset = size // 4
        tick.paint(painter, area.toRect().adjusted(inset, inset, -inset, -inset))
    else:
        font = theme.font(13, 600)
        font.setPixelSize(size // 2)
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_accent if is_now else tokens.muted))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(number + 1))
    painter.end()
    made = QIcon(pixels)
    made.addPixmap(pixels, QIcon.Mode.Disabled)
    return made


class StepBar(QFrame):
    """The bar at the foot: what is so now, the way back, and the way on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._theme = theme
        self.setMinimumHeight(theme.px(BAR_PX))
        self._icon = QLabel()
        self.told = label("", "muted")
        self.back = button(_("Back"), lambda: None)
        self.next = button(_("Next"), lambda: None, "primary")
        inside = spread(self.told, self.back, self.next)
        inside.insertWidget(0, self._icon)
        inside.setStretch(0, 0)
        inside.setStretch(1, 1)
        inside.setSpacing(10)
        inside.setContentsMargins(32, 8, 28, 8)
        self.setLayout(inside)

    def show_words(self, told: str, icon: str) -> None:
        """What is so now, beside its picture."""
        self.told.setText(told)
        px = self._theme.px(18)
        self._icon.setPixmap(self._theme.icon(icon).pixmap(px, px))

    def show_next(self, word: str, icon: str) -> None:
        """The word of the way on."""
        self.next.setText(word)
        self.next.setAccessibleName(word)
        self._theme.put_icon(self.next, icon, self._theme.tokens.on_accent)


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its name, how its page is made, and the word and icon of the way on from it."""

    name: str
    make: Callable[[], QWidget]
    onward: str
    icon: str = "arrow-right"


class StepFrame(QWidget):
    """Header, the page of the step at work, and the bar. `wanted` gives a step that was pressed."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, steps: tuple[Step, ...]) -> None:
        super().__init__()
        self._steps = steps
        self.header, self.bar = StepHeader(theme, tuple(one.name for one in steps)), StepBar(theme)
        self._stack = QStackedWidget()
        self._now = 0
        head = QWidget()
        above = column(self.header)
        above.setContentsMargins(32 - STEP_EDGE, HEAD_PX, 28, 0)
        head.setLayout(above)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(column(head, self._stack, self.bar, spacing=0))
        self.header.pressed.connect(self.wanted)

    @property
    def step(self) -> int:
        """The step at work, from 0."""
        return self._now

    def show_step(self, step: int, *, may_go_on: bool) -> None:
        """Go to a step; whether the next may be gone to at once."""
        self._now, page = step, self._steps[step].make()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.header.show_step(step, step + may_go_on)
        self.bar.back.setVisible(step > 0)
        self.bar.show_next(self._steps[step].onward, self._steps[step].icon)
        announce(self, self.header.steps[step].accessibleName())


def held(page: T, bar: StepBar) -> T:
    """It goes when the bar's frame goes, whether it was shown or not."""
    page.setParent(bar.parentWidget())
    page.hide()
    return page
