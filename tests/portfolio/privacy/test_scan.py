"""What may tell who a pupil is, looked for before anything leaves."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.document import Original
from portfolio.model.sharing import KnownName, Naming
from portfolio.privacy.scan import HitKind, is_upn, scan_texts
from portfolio.privacy.unread import DOCX, Unread, _read

TODAY = date(2026, 7, 10)
JAC = KnownName("k1", "Jac Morgan", Naming.REPLACE, "Pupil A", is_pupil=True)


def _found(text: str, *known: KnownName) -> list[tuple[HitKind, str]]:
    return [(one.kind, one.words) for one in scan_texts([("here", text)], known, TODAY)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("write to jac.m@ysgol.cymru today", HitKind.EMAIL, "jac.m@ysgol.cymru"),
        ("ring 01792 496000 after four", HitKind.PHONE, "01792 496000"),
        ("on +44 7911 123456", HitKind.PHONE, "+44 7911 123456"),
        ("UPN H801200001001, Year 5", HitKind.UPN, "H801200001001"),
        ("born 3/4/2016 in Neath", HitKind.BIRTH, "3/4/2016"),
        ("2015-12-31", HitKind.BIRTH, "2015-12-31"),
        ("on 3rd April 2016", HitKind.BIRTH, "3rd April 2016"),
        ("Jac Morgan said", HitKind.NAME, "Jac Morgan"),
        ("Morgan said", HitKind.PART, "Morgan"),
        ("J.M. said", HitKind.INITIALS, "J.M."),
        ("JM said", HitKind.INITIALS, "JM"),
    ],
)
def test_each_kind_is_found(text: str, kind: HitKind, words: str) -> None:
    """With the words as they stand."""
    assert _found(text, JAC) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "H801200001002 has the wrong check letter",
        "on 3 October 2025 and 12/01/2026",
        "27 of 29 pupils, up from 12; 112 of 128 mornings",
        "Teachers' Standards 2012, TS5.a",
        "jam and jackdaws",
        "at 14:30, room 204, page 310",
    ],
)
def test_ordinary_sentences_are_left_in_peace(text: str) -> None:
    """A tired teacher is not asked about every number."""
    assert _found(text, JAC) == []


JOAN = KnownName("k3", "Joan Smith", Naming.REPLACE, "J.S.", is_colleague=True)


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("after Smith (2019) I tried it", Naming.KEEP),
        ("a paper by Adam Smith on markets", Naming.KEEP),
        ("Smith came by", Naming.REPLACE),
        ("Morgan (2019) shows it", Naming.KEEP),
        ("a poem by Morgan", Naming.REPLACE),
    ],
)
def test_an_author_is_probably_kept(text: str, suggested: Naming) -> None:
    """She decides; a year or "by" says what is likely. A poem by a pupil is a pupil's."""
    (hit,) = scan_texts([("here", text)], [JAC, JOAN], TODAY)
    assert hit.kind is HitKind.PART
    assert hit.suggested is suggested


def test_what_was_decided_is_not_asked_again() -> None:
    """Kept once, kept for good."""
    kept = KnownName("k2", "JM", Naming.KEEP)
    assert _found("JM planned with me", JAC, kept) == []


def test_a_hit_shows_its_words_in_their_place() -> None:
    """She decides without opening the record."""
    (hit,) = scan_texts([("Corridor talk", "x " * 40 + "JM cried " + "y " * 40)], [JAC], TODAY)
    assert hit.where == "Corridor talk"
    assert hit.around.startswith("…")
    assert "JM cried" in hit.around


@given(st.text(alphabet="ABCDEFGHJKLMNPQRTUVWXYZ0123456789", min_size=13, max_size=13))
def test_any_thirteen_symbols_are_judged(text: str) -> None:
    """A temporary number ends in a letter; every other letter inside makes no number."""
    assert is_upn(text) in (True, False)


def test_a_temporary_number_has_its_letter_counted() -> None:
    """H80120000100 and a letter: the check letter follows from its place in the list."""
    fits = [letter for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" if is_upn(f"{letter}80120000100K")]
    assert len(fits) == 1


def _docx(words: str) -> bytes:
    target = io.BytesIO()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:t>{words}</w:t></w:document>',
        )
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type", "unread"),
    [
        (_docx("Jac"), DOCX, None),
        (b"no zip", DOCX, Unread.BROKEN),
        (_docx("").replace(b"<w:t>", b"<w:t>"), DOCX, Unread.NO_TEXT),
        (b"%PDF-1.4 broken", "application/pdf", Unread.BROKEN),
        (b"x", "image/jpeg", Unread.PICTURE),
        (b"x", "video/mp4", Unread.OTHER),
        (b"Jac", "text/plain", None),
    ],
)
def test_what_cannot_be_read_is_said(
    content: bytes, media_type: str, unread: Unread | None
) -> None:
    """A file that nobody looked through is not called clean."""
    found = _read(Original("e1", "a", media_type, content, is_attached=True))
    assert found.unread is unread
    assert ("Jac" in found.text) is (unread is None)
