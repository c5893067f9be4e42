"""Painted edges on whole pixels: a line between two rows of them would be spread over both."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath


def whole(area: QRectF) -> QRectF:
    """The area with its sides on whole pixels."""
    return QRectF(area.toRect())


def crisp(area: QRectF | QRect, pen_px: float = 1) -> QRectF:
    """Where a pen runs that stays within the area, each of its lines on pixels of its own."""
    snapped = whole(QRectF(area))
    half = pen_px / 2
    return snapped.adjusted(half, half, -half, -half)


def fill(painter: QPainter, shape: QRect | QRectF | QPainterPath, colour: QColor) -> None:
    """Fill a shape; the painter has no pen afterwards, and the colour as its brush.

    The painter's own `fillRect` and `fillPath` first make a list of Qt's 169 named gradients in
    Python, while the first page that paints so waits.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if isinstance(shape, QPainterPath):
        painter.drawPath(shape)
    else:
        painter.drawRect(shape)
