"""A table as CSV that a spreadsheet opens safely. What the table holds is decided elsewhere."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # OWASP, CSV Injection


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a mark, without which Excel guesses; no cell is taken for a formula."""
    made = io.StringIO()
    csv.writer(made).writerows([_harmless(cell) for cell in row] for row in rows)
    return made.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
