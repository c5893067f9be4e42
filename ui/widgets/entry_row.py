"""How one row of a list is painted: icon in its colour, heading, a second line and a quiet third.

A model view tells assistive technology what stands there; here are only pixels.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from portfolio.model.words import Kind
from ui.kinds import ICONS, colours
from ui.models.roles import Index, Role
from ui.theme import Theme
from ui.widgets.elided import shortened

TITLE_PX, META_PX = 15, 13
PAD, GAP, CIRCLE, ICON, MARK = 12, 12, 32, 17, 15
RADIUS, FOCUS_PX, EDGE_PX = 10, 2, 2
MARKS_GAP, PRIVATE = 8, "lock"
LEAST_WORD_PX = 24  # of the kind's word, which gives way to the day


class EntryRow(QStyledItemDelegate):
    """Paints rows of two or three lines. The sizes grow with the text."""

    def __init__(self, theme: Theme, *, has_third: bool = True) -> None:
        super().__init__()
        self._theme, self._has_third = theme, has_third
        self.right_px = 0  # of the view, where its bar stands and no row is painted
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    @property
    def inset_px(self) -> int:
        """From the side of a row to what stands in it."""
        return EDGE_PX + self._theme.px(PAD)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802  Qt's
        """Every row is equally high, so that ten thousand cost no more than ten."""
        title, meta = self._metrics(TITLE_PX, 600), self._metrics(META_PX)
        lines = title.height() + meta.height() * (2 if self._has_third else 1)
        return QSize(self._theme.px(120), lines + self._theme.px(2 * PAD) + self._theme.px(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, self._box(option))
        inside = self._inside(option)
        circle = self._theme.px(CIRCLE)
        self._circle(painter, QRect(inside.left(), inside.top(), circle, circle), index)
        inside.setLeft(inside.left() + circle + self._theme.px(GAP))
        self._words(painter, inside, index)
        painter.restore()

    def helpEvent(  # noqa: N802  Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Over the signs at the right, and nowhere else, a tip says what they stand for."""
        inside = self._inside(option)
        line = QRect(inside.topLeft(), QSize(inside.width(), self._metrics(TITLE_PX, 600).height()))
        signs = self._signs(line, index, inside.right() + 1)
        if any(place.contains(event.pos()) for _name, place in signs):
            return super().helpEvent(event, view, option, index)
        QToolTip.hideText()
        return False

    def _box(self, option: QStyleOptionViewItem) -> QRect:
        """The ground of a row."""
        box: QRect = option.rect.adjusted(EDGE_PX, 1, -EDGE_PX, -1)
        if self.right_px:
            box.setRight(option.widget.width() - self.right_px - 3)
        return box

    def _inside(self, option: QStyleOptionViewItem) -> QRect:
        """What is painted on it."""
        pad = self._theme.px(PAD)
        return self._box(option).adjusted(pad, pad, -pad, -pad)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        state, tokens = option.state, self._theme.tokens
        fill = ""
        if state & QStyle.StateFlag.State_Selected:
            fill = tokens.accent_soft
        elif state & QStyle.StateFlag.State_MouseOver:
            fill = tokens.surface2
        has_focus = state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(QColor(tokens.focus), FOCUS_PX) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        if fill or has_focus:
            painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _circle(self, painter: QPainter, place: QRect, index: Index) -> None:
        """The icon of the kind on its ground; the word stands beside it."""
        tokens, kind = self._theme.tokens, index.data(Role.KIND)
        name = index.data(Role.ICON) or ICONS[Kind(kind)]
        ink, ground = colours(Kind(kind), tokens) if kind else (tokens.muted, tokens.surface2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(place)
        self._icon(painter, name, ink, place, ICON)

    def _words(self, painter: QPainter, inside: QRect, index: Index) -> None:
        tokens, end = self._theme.tokens, inside.right() + 1
        title, meta = self._metrics(TITLE_PX, 600), self._metrics(META_PX)
        line = QRect(inside.left(), inside.top(), inside.width(), title.height())
        line.setRight(self._marks(painter, line, index, end))
        self._line(painter, line, str(index.data()), tokens.text, TITLE_PX, 600)
        line = QRect(inside.left(), line.bottom() + 3, inside.width(), meta.height())
        kind, second = index.data(Role.KIND), str(index.data(Role.SECOND) or "")
        if kind:
            ink, _ground = colours(Kind(kind), tokens)
            word, second = Kind(kind).word, f" · {second}" if second else ""
            whole = self._metrics(META_PX, 600).horizontalAdvance(word) + 1  # letters have parts
            beside = line.width() - meta.horizontalAdvance(second)
            room = max(min(whole, beside), self._theme.px(LEAST_WORD_PX))
            self._line(painter, QRect(line.topLeft(), QSize(room, line.height())), word, ink,
                       META_PX, 600)  # fmt: skip
            line.setLeft(line.left() + room)
        self._line(painter, line, second, tokens.muted, META_PX)
        if self._has_third:
            line = QRect(inside.left(), line.bottom() + 3, inside.width(), meta.height())
            self._line(painter, line, str(index.data(Role.THIRD) or ""), tokens.muted, META_PX)

    def _marks(self, painter: QPainter, line: QRect, index: Index, end: int) -> int:
        """Paint the signs at the right; gives where the heading must end."""
        tokens = self._theme.tokens
        for name, place in self._signs(line, index, end):
            if name:
                ink = tokens.private if name == PRIVATE else tokens.muted
                self._icon(painter, name, ink, place, MARK)
                end = place.left() - self._theme.px(MARKS_GAP)
            else:
                self._line(painter, place, str(index.data(Role.PIECES)), tokens.muted, META_PX)
        return end

    def _signs(self, line: QRect, index: Index, end: int) -> list[tuple[str, QRect]]:
        """The signs of evidence, with its count, and of private notes, from the right; by icon."""
        px, pieces, found = self._theme.px, index.data(Role.PIECES) or 0, list[tuple[str, QRect]]()
        if pieces:
            width = self._metrics(META_PX).horizontalAdvance(str(pieces))
            found.append(("", QRect(end - width, line.top(), width, line.height())))
            end -= width + px(4) + px(MARK)
            found.append(("paperclip", QRect(end, line.top(), px(MARK), line.height())))
            end -= px(MARKS_GAP)
        if index.data(Role.HAS_PRIVATE):
            place = QRect(end - px(MARK), line.top(), px(MARK), line.height())
            found.append((PRIVATE, place))
        return found

    def _line(
        self, painter: QPainter, place: QRect, words: str, ink: str, size: int, weight: int = 400
    ) -> None:
        shown = shortened(self._metrics(size, weight), words, place.width())
        painter.setFont(self._theme.font(size, weight))
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _icon(self, painter: QPainter, name: str, ink: str, place: QRect, size: int) -> None:
        key = (name, ink, self._theme.scale)
        if key not in self._icons:
            self._icons[key] = self._theme.icon(name, ink, size)
        side = self._theme.px(size)
        square = QRect(0, 0, side, side)
        square.moveCenter(place.center())
        self._icons[key].paint(painter, square)

    def _metrics(self, size: int, weight: int = 400) -> QFontMetrics:
        return QFontMetrics(self._theme.font(size, weight))
