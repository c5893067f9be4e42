"""Threads on the screen: learnt, applied, impact, with figures and the one missing step asked."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.change import Change
from portfolio.days import hours_words, long_date
from portfolio.insight.threads import ThreadMeasure
from portfolio.library import Library
from portfolio.model.entry import Entry
from portfolio.model.thread import Thread, ThreadPart, ThreadStep
from portfolio.model.words import Kind
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.choices import SHORT, choice_box, chosen
from ui.widgets.fields import field, line_edit, progress_bar

OFFERED = 300  # entries to choose from, the newest; the command line links any
GROUPS = 4


class ThreadList(QWidget):
    """A card a thread, and a form for a new one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._has_asked = False
        self.title = line_edit(_("A new thread"), _("Such as: wait time"))
        self.entry = QComboBox()
        self.entry.setSizeAdjustPolicy(SHORT)
        self.entry.setMinimumContentsLength(20)
        self.part = choice_box(_("Part"), ThreadPart)
        self.add = button(_("Begin a thread"), self.begin, "primary")
        form = Card(
            label(_("Begin a thread"), "head"),
            field(_("What is it about?"), self.title),
            field(_("First entry"), self.entry),
            field(_("Part"), self.part),
            row(None, self.add),
        )
        self.setLayout(column(self._cards, form, None, spacing=12))

    def show_threads(
        self, found: Sequence[ThreadMeasure], entries: dict[str, Entry], single: int
    ) -> None:
        """Show the threads, the latest first."""
        clear(self._cards)
        self._has_asked = False
        self.entry.clear()
        newest = sorted(entries.values(), key=lambda one: one.happened_on, reverse=True)
        for one in newest[:OFFERED]:
            self.entry.addItem(f"{long_date(one.happened_on)}  {one.heading}", one.id)
        for measured in sorted(found, key=lambda one: str(one.last or ""), reverse=True):
            self._cards.addWidget(self._card(measured, entries))
        if not found:
            words = _("No thread yet. Join what you learnt to what you tried and what changed.")
            self._cards.addWidget(label(words, "muted"))
        if single:
            words = ngettext(
                "{n} course was a single event so far. That is fine.",
                "{n} courses were single events so far. That is fine.",
                single,
            )
            self._cards.addWidget(label(words.format(n=single), "muted"))

    def begin(self) -> None:
        """Keep a new thread with its first entry."""
        title, entry_id = self.title.text().strip(), self.entry.currentData()
        if not title:
            self.title.setFocus()
            return
        steps = (ThreadStep(entry_id, chosen(self.part, ThreadPart)),) if entry_id else ()
        new = self._shell.session.library.threads.new(title)
        if self._shell.session.save(replace(new, steps=steps)):
            self.title.clear()

    def _card(self, one: ThreadMeasure, entries: dict[str, Entry]) -> Card:
        card = Card(label(one.thread.title, "section"), label(_figures(one), "muted"))
        groups = ", ".join(one.groups) or _("none yet")
        told = _("{n} of 4 groups of effective development: {groups}").format(
            n=len(one.groups), groups=groups
        )
        card.content.addWidget(progress_bar(len(one.groups), GROUPS, told))
        card.content.addWidget(label(told, "muted"))
        for part in ThreadPart:
            steps = [s for s in one.thread.steps if s.part is part and s.entry_id in entries]
            for step in sorted(steps, key=lambda s: entries[s.entry_id].happened_on):
                entry = entries[step.entry_id]
                words = f"{part.word}: {entry.heading}, {long_date(entry.happened_on)}"
                go = button(words, partial(self._shell.open_entry, entry.id), "link")
                card.content.addLayout(row(go, None))
            if part in one.missing:
                card.content.addWidget(self._missing(one.thread, part))
        if one.thread.impact:
            words = _("What changed: {words}").format(words=one.thread.impact)
            card.content.addWidget(label(words))
        card.content.addLayout(self._link_row(one.thread))
        return card

    def _missing(self, thread: Thread, part: ThreadPart) -> QWidget:
        """The first missing step on the page is a question; the others are told quietly."""
        words = {
            ThreadPart.LEARNT: _("Where did you meet it? Nothing is linked yet."),
            ThreadPart.APPLIED: _("Where did you try it? Nothing is linked yet."),
            ThreadPart.IMPACT: _("What changed for pupils? Nothing is linked yet."),
        }[part]
        if self._has_asked:
            return label(f"{part.word}: {words}", "muted")
        self._has_asked = True
        write = button(_("Write about it"), partial(self._write, thread, part))
        return Card(label(part.word, "head"), label(words), row(write, None), look="question")

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

    def _link_row(self, thread: Thread) -> QHBoxLayout:
        """Link the entry chosen in the form below, say what changed, see versions, take away."""
        link = button(_("Link the entry chosen below"), partial(self._link, thread), "link")
        changed = button(_("What changed?"), partial(self._ask_impact, thread), "link")
        versions = button(_("Versions"), partial(self._shell.show_history, thread.id), "link")
        for one in (link, changed, versions):
            one.setAccessibleName(f"{one.text()}: {thread.title}")
        return row(link, changed, versions, None)

    def _link(self, thread: Thread) -> None:
        entry_id, part = self.entry.currentData(), chosen(self.part, ThreadPart)
        if not entry_id:
            return
        others = tuple(one for one in thread.steps if one.entry_id != entry_id)
        steps = (*others, ThreadStep(entry_id, part))
        self._shell.session.save(replace(thread, steps=steps))

    def _ask_impact(self, thread: Thread) -> None:
        words = _("What changed for pupils, in one sentence with a number if you have one?")
        said = self._shell.ask.text(self, thread.title, words)
        if said.strip():
            self._shell.session.save(replace(thread, impact=said.strip()))


def _figures(one: ThreadMeasure) -> str:
    facts = [
        ngettext("over {n} week", "over {n} weeks", one.span_weeks).format(n=one.span_weeks),
        ngettext("{n} session", "{n} sessions", one.sessions).format(n=one.sessions),
    ]
    if one.minutes:
        facts.append(hours_words(one.minutes))
    facts += [mode.word for mode in one.modes]
    return " · ".join(facts)
