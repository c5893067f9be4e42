"""The journal's rows: headings at once, what stands under them only for those in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from portfolio.model.words import Kind
from portfolio.storage.lists import Glance, Row
from ui.models.entries import AT_ONCE, EntriesModel
from ui.models.roles import Role

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Shelf:
    """Gives glances and remembers how many were asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def glances(self, ids: Sequence[str]) -> dict[str, Glance]:
        """The same for each."""
        self.asked += len(ids)
        return {
            one: Glance("## What\nIt *clicked*.", has_private=True, piece_count=2) for one in ids
        }


def _row(entry_id: str, heading: str) -> Row:
    return Row(entry_id, "entry", heading, "2026-03-12", Kind.PEER)


def _rows(count: int) -> list[Row]:
    return [_row(f"id{n}", f"Entry {n}") for n in range(count)]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    """Qt's own tester walks it."""
    model = EntriesModel(Shelf().glances, str)
    model.show_rows(_rows(3))
    qtmodeltester.check(model)


def test_ten_thousand_rows_fetch_what_one_screen_shows() -> None:
    """Nothing is read for rows that nobody sees."""
    shelf = Shelf()
    model = EntriesModel(shelf.glances, str)
    model.show_rows(_rows(10_000))
    shown = [model.index(row).data(Role.THIRD) for row in range(12)]

    assert shown[0] == "It clicked."
    assert shelf.asked == AT_ONCE


def test_a_row_is_told_in_one_sentence() -> None:
    """Heading first; marks that are painted are told too."""
    model = EntriesModel(Shelf().glances, lambda words: words.replace("Osian", "name"))
    model.show_rows([_row("id", "Osian reads")])

    told = "name reads, 12\u00a0March\u00a02026, Peer learning, with private notes"
    assert model.index(0).data(SPOKEN) == f"{told}, 2 pieces of evidence"


def test_the_same_entries_with_other_words_do_not_begin_anew() -> None:
    """A saved title leaves the list where it was scrolled to."""
    model = EntriesModel(Shelf().glances, str)
    model.show_rows(_rows(3))
    renamed = [_row("id0", "Renamed"), *_rows(3)[1:]]

    assert model.show_rows(renamed) is False
    assert model.index(0).data() == "Renamed"
