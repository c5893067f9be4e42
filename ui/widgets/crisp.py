"""Painted edges on whole pixels: a line between two rows of them would be spread over both."""

from PySide6.QtCore import QRect, QRectF


def whole(area: QRectF) -> QRectF:
    """The area with its sides on whole pixels."""
    return QRectF(area.toRect())


def crisp(area: QRectF | QRect, pen_px: float = 1) -> QRectF:
    """Where a pen runs that stays within the area, each of its lines on pixels of its own."""
    snapped = whole(QRectF(area))
    half = pen_px / 2
    return snapped.adjusted(half, half, -half, -half)
