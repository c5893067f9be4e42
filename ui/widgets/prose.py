"""Words that wrap, and running text: its lines stand further apart than Qt sets them."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle

from portfolio.direction import begins_from_the_right

LINE_SHARE, WIDEST = 1.2, 16_777_215  # Qt's own widest
LINE_BREAK = "\u2028"  # as a layout has it


class Wrapping(QLabel):
    """Words that wrap, measured once: a layout asks some twenty times, and Qt sets them each time.

    Where they fit in their fewest lines they do so in any wider room.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setWordWrap(True)
        self._heights: dict[int, int] = {}  # by width
        self._least, self._roomy = 0, WIDEST  # the height of its fewest lines; wide enough for them

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        """Other words have other lines."""
        self._forget()
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """So has another font."""
        self._forget()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """Room for its lines at this width."""
        if width >= self._roomy:
            return self._least
        if width not in self._heights:
            self._least = self._least or self._measured(WIDEST)
            self._heights[width] = self._measured(width)
            if self._heights[width] == self._least:
                self._roomy = width
        return self._heights[width]

    def _measured(self, width: int) -> int:
        return super().heightForWidth(width)

    def _forget(self) -> None:
        self._heights.clear()
        self._least, self._roomy = 0, WIDEST


class Prose(Wrapping):
    """Running text; in one line it is as any label, and so it is where its words can be marked."""

    def _measured(self, width: int) -> int:
        return self._roomier(super()._measured(width))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for its lines."""
        size = super().sizeHint()
        return QSize(size.width(), self._roomier(size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Line by line where there are several."""
        if self._lines_in(self.height()) < 2:
            super().paintEvent(event)
            return
        room, text = QRectF(self.contentsRect()), self.text().replace("\n", LINE_BREAK)
        starts = line_starts(text, self.font(), int(room.width()))
        painter, pitch = QPainter(self), line_px(self.font())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        high = self.fontMetrics().height()
        way = Qt.LayoutDirection(int(begins_from_the_right(text)))
        painter.setLayoutDirection(way)
        top, side = room.top(), self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        side = QStyle.visualAlignment(way, side)
        if not self.alignment() & Qt.AlignmentFlag.AlignTop:
            top += max(0, int(room.height() - high - (len(starts) - 1) * pitch) // 2)
        for number, (start, end) in enumerate(zip(starts, [*starts[1:], None], strict=True)):
            line = QRectF(room.left(), top + number * pitch, room.width(), high)
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, alone(text[start:end]))

    def _roomier(self, height: int) -> int:
        more = line_px(self.font()) - self.fontMetrics().lineSpacing()
        return height + max(0, self._lines_in(height) - 1) * more

    def _lines_in(self, height: int) -> int:
        """How many of Qt's lines have room; one where Qt itself must paint, to mark them."""
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            return 1
        margins = self.contentsMargins()
        return (height - margins.top() - margins.bottom()) // self.fontMetrics().lineSpacing()


def alone(line: str) -> str:
    """A line as it is painted: the dot between two facts is not left at its end."""
    return line.strip().removesuffix(" ·")


def line_px(font: QFont) -> int:
    """From one line of running text to the next."""
    return round(QFontMetrics(font).height() * LINE_SHARE)


def line_starts(text: str, font: QFont, width: int, most: int = 0) -> list[int]:
    """Where each line of a text begins in a width; no more than so many, where `most` is given."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while (not most or len(starts) < most) and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    coded = text.encode("utf-16-le", "surrogatepass")  # Qt counts in its units, an emoji has two
    return [len(coded[: 2 * one].decode("utf-16-le", "surrogatepass")) for one in starts]
