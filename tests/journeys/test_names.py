"""A name that she listed is in no file that leaves: looked for in the files themselves."""

import io
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from exporters import FORMATS
from exporters.redaction import check_redaction
from portfolio.errors import NameLeft
from portfolio.leaving import leaving
from portfolio.library import Library
from portfolio.model.evidence import Sensitivity
from portfolio.model.sharing import Naming
from portfolio.privacy.names import colleague_list
from portfolio.privacy.scan import HitKind
from tests.portfolios import sample_portfolio
from tests.sharing import CYCLE, chosen
from ui.cli.names import leaving_lines
from ui.sending import overview, prepare

NAME, ALIAS = "Quillon Vexworth", "Pupil A"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """The sample, a pupil's true name in each text of each record of every kind."""
    library = sample_portfolio(tmp_path).library()
    with library.together():
        _mark(library)
    library.names.pupils([NAME])
    yield library
    library.close()


def _mark(library: Library) -> None:
    for entry in library.entries.all():
        marked = replace(
            entry, title=f"{entry.title} {NAME}", body=f"{NAME} said.\n\n{entry.body}",
            people=f"{entry.people} {NAME}".strip(), private=f"{NAME}, privately",
        )  # fmt: skip
        library.entries.save(marked)
    for goal in library.goals.all():
        library.goals.save(replace(goal, title=f"{NAME.upper()} reads", outcome=f"{NAME}'s turn"))
    for piece in library.evidence.all():
        library.evidence.save(replace(piece, caption=f"Work of {NAME}"))
    for cycle in library.cycles.all():
        library.cycles.save(replace(cycle, impact=f"{NAME} speaks.", question=f"What of {NAME}?"))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_listed_name_is_in_no_format(library: Library, kind: str, tmp_path: Path) -> None:
    """Not on a page, in no title, alternative text, bookmark, metadata or data file."""
    path = tmp_path / f"out{FORMATS[kind].suffix}"
    prepare(library, chosen(library, kind)).write(path)
    texts = list(_texts(path))
    assert not [text for text in texts if "vexworth" in text.casefold()]
    assert any(ALIAS in text for text in texts)
    assert NAME in library.entries.all()[0].title


def _texts(path: Path) -> Iterator[str]:
    """All that a program can read out of a file."""
    if path.suffix != ".pdf":
        yield path.read_text(encoding="utf-8").replace("\n ", "")
        return
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    yield " ".join(done.stdout.decode().replace("\u00a0", " ").split())
    with pikepdf.open(path) as pdf:
        for one in pdf.objects:
            yield repr(one)
            if isinstance(one, pikepdf.Stream) and "/Subtype" in one:
                yield _read(one)


def _read(stream: pikepdf.Stream) -> str:
    try:
        return stream.read_bytes().decode("utf-8", "ignore")
    except pikepdf.PdfError:  # a picture
        return ""


