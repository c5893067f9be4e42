"""Tab goes through a window as the eye does: by its layouts, not by when its parts were made.

Qt's own order is that of making, so that what is filled later (a card of today, a page that has
its lower part after the first paint) would come after all that stands under it.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.widgets.held import held_widgets

REASON = Qt.FocusReason


class InOrder(QMainWindow):
    """A window whose Tab follows its layouts."""

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802  Qt's name
        """Go to the next control that Tab can reach, or to the one before."""
        here = self.focusWidget()
        if here is None or not here.isVisible():  # it went away with its page
            return super().focusNextPrevChild(is_next)
        stops = list(tab_stops(self))
        if here not in stops:
            return super().focusNextPrevChild(is_next)
        there = stops[(stops.index(here) + (1 if is_next else -1)) % len(stops)]
        there.setFocus(REASON.TabFocusReason if is_next else REASON.BacktabFocusReason)
        return True


def tab_stops(part: QWidget) -> Iterator[QWidget]:
    """All that Tab can reach in it now, in the order of the layouts."""
    if not part.isVisible() or not part.isEnabled():
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    for inner in _parts(part):
        yield from tab_stops(inner)


def _parts(whole: QWidget) -> Iterator[QWidget]:
    """What the layout holds, then what stands in none, as the canvas of a scroll area does."""
    layout = whole.layout()
    held = list(held_widgets(layout)) if layout is not None else []
    yield from held
    for child in whole.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in held:
            yield child
