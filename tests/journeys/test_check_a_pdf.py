"""Whoever receives a PDF can tell whether it was changed, with no portfolio and no account."""

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from portfolio.imports.received import Verdict, look_at
from portfolio.model.profile import Profile
from portfolio.vault.known_keys import Standing
from tests.exporters import documents
from tests.exporters.files import rendered
from tests.fuzz import damaged
from tests.portfolios import sample_portfolio
from tests.sharing import chosen
from ui.checking import accept_key, check_file
from ui.sending import prepare

TODAY = date(2026, 7, 20)


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One entry of the sample as a signed PDF."""
    folder = tmp_path_factory.mktemp("signed")
    library = sample_portfolio(folder).library()
    prepare(library, chosen(library, "entry")).write(folder / "entry.pdf")
    library.close()
    return (folder / "entry.pdf").read_bytes()


def _saved_anew(content: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def _added_to(content: bytes) -> bytes:
    """Turned by an incremental update, as a forger would who keeps the signature."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    page, _annotations = writer.find_page_for_modification(0)
    held = page.get_object()
    held[generic.pdf_name("/Rotate")] = generic.NumberObject(90)
    writer.update_container(held)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _unsigned_part(content: bytes) -> bytes:
    """Cut off before the signature, at an end of file that is a good one."""
    end = content.rfind(b"%%EOF", 0, len(content) - 20)
    return content[: end + 6]


def _turned(content: bytes) -> bytes:
    made = bytearray(content)
    made[content.index(b"stream") + 60] ^= 1
    return bytes(made)


CASES: dict[Verdict, Callable[[bytes], bytes]] = {
    Verdict.UNCHANGED: lambda content: content,
    Verdict.ALTERED: _turned,
    Verdict.RESAVED: _saved_anew,
    Verdict.ADDED_TO: _added_to,
    Verdict.TRUNCATED: lambda content: content[:-900],
    Verdict.FOREIGN: lambda _content: _foreign(),
    Verdict.UNREADABLE: lambda _content: b"Dear colleague, this is no PDF",
    Verdict.UNSIGNED: lambda _content: rendered(documents.rich()),
}


def _foreign() -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


@pytest.mark.parametrize("verdict", CASES)
def test_each_way_of_changing_a_file_is_told_apart(signed: bytes, verdict: Verdict) -> None:
    """And each has its own sentence."""
    assert look_at(CASES[verdict](signed)).verdict is verdict
    assert len({one.word for one in Verdict}) == len(Verdict)


def test_a_signature_that_was_cut_off_is_missed(signed: bytes) -> None:
    """The data inside say that the file was signed."""
    assert look_at(_unsigned_part(signed)).verdict is Verdict.RESAVED


def test_what_was_added_is_named(signed: bytes) -> None:
    """The signed file is still inside, so the difference can be told."""
    assert look_at(_added_to(signed)).changes == ("Page 1 looks different.",)


def test_no_damage_to_what_was_signed_passes(signed: bytes) -> None:
    """Every damage outside the signature's own room is noticed, and none ends in a traceback."""
    start, end = _room(signed)
    for content in damaged(signed, 600):
        same = _common(signed, content)
        if start <= same < end and len(content) == len(signed):
            continue
        assert look_at(content).verdict is not Verdict.UNCHANGED


def _room(content: bytes) -> tuple[int, int]:
    """Where the signature itself stands: it cannot cover its own bytes."""
    found = re.search(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)", content)
    assert found
    return int(found[1]), int(found[2])


def _common(one: bytes, other: bytes) -> int:
    """The place of the first byte in which two files differ."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def test_a_second_file_is_compared_with_the_first_key_seen(signed: bytes, tmp_path: Path) -> None:
    """Known, first seen, or another: three sentences."""
    path, home = tmp_path / "a.pdf", tmp_path / "home"
    path.write_bytes(signed)
    assert check_file(path, home, TODAY).standing is Standing.FIRST_SEEN
    assert check_file(path, home, TODAY).standing is Standing.KNOWN

    library = sample_portfolio(tmp_path).library()  # the same name, and a key of its own
    library.profiles.save(Profile(name="Siân Hughes-Price"))
    prepare(library, chosen(library, "entry")).write(path)
    library.close()
    other = check_file(path, home, TODAY)
    assert other.standing is Standing.OTHER
    assert not other.is_good
    accept_key(other, home, TODAY)
    assert check_file(path, home, TODAY).standing is Standing.KNOWN


def test_no_name_is_written_beside_the_portfolios(signed: bytes, tmp_path: Path) -> None:
    """A manager's computer keeps digests, not a list of teachers."""
    path = tmp_path / "a.pdf"
    path.write_bytes(signed)
    check_file(path, tmp_path, TODAY)
    assert b"Hughes" not in (tmp_path / "known-keys.json").read_bytes()


def test_the_file_tells_the_fingerprint_and_what_it_does_not_show(
    signed: bytes, tmp_path: Path
) -> None:
    """The same sixty-four digits on the page, in the data and in the check."""
    path = tmp_path / "a.pdf"
    path.write_bytes(signed)
    lines = check_file(path, tmp_path, TODAY).lines()
    assert any("does not show who signed" in line for line in lines)
    received = look_at(signed)
    assert received.data is not None
    assert received.fingerprint == received.data.signed_by