def test_a_name_inside_an_appended_file_stops_the_export(library: Library, tmp_path: Path) -> None:
    """What cannot be replaced is not let out; the sentence says where to look."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                                  BaseFont=pikepdf.Name.Helvetica)  # fmt: skip
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.obj.Contents = pdf.make_stream(f"BT /F1 12 Tf 90 700 Td ({NAME}) Tj ET".encode())
        target = io.BytesIO()
        pdf.save(target)
    path = tmp_path / "plan.pdf"
    path.write_bytes(target.getvalue())
    entry = library.entries.get(chosen(library, "entry").record_id)
    piece = library.evidence.attach(path, entry.id, entry.happened_on, "A plan")
    library.evidence.save(replace(piece, sensitivity=Sensitivity.NOBODY))

    outgoing = prepare(library, chosen(library, "entry"))
    found = leaving(library, outgoing.document, outgoing.selection)
    assert (HitKind.NAME, "plan.pdf") in [(one.kind, one.where) for one in found.hits]
    with pytest.raises(NameLeft):
        outgoing.write(tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_a_pupil_called_as_a_month_stops_no_export(library: Library, tmp_path: Path) -> None:
    """The program's own dates and sentences hold such words; they tell of nobody."""
    library.names.pupils(["May", "Will", "Grace"])
    prepare(library, chosen(library, "goal")).write(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").exists()


def test_what_leaves_is_told_before_it_leaves(library: Library) -> None:
    """Every record, file, name and field; private layers are counted, and stay."""
    selection = chosen(library, "appraisal")
    document = prepare(library, selection).document
    found = leaving(library, document, selection)
    assert {one.id for one in found.entries} == {one.id for one in document.records.entries}
    goals = sum(bool(library.goals.get(key).private) for key, _title in found.goals)
    assert found.private_layers == len(found.entries) + goals
    assert ALIAS in found.replaced
    assert ("Fingerprint of your key", document.fingerprint) in found.metadata
    assert {one.evidence_id for one in found.files} <= {one.id for one in document.evidence}
    assert all(one.unread for one in found.files if one.name.endswith((".jpg", ".png")))


def test_what_she_said_of_a_picture_is_not_asked_again(library: Library) -> None:
    """Nobody can be recognised in it: her answer stands beside the file that leaves."""
    for one in library.evidence.all():
        library.evidence.save(replace(one, sensitivity=Sensitivity.NOBODY))
    selection = chosen(library, "appraisal")
    found = leaving(library, prepare(library, selection).document, selection)
    told = {one.unread for one in found.files if one.name.endswith((".jpg", ".png"))}
    assert told == {"A picture; you said that nobody can be recognised"}


def test_colleagues_leave_as_roles_or_initials_and_authors_whole(
    library: Library, tmp_path: Path
) -> None:
    """In the file itself, where a manager reads it; the check that reads it back agrees."""
    selection = chosen(library, "entry")
    entry = library.entries.get(selection.record_id)
    body = f"Mrs Joan Vexley watched. Mair Quillen and {NAME} talked; Dylan Wiliam would agree."
    library.entries.save(replace(entry, body=body, source="Vexley, J. and Joan Vexley (2024)"))
    library.names.colleagues(colleague_list("Joan Vexley = the deputy head\nMair Quillen"))
    path = tmp_path / "entry.pdf"
    prepare(library, selection).write(path)
    told = next(_texts(path))
    assert "The deputy head watched. M.Q. and Pupil A talked; Dylan Wiliam would agree." in told
    assert "Vexley, J. and Joan Vexley (2024)" in told
    assert not [text for text in _texts(path) if "Quillen" in text or "Vexworth" in text]


def test_page_one_without_room_is_told_by_the_command_too(library: Library) -> None:
    """The same sentence as in the window, before anything is written."""
    selection = chosen(library, "appraisal")
    cycle = library.cycles.named(CYCLE)
    library.cycles.save(replace(cycle, impact="Now 27 of 29 explain their answer. " * 30))
    found = overview(library, selection)
    (told,) = found.page_one.too_long
    lines = leaving_lines(found, 10)
    assert f"Page one: {told.sentence}" in lines
    assert "words too long" in told.sentence


def test_a_kept_word_is_kept_and_a_removed_one_is_gone(library: Library, tmp_path: Path) -> None:
    """She decides on each hit once."""
    library.names.decide(NAME, Naming.REMOVE)
    prepare(library, chosen(library, "goal")).write(tmp_path / "goal.pdf")
    assert any("[removed]" in text for text in _texts(tmp_path / "goal.pdf"))
    library.names.decide(NAME, Naming.KEEP)
    prepare(library, chosen(library, "goal")).write(tmp_path / "kept.pdf")
    assert any(NAME in text for text in _texts(tmp_path / "kept.pdf"))
    with pytest.raises(NameLeft):  # the check that reads a file back is not blind
        check_redaction(tmp_path / "kept.pdf", (NAME,))
