"""Share: the one page from which anything leaves, and to which replies come back."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from portfolio.kinds import KINDS
from portfolio.model.sharing import Export
from portfolio.text import _
from ui.pages.share_check import CheckTab
from ui.pages.share_make import MakeTab
from ui.pages.share_names import NamesTab
from ui.pages.share_past import PastTab
from ui.shell import Shell
from ui.widgets.basics import column
from ui.widgets.page import Tabs
from ui.widgets.page_head import PageHead

T = TypeVar("T", bound=QWidget)
MAKE, NAMES, PAST, CHECK = range(4)


class SharePage(QWidget):
    """Tabs: make a file, names in files, what left and came back, check a PDF.

    The first is there at once; the others are made when they are first shown.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.setObjectName("canvas")
        self.setAccessibleName(_("Share"))
        self.make = MakeTab(shell)
        self.tabs = Tabs(_("Share"))
        self._places = [QWidget() for _place in (NAMES, PAST, CHECK)]
        words = _("Names"), _("What left, and came back"), _("Check a PDF")
        self.tabs.add(_("Make a file"), self.make)
        for word, place in zip(words, self._places, strict=True):
            self.tabs.add(word, place)
        self._lay_out()
        self.tabs.changed.connect(lambda _index: self.refresh())

    def _lay_out(self) -> None:
        """The head stays; the tab under it scrolls by itself and reaches to the edges."""
        head = QWidget()
        title = PageHead(_("Share"), meta=_("Nothing leaves before you have seen it"))
        above = column(title, self.tabs.head, spacing=12)
        above.setContentsMargins(32, 28, 28, 0)
        head.setLayout(above)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(column(head, self.tabs.stack, spacing=0))

    @cached_property
    def names(self) -> NamesTab:
        """Names in files."""
        return self._placed(NAMES, NamesTab(self._shell))

    @cached_property
    def past(self) -> PastTab:
        """What left and came back."""
        made = self._placed(PAST, PastTab(self._shell))
        made.again.connect(self._again)
        return made

    @cached_property
    def check(self) -> CheckTab:
        """Checking what came."""
        return self._placed(CHECK, CheckTab(self._shell))

    def _placed(self, tab: int, made: T) -> T:
        self._places[tab - 1].setLayout(column(made))
        return made

    def refresh(self) -> None:
        """Show what is in the portfolio now, in the tab that is shown."""
        match self.tabs.bar.currentIndex():
            case 1:
                self.names.refresh()
            case 2:
                self.past.refresh()
            case 3:
                self.check.refresh()
            case _:
                self.make.refresh()

    def reveal(self, record_id: str) -> None:
        """Make a file of one entry."""
        self.tabs.bar.setCurrentIndex(MAKE)
        self.make.go_to(0)
        self.make.choose.show_record("entry", record_id)

    def leave(self) -> None:
        """Another page is shown."""
        self.make.leave()

    @Slot(object)
    def _again(self, export: Export) -> None:
        """The choice of a file that left, made again."""
        if export.kind in KINDS:
            self.tabs.bar.setCurrentIndex(MAKE)
            self.make.choose_again(export)
