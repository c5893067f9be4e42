"""The table of actions: menus, shortcuts, the palette and the guide loop over it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from portfolio.model.words import Kind
from portfolio.text import N_, _
from ui.shell import Shell
from ui.widgets.spell_check import next_unknown_word


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done from anywhere. `is_first`: a line stands over it in its menu."""

    menu: str
    name: str
    keys: str
    does: Callable[[Shell], object]
    icon: str = ""
    about: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    is_first: bool = False

    @property
    def told(self) -> str:
        """What it does, in a sentence: for the guide and the menu's status tip."""
        return _(self.about)

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


def _chapter(name: str) -> Callable[[Shell], object]:
    return lambda window: window.show_page("help", name)


def _look(theme: str) -> Callable[[Shell], object]:
    def put_on(window: Shell) -> None:
        window.settings.set(theme=theme)
        window.theme.apply(theme, window.settings.get().text_scale)

    return put_on


def _new(kind: Kind) -> Callable[[Shell], object]:
    return lambda window: window.new_entry(kind)


ACTIONS = (
    Action(
        N_("&Portfolio"), N_("New entry"), "Ctrl+N", lambda window: window.new_entry(), "plus",
        N_("A blank page in the Journal."),
    ),
    Action(
        N_("&Portfolio"), N_("New meeting"), "", _new(Kind.MEETING), "users",
        N_("An entry with what was agreed and by when."),
    ),
    Action(
        N_("&Portfolio"), N_("New course"), "", _new(Kind.COURSE), "graduation-cap",
        N_("An entry with sessions; its method follows from them."),
    ),
    Action(
        N_("&Portfolio"), N_("New informal learning"), "", _new(Kind.PEER), "message-circle",
        N_("A talk, a visit, a book: at par with courses."),
    ),
    Action(
        N_("&Portfolio"), N_("Search"), "Ctrl+K", lambda window: window.find_anything(),
        "search", N_("Entries, goals, standards, pages and actions by their words."),
        is_first=True,
    ),
    Action(
        N_("&Portfolio"), N_("Share"), "Ctrl+Shift+E", _page("share"), "file-output",
        N_("Choose, see what leaves, look at the file, export it."),
    ),
    Action(
        N_("&Portfolio"), N_("Attach files"), "Ctrl+Shift+A", lambda window: window.attach_files(),
        "paperclip", N_("To the entry that is open, or to the gallery; dropping them does it too."),
    ),
    Action(
        N_("&Portfolio"), N_("Next spelling to check"), "F7", lambda _window: next_unknown_word(),
        "spell-check", N_("Goes to the next word that spelling does not know."),
    ),
    Action(
        N_("&Portfolio"), N_("Settings"), "Ctrl+,", _page("settings"), "settings",
        N_("Looks, language, you, calendar, standards, copies, privacy."),
        QAction.MenuRole.PreferencesRole, is_first=True,
    ),
    Action(
        N_("&Portfolio"), N_("Open another portfolio"), "Ctrl+O",
        lambda window: window.doors.open_other(), "folder-open",
        N_("One that lies elsewhere; this one is closed first."),
    ),
    Action(
        N_("&Portfolio"), N_("New portfolio"), "",
        lambda window: window.doors.start_another(), "plus",
        N_("The questions of the first start once more."),
    ),
    Action(
        N_("&Portfolio"), N_("Lock"), "Ctrl+L", lambda window: window.doors.lock(), "lock",
        N_("Clears the screen and forgets the key."), is_first=True,
    ),
    Action(
        N_("&Portfolio"), N_("Quit"), "Ctrl+Q", lambda window: window.close(), "x",
        N_("Keeps everything and closes."),
        QAction.MenuRole.QuitRole,
    ),
    Action(
        N_("&Go"), N_("Today"), "Ctrl+1", _page("today"), "house",
        N_("One line, what was kept lately, goals, a question."),
    ),
    Action(
        N_("&Go"), N_("Journal"), "Ctrl+2", _page("journal"), "notebook-pen",
        N_("All entries beside the editor."),
    ),
    Action(
        N_("&Go"), N_("Goals"), "Ctrl+3", _page("goals"), "target",
        N_("This year's goals and how far they are."),
    ),
    Action(
        N_("&Go"), N_("Learning"), "Ctrl+4", _page("learning"), "graduation-cap",
        N_("Courses, informal learning and hours."),
    ),
    Action(
        N_("&Go"), N_("Evidence"), "Ctrl+5", _page("evidence"), "images",
        N_("Files and links that stand behind entries."),
    ),
    Action(
        N_("&Go"), N_("Standards"), "Ctrl+6", _page("standards"), "layout-grid",
        N_("What your entries speak to, and threads."),
    ),
    Action(
        N_("&View"), N_("Someone is looking"), "F9", lambda window: window.looking.toggle(),
        "eye-off", N_("Hides names, file names and private notes; once more shows them."),
    ),
    Action(
        N_("&View"), N_("Focus mode"), "F11", lambda window: window.focus_mode(), "maximize-2",
        N_("Only the text of the open entry; Esc comes back."),
    ),
    Action(
        N_("&View"), N_("Light"), "", _look("light"), "eye",
        N_("Dark words on warm paper."), is_first=True,
    ),
    Action(
        N_("&View"), N_("Dark"), "", _look("dark"), "eye",
        N_("Light words on a dark ground."),
    ),
    Action(
        N_("&View"), N_("As the computer"), "", _look("system"), "laptop",
        N_("Light or dark as the computer is."),
    ),
    Action(
        N_("&Help"), N_("Help"), "F1", _page("help"), "circle-help",
        N_("This guide."),
    ),
    Action(
        N_("&Help"), N_("Shortcuts"), "", _chapter("keys"), "keyboard",
        N_("Every key of the program."),
    ),
)  # fmt: skip


class MenuWindow(Shell, Protocol):
    """A window with menus."""

    def menuBar(self) -> QMenuBar:  # noqa: N802  Qt's name
        """Where they stand."""

    def addAction(self, action: QAction) -> None:  # noqa: N802  Qt's name
        """Let its keys work while the menu bar is hidden."""


def fill_menus(window: MenuWindow) -> None:
    """Make a window's menus from the table; those that it had are freed."""
    for old in window.menuBar().findChildren(QMenu):
        old.deleteLater()
    window.menuBar().clear()
    menus: dict[str, QMenu] = {}
    for one in ACTIONS:
        if one.menu not in menus:
            menus[one.menu] = window.menuBar().addMenu(one.menu_word)
        if one.is_first:
            menus[one.menu].addSeparator()
        if one.role is QAction.MenuRole.PreferencesRole:
            _add_recent(menus[one.menu], window)
        action = QAction(one.word, menus[one.menu])
        action.setShortcut(QKeySequence(one.keys))
        action.setMenuRole(one.role)
        action.triggered.connect(lambda _checked, does=one.does: does(window))
        menus[one.menu].addAction(action)
        window.addAction(action)


def _add_recent(menu: QMenu, window: MenuWindow) -> None:
    """Portfolios opened lately that are there still, this one left out."""
    here = window.session.opened.folder.resolve()
    recent = menu.addMenu(_("Recent portfolios"))
    for folder in window.settings.recent_portfolios():
        if folder != here:
            action = QAction(folder.stem, recent)
            action.setToolTip(str(folder))
            action.triggered.connect(lambda _checked, one=folder: window.doors.open_other(one))
            recent.addAction(action)
    recent.setToolTipsVisible(True)
    recent.setEnabled(bool(recent.actions()))
