"""The middle of the journal: the line over an entry, finding in it, and its sheet in a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.edge import HANG_PX
from ui.widgets.editor import EntryEditor
from ui.widgets.editor_head import EditorHead
from ui.widgets.page import MARGINS, Page

SHEET_PX = 684  # at 100 percent: a line of some 75 letters
UNDER_HEAD_PX = 4
MOST = 100_000  # of the room: what is left over stands at both sides


class Desk(QWidget):
    """Head, sheet and what else goes under it; a word where no entry is open."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.editor = EntryEditor(shell)
        self.head = EditorHead(shell)
        self.page = Page(_("Entry"))
        left, _top, right, _bottom = MARGINS
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor.setMaximumWidth(shell.theme.px(SHEET_PX) + HANG_PX)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.editor, MOST)
        centred.addStretch(1)
        self.page.body.addLayout(centred)
        self.page.body.addStretch(1)
        self._nothing = Card(
            label(_("No entry is open"), "head"),
            label(_("Choose one from the list, or write a new one."), "muted"),
            row(button(_("New entry"), shell.new_entry, "primary"), None),
        )
        home = row(self.editor.sheet.find_bar)
        home.setContentsMargins(left, 0, right, 0)
        inside = column(self.head, home, self._nothing, self.page, spacing=0)
        inside.setStretch(3, 1)
        inside.addStretch(0)
        self.setLayout(inside)
        self.editor.told.connect(self.head.state.tell)
        self.editor.saved.connect(self.head.state.saved)

    def show_parts(self, *, has_way_back: bool, is_only_text: bool) -> None:
        """What is to be seen of it now."""
        is_open = self.editor.entry is not None
        self.page.setVisible(is_open)
        self._nothing.setVisible(not is_open)
        self.head.setVisible(is_open and not is_only_text)
        left, top, right, bottom = MARGINS
        self.page.set_margins(left - HANG_PX, top if is_only_text else UNDER_HEAD_PX, right, bottom)
        self.head.show_way(is_shown=has_way_back)
