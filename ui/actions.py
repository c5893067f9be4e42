"""The table of actions: menus, shortcuts, the palette and the guide loop over it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from portfolio.model.words import Kind
from portfolio.text import N_, _
from ui.shell import Shell


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done from anywhere."""

    menu: str
    name: str
    keys: str
    does: Callable[[Shell], object]
    icon: str = ""
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


def _new(kind: Kind) -> Callable[[Shell], object]:
    return lambda window: window.new_entry(kind)


ACTIONS = (
    Action(N_("&Portfolio"), N_("New entry"), "Ctrl+N", lambda window: window.new_entry(), "plus"),
    Action(N_("&Portfolio"), N_("New meeting"), "", _new(Kind.MEETING), "users"),
    Action(N_("&Portfolio"), N_("New course"), "", _new(Kind.COURSE), "graduation-cap"),
    Action(N_("&Portfolio"), N_("New informal learning"), "", _new(Kind.PEER), "message-circle"),
    Action(
        N_("&Portfolio"), N_("Find anything"), "Ctrl+K", lambda window: window.find_anything(),
        "search",
    ),
    Action(N_("&Portfolio"), N_("Share"), "Ctrl+Shift+E", _page("share"), "file-output"),
    Action(
        N_("&Portfolio"), N_("Settings"), "Ctrl+,", _page("settings"), "settings",
        QAction.MenuRole.PreferencesRole,
    ),
    Action(N_("&Portfolio"), N_("Lock"), "Ctrl+L", lambda window: window.lock(), "lock"),
    Action(
        N_("&Portfolio"), N_("Quit"), "Ctrl+Q", lambda window: window.close(), "x",
        QAction.MenuRole.QuitRole,
    ),
    Action(N_("&Go"), N_("Today"), "Ctrl+1", _page("today"), "house"),
    Action(N_("&Go"), N_("Journal"), "Ctrl+2", _page("journal"), "notebook-pen"),
    Action(N_("&Go"), N_("Goals"), "Ctrl+3", _page("goals"), "target"),
    Action(N_("&Go"), N_("Learning"), "Ctrl+4", _page("learning"), "graduation-cap"),
    Action(N_("&Go"), N_("Evidence"), "Ctrl+5", _page("evidence"), "images"),
    Action(N_("&Go"), N_("Standards"), "Ctrl+6", _page("standards"), "layout-grid"),
    Action(
        N_("&View"), N_("Focus mode"), "F11", lambda window: window.focus_mode(), "maximize-2",
    ),
    Action(N_("&View"), N_("Light"), "", _look("light"), "eye"),
    Action(N_("&View"), N_("Dark"), "", _look("dark"), "eye"),
    Action(N_("&View"), N_("As the system"), "", _look("system"), "laptop"),
)  # fmt: skip


def fill_menus(window: QMainWindow) -> None:
    """Make a window's menus from the table."""
    menus: dict[str, QMenu] = {}
    for one in ACTIONS:
        if one.menu not in menus:
            menus[one.menu] = window.menuBar().addMenu(one.menu_word)
        action = QAction(one.word, window)
        action.setShortcut(QKeySequence(one.keys))
        action.setMenuRole(one.role)
        action.triggered.connect(lambda _checked, does=one.does: does(window))
        menus[one.menu].addAction(action)
        window.addAction(action)  # its keys work while the menu bar is hidden
