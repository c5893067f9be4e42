"""One left edge for words and boxes: what has a ring of its own stands a little outside it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.basics import row

HANG_PX = 4  # from the side of a bare field, or of a fold's line, to its words


def set_in(part: QWidget) -> QHBoxLayout:
    """A part whose side stands under the words of what hangs out."""
    layout = row(part)
    layout.setContentsMargins(HANG_PX, 0, 0, 0)
    return layout
