"""The palette's rows: heads of groups between what was found; and how a row is painted."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from portfolio.text import _
from ui.kinds import colours
from ui.models.roles import Index
from ui.palette.finding import Found, spans
from ui.theme import Theme

NONE = QModelIndex()
FOUND = Qt.ItemDataRole.UserRole
ROW_PX, HEAD_PX, DISC_PX, GAP_PX = 46, 34, 32, 12


class FoundRows(QAbstractListModel):
    """Rows of `Found` with a head before each group; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Found | str] = []

    def show_found(self, found: list[Found]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = []
        for one in found:
            if not self._rows or self._groups()[-1] != one.group:
                self._rows.append(one.group)
            self._rows.append(one)
        self.endResetModel()

    def _groups(self) -> list[str]:
        return [one if isinstance(one, str) else one.group for one in self._rows]

    def rowCount(self, parent: Index = NONE) -> int:  # noqa: N802  Qt's name
        """How many rows, heads included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, what a reader says, and the thing itself."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == FOUND:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one if isinstance(one, str) else one.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one if isinstance(one, str) else f"{one.group}: {one.words}, {one.about}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head is only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def next_from(self, row: int, step: int) -> int:
        """The next row that can be chosen; round the end to the beginning."""
        for walked in range(1, len(self._rows) + 1):
            at = (row + step * walked) % len(self._rows)
            if isinstance(self._rows[at], Found):
                return at
        return -1


class FoundDelegate(QStyledItemDelegate):
    """An icon in a disc, the words with what was typed in them, and a line about it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.typed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Heads are lower than rows; both grow with the text."""
        is_head = isinstance(index.data(FOUND), str)
        return QSize(option.rect.width(), self._theme.px(HEAD_PX if is_head else ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a head or a row."""
        one, area = index.data(FOUND), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(one, str):
            painter.setFont(self._theme.font(13, 600))
            painter.setPen(QColor(self._theme.tokens.muted))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(area.adjusted(GAP_PX, 0, 0, -6), low, one)
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, area, one, is_chosen=is_chosen)
        painter.restore()

    def _paint_row(self, painter: QPainter, area: QRect, one: Found, *, is_chosen: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 10, 10)
        disc = theme.px(DISC_PX)
        ink, ground = colours(one.kind, tokens) if one.kind else (tokens.muted, tokens.surface2)
        where = QRect(area.left() + GAP_PX, area.center().y() - disc // 2 + 1, disc, disc)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(where)
        inset = theme.px(8)
        theme.icon(one.icon, ink).paint(painter, where.adjusted(inset, inset, -inset, -inset))
        left, right = where.right() + GAP_PX, area.right() - GAP_PX
        if is_chosen:
            right -= self._paint_key(painter, area, tokens.accent_text)
        middle = area.center().y()
        upper = QRect(left, area.top(), right - left, middle - area.top() + 1)
        lower = QRect(left, middle + 1, right - left, area.bottom() - middle)
        self._paint_words(painter, upper, one.words)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(tokens.private if one.is_private else tokens.muted))
        about = painter.fontMetrics().elidedText(
            one.about, Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(lower, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, about)

    def _paint_key(self, painter: QPainter, area: QRect, ink: str) -> int:
        """The word Enter at the right end; gives the room that it took."""
        painter.setFont(self._theme.font(12, 500))
        painter.setPen(QColor(ink))
        end = area.adjusted(0, 0, -GAP_PX, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(end, middle, _("Enter"))
        return painter.fontMetrics().horizontalAdvance(_("Enter")) + 2 * GAP_PX

    def _paint_words(self, painter: QPainter, area: QRect, words: str) -> None:
        """The words, with what was typed bold and in the accent's colour."""
        plain, bold = self._theme.font(14, 500), self._theme.font(14, 700)
        words = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        at, x = 0, area.left()
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        parts: list[tuple[str, bool]] = []
        for begin, length in spans(words, self.typed):
            parts += [(words[at:begin], False), (words[begin : begin + length], True)]
            at = begin + length
        for text, is_hit in [*parts, (words[at:], False)]:
            painter.setFont(bold if is_hit else plain)
            tokens = self._theme.tokens
            painter.setPen(QColor(tokens.accent_text if is_hit else tokens.text))
            painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()), low, text)
            x += painter.fontMetrics().horizontalAdvance(text)
