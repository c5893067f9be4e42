"""What leaves, told before it leaves: every record, file, name and metadata field of a document."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portfolio.days import long_date
from portfolio.direction import direction_note
from portfolio.document import Document
from portfolio.kinds import KINDS
from portfolio.library import Library
from portfolio.model.evidence import Sensitivity
from portfolio.model.selection import Selection
from portfolio.model.sharing import KnownName
from portfolio.model.words import Kind
from portfolio.privacy.scan import Hit, scan, scan_texts
from portfolio.privacy.unread import FileText, Unread, file_texts
from portfolio.text import _, ngettext

PLAIN_BYTES = 150_000  # of a PDF without files: fonts, colour profile, structure
A_RECORD = 2_500  # bytes that a record adds, on its page and in the data file
MEGABYTE = 1_000_000
SHOWN = 40  # characters that tell which text is meant


@dataclass(frozen=True, slots=True)
class LeavingEntry:
    """An entry that goes, how many pieces of evidence stand behind it, and what of it stays."""

    id: str
    day: date
    heading: str
    kind: Kind
    pieces: int
    has_private: bool


@dataclass(frozen=True, slots=True)
class LeavingFile:
    """A file that goes: on a page, as appendix pages, or attached as it is."""

    evidence_id: str
    name: str
    how: str
    size_bytes: int
    unread: str = ""


class PageOneText(StrEnum):
    """Where she types what stands on page one."""

    IMPACT = "impact"
    STEPS = "next-steps"
    QUESTION = "question"
    READER = "reader"
    PERIOD = "period"
    PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class TooLong:
    """A text that page one cuts: `over` is how many of its words have no room there.

    `place` is None, and `over` 0, where no text of hers alone makes it too long.
    """

    place: PageOneText | None
    label: str
    words: str
    over: int = 0

    @property
    def sentence(self) -> str:
        """Which text, and by how much."""
        begin = self.words if len(self.words) <= SHOWN else f"{self.words[:SHOWN].rstrip()}…"
        if not self.over:
            return _("{label}, “{words}”, is too long.").format(label=self.label, words=begin)
        told = ngettext(
            "{label}, “{words}”, is {n} word too long.",
            "{label}, “{words}”, is {n} words too long.",
            self.over,
        )
        return told.format(label=self.label, words=begin, n=self.over)


@dataclass(frozen=True, slots=True)
class PageOne:
    """What page one cuts; `goal_id` is the goal without which it would cut nothing.

    `sides` is how many pages there will be where the budget cannot be kept, else 0.
    """

    too_long: tuple[TooLong, ...] = ()
    goal_id: str = ""
    sides: int = 0

    @property
    def sides_note(self) -> str:
        """The sentence on a budget that cannot be kept, mostly empty."""
        if not self.sides:
            return ""
        told = _(
            "So few sides hold not even the summary in this style of pages: there will be {n}."
        )
        return told.format(n=self.sides)


@dataclass(frozen=True, slots=True)
class Leaving:
    """Everything that leaves, and what stays. `metadata` are fields of the file with their values.

    `stays` counts private layers and files that stay; `replaced` the names put out of sight;
    `direction` is the sentence on words written from right to left, mostly empty.
    `unchecked` are photos by id and name that stay because nobody said whether people can be told.
    `page_one` is known once the pages were tried.
    """

    entries: tuple[LeavingEntry, ...]
    goals: tuple[tuple[str, str], ...]
    files: tuple[LeavingFile, ...]
    names: tuple[tuple[str, str], ...]
    metadata: tuple[tuple[str, str], ...]
    hits: tuple[Hit, ...]
    private_layers: int
    files_staying: int
    replaced: tuple[str, ...]
    expected_bytes: int
    direction: str
    unchecked: tuple[tuple[str, str], ...] = ()
    page_one: PageOne = PageOne()

    def too_large(self, limit_mb: int) -> tuple[LeavingFile, ...]:
        """The files to leave out first so that the rest goes by mail, the largest first."""
        over = self.expected_bytes - limit_mb * MEGABYTE
        found = []
        for one in sorted(self.files, key=lambda file: -file.size_bytes):
            if over <= 0:
                break
            found.append(one)
            over -= one.size_bytes
        return tuple(found)


def leaving(library: Library, document: Document, selection: Selection) -> Leaving:
    """What a document takes along. Nothing is written."""
    known = library.names.all()
    texts = file_texts(document)
    inside = [(one.name, one.text) for one in texts if one.text]
    hits = (*scan(document, known), *scan_texts(inside, known, document.made_on))
    files = _files(document, texts)
    ids = document.records.ids
    return Leaving(
        entries=_entries(library, document),
        goals=tuple((one.id, one.title) for one in document.records.goals),
        files=files,
        names=_names(document),
        metadata=_metadata(document, selection),
        hits=tuple(dict.fromkeys(hits)),
        private_layers=_private_layers(library, ids),
        files_staying=len(document.evidence) - len({one.evidence_id for one in files}),
        replaced=_replaced(known, document),
        expected_bytes=PLAIN_BYTES + A_RECORD * len(ids) + sum(one.size_bytes for one in files),
        direction=direction_note(document) if KINDS[document.kind].is_pdf else "",
        unchecked=_unchecked(library, document),
    )


def _entries(library: Library, document: Document) -> tuple[LeavingEntry, ...]:
    """Newest first, as she knows them from the journal."""
    pieces = Counter(key for one in document.evidence for key in one.record_ids)
    private = {one.id for one in library.entries.all() if one.private}
    found = (
        LeavingEntry(
            one.id, one.happened_on, one.heading, one.kind, pieces[one.id], one.id in private
        )
        for one in document.records.entries
    )
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _unchecked(library: Library, document: Document) -> tuple[tuple[str, str], ...]:
    """The file's name is known to her portfolio alone."""
    names = {one.id: one.file_name or one.heading for one in library.evidence.all()}
    return tuple(
        (one.id, names[one.id])
        for one in document.evidence
        if one.sensitivity is Sensitivity.NOT_CHECKED and one.media_type.startswith("image/")
    )


