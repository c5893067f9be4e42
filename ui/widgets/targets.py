"""The targets agreed in a meeting: one a line; what the last one left open can be brought on."""

from PySide6.QtCore import Signal

from portfolio.insight.training import carried_targets
from portfolio.library import Library
from portfolio.model.entry import Entry, Target
from portfolio.model.words import Kind
from portfolio.text import _, ngettext
from ui.widgets.basics import Card, button, label, row
from ui.widgets.fields import text_edit

DONE = "[x]"
LOOKED_AT = 20  # meetings before this one: the last mentor meeting is among them


class TargetsCard(Card):
    """Shows and tells; the editor keeps."""

    edited = Signal()

    def __init__(self, library: Library) -> None:
        self._library = library
        self._entry: Entry | None = None
        self._known: dict[str, Target] = {}
        name, hint = _("Agreed targets, one per line"), _("One target per line; [x] for done")
        self.text = text_edit(name, hint, 110)
        self.bring = button("", self.bring_on, "link")
        super().__init__(label(_("Agreed targets"), "head"), self.text, row(self.bring, None))
        self.bring.hide()
        self.text.textChanged.connect(self.edited)

    def show_entry(self, entry: Entry) -> None:
        """Show a meeting's targets."""
        self._entry = entry
        self._known = {one.text: one for one in entry.targets}
        lines = [f"{DONE} {one.text}" if one.is_done else one.text for one in entry.targets]
        self.text.setPlainText("\n".join(lines))

    def targets(self) -> tuple[Target, ...]:
        """The targets that are typed; one that stood there keeps the day on which it was agreed."""
        found = []
        for line in filter(None, map(str.strip, self.text.toPlainText().splitlines())):
            words = line.removeprefix(DONE).strip()
            known = self._known.get(words)
            agreed = known.agreed_on if known else None
            found.append(Target(words, line.startswith(DONE), agreed))
        return tuple(found)

    def bring_on(self) -> None:
        """Put what is open under what stands here."""
        carried = self._carried()
        self._known |= {one.text: one for one in carried}
        self.text.appendPlainText("\n".join(one.text for one in carried))
        self.offer()

    def _carried(self) -> tuple[Target, ...]:
        if self._entry is None:
            return ()
        here, day = {one.text for one in self.targets()}, self._entry.happened_on
        entries = self._library.entries
        rows = [one for one in entries.rows() if one.facet == Kind.MEETING]
        before = [one.id for one in rows if one.day <= day.isoformat()][:LOOKED_AT]
        found = carried_targets(entries.some(before), day, self._entry.id)
        return tuple(one for one in found if one.text not in here)

    def offer(self) -> None:
        """Offer what the last meeting left open."""
        count = len(self._carried())
        words = ngettext("Bring on {n} open target", "Bring on {n} open targets", count)
        self.bring.setText(words.format(n=count))
        self.bring.setAccessibleName(self.bring.text())
        self.bring.setVisible(bool(count))
