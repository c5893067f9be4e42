"""Where she was on a page: kept while the window is made anew, so that nothing jumps."""

from dataclasses import dataclass

from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

from ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Place:
    """How far a page was scrolled, the name of the control that had the keyboard, its caret."""

    scrolled: int
    focus: str
    caret: int

    @classmethod
    def of(cls, page: QWidget, focus: QWidget | None) -> "Place":
        """Read it from a page."""
        scrolled = page.verticalScrollBar().value() if isinstance(page, QScrollArea) else 0
        caret = focus.textCursor().position() if isinstance(focus, QTextEdit) else 0
        return cls(scrolled, focus.accessibleName() if focus is not None else "", caret)

    def put_back(self, page: QWidget | None) -> None:
        """Go there on a page of the same kind."""
        if page is None:
            return
        for one in (page, *page.findChildren(Page)):
            if isinstance(one, Page):
                one.finish()
        named = [one for one in page.findChildren(QWidget) if one.accessibleName() == self.focus]
        if self.focus and named:
            named[0].setFocus()
            if isinstance(named[0], QTextEdit):
                cursor = named[0].textCursor()
                cursor.setPosition(min(self.caret, named[0].document().characterCount() - 1))
                named[0].setTextCursor(cursor)
        if isinstance(page, QScrollArea):
            page.verticalScrollBar().setValue(self.scrolled)
