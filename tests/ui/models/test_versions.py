"""The list of versions says in a few words what each of them brought."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester

from portfolio.library import Library
from portfolio.vault.place import Made
from tests.builders import an_entry
from ui.models.roles import Role
from ui.models.versions import VersionsModel


@pytest.fixture
def library(made: Made) -> Iterator[Library]:
    """An open library, closed after the test."""
    found = made.opened.library()
    yield found
    found.close()


def _model(library: Library) -> VersionsModel:
    entry = an_entry(body="Ten of twelve")
    library.entries.save(entry)
    library.entries.save(replace(entry, body="Ten of twelve could explain"))
    library.entries.save(replace(entry, body="Ten of twelve could explain", minutes=20))
    model = VersionsModel()
    model.show_versions(library.journal.versions(entry.id), library.today())
    return model


def test_the_model_keeps_qts_rules(library: Library, qtmodeltester: ModelTester) -> None:
    """Qt's own tester walks it."""
    qtmodeltester.check(_model(library))


def test_each_version_says_what_it_brought(library: Library) -> None:
    """Newest first; the hour stands beside it."""
    model = _model(library)
    told = [model.index(row).data(Role.SECOND) for row in range(model.rowCount(QModelIndex()))]

    assert model.index(0).data() == "Now"
    assert told[1:] == ["2 words added", "First written"]
