"""Where an entry is written: the line over it, its sheet in a page, and its details beside it."""

from functools import cached_property

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import column, reveal, row, show_when
from ui.widgets.edge import HANG_PX
from ui.widgets.editor import EntryEditor
from ui.widgets.editor_head import EditorHead
from ui.widgets.late import is_made, make
from ui.widgets.links import EntryLinks
from ui.widgets.page import MARGINS, Page
from ui.widgets.spell_check import SpellCheck

SHEET_PX, ASIDE_PX = 684, 400  # at 100 percent: a line of some 75 letters, and the right column
UNDER_HEAD_PX = 0
MOST = 100_000  # of the room: what is left over stands at both sides


class Desk(QWidget):
    """Head and sheet; the details stand in `aside`, or under the sheet where room is scarce."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.editor = EntryEditor(shell)
        self.head = EditorHead(shell)
        SpellCheck(self.editor.body, self.editor.sheet.colours, shell.spelling)
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
        home = row(self.editor.sheet.find_bar)
        home.setContentsMargins(left, 0, right, 0)
        inside = column(self.head, home, self.page, spacing=0)
        inside.setStretch(2, 1)
        self.setLayout(inside)
        self._build_details(shell.theme.px(ASIDE_PX))
        self.editor.told.connect(self.head.state.tell)
        self.editor.saved.connect(self.head.state.saved)
        shell.session.closed.connect(self._drop_waiting)

    def _build_details(self, width: int) -> None:
        self.aside = Page(_("Details"))
        self.aside.set_margins(MARGINS[0] - HANG_PX, *MARGINS[1:])
        self.aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.aside.setFixedWidth(width)
        self._details = QWidget()
        self._is_beside, self._is_only_text = True, False
        self._inside = column(self.editor.details, spacing=8)
        self._details.setLayout(self._inside)
        self.aside.body.addStretch(1)

    @cached_property
    def links(self) -> EntryLinks:
        """What hangs on the entry, under its details; seen after the text."""
        made = EntryLinks(self._shell, self.editor)
        self._inside.addWidget(made)
        made.refresh()
        return made

    def show_links(self) -> None:
        """Show what hangs on the entry now; what is not made yet is made so."""
        if is_made(self, "links"):
            self.links.refresh()

    def leave(self) -> None:
        """Nobody writes here any more."""
        if is_made(self, "links"):
            self.links.leave()

    @property
    def least_px(self) -> int:
        """The least width in which the details stand beside the text and nothing is cut."""
        left, _top, right, _bottom = MARGINS
        text = self.editor.minimumSizeHint().width() - HANG_PX
        return left + text + right + self.aside.width()

    def put_details(self, *, is_beside: bool) -> None:
        """Where the details stand: in the right column, or under the sheet."""
        self._is_beside = is_beside
        if self._details.parentWidget() is None:
            self.aside.soon(self._put)  # the text is seen first
        else:
            self._put()

    @Slot()
    def _drop_waiting(self) -> None:
        """The journal is closed: details that have no place yet go with the desk."""
        self.aside.drop_waiting()
        if self._details.parentWidget() is None:
            self._details.setParent(self)

    def _put(self) -> None:
        make(self, "links")
        reveal(self._inside)
        home, at = (self.aside, 0) if self._is_beside else (self.page, 1)
        if self._details.parentWidget() is not home.widget():
            home.body.insertWidget(at, self._details)
        show_when(self._details, not self._is_only_text)

    def show_parts(self, *, has_way_back: bool, is_only_text: bool) -> None:
        """What is to be seen of it now."""
        self.head.setVisible(not is_only_text)
        self._is_only_text = is_only_text
        if self._details.parentWidget() is not None:
            show_when(self._details, not is_only_text)
        left, top, right, bottom = MARGINS
        self.page.set_margins(left - HANG_PX, top if is_only_text else UNDER_HEAD_PX, right, bottom)
        self.head.show_way(is_shown=has_way_back)
