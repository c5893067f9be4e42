"""A page that scrolls, and tabs."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QMargins, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.basics import column
from ui.widgets.prose import WIDEST

T = TypeVar("T", bound=QWidget)
MARGINS = 32, 28, 28, 20
NARROW = 936  # beside the sidebar: below 1180 in all the right column goes under the main one
BODY_PX = 14  # the text at 100 percent
HINT_WIDE, HINT_HIGH = 36, 24  # lines of text: the most that Qt's scroll area asks for


class Page(QScrollArea):
    """A page that scrolls: a main column and, where given, a right one; under it where narrow."""

    def __init__(self, name: str, right: QWidget | None = None, right_px: int = 400) -> None:
        super().__init__()
        self._right, self._right_px = right, right_px
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys reach it from the controls inside
        self.canvas = canvas = QWidget()
        canvas.setObjectName("canvas")
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, canvas)
        self._margins = QMargins(*MARGINS)
        self._outer.setContentsMargins(self._margins)
        self._outer.setSpacing(24)
        self._outer.addLayout(self.body, 1)
        if right is not None:
            right.setFixedWidth(self._grown(right_px))
            self._outer.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(canvas)
        self._waiting: list[Callable[[], object]] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._do_next)

    def soon(self, does: Callable[[], object]) -> None:
        """Do it now where the page is seen; else right after its first paint, which comes sooner.

        For what stands under the edge or beside the main thing; one thing a turn. Who asks for
        other things in their place drops what waits before.
        """
        if self.isVisible():
            does()
            return
        self._waiting.append(does)
        self._turn.start()

    @Slot()
    def _do_next(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
        if self._waiting:
            self._turn.start()

    def finish(self) -> None:
        """Do at once what waits for the first paint."""
        waiting, self._waiting = self._waiting, []
        for does in waiting:
            does()

    @Slot()
    def drop_waiting(self) -> None:
        """Do none of it: the journal is closed, or there is other news."""
        self._waiting.clear()

    @property
    def home_size(self) -> QSize:
        """Its size; before it is shown that of the place in which it will be."""
        home = self.parentWidget()
        return self.size() if home is None or self.isVisible() else home.size()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """What Qt says of any large one; it would lay out the whole page to know that it is."""
        high = self.fontMetrics().height()
        return QSize(HINT_WIDE * high, HINT_HIGH * high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Put the right column under the main one where there is no room for two."""
        self._keep_right_edge(bar_px=self.width() - event.size().width())
        if self._right is not None:
            self._stack(is_narrow=event.size().width() < self._narrow_px)
        super().resizeEvent(event)

    @property
    def _narrow_px(self) -> int:
        """The width below which two columns do not fit; it grows with the text."""
        return self._grown(NARROW)

    def _grown(self, length_px: int) -> int:
        return length_px * max(self.font().pixelSize(), BODY_PX) // BODY_PX

    def _stack(self, *, is_narrow: bool) -> None:
        way = QBoxLayout.Direction
        wanted = way.TopToBottom if is_narrow else way.LeftToRight
        if self._right is None or self._outer.direction() is wanted:
            return
        self._outer.setDirection(wanted)
        align = Qt.AlignmentFlag(0) if is_narrow else Qt.AlignmentFlag.AlignTop
        self._outer.setAlignment(self._right, align)
        self._right.setMinimumWidth(0 if is_narrow else self._grown(self._right_px))
        self._right.setMaximumWidth(WIDEST if is_narrow else self._grown(self._right_px))

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Leave so much room around, where the page stands beside something else."""
        self._margins = QMargins(left, top, right, bottom)
        self._keep_right_edge(bar_px=self.width() - self.viewport().width())

    def _keep_right_edge(self, bar_px: int) -> None:
        """The scroll bar stands in the margin: what is on the page ends at one line with it."""
        margins = QMargins(self._margins)
        margins.setRight(max(0, margins.right() - bar_px))
        self._outer.setContentsMargins(margins)

    def show_right(self, is_shown: bool) -> None:
        """Show the right column, or not."""
        if self._right is not None:
            self._right.setVisible(is_shown)

    def refresh(self) -> None:
        """Show what is in the portfolio now."""

    def reveal(self, record_id: str) -> None:
        """Show one record of this page, where it can."""

    def leave(self) -> None:
        """Called before another page is shown."""


class _Stack(QStackedWidget):
    """As tall as the page that is shown, not as the tallest."""

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The hint of the page that is shown."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()


class Tabs(QWidget):
    """A bar of tabs over a stack; Ctrl+Tab goes on. A tab may be filled when it is first shown."""

    changed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = QTabBar()
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.stack = _Stack()
        self.head = QWidget()  # the bar over a thin line, which the tab that is shown covers
        line = QFrame()
        line.setObjectName("line")
        line.setFixedHeight(1)
        inside = QGridLayout(self.head)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(line, 0, 0, Qt.AlignmentFlag.AlignBottom)
        inside.addWidget(self.bar, 0, 0)
        self._whole = column(self.head, self.stack, spacing=12)
        self.setLayout(self._whole)
        self.bar.currentChanged.connect(self._go)

    def lie_close(self) -> None:
        """Leave no room under the bar, where what is shown scrolls under it."""
        self._whole.setSpacing(0)

    def add(self, name: str, page: QWidget | None = None) -> None:
        """One tab more, with its page or with room for it."""
        self.stack.addWidget(page or QWidget())
        self.bar.addTab(name)

    def fill(self, number: int, page: T) -> T:
        """Put the page into the room of its tab."""
        room = self.stack.widget(number)
        assert room is not None
        room.setLayout(column(page))
        page.show()
        return page

    @Slot(int)
    def _go(self, index: int) -> None:
        for number in range(self.stack.count()):  # a hidden page must not hold the others' height
            is_shown = number == index
            policy = QSizePolicy.Policy.Preferred if is_shown else QSizePolicy.Policy.Ignored
            page = self.stack.widget(number)
            if page is not None:
                page.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.stack.setCurrentIndex(index)
        self.changed.emit(index)


def lay_out_hidden(page: QWidget) -> None:
    """Style and lay out what is hidden, so that its first paint need not; Qt's way is a picture."""
    page.grab(QRect(0, 0, 1, 1))
