"""CSV: opens in a spreadsheet as it was written, and does nothing there."""

import pytest

from exporters.csv import csv_bytes


def test_words_of_wales_and_commas_arrive() -> None:
    """Excel reads UTF-8 only behind its mark."""
    told = csv_bytes([["Ŵyn", "a, b"], ["1", 'say "so"']])
    assert told == '\ufeffŴyn,"a, b"\r\n1,"say ""so"""\r\n'.encode()


@pytest.mark.parametrize("cell", ["=1+1", "+44 1", "-2", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_becomes_a_formula(cell: str) -> None:
    """A title that begins with = must not run in somebody's spreadsheet."""
    told = csv_bytes([[cell]]).decode("utf-8-sig")
    assert told.lstrip('"').startswith("'")
