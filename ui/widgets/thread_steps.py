"""A thread as three steps: learnt, applied, impact; the first that is missing is asked for."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.change import Change
from portfolio.days import told_day
from portfolio.library import Library
from portfolio.model.thread import Thread, ThreadPart
from portfolio.model.words import Kind
from portfolio.storage.lists import Row
from portfolio.text import _
from ui.shell import Shell
from ui.tokens import Tokens
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.chips import chip_button
from ui.widgets.choices import SHORT, Box
from ui.widgets.elided import ElidedLink, link_row

ICONS = {
    ThreadPart.LEARNT: "graduation-cap",
    ThreadPart.APPLIED: "presentation",
    ThreadPart.IMPACT: "sparkles",
}
TILE_PX, ICON_PX, OFFERED = 32, 18, 300


def part_colours(part: ThreadPart, tokens: Tokens) -> tuple[str, str]:
    """Ink and ground of a part; its word and icon stand beside them."""
    return {
        ThreadPart.LEARNT: (tokens.question, tokens.question_bg),
        ThreadPart.APPLIED: (tokens.accent_text, tokens.accent_soft),
        ThreadPart.IMPACT: (tokens.note, tokens.note_bg),
    }[part]


def _question(part: ThreadPart) -> str:
    return {
        ThreadPart.LEARNT: _("Where did you meet it? Nothing is linked yet."),
        ThreadPart.APPLIED: _("Where did you try it? Nothing is linked yet."),
        ThreadPart.IMPACT: _("What changed for pupils? Nothing is linked yet."),
    }[part]


class ThreadSteps(QWidget):
    """The steps as buttons that open their entry."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._all = QVBoxLayout()
        self._all.setSpacing(10)
        self.setLayout(column(self._all))

    def show_thread(self, thread: Thread) -> None:
        """Show its steps in their order; entries that were deleted are passed over."""
        clear(self._all)
        ids = [one.entry_id for one in thread.steps]
        rows = self._shell.session.library.journal.rows_of(ids)
        has_asked = False
        for part in ThreadPart:
            found = [rows[s.entry_id] for s in thread.steps
                     if s.part is part and s.entry_id in rows]  # fmt: skip
            for one in sorted(found, key=lambda one: one.day):
                self._all.addLayout(self._step(part, one))
            if not found and has_asked:
                self._all.addWidget(label(f"{part.word}: {_question(part)}", "muted"))
            elif not found:
                has_asked = True
                self._all.addWidget(self._missing(thread, part))

    def _step(self, part: ThreadPart, one: Row) -> QHBoxLayout:
        theme = self._shell.theme
        ink, ground = part_colours(part, theme.tokens)
        tile, size = QLabel(), theme.px(TILE_PX)
        tile.setFixedSize(QSize(size, size))
        tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tile.setPixmap(theme.icon(ICONS[part], ink, ICON_PX).pixmap(theme.px(ICON_PX)))
        tile.setStyleSheet(f"background: {ground}; border-radius: {size // 2}px")
        word = label(part.word, "partword", wraps=False)
        word.setStyleSheet(f"color: {ink}")
        go = ElidedLink(one.heading, partial(self._shell.open_entry, one.id))
        go.setAccessibleName(f"{part.word}: {one.heading}, {told_day(one.day)}")
        meta = label(f"{Kind(one.facet).word}, {told_day(one.day)}", "muted")
        made = row(tile, spacing=12)
        made.setAlignment(tile, Qt.AlignmentFlag.AlignTop)
        made.addLayout(column(word, link_row(go), meta, spacing=0), 1)
        return made

    def _missing(self, thread: Thread, part: ThreadPart) -> Card:
        theme = self._shell.theme
        head = label(part.word, "head")
        icon = label("", wraps=False)
        icon.setPixmap(theme.icon(ICONS[part], theme.tokens.question).pixmap(theme.px(ICON_PX)))
        words = _("Write the impact") if part is ThreadPart.IMPACT else _("Write about it")
        write = chip_button(theme, words, "feather")
        write.clicked.connect(partial(self._write, thread, part))
        link = button(_("Link an entry"), lambda: None, "link")
        chooser = _Chooser(self._shell, thread, part)
        chooser.hide()
        link.clicked.connect(chooser.begin)
        return Card(
            row(icon, head, None), label(_question(part)), row(write, link, None), chooser,
            look="question",
        )  # fmt: skip

    def _write(self, thread: Thread, part: ThreadPart) -> None:
        """A new entry that is in the thread from the first word on."""
        session = self._shell.session
        blank = session.library.entries.new(Kind.REFLECTION, session.today())
        entry = replace(blank, title=f"{thread.title}: {part.word.lower()}")

        def keep(library: Library) -> Change:
            with library.together():
                change = library.entries.save(entry).change
                library.threads.link(thread, entry.id, part)
            return change | Change(frozenset({"thread"}), frozenset({thread.id}))

        if session.do(keep):
            self._shell.open_entry(entry.id)


class _Chooser(QWidget):
    """A box of the newest entries, and a button that links the one chosen."""

    def __init__(self, shell: Shell, thread: Thread, part: ThreadPart) -> None:
        super().__init__()
        self._shell, self._thread, self._part = shell, thread, part
        self.entry = entry_box(_("Entry to link"))
        self.setLayout(column(self.entry, row(None, button(_("Link it"), self._link))))

    def begin(self) -> None:
        """Offer the entries."""
        offer_entries(self.entry, self._shell)
        self.show()
        self.entry.setFocus()

    def _link(self) -> None:
        entry_id, thread, part = self.entry.currentData(), self._thread, self._part

        def keep(library: Library) -> Change:
            library.threads.link(thread, entry_id, part)
            return Change(frozenset({"thread"}), frozenset({thread.id}))

        if entry_id:
            self._shell.session.do(keep)


def entry_box(name: str) -> QComboBox:
    """A box to choose an entry from."""
    made = Box()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(SHORT)
    made.setMinimumContentsLength(16)
    return made


def offer_entries(box: QComboBox, shell: Shell) -> None:
    """The newest entries; the command line links any."""
    box.clear()
    for one in shell.session.library.entries.rows(OFFERED):
        box.addItem(f"{told_day(one.day)}  {one.heading}", one.id)
