"""Pieces of evidence as the gallery tells them: words of a tile, and which are wanted."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from portfolio.change import Change
from portfolio.days import long_date, short_date
from portfolio.errors import NoSuchRecord, RecordDamaged
from portfolio.library import Library
from portfolio.model.evidence import Evidence, EvidenceKind, Sensitivity
from portfolio.storage.evidence import newest_first
from portfolio.storage.lists import Row
from portfolio.text import N_, _, ngettext

_SHORT_MARKS = {
    Sensitivity.NOT_CHECKED: N_("Anyone recognisable?"),
    Sensitivity.NOBODY: N_("Nobody recognisable"),
    Sensitivity.PEOPLE: N_("People: stays here"),
}


class Order(StrEnum):
    """How the tiles are ordered."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"

    @property
    def word(self) -> str:
        """In plain words."""
        return _(_ORDERS[self])

    @property
    def next(self) -> "Order":
        """The one after it, round to the first."""
        every = list(Order)
        return every[(every.index(self) + 1) % len(every)]


_ORDERS = {
    Order.NEWEST: N_("Newest first"),
    Order.OLDEST: N_("Oldest first"),
    Order.NAME: N_("By name"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece with the rows of what it stands behind."""

    evidence: Evidence
    uses: tuple[Row, ...]

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.evidence.id

    @property
    def is_hidden(self) -> bool:
        """Whether its picture is not shown by itself: people in it, or nobody has looked yet."""
        return self.evidence.sensitivity is not Sensitivity.NOBODY

    @property
    def file_words(self) -> str:
        """The file's name, or the link."""
        return self.evidence.file_name or self.evidence.link

    @property
    def mark_words(self) -> str:
        """Whether people can be told, short."""
        return _(_SHORT_MARKS[self.evidence.sensitivity])

    @property
    def use_words(self) -> str:
        """Behind how many entries and goals it stands, such as "2 uses"."""
        count = len(self.uses)
        return ngettext("{n} use", "{n} uses", count).format(n=count) if count else _("Unused")

    @property
    def day_words(self) -> str:
        """Its day, short."""
        return short_date(self.evidence.on)

    @property
    def description(self) -> str:
        """What is read after the name: kind, file, date, mark and use."""
        day = long_date(self.evidence.on)
        told = (self.evidence.kind.word, self.file_words, day, self.mark_words, self.use_words)
        return ", ".join(told)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pieces are shown and in what order."""

    kind: EvidenceKind | None = None
    only_unchecked: bool = False
    only_unused: bool = False
    order: Order = Order.NEWEST

    def of(self, pieces: list[Piece]) -> list[Piece]:
        """Those that are wanted, out of all, newest first."""
        found = [one for one in pieces if self._is_wanted(one)]
        if self.order is Order.NAME:
            return sorted(found, key=lambda one: one.evidence.heading.casefold())
        return found[::-1] if self.order is Order.OLDEST else found

    def _is_wanted(self, piece: Piece) -> bool:
        return (
            self.kind in (None, piece.evidence.kind)
            and not (self.only_unchecked and not is_unchecked(piece))
            and not (self.only_unused and piece.uses)
        )


def is_unchecked(piece: Piece) -> bool:
    """Whether nobody has looked yet if people can be told from it."""
    return piece.evidence.sensitivity is Sensitivity.NOT_CHECKED


@dataclass(frozen=True, slots=True)
class Kept:
    """Pieces to show, newest first; how many there are in all, and how many wait for a look."""

    pieces: list[Piece]
    count: int
    to_look: int

    @property
    def words(self) -> str:
        """How many there are, for the head of the page."""
        words = ngettext(
            "{n} piece, inside your portfolio file",
            "{n} pieces, all inside your portfolio file",
            self.count,
        )
        return words.format(n=f"{self.count:,}") if self.count else _("Nothing kept yet")


class Pieces:
    """All pieces of a portfolio, newest first; after a write only what it touched is read anew."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._records: dict[str, Evidence] | None = None
        self._touched: set[str] = set()
        self._read: Kept | None = None

    def follow(self, change: Change) -> None:
        """A write has happened; it costs nothing until the pieces are asked for."""
        if change.touches("evidence", "entry", "goal"):
            self._read = None
        if change.everything:
            self._records = None
        elif change.touches("evidence"):
            self._touched |= change.ids

    @property
    def is_read(self) -> bool:
        """Whether reading costs next to nothing."""
        return self._records is not None

    def first(self, limit: int) -> Kept:
        """The newest pieces, for what is seen before all are read."""
        store = self._library.evidence
        newest = store.newest(limit)
        uses = store.uses(one.id for one in newest)
        return Kept(_joined(newest, uses), store.count(), store.count(Sensitivity.NOT_CHECKED))

    def read(self) -> Kept:
        """The pieces as they are now."""
        if self._read is not None:
            return self._read
        store = self._library.evidence
        if self._records is None:
            self._records = {one.id: one for one in store.all()}
        for one in self._touched:
            self._records.pop(one, None)
            with suppress(NoSuchRecord, RecordDamaged):
                self._records[one] = store.get(one)
        self._touched.clear()
        pieces = _joined(newest_first(self._records.values()), store.uses())
        self._read = Kept(pieces, len(pieces), sum(map(is_unchecked, pieces)))
        return self._read


def _joined(found: list[Evidence], uses: Mapping[str, list[Row]]) -> list[Piece]:
    return [Piece(one, tuple(uses.get(one.id, ()))) for one in found]
