"""Hours over half terms or months: courses by mode beside informal learning, painted.

Its twin is a table over the same model. Left and Right tell one span after the other; what is too
low for its number has it over the column or in the tip. Most of the lanes bear a hatch, so that
colour alone tells nothing.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from portfolio.days import NO_BREAK, hours_short, hours_words
from portfolio.insight.hours import Lane
from portfolio.insight.spans import Span
from portfolio.text import _
from ui.announce import announce
from ui.models.hours import HoursModel
from ui.theme import Theme
from ui.tokens import Tokens
from ui.widgets.crisp import whole
from ui.widgets.hatch import bare, hatch

HEIGHT, LEAST_LABEL_PX, FOOT, LEGEND_ROW, SWATCH = 340, 14, 50, 24, 12
LEFT_PX, RIGHT_PX, WIDEST, RADIUS, HATCH_PX = 46, 8, 46, 3, 5
PAIR_GAP_PX = 6  # between the two columns of a pair
CLEAR_PX = 4  # beside a time over its column, where its neighbour leaves room
FORMAL = (Lane.IN_PERSON, Lane.VIRTUAL, Lane.ONLINE, Lane.NOT_SAID)
INFORMAL = (Lane.TOGETHER, Lane.ALONE)
STEPS = 4
_COLOURED = (Lane.IN_PERSON, Lane.VIRTUAL, Lane.ONLINE, Lane.TOGETHER, Lane.ALONE)
_PATTERN = {
    Lane.VIRTUAL: Qt.BrushStyle.HorPattern,
    Lane.ONLINE: Qt.BrushStyle.BDiagPattern,
    Lane.ALONE: Qt.BrushStyle.FDiagPattern,
    Lane.NOT_SAID: Qt.BrushStyle.DiagCrossPattern,
}
_LIGHT_FROM = 125  # luma from which dark ink reads better
CENTRE = Qt.AlignmentFlag.AlignCenter


class TimeChart(QWidget):
    """A painted chart; what it shows is also its accessible description and the table's rows."""

    def __init__(self, theme: Theme, model: HoursModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._chosen = -1
        self._today = date.min
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Hours by mode"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        model.modelReset.connect(self._follow)

    def show_today(self, today: date) -> None:
        """The span that holds today is named in bold."""
        self._today = today

    @Slot()
    def _follow(self) -> None:
        self._chosen = -1
        self.setAccessibleDescription("; ".join(_told(one) for one in self._model.spans))
        self.update()

    @property
    def chosen_words(self) -> str:
        """What the keys have come to, lane by lane; nothing where they have not been."""
        return _tip(self._model, self._chosen) if self._chosen >= 0 else ""

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as there is room."""
        return QSize(320, self._theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Left and Right go from span to span and tell each."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step or not self._model.spans:
            super().keyPressEvent(event)
            return
        self._chosen = min(max(self._chosen + step, 0), len(self._model.spans) - 1)
        told = _told(self._model.spans[self._chosen])
        area = self._column(self._chosen)
        place = self.mapToGlobal(area.topLeft().toPoint())
        QToolTip.showText(place, self.chosen_words)
        announce(self, told)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Nothing is chosen any more."""
        self._chosen = -1
        self.update()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click chooses a span, as the keys do."""
        self._chosen = self._at(event.position())
        self.update()
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tip of a span tells each of its lanes."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            words = _tip(self._model, number) if number >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Legend, grid, and a pair of columns for each span."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(12))
        self._legend(painter)
        area, hours = self._area(), _top_hours(self._model.spans)
        _grid(painter, area, hours, self._theme.tokens)
        for number, one in enumerate(self._model.spans):
            self._span(painter, number, one, area.height() / (hours * 60))
        if not any(one.courses or one.informal for one in self._model.spans):
            painter.setPen(QColor(self._theme.tokens.muted))
            painter.setFont(self._theme.font(14))
            words = _("No hours yet. A course or a talk with its minutes begins the chart.")
            above = QRectF(area.left(), area.top(), area.width(), area.height() / 2)
            painter.drawText(above, CENTRE | Qt.TextFlag.TextWordWrap, words)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            shown = self._column(self._chosen) if self._chosen >= 0 else QRectF(self.rect())
            painter.drawRoundedRect(shown.adjusted(1, 1, -1, -1), 8, 8)

    def _area(self) -> QRectF:
        px = self._theme.px
        top = self._legend_rows() * px(LEGEND_ROW) + px(14)
        height = self.height() - top - px(FOOT)
        return QRectF(px(LEFT_PX), top, self.width() - px(LEFT_PX) - px(RIGHT_PX), height)

    def _column(self, number: int) -> QRectF:
        """All the room of a span, its name included."""
        area = self._area()
        pitch = area.width() / max(1, len(self._model.spans))
        return QRectF(
            area.left() + pitch * number, area.top(), pitch, self.height() - area.top() - 2
        )

    def _at(self, place: QPointF) -> int:
        spans = range(len(self._model.spans))
        return next((n for n in spans if self._column(n).contains(place)), -1)

    def _span(self, painter: QPainter, number: int, one: Span, scale: float) -> None:
        px, tokens, room, area = (
            self._theme.px, self._theme.tokens, self._column(number), self._area()
        )  # fmt: skip
        width = min(px(WIDEST), room.width() * 0.4)
        middle, bottom = room.center().x(), area.bottom()
        pairs = ((FORMAL, middle - width - PAIR_GAP_PX / 2, "graduation-cap"),
                 (INFORMAL, middle + PAIR_GAP_PX / 2, "users"))  # fmt: skip
        for lanes, left, icon in pairs:
            base, untold = bottom, ""
            for lane in lanes:
                height = one.of(lane) * scale
                if height >= 1:
                    box = QRectF(left, base - height + 1, width, max(1.0, height - 2))
                    untold = self._box(painter, box, lane, one.of(lane))
                base -= height
            _write_over(painter, QRectF(left, base, width, 0), untold, tokens)
            sign = QRectF(left + width / 2 - px(7), bottom + px(7), px(14), px(14))
            self._theme.icon(icon, size=14).paint(painter, sign.toRect())
        weight = 700 if one.holds(self._today) else 400
        painter.setFont(self._theme.font(12, weight))
        painter.setPen(QColor(tokens.text))
        name = QRectF(room.left(), bottom + px(25), room.width(), px(20))
        words = painter.fontMetrics().elidedText(
            one.short, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(name, CENTRE, words)

    def _legend_places(self) -> list[QRectF]:
        """Where each name of the legend stands, in as many lines as they need."""
        px, x, y, found = self._theme.px, 0.0, 0.0, []
        metrics = QFontMetrics(self._theme.font(12))
        for lane in self._model.lanes:
            width = px(SWATCH + 8) + metrics.horizontalAdvance(lane.word) + px(16)
            if x and x + width > self.width():
                x, y = 0.0, y + px(LEGEND_ROW)
            found.append(QRectF(x, y, width, px(LEGEND_ROW)))
            x += width
        return found

    def _legend_rows(self) -> int:
        return len({place.top() for place in self._legend_places()})

    def _legend(self, painter: QPainter) -> None:
        side = self._theme.px(SWATCH)
        for lane, place in zip(self._model.lanes, self._legend_places(), strict=True):
            swatch = QRectF(place.left(), place.center().y() - side / 2, side, side)
            self._fill(painter, swatch, lane)
            painter.setPen(QColor(self._theme.tokens.text))
            words = place.adjusted(side + self._theme.px(7), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, lane.word)

    def _box(self, painter: QPainter, box: QRectF, lane: Lane, minutes: int) -> str:
        """A lane of a column, its time on a clear patch: on one line, or two where it is tall.

        Gives the time that found no room in it.
        """
        self._fill(painter, box, lane)
        painter.setFont(self._theme.font(12, 600))
        metrics, least = QFontMetrics(painter.font()), self._theme.px(LEAST_LABEL_PX)
        words = hours_short(minutes)
        is_long = words.count(NO_BREAK) > 1
        for told in (words, "\n".join(words.rsplit(NO_BREAK, 1))) if is_long else (words,):
            size = metrics.size(0, told)
            needed = least + size.height() - metrics.height()
            if size.width() + 2 * is_long > box.width() or needed > box.height():
                continue
            if lane in _PATTERN:
                bare(painter, box, size, RADIUS, self.colour(lane))
            painter.setPen(QColor(_ink(self.colour(lane))))
            painter.drawText(box, CENTRE, told)
            return ""
        return words

    def _fill(self, painter: QPainter, box: QRectF, lane: Lane) -> None:
        """The colour of a lane, and its hatch."""
        colour = self.colour(lane)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if lane in _PATTERN:
            step = self._theme.px(HATCH_PX)
            hatch(painter, box, RADIUS, _PATTERN[lane], QColor(_ink(colour)), step)

    def colour(self, lane: Lane) -> QColor:
        """The colour of a lane."""
        chart = self._theme.tokens.chart
        return QColor(dict(zip(_COLOURED, chart, strict=True)).get(lane, chart[2]))


def _write_over(painter: QPainter, top: QRectF, words: str, tokens: Tokens) -> None:
    """The time of the uppermost lane over its column, where it found no room in it."""
    size = painter.fontMetrics().size(0, words)
    if words and size.width() <= top.width() + PAIR_GAP_PX:
        place = QRectF(0, 0, size.width() + 1, size.height())
        place.moveCenter(QPointF(top.center().x(), top.top() - size.height() / 2))
        clear = max(0.0, min(CLEAR_PX, (top.width() + PAIR_GAP_PX - place.width()) / 2))
        room = whole(place.adjusted(-clear, 0, clear, 0))
        painter.fillRect(room, QColor(tokens.surface))  # no grid line runs through it
        painter.setPen(QColor(tokens.text))
        painter.drawText(place, CENTRE, words)


def _grid(painter: QPainter, area: QRectF, hours: int, tokens: Tokens) -> None:
    """A line for each step of the scale, with its hours."""
    step = max(1, hours // STEPS) if hours <= STEPS else -(-hours // (2 * STEPS)) * 2
    for number in range(0, hours + 1, step):
        y = area.bottom() - area.height() * number / hours
        painter.fillRect(QRectF(area.left(), int(y), area.width(), 1), QColor(tokens.border))
        painter.setPen(QColor(tokens.muted))
        place = QRectF(0, y - 10, area.left() - 8, 20)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, align, _("{n} h").format(n=number))


def _top_hours(spans: Sequence[Span]) -> int:
    """The top of the scale: the next even hour, such that four lines divide it evenly."""
    most = max((max(one.courses, one.informal) for one in spans), default=0)
    hours = max(2, -(-most // 60))
    step = 2 if hours <= 2 * STEPS else 2 * -(-hours // (2 * STEPS))
    return -(-hours // step) * step


def _told(one: Span) -> str:
    return _("{term}: courses {courses}, informal {informal}").format(
        term=one.name, courses=hours_words(one.courses), informal=hours_words(one.informal)
    )


def _tip(model: HoursModel, number: int) -> str:
    """A span with each of its lanes that has hours, one a line."""
    one = model.spans[number]
    lines = [f"{lane.word}: {hours_words(one.of(lane))}" for lane in model.lanes if one.of(lane)]
    return "\n".join([one.name, *(lines or [_("No hours")])])


def _ink(colour: QColor) -> str:
    luma = 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()
    return "#FFFFFF" if luma < _LIGHT_FROM else "#14171A"
