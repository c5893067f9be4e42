"""Step 2 of Share: every entry, goal, file, name and field that leaves, before it leaves."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from portfolio.days import long_date
from portfolio.leaving import Leaving, LeavingEntry, LeavingFile
from portfolio.model.sharing import Naming
from portfolio.text import _, ngettext
from ui.kinds import ICONS, colours
from ui.shell import Shell
from ui.widgets.basics import CARD_MARGINS, Card, button, column, label, row, spread
from ui.widgets.names_found import Found, NamesTable, found_names
from ui.widgets.steps import StepPage
from ui.widgets.tick_list import EDGE, TICK, Tick, TickList
from ui.widgets.too_long import TooLongCard
from ui.widgets.totals import PhotoCard, SizeCard, TotalsCard

FEW, LINK_EDGE = 5, 2
FOOT_PX = 6  # a link's own room under its words; the card's edge is as far as over its title


class TickCard(Card):
    """A list of rows to take in or leave out, its count, and a button to see more of it."""

    def __init__(self, shell: Shell, title: str, most: int = FEW) -> None:
        self._looking = shell.looking
        self.list = TickList(shell.theme, title, most)
        self.count = label("", "muted")
        self.more = button("", self._more, "link")
        self._few, self._is_open = most, False
        head, more = spread(label(title, "head", wraps=False), self.count), row(self.more, None)
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        more.setContentsMargins(EDGE - LINK_EDGE, 0, 0, 0)
        super().__init__(
            head,
            self.list,
            more,
        )
        left, top, right, bottom = CARD_MARGINS  # the list hangs out: room for the ring of a row
        self.content.setContentsMargins(left - EDGE, top, right - EDGE, bottom)
        self._parts = self.content.count()

    def show_rows(self, rows: list[Tick]) -> None:
        """Show the rows; nothing at all where there is none."""
        self.setVisible(bool(rows))
        self.list.show_rows(self._looking.veiled(rows))
        told = _("{n} of {count} chosen")
        on = sum(one.is_on for one in rows)
        has_ticks = any(one.can_change for one in rows)
        self.count.setText(told.format(n=on, count=len(rows)) if has_ticks else str(len(rows)))
        self.more.setVisible(len(rows) > self._few)
        self._see(len(rows))
        ends_in_link = len(rows) > self._few and self.content.count() == self._parts
        edges = self.content.contentsMargins()
        edges.setBottom(CARD_MARGINS[3] - FOOT_PX * ends_in_link)
        self.content.setContentsMargins(edges)

    def _more(self) -> None:
        self._is_open = not self._is_open
        self._see(self.list.rows.rowCount())

    def _see(self, count: int) -> None:
        """All of them or the first few, and what the button does next."""
        self.list.show_most(count if self._is_open else self._few)
        self.more.setText(_("Show fewer") if self._is_open else _("Show all {n}").format(n=count))
        self.more.setAccessibleName(self.more.text())


class LeavesStep(StepPage):
    """`changed` when something was left out, taken in or attached; `decided` on a name.

    `left_out` and `originals` are ids. Rows that she left out keep their place, without a tick.
    """

    changed = Signal()
    decided = Signal(str, object)

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.left_out: set[str] = set()
        self.originals: set[str] = set()
        self._seen: dict[str, Tick] = {}
        self._decided: dict[str, Naming] = {}
        self.totals, self.mail = TotalsCard(shell.theme), SizeCard()
        self.photo, self.too_long = PhotoCard(shell.theme), TooLongCard()
        self.entries = TickCard(shell, _("Entries"))
        self.goals = TickCard(shell, _("Goals"), 3)
        self.files = TickCard(shell, _("Files"), 3)
        self.original = QCheckBox(_("Attach the original of the chosen file, too"))
        original = row(self.original)
        original.setContentsMargins(EDGE, 0, EDGE, 0)
        self.files.content.addLayout(original)
        self.names = NamesTable(shell.theme, shell.looking)
        self.fields = TickCard(shell, _("Also written into the file"))
        self.notes = label("", "muted")
        super().__init__(_("What leaves"), self._aside())
        self._lay_out()
        self._connect()

    def _aside(self) -> QWidget:
        aside = QWidget()
        aside.setLayout(
            column(self.photo, self.totals, self.files, self.mail, self.notes, None, spacing=12)
        )
        return aside

    def _lay_out(self) -> None:
        told = _("In texts, captions and file names. What is chosen here happens when you go on.")
        self.found = Card(label(_("Names found"), "head"), label(told, "muted"), self.names)
        for card in (self.too_long, self.entries, self.goals, self.found, self.fields):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for card in (self.entries, self.goals, self.files):
            card.list.rows.ticked.connect(self._tick)
        self.files.list.selectionModel().currentChanged.connect(lambda *_: self._show_original())
        self.original.clicked.connect(self._attach)
        self.names.rows.decided.connect(self._decide)
        self.mail.leave_out.connect(self.leave_out)
        self.photo.leave_out.connect(lambda one: self.leave_out((one,)))

    def start_anew(self) -> None:
        """Another document: what was left out of the one before says nothing here."""
        for kept in (self.left_out, self.originals, self._seen, self._decided):
            kept.clear()

    def show_leaving(self, found: Leaving, limit_mb: int) -> None:
        """Show what was found."""
        self.entries.show_rows(self._with_seen("entry", map(self._entry, found.entries)))
        goals = (Tick(key, title, icon="target") for key, title in found.goals)
        self.goals.show_rows(self._with_seen("goal", goals))
        files = {one.evidence_id: self._file(one) for one in found.files}
        files |= {key: self._photo(key, name) for key, name in found.unchecked}
        self.files.show_rows(self._with_seen("file", files.values()))
        self._show_names(found)
        named = [*found.names, *found.metadata]
        self.fields.show_rows(
            [Tick(f"{n}", words, more, can_change=False) for n, (words, more) in enumerate(named)]
        )
        for card in (self.totals, self.photo, self.too_long):
            card.show_leaving(found)
        self.mail.show_leaving(found, limit_mb)
        self.notes.setText(" ".join(filter(None, (found.page_one.sides_note, found.direction))))
        self._show_original()

    @property
    def waiting(self) -> tuple[Found, ...]:
        """The names on which only a suggestion stands."""
        return self.names.rows.waiting

    @Slot(object)
    def leave_out(self, ids: Iterable[str]) -> None:
        """Take the ticks of these away."""
        self.left_out |= set(ids)
        self.changed.emit()

    def _with_seen(self, group: str, now: Iterable[Tick]) -> list[Tick]:
        """What leaves now, and what she has left out of what was seen here, in their places."""
        fresh = {f"{group} {one.id}": one for one in now}
        self._seen |= {key: one for key, one in fresh.items() if key not in self._seen}
        rows = []
        for key, one in self._seen.items():
            if key in fresh:
                rows.append(fresh[key])
            elif key.startswith(f"{group} ") and one.id in self.left_out:
                rows.append(replace(one, is_on=False))
        return rows

    def _entry(self, one: LeavingEntry) -> Tick:
        ink, ground = colours(one.kind, self._shell.theme.tokens)
        pieces = ngettext("{n} file", "{n} files", one.pieces).format(n=one.pieces)
        return Tick(
            one.id,
            one.heading,
            f"{one.kind.word} · {long_date(one.day)}",
            ICONS[one.kind],
            ink,
            ground,
            right=pieces if one.pieces else "",
            stays=_("A private note stays") if one.has_private else "",
        )

    def _file(self, one: LeavingFile) -> Tick:
        told = one.unread or f"{one.how[:1].upper()}{one.how[1:]}"
        if one.evidence_id in self.originals:
            told = f"{told}; {_('the original goes along')}"
        size = _("{n} KB").format(n=max(1, one.size_bytes // 1000))
        icon = "image" if one.name.lower().endswith((".jpg", ".png", ".webp")) else "file-text"
        ink = self._shell.theme.tokens.note
        name = self._shell.looking.file(one.name)
        return Tick(one.evidence_id, name, told, icon, ink, right=size)

    def _photo(self, key: str, name: str) -> Tick:
        ink = self._shell.theme.tokens.question
        return Tick(
            key, self._shell.looking.file(name), _("Not checked for people yet"), "image", ink
        )

    def _show_names(self, found: Leaving) -> None:
        """Names that were decided here keep their place, with what was decided."""
        rows = found_names(found, self._session.library.names.all())
        shown = {one.words.casefold() for one in rows}
        rows += [
            Found(words, _("Decided by you"), naming, True)
            for words, naming in self._decided.items()
            if words.casefold() not in shown
        ]
        self.names.show_rows(rows)
        self.found.setVisible(bool(rows))

    @Slot(str, object)
    def _decide(self, words: str, naming: Naming) -> None:
        self._decided[words] = naming
        self.decided.emit(words, naming)

    @Slot(str, bool)
    def _tick(self, key: str, is_on: bool) -> None:
        (self.left_out.discard if is_on else self.left_out.add)(key)
        self.changed.emit()

    def _chosen_file(self) -> str:
        index = self.files.list.currentIndex()
        return index.data(TICK).id if index.isValid() else ""

    def _show_original(self) -> None:
        key = self._chosen_file()
        self.original.setEnabled(bool(key))
        self.original.setChecked(key in self.originals)

    @Slot()
    def _attach(self) -> None:
        key = self._chosen_file()
        (self.originals.add if self.original.isChecked() else self.originals.discard)(key)
        self.changed.emit()
