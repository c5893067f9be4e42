"""Where she was on a page: kept while the window is made anew, so that nothing jumps."""

from dataclasses import dataclass

from PySide6.QtWidgets import QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """How far a page was scrolled, and the name of the control that had the keyboard."""

    scrolled: int
    focus: str

    @classmethod
    def of(cls, page: QWidget, focus: QWidget | None) -> "Place":
        """Read it from a page."""
        scrolled = page.verticalScrollBar().value() if isinstance(page, QScrollArea) else 0
        return cls(scrolled, focus.accessibleName() if focus is not None else "")

    def put_back(self, page: QWidget | None) -> None:
        """Go there on a page of the same kind."""
        if page is None:
            return
        named = [one for one in page.findChildren(QWidget) if one.accessibleName() == self.focus]
        if self.focus and named:
            named[0].setFocus()
        if isinstance(page, QScrollArea):
            page.verticalScrollBar().setValue(self.scrolled)
