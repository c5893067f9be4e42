"""What was kept lately, day by day: a list of cards along a thread. Painted by timeline_paint."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea

from portfolio.text import _
from ui.models.moment import Moment
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.timeline_paint import MomentPainter

NOWHERE = QModelIndex()
MOMENT = Qt.ItemDataRole.UserRole
AROUND_PX = 40


class MomentModel(QAbstractListModel):
    """The moments, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._moments: Sequence[Moment] = ()

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these."""
        self.beginResetModel()
        self._moments = tuple(moments)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many."""
        return 0 if parent.isValid() else len(self._moments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The moment itself, or its words."""
        moment = self._moments[index.row()]
        if role == MOMENT:
            return moment
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return moment.title
        return moment.told if role == Qt.ItemDataRole.AccessibleTextRole else None


class Timeline(QListView):
    """As tall as its cards: the page around it scrolls. A click or Enter is `opened`."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setAccessibleName(_("Recent"))
        self._moments = MomentModel()
        self.setModel(self._moments)
        self.setItemDelegate(MomentPainter(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these; the one she was on stays current where it is still there."""
        at = self.currentIndex()
        before = at.data(MOMENT).id if at.isValid() else ""
        self._moments.show_moments(moments)
        for number, one in enumerate(moments):
            if one.id == before:
                self.setCurrentIndex(self._moments.index(number, 0))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width is another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  Qt's name
        """Keep the card she is on in sight."""
        super().currentChanged(current, previous)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        canvas = above.widget() if above is not None else None
        if above is not None and canvas is not None and current.isValid():
            card = self.visualRect(current)
            middle = self.mapTo(canvas, card.center())
            above.ensureVisible(middle.x(), middle.y(), 0, card.height() // 2 + AROUND_PX)

    def _fit(self) -> None:
        hints = (self.sizeHintForRow(number) for number in range(self._moments.rowCount()))
        self.setFixedHeight(sum(hints))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(MOMENT).id)
