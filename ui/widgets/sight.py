"""Bringing a part of a page to where she looks."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.widgets.page import Page

AROUND_PX = 160  # of the page that is shown above and under the part


def bring_to_view(part: QWidget) -> None:
    """Let a part take the keys, and scroll its page there once new parts have their place."""
    part.setFocus(Qt.FocusReason.OtherFocusReason)
    for page in _pages(part):
        QTimer.singleShot(0, part, partial(page.ensureWidgetVisible, part, 0, AROUND_PX))


def follow_current(view: QAbstractItemView) -> None:
    """A list that stands whole on its page: the page scrolls where her keys go in it."""

    def follow(*_rows: object) -> None:
        if not view.hasFocus():
            return
        place = view.visualRect(view.currentIndex())
        for page in _pages(view):
            middle = view.viewport().mapTo(page.canvas, place.center())
            page.ensureVisible(0, middle.y(), 0, place.height())

    view.selectionModel().currentChanged.connect(follow)


def _pages(part: QWidget) -> Iterator[Page]:
    """Those in which it stands."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, Page):
            yield above
        above = above.parentWidget()
