"""The right column of Standards: one statement, its thread, its items with their sentences."""

from collections.abc import Mapping as ById
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal

from portfolio.days import told_day
from portfolio.errors import RecordDamaged
from portfolio.insight.coverage import COUNTED, SetState, StatementRow, set_state
from portfolio.insight.threads import thread_lines
from portfolio.model.standard import Framework, Mapping, Use
from portfolio.storage.lists import Row, Tag
from portfolio.text import _, ngettext
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.chips import chip_button, tool_button
from ui.widgets.elided import ElidedLink, link_row
from ui.widgets.hanging import hang
from ui.widgets.side_card import SideCard
from ui.widgets.thread_steps import ThreadSteps

SHOWN, ICON_PX, TILE_PX, GAPS = 5, 18, 36, 6


@dataclass(frozen=True, slots=True)
class Counted:
    """What the grid was counted from: its rows by code, what stands for them, and the days.

    `since` is the first day that counts; `is_empty` that nothing stands for anything yet.
    """

    framework: Framework
    rows: dict[str, StatementRow]
    tags: Sequence[Tag]
    days: ById[str, date]
    since: date
    is_empty: bool = False


class StatementCard(SideCard):
    """`marked` tells that it does not apply, or does again."""

    marked = Signal(str)

    def show_statement(self, counted: Counted, code: str) -> None:
        """Show one statement; its parts' items count as its own."""
        clear(self._all)
        library, line = self._shell.session.library, counted.rows[code]
        under = {code} | {one.code for one in counted.rows.values() if one.parent == code}
        begins = counted.framework.takes_typed_codes
        found = [one for one in counted.tags
                 if one.code in under or (begins and one.code.startswith(code))]  # fmt: skip
        found.sort(key=lambda one: one.day, reverse=True)
        codes = sorted(under | {one.code for one in found})
        earlier = library.journal.count_tagged(COUNTED, codes, counted.since)
        self._all.addWidget(self._head(counted, line, {one.record_id for one in found}))
        items = list({one.record_id: one for one in reversed(found)}.values())[::-1]
        rows = library.journal.rows_of(one.record_id for one in items[:SHOWN])
        self._all.addWidget(self._items(items, rows, earlier))
        self._all.addWidget(self._gaps(counted, code))

    def _head(self, counted: Counted, line: StatementRow, record_ids: set[str]) -> Card:
        theme, library = self._shell.theme, self._shell.session.library
        told = library.frameworks.told(counted.framework.id, line.code)
        name = _("Close {statement}").format(statement=f"{told} {line.title}")
        close = tool_button(theme, "x", name, self.closed.emit)
        tile = label("", "tile", wraps=False)
        tile.setFixedSize(theme.px(TILE_PX), theme.px(TILE_PX))
        tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tile.setPixmap(
            theme.icon("layout-grid", theme.tokens.accent_text).pixmap(theme.px(ICON_PX))
        )
        title = spread(label(f"{told} {line.title}", "section"), close)
        title.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        words = column(hang(title),
                       label(_summary(counted.framework, line), "muted"), spacing=2)  # fmt: skip
        head = row(tile, spacing=8)
        head.addLayout(words, 1)
        head.setAlignment(tile, Qt.AlignmentFlag.AlignTop)
        card = Card(head)
        official = library.frameworks.official(counted.framework.id).get(line.code, "")
        if official:
            card.content.addWidget(label(_("The official text, as you loaded it"), "label"))
            card.content.addWidget(label(official))
        if not line.applies:
            reason = _("Does not apply to you: {reason}").format(reason=line.reason or "–")
            card.content.addWidget(label(reason))
        self._add_thread(card, counted, record_ids)
        return card

    def _add_thread(self, card: Card, counted: Counted, record_ids: set[str]) -> None:
        """The latest thread with an entry that stands for the statement."""
        threads = [one for one in self._shell.session.library.threads.all()
                   if any(step.entry_id in record_ids for step in one.steps)]  # fmt: skip
        if threads:
            thread = thread_lines(threads, counted.days)[0].thread
            words = _("A thread: {title}").format(title=thread.title)
            card.content.addSpacing(8)
            card.content.addWidget(label(words, "head"))
            steps = ThreadSteps(self._shell)
            steps.show_thread(thread)
            card.content.addWidget(steps)

    def _items(self, found: Sequence[Tag], rows: dict[str, Row], earlier: int) -> Card:
        card = Card(label(_("Evidence for it"), "head"))
        for tag in found[:SHOWN]:
            held = rows.get(tag.record_id)
            if held is None:
                continue
            try:  # its words are shown, so it is verified
                one = self._shell.session.library.mappings.get(tag.id)
            except RecordDamaged:
                continue
            go = ElidedLink(held.heading, partial(self._open, held))
            go.setAccessibleName(f"{told_day(held.day)} {held.heading}")
            why = button(_("Edit") if one.because else _("Say why"),
                         partial(self._ask_why, one, held.heading), "link")  # fmt: skip
            why.setAccessibleName(_("Why it counts: {heading}").format(heading=held.heading))
            told = label(". ".join(filter(None, (told_day(held.day), one.because))), "muted")
            card.content.addLayout(column(link_row(go, why), told, spacing=0))
        if len(found) > SHOWN:
            words = ngettext("and {n} more", "and {n} more", len(found) - SHOWN)
            card.content.addWidget(label(words.format(n=len(found) - SHOWN), "muted"))
        if earlier:
            words = ngettext("{n} from earlier half terms", "{n} from earlier half terms", earlier)
            card.content.addWidget(label(words.format(n=earlier), "muted"))
        elif not found:
            card.content.addWidget(
                label(_("Nothing yet. Tag an entry with # to start, such as #TS5."), "muted")
            )
        return card

    def _open(self, held: Row) -> None:
        """The entry, or the page that the piece or goal is on."""
        if held.kind == "entry":
            self._shell.open_entry(held.id)
        else:
            self._shell.show_page("goals" if held.kind == "goal" else "evidence", held.id)

    def _ask_why(self, one: Mapping, heading: str) -> None:
        words = _("Why does it count? One sentence.")
        said = self._shell.ask.text(self, heading, words).strip()
        if said:
            self._shell.session.map(one.record_id, one.code, said)

    def _gaps(self, counted: Counted, code: str) -> Card:
        card = Card(spread(label(_("Room to add"), "head"), label(_("Only if it helps"), "muted")))
        library, theme = self._shell.session.library, self._shell.theme
        parts = [one for one in counted.rows.values() if one.parent == code and one.applies]
        for one in [part for part in parts if part.items <= 1][:GAPS]:
            told = library.frameworks.told(counted.framework.id, one.code)
            items = ngettext("{n} item", "{n} items", one.items).format(n=one.items)
            words = label(items if one.items else _("No items yet"), "muted", wraps=False)
            card.content.addLayout(spread(label(f"{told}  {one.title}"), words))
        does_apply = counted.rows[code].applies
        word = _("Mark as not applicable") if does_apply else _("Applies to me again")
        mark = chip_button(theme, word, "circle-minus")
        mark.clicked.connect(partial(self.marked.emit, code))
        plan = chip_button(theme, _("Plan a goal"), "target")
        plan.clicked.connect(lambda: self._shell.show_page("goals"))
        card.content.addLayout(row(mark, plan, None))
        return card


def _summary(framework: Framework, line: StatementRow) -> str:
    count = ngettext("{n} item", "{n} items", line.items).format(n=line.items)
    if framework.use is Use.WORKED_ON:
        count += " " + _("worked on")
    with_words = _("{n} with a justification").format(n=line.justified)
    state = set_state(line)
    stop = "." if state in (SetState.FEW, SetState.MANY) else ""  # these two are sentences
    return f"{count}, {with_words}\n{state.word[:1].upper()}{state.word[1:]}{stop}"
