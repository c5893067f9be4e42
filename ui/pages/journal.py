"""Journal: the list of entries, and the editor of one with its details.

Beside each other where the window is wide; else the list, or the editor, and the way between.
"""

from functools import cached_property

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from portfolio.change import Change
from portfolio.model.entry import Entry
from portfolio.text import _
from ui.announce import announce
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.desk import Desk
from ui.widgets.editor import EntryEditor
from ui.widgets.entry_list import EntryList
from ui.widgets.entry_menu import EntryDeeds
from ui.widgets.late import make
from ui.widgets.page import NARROW

LIST_PX = 312  # at 100 percent
ROOMY_PX, ROOMY_LIST_PX = 1500, 400
WIDE_PX = LIST_PX + NARROW


class JournalPage(QWidget):
    """All entries, newest first, and one of them open.

    The desk, on which one is written, is made when the first is opened or in a quiet moment.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self._shell = shell
        self._is_writing, self._is_only_text = False, False
        self.list = EntryList(shell)
        self._index = self.list.framed()
        self._nothing = QWidget()
        nothing = Card(
            label(_("No entry is open"), "head"),
            label(_("Choose one from the list, or write a new one."), "muted"),
            row(button(_("New entry"), shell.new_entry, "primary"), None),
        )
        self._nothing.setLayout(column(nothing, None, spacing=0))
        self._whole = row(self._index, self._nothing, spacing=0)
        self._whole.setStretch(0, 1)
        self._whole.setStretch(1, 1)
        self.setLayout(self._whole)
        self.deeds = EntryDeeds(shell, self.list, self._leave_entry, self._close)
        self._connect()
        shell.session.changed.connect(self._follow)
        self._arrange()

    @cached_property
    def desk(self) -> Desk:
        """Where the open entry is written."""
        made = Desk(self._shell)
        for part in (made, made.aside):
            part.hide()
        self._whole.addWidget(made, 1)
        self._whole.addWidget(made.aside)
        made.head.back.clicked.connect(self.show_list)
        made.head.done.clicked.connect(self.done)
        return made

    @property
    def editor(self) -> EntryEditor:
        """The editor of the open entry."""
        return self.desk.editor

    @property
    def _made(self) -> Desk | None:
        return self.__dict__.get("desk")

    @property
    def entry(self) -> Entry | None:
        """The entry that is open, as it is written now."""
        return self._made.editor.entry if self._made else None

    def make_rest(self) -> None:
        """Make the desk, in a quiet moment; nobody sees it yet."""
        make(self, "desk")
        self._arrange()

    def _connect(self) -> None:
        self.list.opened.connect(self._shell.open_entry)
        self.list.reached.connect(self._reach)
        self.list.new_wanted.connect(self._shell.new_entry)
        for keys, does in (("Alt+Left", self.show_list), ("Esc", self._escape)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Without room for the columns the list gives way, then the details go under the text."""
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        px, is_open = self._shell.theme.px, self.entry is not None
        is_wide = self.width() >= px(WIDE_PX)
        has_list = not self._is_only_text and (is_wide or not self._is_writing)
        has_desk = is_wide or self._is_writing
        list_px = px(ROOMY_LIST_PX if self.width() >= px(ROOMY_PX) else LIST_PX) if is_wide else 0
        self._index.setMinimumWidth(list_px)
        self._index.setMaximumWidth(list_px or self.maximumWidth())
        shown = [(self._index, has_list), (self._nothing, has_desk and not is_open)]
        made = self._made
        if made:
            is_beside = self.width() - list_px >= made.least_px
            made.put_details(is_beside=is_beside)
            shown.append((made, has_desk and is_open))
            shown.append((made.aside, shown[-1][1] and is_beside and not self._is_only_text))
        for part, is_shown in sorted(shown, key=lambda one: one[1]):
            part.setVisible(is_shown)  # hidden first, or the window would grow for both
        if made:
            made.show_parts(has_way_back=not is_wide, is_only_text=self._is_only_text)

    @Slot()
    def show_list(self) -> None:
        """From the editor back to the list; what was typed is saved."""
        self._leave_entry()
        self._is_writing = False
        self.show_only_text(False)
        self.list.show_again()
        self.list.view.setFocus()

    def attach_files(self) -> bool:
        """Choose files for the entry that is open; False when none is."""
        is_open = self.entry is not None
        if is_open:
            self.desk.links.choose()
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

    def refresh(self) -> None:
        """List what is in the journal now."""
        self.list.show_again()
        self._arrange()

    def open(self, entry: Entry) -> None:
        """Show an entry in the editor, ready to type."""
        self._is_writing = True
        self.editor.open(entry)
        self.desk.show_links()
        head = self.desk.head
        head.kind.setText(entry.kind.word)
        head.set_menu(self.deeds.menu(entry.id, head))
        self._arrange()
        self.list.choose(entry.id)
        (self.editor.title if entry.is_blank else self.editor.body).setFocus()

    def let_go(self) -> None:
        """Give back the documents of what is written: another desk takes the place of this one."""
        if self._made:
            self._made.editor.sheet.let_go()

    def reveal(self, record_id: str) -> None:
        """Mark an entry in the list."""
        self.list.choose(record_id)

    def leave(self) -> None:
        """End the sitting; who comes back by the sidebar comes to the list."""
        self._leave_entry()
        if self._made:
            self.desk.leave()
        self.list.leave()
        self.show_only_text(False)
        self._is_writing = False

    def _leave_entry(self) -> bool:
        """End the sitting of the open entry; False where it could not be saved."""
        return self._made.editor.leave() if self._made else True

    def done(self) -> None:
        """Leave the editor for Today."""
        self.leave()
        self._shell.show_page("today")

    @Slot(str)
    def _reach(self, entry_id: str) -> None:
        """The keys came to another entry: it is shown where there is room beside the list."""
        if self.width() >= self._shell.theme.px(WIDE_PX):
            self._shell.open_entry(entry_id)
            self.list.view.setFocus()

    def _close(self, entry_id: str) -> None:
        """Show the entry no more, where it is the one that is open."""
        if self.entry is not None and self.entry.id == entry_id:
            self.editor.close_entry()
            self._is_writing = False
        self._arrange()

    @Slot(object, object)
    def _follow(self, change: Change, _source: object) -> None:
        if not change.touches("entry", "evidence"):
            return
        self.list.forget()
        if self.isVisible():
            self.list.show_again()
            entry = self.entry
            if entry is not None:
                self.desk.head.kind.setText(entry.kind.word)
