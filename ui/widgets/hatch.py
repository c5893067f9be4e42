"""A faint hatch over a rounded box, so that colour alone tells nothing; it grows with the text."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

FAINT = 90  # of 255: plain to see in print without colour, quiet beside a number
LINE_PX = 1.2  # at 1 Qt paints some slanted lines darker than others
BESIDE_PX = 3  # of words, kept free of lines
_SLOPES = {
    Qt.BrushStyle.HorPattern: (0,),
    Qt.BrushStyle.BDiagPattern: (-1,),
    Qt.BrushStyle.FDiagPattern: (1,),
    Qt.BrushStyle.DiagCrossPattern: (-1, 1),
}


def hatch(
    painter: QPainter, box: QRectF, radius: float, way: Qt.BrushStyle, ink: QColor, step: float
) -> None:
    """Lines every `step` pixels, the same at both ends, clipped to the box."""
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    faint = QColor(ink)
    faint.setAlpha(FAINT)
    painter.save()
    painter.setClipPath(shape)
    painter.setPen(QPen(faint, LINE_PX))
    for slope in _SLOPES[way]:
        painter.drawLines(_lines(box, slope, step))
    painter.restore()


def bare(painter: QPainter, box: QRectF, size: QSize, radius: float, colour: QColor) -> None:
    """No hatch behind words of this size in the middle of the box; the box's edges stay whole."""
    patch = QRectF(0, 0, size.width() + 2 * BESIDE_PX, size.height())
    patch.moveCenter(box.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(patch & box.adjusted(1, 1, -1, -1), radius, radius)


def _lines(box: QRectF, slope: int, step: float) -> list[QLineF]:
    """Lines through the middle of the box and at steps from there, over its edges."""
    middle, half = box.center(), box.width() / 2
    apart = step if not slope else round(step * 2**0.5)
    reach = box.height() / 2 + (half if slope else 0)
    many = int(reach / apart) + 1
    offsets = [(number + 0.5) * apart for number in range(-many - 1, many + 1)]
    return [
        QLineF(box.left(), middle.y() + one - slope * half,
               box.right(), middle.y() + one + slope * half)
        for one in offsets
    ]  # fmt: skip
