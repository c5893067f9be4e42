"""The table of pages: name, word, icon and how each is made. The sidebar loops over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from portfolio.text import N_, _
from ui.pages.evidence import EvidencePage
from ui.pages.goals import GoalsPage
from ui.pages.help import HelpPage
from ui.pages.journal import JournalPage
from ui.pages.learning import LearningPage
from ui.pages.settings import SettingsPage
from ui.pages.share import SharePage
from ui.pages.standards import StandardsPage
from ui.pages.today import TodayPage
from ui.widgets.page import Page

if TYPE_CHECKING:
    from ui.shell import Shell


AnyPage = Page | HelpPage | JournalPage | SettingsPage | SharePage


@dataclass(frozen=True, slots=True)
class PageMaker:
    """One page; `is_last` starts the lower group of the sidebar."""

    name: str
    icon: str
    make: Callable[[Shell], AnyPage]
    is_last: bool = False

    @property
    def word(self) -> str:
        """The page's name for people."""
        return _(self.name)


PAGES: dict[str, PageMaker] = {
    "today": PageMaker(N_("Today"), "house", TodayPage),
    "journal": PageMaker(N_("Journal"), "notebook-pen", JournalPage),
    "goals": PageMaker(N_("Goals"), "target", GoalsPage),
    "learning": PageMaker(N_("Learning"), "graduation-cap", LearningPage),
    "evidence": PageMaker(N_("Evidence"), "images", EvidencePage),
    "standards": PageMaker(N_("Standards"), "layout-grid", StandardsPage),
    "share": PageMaker(N_("Share"), "file-output", SharePage),
    "settings": PageMaker(N_("Settings"), "settings", SettingsPage, is_last=True),
    "help": PageMaker(N_("Help"), "circle-help", HelpPage, is_last=True),
}
