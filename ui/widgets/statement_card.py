"""The right column of Standards: one statement, its items with their sentences, and what to do."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.days import told_day
from portfolio.insight.coverage import StatementRow, set_state
from portfolio.model.standard import Framework, Mapping, Use
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row

SHOWN, LONGEST = 8, 34


class StatementCard(QWidget):
    """`marked` tells that it does not apply (or does again); drill down leads to the entries."""

    marked = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._all = QVBoxLayout()
        self._all.setSpacing(12)
        self.setLayout(column(self._all))

    def show_statement(
        self,
        framework: Framework,
        code: str,
        shown: dict[str, StatementRow],
        mappings: list[Mapping],
    ) -> None:
        """Show one statement; its parts' items count as its own."""
        clear(self._all)
        library, line = self._shell.session.library, shown[code]
        told = library.frameworks.told(framework.id, code)
        under = {code} | {one.code for one in shown.values() if one.parent == code}
        found = [
            one
            for one in mappings
            if one.code in under or (framework.takes_typed_codes and one.code.startswith(code))
        ]
        head = Card(label(f"{told} {line.title}", "section"))
        head.content.addWidget(label(_summary(framework, line), "muted"))
        official = library.frameworks.official(framework.id).get(code, "")
        if official:
            head.content.addWidget(label(_("The official text, as you loaded it"), "label"))
            head.content.addWidget(label(official))
        if not line.applies:
            words = _("Does not apply to you: {reason}").format(reason=line.reason or "–")
            head.content.addWidget(label(words))
        self._all.addWidget(head)
        self._all.addWidget(self._items(found))
        self._all.addWidget(self._gaps(framework, code, shown))

    def _items(self, found: list[Mapping]) -> Card:
        card = Card(label(_("What stands for it"), "head"))
        library = self._shell.session.library
        rows = {one.id: one for one in library.entries.rows()}
        found = sorted(
            found, key=lambda one: rows[one.record_id].day if one.record_id in rows else "",
            reverse=True,
        )  # fmt: skip
        for one in found[:SHOWN]:
            held = rows.get(one.record_id)
            heading = held.heading if held else _("A goal or piece of evidence")
            if held:
                go = button(_short(heading), partial(self._shell.open_entry, held.id), "link")
                go.setAccessibleName(f"{told_day(held.day)} {heading}")
                card.content.addLayout(row(go, None))
            else:
                card.content.addWidget(label(heading))
            day = told_day(held.day) if held else ""
            words = ". ".join(filter(None, (day, one.because)))
            card.content.addWidget(label(words, "muted"))
        if len(found) > SHOWN:
            card.content.addWidget(label(_("and {n} more").format(n=len(found) - SHOWN), "muted"))
        if not found:
            words = _("Nothing yet. Write #{code} in a line, or add it beside an entry.")
            card.content.addWidget(label(words.format(code="TS5"), "muted"))
        return card

    def _gaps(self, framework: Framework, code: str, shown: dict[str, StatementRow]) -> Card:
        card = Card(label(_("Room to add"), "head"))
        library = self._shell.session.library
        for one in shown.values():
            if one.parent == code and one.applies and not one.total:
                told = library.frameworks.told(framework.id, one.code)
                card.content.addWidget(label(f"{told}  {one.title}", "muted"))
        does_apply = shown[code].applies
        word = _("Does not apply to me") if does_apply else _("Applies to me again")
        card.content.addLayout(
            row(
                button(word, partial(self.marked.emit, code)),
                button(_("Plan a goal"), partial(self._shell.show_page, "goals")),
                None,
            )
        )
        return card


def _short(heading: str) -> str:
    return heading if len(heading) <= LONGEST else heading[: LONGEST - 1].rstrip() + "…"


def _summary(framework: Framework, line: StatementRow) -> str:
    count = ngettext("{n} item", "{n} items", line.items).format(n=line.items)
    if framework.use is Use.WORKED_ON:
        count += " " + _("worked on")
    with_words = _("{n} with a sentence").format(n=line.justified)
    return f"{count}, {with_words}: {set_state(line).word}"
