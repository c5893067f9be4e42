"""What a layout holds, asked in a way that leaves no value of Python behind for an item.

`itemAt` leaves one for as long as the layout lives. Qt frees an item with its part and tells
nobody; what is made later at the same place in memory is then an item to Python, and a page that
asks a view for its width is told that an item has none.
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import createdByPython, invalidate


def held(layout: QLayout) -> list[QWidget | QLayout]:
    """Its parts and inner layouts in their order; none of a layout that is in no widget yet."""
    home = layout.parentWidget()
    if home is None:
        return []
    widgets = [one for one in home.children() if isinstance(one, QWidget)]
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in widgets]
    placed += [(layout.indexOf(one), one) for one in inner]
    return [one for place, one in sorted(placed, key=lambda it: it[0]) if place >= 0]


def held_widgets(layout: QLayout) -> Iterator[QWidget]:
    """Its parts and those of its inner layouts, in their order."""
    for one in held(layout):
        if isinstance(one, QLayout):
            yield from held_widgets(one)
        else:
            yield one


def part_of(item: QLayoutItem | None) -> QWidget | QLayout | None:
    """What an item of a layout holds; the item is not to be used any more."""
    if item is None or isinstance(item, QLayout):
        return item
    part = item.widget()
    if not createdByPython(item):
        invalidate(item)
    return part
