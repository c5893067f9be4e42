"""Hours by half term: courses by mode beside informal learning, painted, with a table as twin."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from portfolio.days import hours_minutes
from portfolio.insight.hours import Lane, TermHours
from portfolio.text import _
from ui.theme import Theme

HEIGHT, LEAST_LABEL_PX, LEGEND = 330, 14, 40
FORMAL = (Lane.IN_PERSON, Lane.VIRTUAL, Lane.ONLINE, Lane.NOT_SAID)
INFORMAL = (Lane.TOGETHER, Lane.ALONE)


class TimeChart(QWidget):
    """A painted chart; what it shows is also its accessible description and the table's rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._terms: tuple[TermHours, ...] = ()
        self.setMinimumHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Hours by half term"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_terms(self, terms: Sequence[TermHours]) -> None:
        """Show these half terms."""
        self._terms = tuple(terms)
        told = [
            _("{term}: courses {courses}, informal {informal}").format(
                term=one.term.name,
                courses=hours_minutes(one.courses),
                informal=hours_minutes(one.informal),
            )
            for one in self._terms
        ]
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as there is room."""
        return QSize(600, self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Legend, grid, and a pair of columns for each half term."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(12))
        px, tokens = self._theme.px, self._theme.tokens
        top = self._legend(painter)
        left, right, bottom = px(44), self.width() - px(8), self.height() - px(28)
        most = max((max(one.courses, one.informal) for one in self._terms), default=0)
        hours = max(2, -(-most // 60) + (-(-most // 60)) % 2)  # the next even hour
        self._grid(painter, QRectF(left, top, right - left, bottom - top), hours)
        if not self._terms:
            return
        pitch = (right - left) / len(self._terms)
        width = min(px(44), pitch * 0.38)
        scale = (bottom - top) / (hours * 60)
        for number, one in enumerate(self._terms):
            middle = left + pitch * (number + 0.5)
            for lanes, start in ((FORMAL, middle - width - 2), (INFORMAL, middle + 2)):
                base = float(bottom)
                for lane in lanes:
                    height = one.of(lane) * scale
                    if height >= 1:
                        box = QRectF(start, base - height + 1, width, max(1.0, height - 2))
                        self._box(painter, box, lane, one.of(lane))
                    base -= height
            painter.setPen(QColor(tokens.text))
            area = QRectF(left + pitch * number, bottom + px(4), pitch, px(22))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, one.term.short)

    def _legend(self, painter: QPainter) -> float:
        """The six names with their colours, in as many lines as they need; gives where they end."""
        px, x, y = self._theme.px, 0.0, 0.0
        metrics = painter.fontMetrics()
        shown = [lane for lane in Lane if lane is not Lane.NOT_SAID or self._has_unsaid()]
        for lane in shown:
            width = px(20) + metrics.horizontalAdvance(lane.word) + px(16)
            if x and x + width > self.width():
                x, y = 0.0, y + px(22)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colour(lane))
            painter.drawRoundedRect(QRectF(x, y + px(4), px(12), px(12)), 3, 3)
            painter.setPen(QColor(self._theme.tokens.text))
            area = QRectF(x + px(18), y, width, px(20))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, lane.word)
            x += width
        return y + px(LEGEND)

    def _has_unsaid(self) -> bool:
        return any(one.of(Lane.NOT_SAID) for one in self._terms)

    def _grid(self, painter: QPainter, area: QRectF, hours: int) -> None:
        tokens = self._theme.tokens
        for number in range(0, hours + 1, max(1, hours // 4)):
            y = area.bottom() - area.height() * number / hours
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(int(area.left()), int(y), int(area.right()), int(y))
            painter.setPen(QColor(tokens.muted))
            words = _("{n} h").format(n=number)
            place = QRectF(0, y - 10, area.left() - 8, 20)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, align, words)

    def _box(self, painter: QPainter, box: QRectF, lane: Lane, minutes: int) -> None:
        colour = self.colour(lane)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 3, 3)
        if box.height() >= self._theme.px(LEAST_LABEL_PX):
            bold = QFont(painter.font())
            bold.setWeight(QFont.Weight.DemiBold)
            painter.save()
            painter.setFont(bold)
            painter.setPen(QColor(_ink(colour)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hours_minutes(minutes))
            painter.restore()

    def colour(self, lane: Lane) -> QColor:
        """The colour of a lane."""
        chart = self._theme.tokens.chart
        return QColor(dict(zip(_COLOURED, chart, strict=True)).get(lane, chart[2]))


_COLOURED = (Lane.IN_PERSON, Lane.VIRTUAL, Lane.ONLINE, Lane.TOGETHER, Lane.ALONE)
_LIGHT_FROM = 125  # luma from which dark ink reads better


def _ink(colour: QColor) -> str:
    luma = 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()
    return "#FFFFFF" if luma < _LIGHT_FROM else "#14171A"
