"""What every format shares: the shape of a writer, and the last step to the disk."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from portfolio.document import Document
from portfolio.errors import Cancelled
from portfolio.files import safe_target
from portfolio.signing import SigningKey

Progress = Callable[[int, int], object]
Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Job:
    """Whom to tell how far it is, whether to stop, and the key to sign with where one is wished.

    `hidden` are the words that must not be found in the file: each was replaced or removed.
    """

    progress: Progress = lambda _done, _total: None
    stopped: Stopped = lambda: False
    key: SigningKey | None = None
    hidden: tuple[str, ...] = field(default=(), repr=False)

    def check(self) -> None:
        """Raise Cancelled when the person has asked to stop."""
        if self.stopped():
            raise Cancelled


QUIET = Job()


class Render(Protocol):
    """Writes a document into an empty file; tells how far it is and looks whether to stop."""

    def __call__(self, document: Document, part: Path, job: Job) -> None:
        """Write the file."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it left: SHA-256 in small hex digits, and its size."""

    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Format:
    """One format that a document can leave in."""

    kind: str
    suffix: str
    media_type: str
    render: Render

    def write(self, document: Document, path: Path, job: Job = QUIET) -> Written:
        """Write the document to `path`: whole, or not at all. Raises CannotWrite or Cancelled."""
        with safe_target(path) as part:
            self.render(document, part, job)
            job.check()
            with part.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
            return Written(found, part.stat().st_size)
