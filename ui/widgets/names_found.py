"""Names and numbers that were found, one row each: kept, replaced or taken out of what leaves.

A table whose last three columns are one choice; arrows move, Space or Enter chooses.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from portfolio.leaving import Leaving
from portfolio.model.sharing import KnownName, Naming
from portfolio.privacy.scan import Hit
from portfolio.text import _
from ui.looking import Looking
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.crisp import crisp
from ui.widgets.sight import follow_current

CHOICES = tuple(Naming)
FOUND = Qt.ItemDataRole.UserRole
ROW_PX, CHOICE_PX, EDGE = 56, 84, 3


@dataclass(frozen=True, slots=True)
class Found:
    """Words, where they stand, and what becomes of them; not `is_decided`: what is suggested."""

    words: str
    told: str
    naming: Naming
    is_decided: bool


def found_names(found: Leaving, known: Sequence[KnownName]) -> list[Found]:
    """What waits to be decided first, then those on her list that stand under another name."""
    listed = {one.words.casefold(): one.naming for one in known}
    waiting = [
        Found(
            one.words,
            _place(one),
            listed.get(one.words.casefold(), one.suggested),
            one.words.casefold() in listed,
        )
        for one in found.hits
    ]
    asked = {one.words.casefold() for one in waiting}
    return waiting + [
        Found(one.words, _standing(one), one.naming, True)
        for one in known
        if one.stands_as in found.replaced and one.words.casefold() not in asked
    ]


def _place(hit: Hit) -> str:
    told = _("{kind}, in “{where}”: {around}").format(
        kind=hit.kind.word, where=hit.where, around=hit.around
    )
    if hit.suggested is Naming.KEEP:
        told = _("Perhaps an author, who keeps the name.") + " " + told
    return told


def _standing(one: KnownName) -> str:
    told = _("On your list. Becomes {alias}").format(alias=one.stands_as)
    return f"{one.who}. {told}" if one.who else told


class NamesModel(QAbstractTableModel):
    """`decided` gives the words and what becomes of them."""

    decided = Signal(str, object)

    def __init__(self, looking: Looking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looking = looking
        self._rows: list[Found] = []

    @property
    def waiting(self) -> tuple[Found, ...]:
        """Those on which only a suggestion stands."""
        return tuple(one for one in self._rows if not one.is_decided)

    def show_rows(self, rows: Sequence[Found]) -> None:
        """Show these; a row that was decided here keeps its place."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        """One row a name."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        """The words and the choices."""
        return 0 if parent.isValid() else 1 + len(CHOICES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words and choices; what is chosen is told to who listens."""
        if not index.isValid():
            return None
        one, place, role = self._seen(self._rows[index.row()]), index.column(), int(role)
        if role == FOUND:
            return one
        if place == 0:
            texts = (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole))
            if role == Qt.ItemDataRole.DisplayRole:
                return one.words
            return f"{one.words}. {one.told}" if role in texts else None
        naming = CHOICES[place - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return naming.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = f"{one.words}: {naming.word}"
            return _("{choice}, chosen").format(choice=told) if naming is one.naming else told
        return None

    def _seen(self, one: Found) -> Found:
        """The same as it may be seen while someone is looking."""
        words, told = self._looking.person(one.words), self._looking.veil(one.told)
        return replace(one, words=words, told=told) if self._looking.is_on else one

    def headerData(  # noqa: N802  Qt's name
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What each column is."""
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _("Name or words") if section == 0 else CHOICES[section - 1].word
        return None

    def choose(self, index: Index) -> None:
        """Decide by a cell."""
        if index.isValid() and index.column() > 0:
            one = self._rows[index.row()]
            self.decided.emit(one.words, CHOICES[index.column() - 1])


class NamesTable(QTableView):
    """The table of what was found, whole: its page scrolls."""

    def __init__(self, theme: Theme, looking: Looking) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(_("Names found"))
        self.setProperty("look", "bare")
        self.rows = NamesModel(looking, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Choices(theme, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow_current(self)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_PX))
        self.horizontalHeader().setMinimumSectionSize(theme.px(40))
        self.clicked.connect(self.rows.choose)

    def show_rows(self, rows: Sequence[Found]) -> None:
        """Show these, and stay where she was."""
        place = self.currentIndex()
        self.rows.show_rows(rows)
        self.setFixedHeight(max(1, len(rows)) * self._theme.px(ROW_PX) + 4)
        if place.row() >= 0 and place.row() < len(rows):
            self.setCurrentIndex(self.rows.index(place.row(), place.column()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The choices are as wide as their words, the rest is the name's."""
        metrics = QFontMetrics(self._theme.font(13, 600))
        widths = [metrics.horizontalAdvance(one.word) + self._theme.px(22) for one in CHOICES]
        choice = max(self._theme.px(CHOICE_PX), *widths)
        for place in range(1, self.rows.columnCount()):
            self.setColumnWidth(place, choice)
        self.setColumnWidth(0, max(60, self.viewport().width() - choice * len(CHOICES)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space or Enter chooses the cell."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rows.choose(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Choices(QStyledItemDelegate):
    """The name over its place; three cells as one segmented control."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """Rows of one height."""
        return QSize(self._theme.px(CHOICE_PX), self._theme.px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        one, tokens, area = index.data(FOUND), self._theme.tokens, QRect(option.rect)
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() + 1 < index.model().rowCount():
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(tokens.border))
        if index.column() == 0:
            self._name(painter, area, one)
        else:
            self._choice(painter, area, index, one)
        if is_focused:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = self._theme.px(10)
            painter.drawRoundedRect(area.adjusted(2, inset - 2, -2, 1 - inset), 8, 8)
        painter.restore()

    def _name(self, painter: QPainter, area: QRect, one: Found) -> None:
        tokens, half = self._theme.tokens, area.height() // 2
        boxes = (
            area.adjusted(EDGE, self._theme.px(6), -10, -half),
            area.adjusted(EDGE, half, -10, -8),
        )
        for box, words, font, ink in (
            (boxes[0], one.words, self._theme.font(14, 500), tokens.text),
            (boxes[1], one.told, self._theme.font(12), tokens.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            fitted = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fitted)

    def _choice(self, painter: QPainter, area: QRect, index: Index, one: Found) -> None:
        tokens, inset = self._theme.tokens, self._theme.px(11)
        is_chosen = CHOICES[index.column() - 1] is one.naming
        box = QRectF(area.adjusted(2, inset, -2, -inset))
        painter.setPen(QPen(QColor(tokens.accent if is_chosen else tokens.border_strong), 1))
        painter.setBrush(QColor(tokens.accent_soft if is_chosen else tokens.surface))
        painter.drawRoundedRect(crisp(box), 9, 9)
        painter.setFont(self._theme.font(13, 600 if is_chosen else 500))
        painter.setPen(QColor(tokens.accent_text if is_chosen else tokens.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, index.data())
