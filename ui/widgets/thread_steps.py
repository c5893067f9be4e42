"""A thread as three steps: learnt, applied, impact; the first that is missing is asked for."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

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
TILE_PX, ICON_PX, OFFERED, GAP_PX, LINE_GAP_PX = 32, 18, 300, 10, 4
CLOSE_PX = 4  # of a link's own room: its day line holds to it, and its ring covers none of that


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
        self._all.setSpacing(0)  # the lines between the discs go through
        self.setLayout(column(self._all))

    def show_thread(self, thread: Thread) -> None:
        """Show its steps in their order; entries that were deleted are passed over."""
        clear(self._all)
        ids = [one.entry_id for one in thread.steps]
        rows = self._shell.session.library.journal.rows_of(ids)
        shown: list[tuple[ThreadPart, Row | None]] = []
        for part in ThreadPart:
            found = [rows[s.entry_id] for s in thread.steps
                     if s.part is part and s.entry_id in rows]  # fmt: skip
            in_order = sorted(found, key=lambda one: one.day)
            shown += [(part, one) for one in in_order] or [(part, None)]
        has_asked = False
        for place, (part, step) in enumerate(shown):
            below = "" if place + 1 == len(shown) else "solid" if shown[place + 1][1] else "dashed"
            if step is not None:
                self._all.addLayout(self._step(part, step, below))
            elif has_asked:
                self._all.addWidget(label(f"{part.word}: {_question(part)}", "muted"))
            else:
                has_asked = True
                self._all.addWidget(self._missing(thread, part))
            if below and step is None:
                self._all.addSpacing(GAP_PX)

    def _step(self, part: ThreadPart, one: Row, below: str) -> QHBoxLayout:
        """A part with its entry; a line `below`, solid or dashed, leads to the next."""
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
        words = column(word, link_row(go), meta, None, spacing=0)
        words.insertSpacing(2, -CLOSE_PX)
        words.setContentsMargins(0, 0, 0, GAP_PX if below else 0)
        made = row(spacing=12)
        made.addLayout(column(tile, *([self._line(below)] if below else [None]), spacing=0))
        made.addLayout(words, 1)
        return made

    def _line(self, look: str) -> QWidget:
        """The line under a disc: it leads on to the next."""
        ink, size = self._shell.theme.tokens.border_strong, self._shell.theme.px(TILE_PX)
        line = QFrame()
        line.setFixedWidth(size // 2 + 1)
        line.setStyleSheet(
            f"border: none; border-right: 2px {look} {ink}; margin: {LINE_GAP_PX}px 0"
        )
        return line

    def _missing(self, thread: Thread, part: ThreadPart) -> Card:
        theme = self._shell.theme
        head = label(part.word, "partword", wraps=False)
        head.setStyleSheet(f"color: {theme.tokens.question}")
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
