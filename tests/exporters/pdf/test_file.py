"""The PDF as a file: the same each time, self-contained, inert, and readable by programs."""

import json
from pathlib import Path

import msgspec
import pikepdf
import pytest

from exporters import FORMATS
from exporters.base import Job, Progress
from exporters.json import json_bytes
from exporters.pdf.write import render_pdf
from portfolio.errors import Cancelled
from portfolio.shared_file import FORMAT, read_shared
from tests.exporters import documents
from tests.exporters.files import MADE, elements, made, opened, rendered

ALL = sorted(MADE)


def test_an_equal_document_gives_equal_bytes() -> None:
    """Whoever keeps two copies can see that they are one."""
    assert rendered(documents.rich()) == made("rich")


@pytest.mark.parametrize("name", ALL)
def test_the_data_come_back_out_of_the_file(name: str) -> None:
    """The PDF is also the portfolio's way to another program."""
    attached = opened(made(name)).attachments["portfolio.json"]
    content = attached.get_file().read_bytes()
    assert content == json_bytes(MADE[name]())
    assert read_shared(content).format == FORMAT


def test_the_data_are_listed_as_the_files_source() -> None:
    """An archive keeps what the file says is its source (ISO 19005-3, 6.8)."""
    root = opened(made("rich")).Root
    assert [one.AFRelationship for one in root.AF] == ["/Source"]
    assert root.Names.EmbeddedFiles.Names[1].objgen == root.AF[0].objgen


def test_title_language_and_author_are_told() -> None:
    """A screen reader says the title, not the file's name, and in the right tongue."""
    pdf = opened(made("rich"))
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo["/Title"]) == "Siân Hughes-Price · Appraisal 2025–26"
    with pdf.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == str(pdf.docinfo["/Title"])


@pytest.mark.parametrize("name", ALL)
def test_nothing_in_the_file_acts(name: str) -> None:
    """A manager's reader never runs, fetches or submits anything."""
    pdf = opened(made(name))
    assert "/OpenAction" not in pdf.Root
    assert "/AcroForm" not in pdf.Root
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            assert note.Subtype == "/Link"
            action = note.get("/A")
            assert action is None or action.S == "/URI"
            assert "/AA" not in note


@pytest.mark.parametrize("name", ALL)
def test_every_font_is_inside_and_can_be_copied_from(name: str) -> None:
    """Words look and copy the same on every computer and in thirty years."""
    fonts = [one for one in opened(made(name)).objects
             if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]  # fmt: skip
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font.FontDescriptor
        assert "/ToUnicode" in font


def test_stopping_gives_no_file(tmp_path: Path) -> None:
    """Cancel means cancel."""
    seen: list[tuple[int, int]] = []
    progress: Progress = lambda done, total: seen.append((done, total))  # noqa: E731
    with pytest.raises(Cancelled):
        render_pdf(documents.rich(), tmp_path / "a.pdf", Job(progress, lambda: len(seen) > 3))
    assert len(seen) == 4


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_stopping_a_large_one_at_any_section_leaves_the_older_file(
    share: float, tmp_path: Path
) -> None:
    """Four hundred entries: no half of the new file, nothing beside it, the older one whole."""
    path = tmp_path / "evidence.pdf"
    path.write_bytes(b"as it was")
    seen: list[float] = []
    job = Job(
        lambda done, total: seen.append(done / total), lambda: bool(seen) and seen[-1] >= share
    )
    with pytest.raises(Cancelled):
        FORMATS["appraisal"].write(documents.huge(), path, job)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"as it was"


def test_progress_goes_up_to_the_end() -> None:
    """A bar that goes back or stops short is not believed."""
    seen: list[float] = []
    rendered(documents.rich(), Job(lambda done, total: seen.append(done / total)))
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_pictures_are_figures_with_alternative_text() -> None:
    """Who cannot see a picture hears its caption."""
    figures = list(elements(opened(made("rich")), "Figure"))
    assert len(figures) == 3  # two in the list of evidence, the tall one on a page of its own
    assert all(str(one.Alt).endswith("under it 35.") for one in figures)
    assert all(len(one.A.BBox) == 4 for one in figures)


def test_no_picture_is_lost_or_made_larger_than_its_page() -> None:
    """The hostile file has one broken picture and one of one pixel's width."""
    assert len(list(elements(opened(made("hostile")), "Figure"))) == 2


def test_enums_leave_as_the_words_of_the_command_line() -> None:
    """The JSON has no names of Python in it."""
    entry = documents.rich().entries[0]
    assert json.loads(msgspec.json.encode(entry.kind)) == entry.kind.value
