"""What is kept about sharing: what left, what came back, named choices, and names in texts."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from portfolio.model.selection import Selection
from portfolio.text import N_, _


@dataclass(frozen=True, slots=True)
class Export:
    """One file that left: what, when, for whom. Its id is the export id that the file tells.

    `at` is in UTC, `sha256` in small hex digits, `fingerprint` empty where it was not signed.
    """

    id: str
    kind: str
    at: datetime
    start: date
    end: date
    cycle_id: str
    reader: str
    file_name: str
    sha256: str
    size_bytes: int
    fingerprint: str = ""
    record_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply slip that came back: received text, which nothing proves to be anyone's.

    `name`, `dated` and the rest are as they were typed by whoever filled it. `confirmed_on` is the
    day on which the teacher said that this is what she received.
    """

    id: str
    export_id: str
    cycle_id: str
    received_on: date
    comment: str = ""
    next_steps: str = ""
    name: str = ""
    dated: str = ""
    was_discussed: bool = False
    evidence_id: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """A choice under a name, to be made again for another period."""

    id: str
    name: str
    selection: Selection


class Naming(StrEnum):
    """What becomes of a name or a number in what leaves."""

    KEEP = "keep"
    REPLACE = "replace"
    REMOVE = "remove"

    @property
    def word(self) -> str:
        """In plain words."""
        return _(_NAMING_WORDS[self])


_NAMING_WORDS = {
    Naming.KEEP: N_("Keep"),
    Naming.REPLACE: N_("Replace"),
    Naming.REMOVE: N_("Remove"),
}


@dataclass(frozen=True, slots=True)
class KnownName:
    """Words that the teacher has decided on: a pupil's name, a colleague's, a number.

    This table never leaves. `alias` stands in the words' place: "Pupil A" for a pupil, a role or
    initials for a colleague.
    """

    id: str
    words: str
    naming: Naming
    alias: str = ""
    is_pupil: bool = False
    is_colleague: bool = False

    @property
    def who(self) -> str:
        """Pupil or colleague, in plain words; empty where it was not said."""
        if self.is_pupil:
            return _("Pupil")
        return _("Colleague") if self.is_colleague else ""

    @property
    def stands_as(self) -> str:
        """What stands in its place in what leaves now; empty where nothing does."""
        return self.alias if self.naming is Naming.REPLACE else ""
