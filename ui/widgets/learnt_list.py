"""Informal learning as cards in a list: painted rows over a model, as tall as they are together."""

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from portfolio.days import day_and_month, hours_words, weekday
from portfolio.storage.times import Learnt
from portfolio.text import _
from ui.kinds import colours
from ui.models.learnt import ENTRY, EXCERPT, LearntModel, company
from ui.models.roles import Index
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.crisp import crisp
from ui.widgets.disc import DISC_PX, paint_disc
from ui.widgets.elided import shortened
from ui.widgets.prose import line_px
from ui.widgets.timeline_paint import fitted, wrapped

GAP, PAD, LINE, RADIUS, FACT_ICON, CHIP = 12, 18, 4, 14, 16, 26
CHIP_AROUND, CHIP_GAP = 20, 6
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
DAY_LETTERS = 3


class LearntList(QListView):
    """It does not scroll: the page does. `delete_wanted` tells an id, as the menu and Delete do."""

    delete_wanted = Signal(str)

    def __init__(self, shell: Shell, model: LearntModel) -> None:
        super().__init__()
        self._shell = shell
        self.setObjectName("cards")
        self.setAccessibleName(_("Informal learning"))
        self.setModel(model)
        self.setItemDelegate(_LearntCard(shell.theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        rows = range(self.model().rowCount())
        delegate = self.itemDelegate()
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        self.setFixedHeight(
            sum(delegate.sizeHint(option, self.model().index(n, 0)).height() for n in rows) + 2
        )
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Fewer words on a line, taller cards."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  Qt's name
        """The page follows the card that the keys have come to."""
        super().currentChanged(current, previous)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea) and self.hasFocus():
            card = self.visualRect(current)
            scrolled = QPoint(0, above.verticalScrollBar().value())
            canvas = self.viewport().mapTo(above, QPoint()) + scrolled
            for place in (card.bottomLeft(), card.topLeft()):
                at = canvas + place
                above.ensureVisible(at.x(), at.y(), 0, GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens, Delete deletes with a way back."""
        one = self.currentIndex().data(ENTRY)
        if one and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._shell.open_entry(one.id)
        elif one and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(one.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        """What can be done with a card, by pointer or by the menu key."""
        is_keyed = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_keyed else self.indexAt(event.pos())
        one = index.data(ENTRY)
        if one is None:
            return
        menu = QMenu(self)
        for words, does in (
            (_("Open"), self._shell.open_entry),
            (_("Versions"), self._shell.show_history),
            (_("Delete"), self.delete_wanted.emit),
        ):
            menu.addAction(words).triggered.connect(lambda _checked=False, does=does: does(one.id))
        place = self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place if is_keyed else event.globalPos())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        one = index.data(ENTRY)
        if one is not None:
            self._shell.open_entry(one.id)


class _LearntCard(QStyledItemDelegate):
    """Sign of the kind, heading and day, two lines of the text, kind, standards and time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        weight = QFont.Weight
        self._head, self._text = theme.font(15, weight.DemiBold), theme.font(14)
        self._meta, self._kind = theme.font(13), theme.font(13, weight.DemiBold)
        self._chip = theme.font(12, weight.Medium)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As tall as its lines at this width."""
        px = self._theme.px
        lines = self._excerpt_height(index.data(EXCERPT) or "", option.rect.width())
        head = QFontMetrics(self._head).height()
        height = 2 * px(PAD - 2) + head + px(LINE) + lines + px(8) + px(CHIP) + px(GAP)
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card, a ring around it where the keys are."""
        one = index.data(ENTRY)
        if not isinstance(one, Learnt):
            return
        px, tokens = self._theme.px, self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_ring = bool(option.state & QStyle.StateFlag.State_HasFocus)
        card = QRectF(option.rect).adjusted(0, 0, 0, -px(GAP))
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(QColor(tokens.surface2 if is_under else tokens.surface))
        ring = QPen(QColor(tokens.focus), 2) if has_ring else QPen(QColor(tokens.border), 1)
        painter.setPen(ring)
        painter.drawRoundedRect(crisp(card, ring.widthF()), RADIUS, RADIUS)
        side, top = px(PAD) + 1, px(PAD - 2) + 1  # inside of the border
        inside = card.adjusted(side, top, -side, -top)
        side = px(DISC_PX)
        paint_disc(painter, self._theme, one.kind, QRectF(inside.left(), inside.top(), side, side))
        words = inside.adjusted(side + px(12), 0, 0, 0)
        self._paint_words(painter, words, one, str(index.data(EXCERPT) or ""))
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, one: Learnt, text: str) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        line = QRectF(room.left(), room.top(), room.width(), QFontMetrics(self._head).height())
        day = f"{weekday(one.on)[:DAY_LETTERS]} {day_and_month(one.on)}"
        self._write(painter, line, RIGHT, day, self._meta, tokens.muted)
        taken = QFontMetrics(self._meta).horizontalAdvance(day) + px(16)
        head = line.adjusted(0, 0, -taken, 0)
        self._write(painter, head, LEFT, one.heading, self._head, tokens.text)
        painter.setFont(self._text)
        painter.setPen(QColor(tokens.muted))
        top = line.bottom() + px(LINE)
        pitch = line_px(self._text)
        for number, shown in enumerate(wrapped(text, self._text, int(room.width()))):
            one_line = QRectF(room.left(), top + number * pitch, room.width(), pitch)
            painter.drawText(one_line, LEFT, shown)
        foot = QRectF(room.left(), room.bottom() - px(CHIP), room.width(), px(CHIP))
        self._paint_foot(painter, foot, one)

    def _paint_foot(self, painter: QPainter, foot: QRectF, one: Learnt) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        right = foot.right()
        facts = [("clock", hours_words(one.minutes))] if one.minutes else []
        facts.append(("users" if one.is_with_others else "user", company(one)))
        for icon, words in facts:
            width = QFontMetrics(self._meta).horizontalAdvance(words)
            right -= width
            area = QRectF(right, foot.top(), width + 1, foot.height())
            self._write(painter, area, LEFT, words, self._meta, tokens.muted)
            right -= px(FACT_ICON + 5)
            sign = QRectF(right, foot.center().y() - px(8), px(FACT_ICON), px(FACT_ICON))
            self._theme.icon(icon).paint(painter, sign.toRect())
            right -= px(12)
        ink, _ground = colours(one.kind, tokens)
        left = foot.left()
        room = min(QFontMetrics(self._kind).horizontalAdvance(one.kind.word) + 2.0, right - left)
        kind = QRectF(left, foot.top(), room, foot.height())
        self._write(painter, kind, LEFT, one.kind.word, self._kind, ink)
        left += room + px(8)
        around, gap = px(CHIP_AROUND), px(CHIP_GAP)
        for words in fitted(one.codes, self._chip, int(right - left), around, gap):
            width = QFontMetrics(self._chip).horizontalAdvance(words) + around
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            chip = crisp(QRectF(left, foot.top(), width + 1, foot.height()))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            self._write(
                painter, chip, Qt.AlignmentFlag.AlignCenter, words, self._chip, tokens.muted
            )
            left += width + gap

    @staticmethod
    def _write(
        painter: QPainter, area: QRectF, align: Qt.AlignmentFlag, words: str, font: QFont, ink: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = shortened(painter.fontMetrics(), words, int(area.width()) + 1)
        painter.drawText(area, align, shown)

    def _excerpt_height(self, text: str, width: int) -> int:
        px = self._theme.px
        room = width - 2 * px(PAD) - px(DISC_PX) - px(12) - 2
        return len(wrapped(text, self._text, room)) * line_px(self._text)
