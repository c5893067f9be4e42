"""Journal: the list of entries, and the editor of one with its details.

Beside each other where the window is wide; else the list, or the editor, and the way between.
"""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from portfolio.change import Change
from portfolio.model.entry import Entry
from portfolio.text import _
from ui.announce import announce
from ui.shell import Shell
from ui.widgets.basics import column, row
from ui.widgets.desk import Desk
from ui.widgets.edge import HANG_PX
from ui.widgets.entry_list import EntryList
from ui.widgets.entry_menu import entry_menu
from ui.widgets.links import EntryLinks
from ui.widgets.page import MARGINS, NARROW, Page
from ui.widgets.spell_check import SpellCheck

LIST_PX, ASIDE_PX = 312, 400  # at 100 percent
ROOMY_PX, ROOMY_LIST_PX = 1500, 400
WIDE_PX = LIST_PX + NARROW


class JournalPage(QWidget):
    """All entries, newest first, and one of them open."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self._shell, session = shell, shell.session
        self._is_writing, self._is_only_text = False, False
        self.list = EntryList(shell)
        self._desk = Desk(shell)
        self.editor, self.head = self._desk.editor, self._desk.head
        self.links = EntryLinks(shell, self.editor)
        SpellCheck(self.editor.body, self.editor.sheet.colours, shell.spelling)
        self._index = self.list.framed()
        self._build_details()
        outer = row(self._index, self._desk, self._aside, spacing=0)
        outer.setStretch(0, 1)
        outer.setStretch(1, 1)
        self.setLayout(outer)
        self._connect()
        session.changed.connect(self._follow)
        self._arrange()

    def _build_details(self) -> None:
        self._aside = Page(_("Details"))
        self._aside.set_margins(MARGINS[0] - HANG_PX, *MARGINS[1:])
        self._aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._aside.setFixedWidth(self._shell.theme.px(ASIDE_PX))
        self._details = QWidget()
        self._details.setLayout(column(self.editor.details, self.links, spacing=14))
        self._aside.body.addWidget(self._details)
        self._aside.body.addStretch(1)

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.show_list)
        self.head.done.clicked.connect(self.done)
        self.list.opened.connect(self._shell.open_entry)
        self.list.reached.connect(self._reach)
        self.list.delete_wanted.connect(self.delete)
        self.list.menu_wanted.connect(self._show_menu)
        self.list.new_wanted.connect(self._shell.new_entry)
        for keys, does in (("Alt+Left", self.show_list), ("Esc", self._escape)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    # Where what stands

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Without room for the columns the list gives way, then the details go under the text."""
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        px, is_open = self._shell.theme.px, self.editor.entry is not None
        is_wide = self.width() >= px(WIDE_PX)
        has_list = not self._is_only_text and (is_wide or not self._is_writing)
        has_desk = is_wide or self._is_writing
        list_px = px(ROOMY_LIST_PX if self.width() >= px(ROOMY_PX) else LIST_PX) if is_wide else 0
        left = self.width() - list_px
        is_beside = left >= px(NARROW)
        home, at = (self._aside, 0) if is_beside else (self._desk.page, 1)
        if self._details.parentWidget() is not home.widget():
            home.body.insertWidget(at, self._details)
        has_aside = has_desk and is_beside and is_open and not self._is_only_text
        self._index.setMinimumWidth(list_px)
        self._index.setMaximumWidth(list_px or self.maximumWidth())
        shown = ((self._index, has_list), (self._desk, has_desk), (self._aside, has_aside))
        for part, is_shown in sorted(shown, key=lambda one: one[1]):
            part.setVisible(is_shown)  # hidden first, or the window would grow for both
        self._desk.show_parts(has_way_back=not is_wide, is_only_text=self._is_only_text)
        self._details.setVisible(not self._is_only_text)

    @Slot()
    def show_list(self) -> None:
        """From the editor back to the list; what was typed is saved."""
        self.editor.leave()
        self._is_writing = False
        self.show_only_text(False)
        self.list.show_again()
        self.list.view.setFocus()

    def attach_files(self) -> bool:
        """Choose files for the entry that is open; False when none is."""
        is_open = self.editor.entry is not None
        if is_open:
            self.links.choose()
        return is_open

    @property
    def is_only_text(self) -> bool:
        """Whether focus mode is on."""
        return self._is_only_text

    def show_only_text(self, is_only: bool) -> None:
        """Focus mode: title and text alone, and back."""
        if is_only != self._is_only_text:
            self._is_only_text = is_only
            self.editor.show_only_text(is_only)
            words = _("Focus mode. Esc comes back.") if is_only else _("Focus mode ended")
            announce(self, words)
        self._arrange()
        if is_only:
            self.editor.body.setFocus()

    @Slot()
    def _escape(self) -> None:
        if self._is_only_text:
            self._shell.focus_mode()

    # Showing entries

    def refresh(self) -> None:
        """List what is in the journal now."""
        self.list.show_again()
        self._arrange()

    def open(self, entry: Entry) -> None:
        """Show an entry in the editor, ready to type."""
        self._is_writing = True
        self.editor.open(entry)
        self.links.refresh()
        self.head.kind.setText(entry.kind.word)
        self.head.set_menu(self._menu(entry.id, self.head))
        self._arrange()
        self.list.choose(entry.id)
        (self.editor.title if entry.is_blank else self.editor.body).setFocus()

    def reveal(self, record_id: str) -> None:
        """Mark an entry in the list."""
        self.list.choose(record_id)

    def leave(self) -> None:
        """End the sitting; who comes back by the sidebar comes to the list."""
        self.editor.leave()
        self.links.leave()
        self.list.leave()
        self.show_only_text(False)
        self._is_writing = False

    def done(self) -> None:
        """Leave the editor for Today."""
        self.leave()
        self._shell.show_page("today")

    @Slot(str)
    def _reach(self, entry_id: str) -> None:
        """The keys came to another entry: it is shown where there is room beside the list."""
        if self._desk.isVisible():
            self._shell.open_entry(entry_id)
            self.list.view.setFocus()

    # What can be done with one

    def _menu(self, entry_id: str, home: QWidget) -> QMenu:
        """The same for the list's menu and for the editor's."""
        deeds = (self._shell.open_entry, self.show_versions, self._share, self.delete)
        return entry_menu(home, entry_id, deeds)

    @Slot(str, QPoint)
    def _show_menu(self, entry_id: str, place: QPoint) -> None:
        menu = self._menu(entry_id, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot(str)
    def delete(self, entry_id: str) -> None:
        """Delete an entry; undo brings it back."""
        shown, session = self.editor.entry, self._shell.session
        if shown is not None and shown.id == entry_id:
            self.editor.close_entry()
            self._is_writing = False
        heading = self.list.heading_of(entry_id)
        if session.delete(entry_id, self):
            self._shell.offer_undo(
                _("Deleted “{title}”").format(title=heading),
                lambda: session.undo_delete(entry_id),
            )
        self.refresh()
        self.list.view.setFocus()

    def show_versions(self, entry_id: str) -> None:
        """Show what an entry was before."""
        if self.editor.leave():
            self._shell.show_history(entry_id)

    def _share(self, entry_id: str) -> None:
        if self.editor.leave():
            self._shell.show_page("share", entry_id)

    @Slot(object, object)
    def _follow(self, change: Change, _source: object) -> None:
        if not change.touches("entry", "evidence"):
            return
        self.list.forget()
        if self.isVisible():
            self.list.show_again()
            entry = self.editor.entry
            if entry is not None:
                self.head.kind.setText(entry.kind.word)
