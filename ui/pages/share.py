"""Share: the one page from which anything leaves, and to which replies come back."""

from functools import cached_property

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

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
        self.tabs.add(_("Make a file"), self.make)
        for word in (_("Names"), _("Sent and received"), _("Check a PDF")):
            self.tabs.add(word)
        self._lay_out()
        self.tabs.changed.connect(lambda _index: self.refresh())

    def _lay_out(self) -> None:
        """The head stays; the tab under it scrolls by itself and reaches to the edges."""
        title = PageHead(_("Share"), meta=_("Nothing leaves before you have seen it"))
        title.setContentsMargins(32, 28, 28, 0)
        self.tabs.head.setContentsMargins(32, 0, 28, 0)
        self.tabs.lie_close()
        self.setLayout(column(title, self.tabs, spacing=12))

    @cached_property
    def names(self) -> NamesTab:
        """Names in files."""
        return self.tabs.fill(NAMES, NamesTab(self._shell))

    @cached_property
    def past(self) -> PastTab:
        """What left and came back."""
        made = self.tabs.fill(PAST, PastTab(self._shell))
        made.again.connect(self._again)
        return made

    @cached_property
    def check(self) -> CheckTab:
        """Checking what came."""
        return self.tabs.fill(CHECK, CheckTab(self._shell))

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
