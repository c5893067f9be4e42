"""PDFium, one thread at a time: it is not safe for two, even on two files.

Its own words: "it is not thread-safe" (public/fpdfview.h). Previews, names and replies are read on
several workers.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

PdfiumError = pypdfium2.PdfiumError
_ALONE = threading.RLock()


@contextmanager
def opened(source: bytes | Path) -> Iterator[pypdfium2.PdfDocument]:
    """A PDF to read from; no other thread reads one meanwhile. Raises PdfiumError."""
    with _ALONE, pypdfium2.PdfDocument(source) as pdf:
        yield pdf
