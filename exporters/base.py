"""What every format shares: the shape of a writer, and the last step to the disk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from portfolio.document import Document
from portfolio.errors import Cancelled
from portfolio.files import safe_write

Progress = Callable[[int, int], object]
Stopped = Callable[[], bool]


class Render(Protocol):
    """Gives the bytes of a document; tells how far it is and looks whether to stop."""

    def __call__(self, document: Document, progress: Progress, stopped: Stopped) -> bytes:
        """The file's bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format that a document can leave in."""

    kind: str
    suffix: str
    media_type: str
    render: Render

    def write(self, document: Document, path: Path, progress: Progress, stopped: Stopped) -> None:
        """Write the document to `path`: whole, or not at all. Raises CannotWrite or Cancelled."""
        content = self.render(document, progress, stopped)
        check_stopped(stopped)
        safe_write(path, content)


def check_stopped(stopped: Stopped) -> None:
    """Raise Cancelled when the person has asked to stop."""
    if stopped():
        raise Cancelled
