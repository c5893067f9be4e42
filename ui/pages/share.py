"""Share: the one page from which anything leaves, and to which replies come back."""

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
from ui.widgets.basics import column, label
from ui.widgets.page import Tabs


class SharePage(QWidget):
    """Tabs: make a file, names in files, what left and came back, check a PDF."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(_("Share"))
        self.make, self.names = MakeTab(shell), NamesTab(shell)
        self.past, self.check = PastTab(shell), CheckTab(shell)
        self.tabs = Tabs(_("Share"))
        for name, tab in (
            (_("Make a file"), self.make),
            (_("Names"), self.names),
            (_("What left, and came back"), self.past),
            (_("Check a PDF"), self.check),
        ):
            self.tabs.add(name, tab)
        self._lay_out()
        self.tabs.changed.connect(lambda _index: self.refresh())
        self.past.again.connect(self._again)

    def _lay_out(self) -> None:
        """The head stays; the tab under it scrolls by itself and reaches to the edges."""
        head = QWidget()
        above = column(label(_("Share"), "title"), self.tabs.bar, spacing=4)
        above.setContentsMargins(32, 20, 28, 0)
        head.setLayout(above)
        self.setLayout(column(head, self.tabs.stack, spacing=0))

    def reveal(self, record_id: str) -> None:
        """Make a file of one record."""
        self.tabs.bar.setCurrentIndex(0)
        self.make.choose.show_record("entry", record_id)

    def refresh(self) -> None:
        """Show what is in the portfolio now, in the tab that is shown."""
        shown = self.tabs.stack.currentWidget()
        if isinstance(shown, MakeTab | NamesTab | PastTab | CheckTab):
            shown.refresh()

    def leave(self) -> None:
        """Another page is shown."""
        self.make.leave()

    @Slot(object)
    def _again(self, export: Export) -> None:
        """The choice of a file that left, made again."""
        if export.kind in KINDS:
            self.tabs.bar.setCurrentIndex(0)
            self.make.choose_again(export)
