"""PDFium, one caller at a time: the library may not be entered by two threads at once.

Source: pypdfium2's documentation, "Thread incompatibility". Loaded only where it is needed.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

_ONE_AT_A_TIME = threading.RLock()
NO_PDF = (pypdfium2.PdfiumError, ValueError, OSError)


@contextmanager
def open_pdf(source: bytes | Path) -> Iterator[pypdfium2.PdfDocument]:
    """A PDF to read from. Raises one of NO_PDF; other threads wait until it is closed."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(source) as pdf:
        yield pdf
