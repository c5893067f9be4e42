"""Cards of Settings on this computer: where things lie, and which keys do what."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from portfolio.text import _
from ui.actions import ACTIONS
from ui.choosable import Group, settings_of
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.basics import Card, button, column, label, row, spread
from ui.widgets.marks import key_cap
from ui.widgets.setting_rows import SettingRows, line

SHORTCUT_COLUMNS, BETWEEN_PX, ICON_PX = 2, 36, 16


class RowsCard(Card):
    """A group of plain rows under its name."""

    def __init__(self, shell: Shell, group: Group) -> None:
        self.rows = SettingRows(shell, settings_of(group))
        super().__init__(label(group.word, "head"), self.rows)
        self.content.addStretch(1)

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.rows.refresh()


class PlacesCard(Card):
    """Where the portfolio and the settings lie, each with a button that opens the folder."""

    def __init__(self, shell: Shell) -> None:
        folder, home = shell.session.opened.folder, shell.settings.home
        encrypted = _("Encrypted. Your recovery code opens it on any computer.")
        apart = _("Kept apart from the portfolio, without any of your words.")
        super().__init__(
            label(Group.COMPUTER.word, "head"),
            _place(shell.theme, _("Portfolio"), folder, encrypted),
            line(),
            _place(shell.theme, _("Settings"), home, apart),
        )

    def refresh(self) -> None:
        """Folders do not move while the window is open."""


class ShortcutsCard(Card):
    """Every action that has a key, from the table of actions."""

    def __init__(self, _shell: Shell) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN_PX)
        grid.setVerticalSpacing(6)
        with_keys = [one for one in ACTIONS if one.keys]
        rows = -(-len(with_keys) // SHORTCUT_COLUMNS)
        for number, one in enumerate(with_keys):
            keys = QKeySequence(one.keys).toString(QKeySequence.SequenceFormat.NativeText)
            side, place = divmod(number, rows)
            told = label(one.word)
            cap = key_cap(keys)
            cap.setAccessibleName(_("{action}: {keys}").format(action=one.word, keys=keys))
            grid.addLayout(spread(told, cap), place, side)
            grid.setColumnStretch(side, 1)
        super().__init__(label(Group.SHORTCUTS.word, "head"), grid)

    def refresh(self) -> None:
        """The table does not change while the window is open."""


def _place(theme: Theme, name: str, folder: Path, hint: str) -> QWidget:
    opens = button(_("Open folder"), partial(_open, folder), "small")
    theme.put_icon(opens, "folder-open", size=ICON_PX)
    opens.setAccessibleName(_("Open folder: {name}").format(name=name))
    where = label(str(folder), "muted")
    where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words = column(label(name, "name"), where, label(hint, "muted"), spacing=2)
    layout = row(opens, spacing=12)
    layout.insertLayout(0, words, 1)
    made = QWidget()
    made.setLayout(layout)
    return made


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