def _files(document: Document, texts: tuple[FileText, ...]) -> tuple[LeavingFile, ...]:
    unread = {one.name: one.unread for one in texts if one.unread}
    clear = {one.id for one in document.evidence if one.sensitivity is Sensitivity.NOBODY}
    found = [
        LeavingFile(one.id, one.file_name, _("shown on a page"), len(one.picture or b""),
                    _unread_words(unread.get(one.file_name or one.caption), one.id in clear))
        for one in document.evidence
        if one.picture is not None
    ]  # fmt: skip
    for one in document.originals:
        how = _("attached as it is") if one.is_attached else _("as appendix pages")
        told = _unread_words(unread.get(one.name), one.evidence_id in clear)
        found.append(LeavingFile(one.evidence_id, one.name, how, len(one.content), told))
    return tuple(found)


def _unread_words(why: Unread | None, is_clear: bool) -> str:
    """Why a file was not read; what she has answered of a picture is not asked again."""
    if why is Unread.PICTURE and is_clear:
        return _("A picture; you said that nobody can be recognised")
    return why.word if why else ""


def _names(document: Document) -> tuple[tuple[str, str], ...]:
    """The names of people in fields of their own, and where they stand."""
    facts = document.facts
    found = {facts.name: _("your name")} if facts.name else {}
    if facts.reader:
        found[facts.reader] = _("for whom it is")
    for one in document.records.entries:
        for words in filter(None, (one.people, one.provider)):
            found.setdefault(words, one.heading)
    for goal in document.records.goals:
        for note in goal.reviews:
            if note.by:
                found.setdefault(note.by, goal.title)
    return tuple(found.items())


def _metadata(document: Document, selection: Selection) -> tuple[tuple[str, str], ...]:
    kind = KINDS[document.kind]
    facts = document.facts
    rows = [
        (_("Title"), f"{facts.name or _('Teacher')} · {kind.headed(facts.period_name)}"),
        (_("Author"), facts.name or _("Teacher Portfolio")),
        (_("Made on"), long_date(document.made_on)),
        (_("Program"), "Teacher Portfolio"),
        (_("Language"), document.language),
        (_("Export"), document.export_id),
    ]
    if selection.is_signed:
        rows.append((_("Fingerprint of your key"), document.fingerprint))
    return tuple(rows)


def _private_layers(library: Library, ids: tuple[str, ...]) -> int:
    """How many of the records that leave have words that stay here."""
    wanted = set(ids)
    entries = sum(bool(one.private) and one.id in wanted for one in library.entries.all())
    return entries + sum(bool(one.private) and one.id in wanted for one in library.goals.all())


def _replaced(known: list[KnownName], document: Document) -> tuple[str, ...]:
    """What stands in the document in the place of names, without the names behind it."""
    aliases = {one.stands_as for one in known if one.stands_as}
    whole = repr(document.records).casefold()
    return tuple(sorted(one for one in aliases if one.casefold() in whole))
