"""The versions of one record as a list, newest first; changes are worked out when seen."""

from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from portfolio.compare import FieldChange, compare
from portfolio.days import long_date
from portfolio.storage.revisions import Action, Revision
from portfolio.text import _, inside, ngettext
from ui.models.roles import Index, Role

NOWHERE = QModelIndex()
TEXTS = ("title", "body", "private")


class VersionsModel(QAbstractListModel):
    """Shows revisions."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.versions: list[Revision] = []
        self._summaries: dict[int, str] = {}
        self._today: date | None = None

    def show_versions(self, versions: list[Revision], today: date) -> None:
        """Show these, newest first; those of today by the hour alone."""
        self._today = today
        self.beginResetModel()
        self.versions, self._summaries = versions, {}
        self.endResetModel()

    @property
    def newest(self) -> Revision | None:
        """The newest version that can be read."""
        return next((one for one in self.versions if one.payload), None)

    def before(self, row: int) -> Revision | None:
        """The next older version that can be read."""
        return next((one for one in self.versions[row + 1 :] if one.payload), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self.versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What one row says."""
        if not index.isValid() or index.row() >= len(self.versions):
            return None
        row = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.name(row)
            case Role.SECOND:
                return self._second(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.name(row)}, {self._second(row)}"
            case Role.ICON:
                return self._icon(row)
            case Role.ID:
                return self.versions[row].id
            case _:
                return None

    def name(self, row: int) -> str:
        """Such as "Now", "11:20" or "5 March 2026, 11:20"."""
        one = self.versions[row]
        return _("Now") if row == 0 and one.payload else told_moment(one, self._today)

    def _second(self, row: int) -> str:
        if row == 0 and self.versions[0].payload and len(self.versions) > 1:
            return told_moment(self.versions[0])
        if row not in self._summaries:
            self._summaries[row] = self._summary(row)
        return self._summaries[row]

    def _summary(self, row: int) -> str:
        one, before = self.versions[row], self.before(row)
        if not one.payload:
            return state_words(one)
        if before is None:
            return _("First written")
        return summary(compare(before.record(), one.record()))

    def _icon(self, row: int) -> str:
        if row == 0 and self.versions[0].payload:
            return "circle-check"
        if not self.versions[row].payload:
            return "circle-minus"
        return "circle-dot" if self.before(row) else "feather"


def told_moment(one: Revision, today: date | None = None) -> str:
    """Such as "5 March 2026, 11:20", or "11:20" of today, by the wall clock here."""
    local = one.at.astimezone()
    if local.date() == today:
        return f"{local:%H:%M}"
    return f"{long_date(local.date())}, {local:%H:%M}"


def state_words(one: Revision) -> str:
    """What became of a version without text."""
    if one.is_damaged:
        return _("damaged on disk")
    return _("deleted") if one.action is Action.DELETE else _("erased for good")


def summary(changes: tuple[FieldChange, ...]) -> str:
    """What changed, in a few words."""
    texts = [one for one in changes if one.key in TEXTS]
    if not texts:
        names = ", ".join(inside(one.name) for one in changes)
        return _("Changed: {names}").format(names=names) if names else _("The same words")
    pieces = [piece for one in texts for piece in one.pieces]
    added, taken = (
        sum(len(one.words.split()) for one in pieces if one.sign == sign) for sign in "+-"
    )
    told = []
    if added:
        told.append(ngettext("{n} word added", "{n} words added", added).format(n=added))
    if taken:
        told.append(ngettext("{n} taken out", "{n} taken out", taken).format(n=taken))
    return ", ".join(told) or _("Spaces changed")
