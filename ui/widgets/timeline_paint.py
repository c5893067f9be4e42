"""How one card of the timeline looks: day, circle, thread, title, two lines, chips, facts."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kinds import ICONS, colours
from ui.models.moment import Moment
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.crisp import crisp
from ui.widgets.elided import shortened
from ui.widgets.prose import line_px, line_starts

MOMENT = Qt.ItemDataRole.UserRole
MOST_LINES = 2
PAD_X = 19  # as on every card, whose border and padding do not grow
CIRCLE, LEFT, PAD_Y, GAP, CHIP, ICON = 36, 52, 14, 10, 26, 16
CHIP_PAD, CHIP_GAP, LEAST_TITLE = 10, 6, 4  # the last in letters
GOAL_SHARE = 0.3  # of a card, for the name of its goal


class MomentPainter(QStyledItemDelegate):
    """Paints from tokens; every size but the side padding grows with the text."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._px = theme, theme.px
        self._head, self._body = theme.font(15, 600), theme.font(14)
        self._day, self._small = theme.font(14, 600), theme.font(13)
        self._strong, self._chip = theme.font(13, 600), theme.font(12, 500)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The width of the list, and what the words need."""
        view = self.parent()
        assert isinstance(view, QListView)
        width = view.viewport().width()
        moment: Moment = index.data(MOMENT)
        return QSize(width, self._day_height(moment) + self._card_height(moment, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The day where it begins, the circle with its thread, the card."""
        moment: Moment = index.data(MOMENT)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = rect.top() + self._day_height(moment)
        if moment.day:
            self._paint_day(painter, moment, rect)
        card = QRectF(rect.adjusted(self._px(LEFT), top - rect.top(), 0, -self._px(GAP)))
        self._paint_thread(painter, moment, rect.left(), card)
        self._paint_card(painter, card, state)
        inside = card.adjusted(PAD_X, self._px(PAD_Y), -PAD_X, -self._px(PAD_Y))
        self._paint_words(painter, moment, inside)
        painter.restore()

    def _day_height(self, moment: Moment) -> int:
        return QFontMetrics(self._day).height() + self._px(14) if moment.day else 0

    def _card_height(self, moment: Moment, width: int) -> int:
        inside = width - self._px(LEFT) - 2 * PAD_X
        lines = len(wrapped(moment.words, self._body, inside))
        words = lines * line_px(self._body) + (self._px(4) if lines else 0)
        title = QFontMetrics(self._head).height()
        foot = max(self._px(CHIP), QFontMetrics(self._strong).height())
        return 2 * self._px(PAD_Y) + title + words + self._px(8) + foot + self._px(GAP)

    def _paint_day(self, painter: QPainter, moment: Moment, rect: QRect) -> None:
        tokens, left = self._theme.tokens, float(rect.left())
        base = rect.top() + self._px(4) + QFontMetrics(self._day).ascent()
        self._write(painter, QPointF(left, base), moment.day, self._day, tokens.text)
        left += QFontMetrics(self._day).horizontalAdvance(moment.day) + self._px(8)
        self._write(painter, QPointF(left, base), moment.day_rest, self._small, tokens.muted)

    def _paint_thread(self, painter: QPainter, moment: Moment, left: int, card: QRectF) -> None:
        tokens, size = self._theme.tokens, self._px(CIRCLE)
        ink, ground = colours(moment.kind, tokens)
        top = card.top() + self._px(10)
        circle = QRectF(left, top, size, size)
        if moment.has_next:
            painter.setPen(QPen(QColor(tokens.border), 2))
            middle = circle.center().x()
            end = card.bottom() + self._px(GAP) + self._px(4)
            painter.drawLine(QPointF(middle, circle.bottom() + self._px(6)), QPointF(middle, end))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(circle)
        icon = self._px(18)
        place = QRect(0, 0, icon, icon)
        place.moveCenter(circle.center().toPoint())
        self._theme.icon(ICONS[moment.kind], ink).paint(painter, place)

    def _paint_card(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        tokens, flag = self._theme.tokens, QStyle.StateFlag
        edge, width = tokens.border, 1.0
        if state & flag.State_MouseOver:
            edge = tokens.border_strong
        if state & flag.State_HasFocus:
            edge, width = tokens.focus, 2.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(crisp(card, width), 14, 14)

    def _paint_words(self, painter: QPainter, moment: Moment, inside: QRectF) -> None:
        tokens = self._theme.tokens
        head, top = QFontMetrics(self._head), inside.top()
        time = QFontMetrics(self._small).horizontalAdvance(moment.time)
        base = QPointF(inside.left(), top + head.ascent())
        room = round(inside.width() - time - (self._px(12) if time else 0))
        title = shortened(head, moment.title, room)
        self._write(painter, base, title, self._head, tokens.text)
        right = QPointF(inside.right() - time, base.y())
        self._write(painter, right, moment.time, self._small, tokens.muted)
        top += head.height() + self._px(4)
        ink = tokens.danger if moment.is_damaged else tokens.muted
        for line in wrapped(moment.words, self._body, round(inside.width())):
            at = QPointF(inside.left(), top + QFontMetrics(self._body).ascent() + self._px(1))
            self._write(painter, at, line, self._body, ink)
            top += line_px(self._body)
        self._paint_foot(painter, moment, inside)

    def _paint_foot(self, painter: QPainter, moment: Moment, inside: QRectF) -> None:
        """The kind's word, then as many chips as fit beside the facts at the right."""
        height = max(self._px(CHIP), QFontMetrics(self._strong).height())
        row = QRectF(inside.left(), inside.bottom() - height, inside.width(), height)
        right = row.right() - self._paint_facts(painter, moment, row)
        ink, _ground = colours(moment.kind, self._theme.tokens)
        word = QFontMetrics(self._strong).horizontalAdvance(moment.kind.word)
        self._middle(painter, row, moment.kind.word, self._strong, ink)
        left = row.left() + word + self._px(10)
        around, gap = 2 * self._px(CHIP_PAD), self._px(CHIP_GAP)
        for words in fitted(moment.codes, self._chip, round(right - left), around, gap):
            width = QFontMetrics(self._chip).horizontalAdvance(words) + around
            top = row.center().y() - self._px(CHIP) / 2
            chip = crisp(QRectF(left, top, width + 1, self._px(CHIP)))
            painter.setPen(QPen(QColor(self._theme.tokens.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            inside = chip.translated(self._px(CHIP_PAD), 0)
            self._middle(painter, inside, words, self._chip, self._theme.tokens.muted)
            left += width + gap

    def _paint_facts(self, painter: QPainter, moment: Moment, row: QRectF) -> float:
        """Length, goal and evidence, from the right; gives the width that they took."""
        metrics, tokens, taken = QFontMetrics(self._small), self._theme.tokens, 0.0
        most = max(self._px(150), round(row.width() * GOAL_SHARE))
        facts = (
            ("paperclip", str(moment.evidence) if moment.evidence else ""),
            ("target", shortened(metrics, moment.goal, most)),
            ("clock", moment.length),
        )
        for icon, words in facts:
            if not words:
                continue
            width = self._px(ICON) + self._px(5) + metrics.horizontalAdvance(words)
            left = row.right() - taken - width
            place = QRect(0, 0, self._px(ICON), self._px(ICON))
            place.moveCenter(QPointF(left + self._px(ICON) / 2, row.center().y()).toPoint())
            self._theme.icon(icon, tokens.muted, ICON).paint(painter, place)
            text = row.translated(left + self._px(ICON) + self._px(5) - row.left(), 0)
            self._middle(painter, text, words, self._small, tokens.muted)
            taken += width + self._px(12)
        return taken

    def _middle(self, painter: QPainter, row: QRectF, words: str, font: QFont, ink: str) -> None:
        metrics = QFontMetrics(font)
        base = row.center().y() + (metrics.ascent() - metrics.descent()) / 2
        self._write(painter, QPointF(row.left(), base), words, font, ink)

    def _write(self, painter: QPainter, at: QPointF, words: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(at, words)


def fitted(words: Sequence[str], font: QFont, room: int, around: int, gap: int) -> list[str]:
    """What chips of "code title" say side by side in a width; `around` is a chip's own padding.

    A title is shortened or left out, a code never; codes without room are counted in the last.
    """
    metrics = QFontMetrics(font)
    codes = [one.partition(" ")[0] for one in words]

    def wide(shown: Sequence[str]) -> int:
        return sum(metrics.horizontalAdvance(one) + around + gap for one in shown) - gap

    kept = len(codes)
    while kept and wide([*codes[:kept], *_more(codes[kept:])]) > room:
        kept -= 1
    rest = _more(codes[kept:]) if kept else []
    spare = room - wide([*codes[:kept], *rest])
    shown = []
    for number in range(kept):
        bare = metrics.horizontalAdvance(codes[number])
        most = bare + spare // (kept - number)
        told = metrics.elidedText(words[number], Qt.TextElideMode.ElideRight, most)
        if told != words[number] and len(told) < len(codes[number]) + 1 + LEAST_TITLE:
            told = codes[number]
        spare -= metrics.horizontalAdvance(told) - bare
        shown.append(told)
    return [*shown, *rest]


def _more(left_out: Sequence[str]) -> list[str]:
    return [f"+{len(left_out)}"] if left_out else []


def wrapped(text: str, font: QFont, width: int, most: int = MOST_LINES) -> list[str]:
    """The text in at most so many lines of a width; the last ends in "…" where more follows."""
    starts = line_starts(text, font, width, most + 1)
    ends = [*starts[1:], len(text)]
    lines = [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    if len(lines) > most:
        rest = text[starts[most - 1] :]
        last = shortened(QFontMetrics(font), rest, width)
        lines = [*lines[: most - 1], last]
    return [line for line in lines if line]
