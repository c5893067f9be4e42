"""Share: the one page from which anything leaves, and to which replies come back."""

from portfolio.text import _
from ui.pages.share_make import MakeTab
from ui.pages.share_names import NamesTab
from ui.pages.share_past import PastTab
from ui.shell import Shell
from ui.widgets.basics import label
from ui.widgets.page import Page, Tabs


class SharePage(Page):
    """Tabs: make a file, names in files, what left and came back."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Share"))
        self.make, self.names, self.past = MakeTab(shell), NamesTab(shell), PastTab(shell)
        self.tabs = Tabs(_("Share"))
        self.body.addWidget(label(_("Share"), "title"))
        self.body.addWidget(self.tabs)
        self.body.addStretch(1)
        for name, tab in (
            (_("Make a file"), self.make),
            (_("Names"), self.names),
            (_("What left, and came back"), self.past),
        ):
            self.tabs.add(name, tab)
        self.tabs.changed.connect(lambda _index: self.refresh())

    def reveal(self, record_id: str) -> None:
        """Make a file of one record."""
        self.tabs.bar.setCurrentIndex(0)
        self.make.choose.show_record("entry", record_id)

    def refresh(self) -> None:
        """Show what is in the portfolio now."""
        self.make.refresh()
        self.names.refresh()
        self.past.refresh()
