"""Checking a PDF that someone sent, in plain words; for window and command line alike.

Needs no portfolio. Nothing here knows Qt.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portfolio.days import long_date
from portfolio.ids import told_id
from portfolio.imports import MOST_PDF_BYTES, read_whole
from portfolio.imports.received import Received, Verdict, look_at
from portfolio.imports.reply import is_slip
from portfolio.kinds import KINDS
from portfolio.signing import fingerprint_lines
from portfolio.text import _, ngettext
from portfolio.vault.known_keys import KnownKeys, Standing

_PERHAPS_SLIPS = (Verdict.RESAVED, Verdict.FOREIGN)  # a slip is never signed, and holds no data


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

    def lines(self) -> list[str]:
        """All of it, one sentence or fact a line."""
        found = [self.received.verdict.word, *self.received.changes]
        if self.about:
            found.append(self.about)
        if self.received.data:
            found.append(_("Export {id}").format(id=told_id(self.received.data.export_id)))
        if self.received.fingerprint:
            found.append(_("Fingerprint of the key:"))
            found += [f"  {line}" for line in fingerprint_lines(self.received.fingerprint)]
        if self.standing:
            found.append(self.standing.word)
        if self.received.verdict is Verdict.UNCHANGED:
            found.append(_("This does not show who signed, when, or that what is written is true."))
        return found


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


def accept_key(checked: Checked, folder: Path, today: date) -> None:
    """She has said that this is her key now."""
    data = checked.received.data
    if data is not None and checked.received.fingerprint:
        KnownKeys(folder).take(data.facts.name, checked.received.fingerprint, today)
