"""The recovery sheet: readable on paper, and its groups can be told apart by a machine too."""

from datetime import date

from exporters import render_recovery_sheet
from portfolio.vault import codes
from tests.exporters.files import opened, told

CODE = "7KMQ4RW9HXCPD26VJ8N3FYB0012"


def test_all_groups_stand_on_one_page() -> None:
    """With the portfolio's name and the day, so that two sheets are told apart."""
    sheet = render_recovery_sheet(codes.groups(CODE), "Siân Ŵyn", "Siân", date(2026, 11, 24))
    words = " ".join(told(sheet).split())
    assert len(opened(sheet).pages) == 1
    for wanted in (*codes.groups(CODE), "Siân Ŵyn", "24 November 2026"):
        assert wanted in words
