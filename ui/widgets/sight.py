"""Bringing a part of a page to where she looks."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from ui.widgets.page import Page

AROUND_PX = 160  # of the page that is shown above and under the part


def bring_to_view(part: QWidget) -> None:
    """Let a part take the keys, and scroll its page there once new parts have their place."""
    part.setFocus(Qt.FocusReason.OtherFocusReason)
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, Page):
            QTimer.singleShot(0, part, partial(above.ensureWidgetVisible, part, 0, AROUND_PX))
        above = above.parentWidget()
