"""The pages of a window: each is made when it is first wanted, or ahead in a quiet moment."""

from PySide6.QtWidgets import QStackedWidget

from ui.pages.catalogue import PAGES, AnyPage
from ui.shell import Shell


class PageStack(QStackedWidget):
    """`made` holds by name the pages that there are."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.made: dict[str, AnyPage] = {}

    def page(self, name: str) -> AnyPage:
        """The page of that name, in its place."""
        page = self._make(name)
        if self.indexOf(page) < 0:
            self.addWidget(page)
        return page

    def make_ahead(self) -> bool:
        """Make a page that is not there, or put one in its place; False when nothing is left."""
        for page in self.made.values():
            if self.indexOf(page) < 0:
                self.addWidget(page)
                return True
        missing = [name for name in PAGES if name not in self.made]
        return bool(missing and self._make(missing[0]))

    def _make(self, name: str) -> AnyPage:
        if name not in self.made:
            self.made[name] = PAGES[name].make(self._shell)
        return self.made[name]
