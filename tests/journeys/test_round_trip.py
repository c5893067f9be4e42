"""What left in a PDF comes back from it, record by record, and never over what is fuller here."""

from dataclasses import replace
from pathlib import Path

import pytest

from portfolio.bring_back import bring_back
from portfolio.document_records import Records
from portfolio.errors import FileNotUnderstood, PdfChanged
from portfolio.imports.pdf import OwnFile, read_pdf
from portfolio.library import Library
from portfolio.model.profile import Profile
from portfolio.model.records import to_json
from tests.exporters import documents
from tests.exporters.files import rendered
from tests.exporters.year import COURSES
from tests.portfolios import new_portfolio, sample_portfolio
from tests.sharing import PDFS, chosen
from ui.sending import prepare


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in a portfolio; each kind of PDF is beside it."""
    folder = tmp_path_factory.mktemp("trip")
    library = sample_portfolio(folder).library()
    for kind in PDFS:
        selection = chosen(library, kind)
        free = [one.id for one in library.evidence.all() if one.sensitivity == "nobody"]
        prepare(library, replace(selection, originals=frozenset(free))).write(
            folder / f"{kind}.pdf"
        )
    library.close()
    return folder


def _own(path: Path) -> OwnFile:
    found = read_pdf(path.read_bytes(), path.name)
    assert isinstance(found, OwnFile)
    return found


def _fresh(folder: Path) -> Library:
    return new_portfolio(folder / "new.portfolio", Profile(name="Siân")).opened.library()


@pytest.mark.parametrize("kind", PDFS)
def test_exactly_what_left_comes_back(home: Path, kind: str, tmp_path: Path) -> None:
    """Each record equal to what the file holds, byte by byte in its canonical form."""
    own, library = _own(home / f"{kind}.pdf"), _fresh(tmp_path)
    done = bring_back(library, own.shared, own.files)
    kept = {one.id: library.journal.revisions.latest(one.id).payload for one in own.shared.records}
    files = {one.evidence_id for one in own.shared.attached}
    assert done.added == own.shared.records.ids
    for one in own.shared.records:
        if one.id not in files:
            assert kept[one.id] == to_json(one)
    again = bring_back(library, own.shared, own.files)
    assert not again.added
    library.close()


def test_attached_originals_come_back_as_files(home: Path, tmp_path: Path) -> None:
    """The evidence is in the vault again, and opens."""
    own, library = _own(home / "appraisal.pdf"), _fresh(tmp_path)
    assert own.files
    bring_back(library, own.shared, own.files)
    for one in own.shared.attached:
        piece = library.evidence.get(one.evidence_id)
        assert library.evidence.content(piece) == own.files[one.name]
    library.close()


def test_what_is_fuller_here_is_left_alone(home: Path, tmp_path: Path) -> None:
    """Her private words survive her own export."""
    library = sample_portfolio(tmp_path).library()
    before = {one.id: to_json(one) for one in library.entries.all()}
    own = _own(home / "appraisal.pdf")
    done = bring_back(library, own.shared, own.files)
    assert not done.added
    assert done.fuller
    assert {one.id: to_json(one) for one in library.entries.all()} == before
    library.close()


def test_what_was_deleted_here_comes_back_as_it_was(home: Path, tmp_path: Path) -> None:
    """With its private layer: her own last version, not the reduced one."""
    library = sample_portfolio(tmp_path).library()
    own = _own(home / "appraisal.pdf")
    entry = next(one for one in map(library.entries.get, _entry_ids(own)) if one.private)
    library.journal.delete(entry.id)
    done = bring_back(library, own.shared, own.files)
    assert done.added == (entry.id,)
    assert library.entries.get(entry.id) == entry
    library.close()


def _entry_ids(own: OwnFile) -> list[str]:
    return [one.id for one in own.shared.records.entries]


def test_a_changed_file_brings_nothing(home: Path) -> None:
    """What was altered after signing is not hers."""
    content = bytearray((home / "entry.pdf").read_bytes())
    content[content.index(b"/Creat") + 1] ^= 32
    with pytest.raises(PdfChanged):
        read_pdf(bytes(content), "entry.pdf")


def test_a_record_cannot_take_the_place_of_a_key() -> None:
    """A hostile file names a record as the program names its keys."""
    entry = replace(COURSES[0], id="signing-key")
    document = replace(documents.rich(), records=Records(entries=(entry,)))
    with pytest.raises(FileNotUnderstood):
        read_pdf(rendered(document), "hostile.pdf")
