"""The pages of a window: each is made when it is first wanted, or ahead in a quiet moment."""

from collections.abc import Iterator
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget
from shiboken6 import isValid

from ui.pages.catalogue import PAGES, AnyPage
from ui.shell import Shell
from ui.widgets.page import Page, lay_out_hidden
from ui.widgets.tab_order import tab_stops


@runtime_checkable
class HasRest(Protocol):
    """A page of which some parts are made when they are first wanted, or ahead."""

    def make_rest(self) -> None:
        """Make them."""


class PageStack(QStackedWidget):
    """`made` holds by name the pages that there are."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.made: dict[str, AnyPage] = {}
        self._wanted: set[str] = set()
        self._coming = self._ahead()
        self.destroyed.connect(partial(_free, self.made))
        shell.session.closed.connect(self._drop_waiting)

    def page(self, name: str) -> AnyPage:
        """The page of that name, in its place; from now on only she changes what it shows."""
        self._wanted.add(name)
        return self._put(name)

    def show_made(self, page: AnyPage) -> None:
        """Show a page; a keyboard that was in the one before goes where it was in this one.

        Or to its first control: Qt would take the one that was made first.
        """
        kept, before = page.focusWidget(), self.window().focusWidget()
        self.setCurrentWidget(page)
        now = self.window().focusWidget()
        if kept is None and now is not None and now is not before and page.isAncestorOf(now):
            next(tab_stops(page), now).setFocus(Qt.FocusReason.OtherFocusReason)

    def make_ahead(self) -> bool:
        """Take the next step to a page that was not shown yet; False when nothing is left."""
        return next(self._coming, False)

    def _ahead(self) -> Iterator[bool]:
        """Each page in short steps: made, put in its place, filled, laid out."""
        for name in PAGES:
            for step in (self._make, self._put, self._fill, self._lay_out):
                if name in self._wanted:
                    break
                step(name)
                yield True
        for page in [one for one in self.made.values() if isinstance(one, HasRest)]:
            page.make_rest()
            yield True

    def _fill(self, name: str) -> None:
        self.made[name].refresh()

    def _lay_out(self, name: str) -> None:
        page = self.made[name]
        page.resize(self.size())
        lay_out_hidden(page)

    def _put(self, name: str) -> AnyPage:
        page = self._make(name)
        if self.indexOf(page) < 0:
            self.addWidget(page)
        return page

    @Slot()
    def _drop_waiting(self) -> None:
        for page in self.made.values():
            if isinstance(page, Page):
                page.drop_waiting()

    def _make(self, name: str) -> AnyPage:
        if name not in self.made:
            self.made[name] = PAGES[name].make(self._shell)
        return self.made[name]


def _free(made: dict[str, AnyPage]) -> None:
    """What was made ahead and is in no place yet goes with the stack."""
    for page in made.values():
        if isValid(page):
            page.deleteLater()
