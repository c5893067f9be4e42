"""What leaves, in a tree of groups: each entry and file can be left out, each file attached."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from portfolio.days import long_date
from portfolio.leaving import Leaving, LeavingFile
from portfolio.text import _, ngettext

ID = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
TALL_PX = 300
Rows = dict[str, tuple[str, str]]


class LeavingTree(QTreeWidget):
    """`changed` when something was left out, taken in, or attached."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What leaves"))
        self.setHeaderLabels([_("What leaves"), _("More about it"), _("Attach the original")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.setMinimumHeight(TALL_PX)
        self.left_out: set[str] = set()
        self.originals: set[str] = set()
        self._entries: Rows = {}
        self._goals: Rows = {}
        self.itemChanged.connect(self._note)

    def show_leaving(self, found: Leaving) -> None:
        """Show what was found; what she has left out stays in the list, without its tick."""
        self.blockSignals(True)
        is_open = {group.text(0).split(" (")[0] for group in self._groups() if group.isExpanded()}
        self.clear()
        entries = {key: (heading, long_date(day)) for key, day, heading in found.entries}
        self._group(_("Entries"), self._entries, entries)
        self._group(_("Goals"), self._goals, {key: (title, "") for key, title in found.goals})
        self._files(found.files)
        self._plain(_("Names"), found.names)
        self._plain(_("Fields of the file"), found.metadata)
        for group in self._groups():
            group.setExpanded(group.text(0).split(" (")[0] in is_open)
        self.blockSignals(False)

    def _groups(self) -> list[QTreeWidgetItem]:
        items = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _head(self, name: str, count: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [f"{name} ({count})", "", ""])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return item

    def _group(self, name: str, seen: Rows, now: Rows) -> None:
        """What leaves now, and what she has left out of what was seen here."""
        seen |= now
        every = [(key, *seen[key]) for key in seen if key in now or key in self.left_out]
        if not every:
            return
        head = self._head(name, sum(key not in self.left_out for key, *_rest in every))
        for key, title, more in every:
            item = QTreeWidgetItem(head, [title, more, ""])
            item.setData(0, ID, key)
            item.setCheckState(0, UNCHECKED if key in self.left_out else CHECKED)

    def _files(self, files: tuple[LeavingFile, ...]) -> None:
        if not files:
            return
        head = self._head(_("Files"), len(files))
        seen: set[str] = set()
        for one in files:
            told = one.how + (f"; {_('not checked')}: {one.unread}" if one.unread else "")
            item = QTreeWidgetItem(head, [one.name, told, ""])
            item.setToolTip(1, told)
            if one.evidence_id in seen:
                continue
            seen.add(one.evidence_id)
            item.setData(0, ID, one.evidence_id)
            item.setCheckState(0, UNCHECKED if one.evidence_id in self.left_out else CHECKED)
            item.setCheckState(2, CHECKED if one.evidence_id in self.originals else UNCHECKED)

    def _plain(self, name: str, rows: Iterable[tuple[str, str]]) -> None:
        every = list(rows)
        head = self._head(name, len(every))
        for words, more in every:
            QTreeWidgetItem(head, [words, more, ""])

    def _note(self, item: QTreeWidgetItem, column: int) -> None:
        key = item.data(0, ID)
        if not key:
            return
        chosen, is_on = (self.left_out, False) if column == 0 else (self.originals, True)
        if (item.checkState(column) == CHECKED) is is_on:
            chosen.add(str(key))
        else:
            chosen.discard(str(key))
        self.changed.emit()


def leaving_sentence(found: Leaving, limit_mb: int) -> str:
    """How much leaves, what stays, and whether mail will take it."""
    n = ngettext
    count, stay = len(found.entries), found.private_layers
    size = f"{max(0.1, found.expected_bytes / 1_000_000):.1f}"
    parts = [
        n("{n} entry leaves.", "{n} entries leave.", count).format(n=count),
        n("{n} private part stays here.", "{n} private parts stay here.", stay).format(n=stay),
        _("About {size} MB.").format(size=size),
    ]
    over = found.too_large(limit_mb)
    if over:
        names = ", ".join(one.name for one in over)
        told = _("Mail takes {limit} MB: leave out {names}.")
        parts.append(told.format(limit=limit_mb, names=names))
    if found.replaced:
        parts.append(_("Under other names: {names}.").format(names=", ".join(found.replaced)))
    parts += filter(None, (found.page_one.sides_note, found.direction))
    return " ".join(parts)
