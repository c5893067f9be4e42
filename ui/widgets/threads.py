"""Threads: the chart of all of them with a form for a new one, and one of them in detail."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portfolio.days import NO_BREAK, hours_words
from portfolio.frameworks import EEF, load_framework
from portfolio.insight.threads import ThreadLine, ThreadMeasure, measure
from portfolio.model.entry import Entry
from portfolio.model.thread import Thread, ThreadPart, ThreadStep
from portfolio.text import _, inside, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.chart_menu import ChartMenu
from ui.widgets.chips import tool_button
from ui.widgets.choices import choice_box, chosen
from ui.widgets.fields import field, line_edit, progress_bar
from ui.widgets.flow import FlowBox
from ui.widgets.hanging import RING_PX, reach
from ui.widgets.side_card import SideCard
from ui.widgets.thread_lines import INSET_PX, ThreadView
from ui.widgets.thread_steps import ThreadSteps, entry_box, offer_entries

GROUPS, SAID_GAP_PX, STEPS_GAP_PX = 4, 4, 5  # the gaps are beside the card's own
LINKS_GAP_PX = 20  # beside the room for two rings
FOOT_PX = 4  # under the last row, which has air of its own


class ThreadList(QWidget):
    """All threads along time, and a form for a new one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.lines = ThreadView(shell.theme)
        self.menu = ChartMenu(shell, self.lines, self.lines.threads)
        self.told = label("", "muted")
        self.chart = Card(spread(label(_("Learnt, applied, impact"), "head"), self.menu),
                          self.lines)  # fmt: skip
        reach(self.chart.content, self.lines, INSET_PX)
        edges = self.chart.content.contentsMargins()
        edges.setBottom(FOOT_PX)
        self.chart.content.setContentsMargins(edges)
        self.title = line_edit(_("A new thread"), _("For example: wait time"))
        self.entry = entry_box(_("First entry"))
        self.part = choice_box(_("Part"), ThreadPart)
        self.add = button(_("Begin a thread"), self.begin, "primary")
        form = Card(
            label(_("Begin a thread"), "head"),
            field(_("What is it about?"), self.title),
            field(_("First entry"), self.entry),
            field(_("Part"), self.part),
            row(None, self.add),
        )
        self.setLayout(column(self.chart, self.told, form, None, spacing=12))

    def show_threads(self, found: Sequence[ThreadLine], single: int) -> None:
        """Show the threads, the latest first, and how many courses were single events."""
        offer_entries(self.entry, self._shell)
        self.chart.setVisible(bool(found))
        self.lines.show_lines(found)
        words = []
        if not found:
            words.append(
                _("No thread yet. Join what you learnt to what you tried and what changed.")
            )
        if single:
            told = ngettext(
                "So far, {n} course is a single event. Not every course needs a thread.",
                "So far, {n} courses are single events. Not every course needs a thread.",
                single,
            )
            words.append(told.format(n=single))
        self.told.setText(" ".join(words))

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


class ThreadCard(SideCard):
    """The right column of threads: one thread, its steps, its figures and what to do."""

    def show_thread(self, thread: Thread) -> None:
        """Show one thread."""
        clear(self._all)
        library = self._shell.session.library
        ids = [one.entry_id for one in thread.steps]
        known = library.journal.rows_of(ids)
        entries: dict[str, Entry] = {key: library.entries.get(key) for key in known}
        linked = [one for one in library.mappings.all() if one.framework == EEF
                  and one.record_id in entries]  # fmt: skip
        one = measure(thread, entries, linked, load_framework(EEF))
        steps = ThreadSteps(self._shell)
        steps.show_thread(thread)
        name = _("Close {statement}").format(statement=thread.title)
        close = tool_button(self._shell.theme, "x", name, self.closed.emit)
        head = spread(label(thread.title, "section"), close)
        head.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        card = Card(head, label(_figures(one), "facts"))
        card.content.addSpacing(STEPS_GAP_PX)
        card.content.addWidget(steps)
        if thread.impact:
            words = _("What changed: {words}").format(words=thread.impact)
            said = Card(label(words), look="session")
            said.content.setContentsMargins(12, 10, 12, 12)
            card.content.addSpacing(SAID_GAP_PX)
            card.content.addWidget(said)
        card.content.addLayout(self._doing(thread))
        self._all.addWidget(card)
        self._all.addWidget(_lasting(one))

    def _doing(self, thread: Thread) -> QHBoxLayout:
        """Say what changed, see versions."""
        asked = _("Change what you wrote") if thread.impact else _("What changed?")
        changed = button(asked, partial(self._ask_impact, thread), "link")
        versions = button(_("Versions"), partial(self._shell.show_history, thread.id), "link")
        for one in (changed, versions):
            one.setAccessibleName(f"{one.text()}: {thread.title}")
        made = row(FlowBox(changed, versions, spacing=LINKS_GAP_PX))
        made.insertSpacing(0, -RING_PX)  # their words stand on the edge of those above
        made.setStretch(1, 1)
        return made

    def _ask_impact(self, thread: Thread) -> None:
        words = _("What changed for pupils, in one sentence with a number if you have one?")
        said = self._shell.ask.text(self, thread.title, words)
        if said.strip():
            self._shell.session.save(replace(thread, impact=said.strip()))


def _lasting(one: ThreadMeasure) -> Card:
    """How many parts of learning that lasts it has, and which."""
    head = _("Learning that lasts (EEF)")
    parts = ", ".join(map(inside, one.groups)) or _("none yet")
    told = _("{n} of 4 parts: {parts}").format(n=len(one.groups), parts=parts)
    bar = progress_bar(len(one.groups), GROUPS, f"{head}: {told}")
    return Card(label(head, "head"), label(told, "muted"), bar)


def _figures(one: ThreadMeasure) -> str:
    facts = [
        ngettext("Across {n} week", "Across {n} weeks", one.span_weeks).format(n=one.span_weeks),
        ngettext("{n} session", "{n} sessions", one.sessions).format(n=one.sessions),
    ]
    if one.minutes:
        facts.append(hours_words(one.minutes))
    facts += [mode.word.replace(" ", NO_BREAK) for mode in one.modes]  # no word of it alone
    return " · ".join(facts)
