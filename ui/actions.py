"""The table of actions: menus, shortcuts and the help page loop over it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction

from portfolio.text import N_, _
from ui.shell import Shell


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done from anywhere."""

    menu: str
    name: str
    keys: str
    does: Callable[[Shell], object]
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    @property
    def word(self) -> str:
        """The action's name for people."""
        return _(self.name)

    @property
    def menu_word(self) -> str:
        """The menu's name for people."""
        return _(self.menu)


def _page(name: str) -> Callable[[Shell], object]:
    return lambda window: window.show_page(name)


def _look(theme: str) -> Callable[[Shell], object]:
    def put_on(window: Shell) -> None:
        window.settings.set(theme=theme)
        window.theme.apply(theme, window.settings.get().text_scale)

    return put_on


ACTIONS = (
    Action(N_("&Portfolio"), N_("New entry"), "Ctrl+N", lambda window: window.new_entry()),
    Action(N_("&Portfolio"), N_("Find"), "Ctrl+K", _page("search")),
    Action(N_("&Portfolio"), N_("Share"), "Ctrl+Shift+E", _page("share")),
    Action(
        N_("&Portfolio"), N_("Settings"), "Ctrl+,", _page("settings"),
        QAction.MenuRole.PreferencesRole,
    ),
    Action(N_("&Portfolio"), N_("Lock"), "Ctrl+L", lambda window: window.lock()),
    Action(
        N_("&Portfolio"), N_("Quit"), "Ctrl+Q", lambda window: window.close(),
        QAction.MenuRole.QuitRole,
    ),
    Action(N_("&Go"), N_("Today"), "Ctrl+1", _page("today")),
    Action(N_("&Go"), N_("Journal"), "Ctrl+2", _page("journal")),
    Action(N_("&Go"), N_("Goals"), "Ctrl+3", _page("goals")),
    Action(N_("&Go"), N_("Learning"), "Ctrl+4", _page("learning")),
    Action(N_("&Go"), N_("Evidence"), "Ctrl+5", _page("evidence")),
    Action(N_("&Go"), N_("Standards"), "Ctrl+6", _page("standards")),
    Action(N_("&View"), N_("Light"), "", _look("light")),
    Action(N_("&View"), N_("Dark"), "", _look("dark")),
    Action(N_("&View"), N_("As the system"), "", _look("system")),
)  # fmt: skip
