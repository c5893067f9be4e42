"""What can be done with an entry: the list's menu and the editor's say the same."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from portfolio.text import _
from ui.shell import Shell
from ui.widgets.entry_list import EntryList


class EntryDeeds(QObject):
    """`leave` ends the sitting first and is False where that fails; `close` shows it no more."""

    def __init__(
        self,
        shell: Shell,
        entries: EntryList,
        leave: Callable[[], bool],
        close: Callable[[str], object],
    ) -> None:
        super().__init__(entries)
        self._shell, self._list, self._leave, self._close = shell, entries, leave, close
        entries.menu_wanted.connect(self._pop_up)
        entries.delete_wanted.connect(self.delete)

    def menu(self, entry_id: str, home: QWidget) -> QMenu:
        """Open, Versions, Share and Delete, each with what it does to that entry."""
        menu = QMenu(home)
        words = (_("Open"), _("Versions"), _("Share this entry"), _("Delete"))
        deeds = (self._shell.open_entry, self._show_versions, self._share, self.delete)
        for word, does in zip(words, deeds, strict=True):
            menu.addAction(word).triggered.connect(partial(_do, does, entry_id))
        return menu

    @Slot(str, QPoint)
    def _pop_up(self, entry_id: str, place: QPoint) -> None:
        menu = self.menu(entry_id, self._list)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot(str)
    def delete(self, entry_id: str) -> None:
        """Delete an entry; undo brings it back."""
        session = self._shell.session
        self._close(entry_id)
        heading = self._list.heading_of(entry_id)
        if session.delete(entry_id, self):
            self._shell.offer_undo(
                _("Deleted “{title}”").format(title=heading),
                lambda: session.undo_delete(entry_id),
            )
        self._list.show_again()
        self._list.view.setFocus()

    def _show_versions(self, entry_id: str) -> None:
        if self._leave():
            self._shell.show_history(entry_id)

    def _share(self, entry_id: str) -> None:
        if self._leave():
            self._shell.show_page("share", entry_id)


def _do(does: Callable[[str], object], entry_id: str, _checked: bool = False) -> None:
    does(entry_id)
