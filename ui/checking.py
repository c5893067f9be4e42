"""Checking a PDF that someone sent, in plain words; for window and command line alike.

Needs no portfolio. Nothing here knows Qt.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from portfolio.days import long_date
from portfolio.errors import ReplyEmpty, ReplyFlattened
from portfolio.ids import told_id
from portfolio.imports import MOST_PDF_BYTES, read_whole
from portfolio.imports.received import Received, Verdict, look_at
from portfolio.imports.reply import is_slip, read_reply
from portfolio.kinds import KINDS
from portfolio.reply_fields import ReceivedReply
from portfolio.signing import fingerprint_lines
from portfolio.text import _, ngettext
from portfolio.vault.known_keys import KnownKeys, Standing

_PERHAPS_SLIPS = (Verdict.RESAVED, Verdict.FOREIGN)  # a slip is never signed, and holds no data


class FactKind(StrEnum):
    """What a fact is about."""

    ABOUT = "about"
    CHANGE = "change"
    EXPORT = "export"
    KEY = "key"
    KEY_STANDS = "key-stands"
    OTHER_KEY = "other-key"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence about a file."""

    kind: FactKind
    words: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What is told about a file. `standing` None where no key can be told."""

    received: Received
    standing: Standing | None

    @property
    def is_good(self) -> bool:
        """Unchanged, and no other key than before."""
        return self.received.verdict.is_good and self.standing is not Standing.OTHER

    @property
    def about(self) -> str:
        """What the file says of itself: whose, what, which period, when made."""
        data = self.received.data
        if data is None:
            return ""
        kind = KINDS[data.kind].titled(data.facts.period_name) if data.kind in KINDS else ""
        made = _("made {day}").format(day=long_date(data.made_on))
        pages = ngettext("{n} page", "{n} pages", self.received.page_count)
        parts = (data.facts.name, kind, made, pages.format(n=self.received.page_count))
        return " · ".join(filter(None, parts))

    @property
    def facts(self) -> list[Fact]:
        """What can be said beside the verdict, one sentence each."""
        found = [Fact(FactKind.CHANGE, one) for one in self.received.changes]
        if self.about:
            found.append(Fact(FactKind.ABOUT, self.about))
        if self.received.data:
            told = _("Export {id}").format(id=told_id(self.received.data.export_id))
            found.append(Fact(FactKind.EXPORT, told))
        if self.received.fingerprint:
            lines = fingerprint_lines(self.received.fingerprint)
            told = "\n".join((_("Fingerprint of the key:"), *(f"  {line}" for line in lines)))
            found.append(Fact(FactKind.KEY, told))
        if self.standing:
            is_other = self.standing is Standing.OTHER
            kind = FactKind.OTHER_KEY if is_other else FactKind.KEY_STANDS
            found.append(Fact(kind, self.standing.word))
        if self.received.verdict is Verdict.UNCHANGED:
            told = _("This does not show who signed, when, or that what is written is true.")
            found.append(Fact(FactKind.LIMIT, told))
        return found

    def lines(self) -> list[str]:
        """All of it, one sentence or fact a line."""
        told = (one.words for one in self.facts)
        return [self.received.verdict.word, *"\n".join(told).splitlines()]


@dataclass(frozen=True, slots=True)
class Looked:
    """A file and what it brings: a reply, or the sentence why a slip has none to read."""

    checked: Checked
    reply: ReceivedReply | None = None
    told: str = ""


def check_file(path: Path, folder: Path, today: date) -> Checked:
    """Look at a file and compare its key with those seen before, kept in `folder`.

    Raises CannotRead, FileTooLarge or CannotWrite.
    """
    content = read_whole(path, MOST_PDF_BYTES)
    received = look_at(content)
    if received.verdict in _PERHAPS_SLIPS and received.data is None and is_slip(content):
        received = Received(Verdict.REPLY, page_count=received.page_count)
    standing = None
    has_key = received.verdict in (Verdict.UNCHANGED, Verdict.ADDED_TO)
    if has_key and received.data is not None:
        keys = KnownKeys(folder)
        standing = keys.standing(received.data.facts.name, received.fingerprint, today)
    return Checked(received, standing)


def look_closely(path: Path, folder: Path, today: date) -> Looked:
    """The same, and the words of a reply slip. Raises what check_file raises."""
    checked = check_file(path, folder, today)
    if checked.received.verdict is not Verdict.REPLY:
        return Looked(checked)
    try:
        return Looked(checked, read_reply(read_whole(path, MOST_PDF_BYTES)))
    except (ReplyEmpty, ReplyFlattened) as fault:
        return Looked(checked, told=str(fault))


def accept_key(checked: Checked, folder: Path, today: date) -> None:
    """She has said that this is her key now."""
    data = checked.received.data
    if data is not None and checked.received.fingerprint:
        KnownKeys(folder).take(data.facts.name, checked.received.fingerprint, today)
