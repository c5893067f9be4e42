"""The keys that were seen in received PDFs: the first of each teacher, to compare later ones with.

A small file beside the portfolios, since who receives PDFs need not have one. Names are not in it:
each is a digest, good for comparing and for nothing else.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

from portfolio.files import safe_write
from portfolio.text import N_, _

FILE = "known-keys.json"


class Standing(StrEnum):
    """How a key stands to what was seen before."""

    KNOWN = "known"
    FIRST_SEEN = "first-seen"
    OTHER = "other"

    @property
    def word(self) -> str:
        """In plain words."""
        return _(_STANDINGS[self])


_STANDINGS = {
    Standing.KNOWN: N_("The key is the one seen in an earlier file from this teacher."),
    Standing.FIRST_SEEN: N_(
        "This is the first file from this teacher that was checked here. Ask her once to read you "
        "the first eight characters of her fingerprint."
    ),
    Standing.OTHER: N_(
        "The key is another one than in the first file from this teacher that was checked here. "
        "Ask her about it before you rely on this file."
    ),
}


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key under the digest of the name that came with it, and when it was first seen."""

    name: str
    fingerprint: str
    seen_on: date


class KnownKeys:
    """The file in a folder. Unreadable or damaged, it counts as empty and is written anew."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def all(self) -> tuple[KnownKey, ...]:
        """Every key, the first seen first."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=tuple[KnownKey, ...])
        except (OSError, msgspec.MsgspecError):
            return ()

    def standing(self, name: str, fingerprint: str, today: date) -> Standing:
        """How the key stands; the first key of a name is remembered. Raises CannotWrite."""
        digest, every = _digest(name), self.all()
        first = next((one for one in every if one.name == digest), None)
        if first is not None:
            return Standing.KNOWN if first.fingerprint == fingerprint else Standing.OTHER
        self._path.parent.mkdir(parents=True, exist_ok=True)
        kept = (*every, KnownKey(digest, fingerprint, today))
        safe_write(self._path, msgspec.json.encode(kept))
        return Standing.FIRST_SEEN

    def take(self, name: str, fingerprint: str, today: date) -> None:
        """From now on this is her key: she has said so herself."""
        digest = _digest(name)
        others = tuple(one for one in self.all() if one.name != digest)
        kept = (*others, KnownKey(digest, fingerprint, today))
        safe_write(self._path, msgspec.json.encode(kept))


def _digest(name: str) -> str:
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return hashlib.sha256(plain.encode()).hexdigest()
