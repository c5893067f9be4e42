"""Where the keyboard goes when what had it is gone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def keep_focus(page: QWidget) -> None:
    """Give the keyboard to the first stop of a page, unless something that is seen has it."""
    now = QApplication.focusWidget()
    if now is not None and now.isVisible():
        return
    first = first_stop(page)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)


def first_stop(page: QWidget) -> QWidget | None:
    """The first control that Tab would reach inside."""
    one = page.nextInFocusChain()
    while one is not None and one is not page:
        takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if page.isAncestorOf(one) and takes and one.isVisible() and one.isEnabled():
            return one
        one = one.nextInFocusChain()
    return None
