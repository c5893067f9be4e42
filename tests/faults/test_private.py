"""Private layers are in no export: not in its bytes, streams, attachments or metadata (P9)."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from exporters import FORMATS
from portfolio.library import Library
from portfolio.model.profile import Profile
from portfolio.sample import sample
from portfolio.vault.place import fill, make_portfolio
from tests.sharing import chosen
from ui.sending import prepare

MARK = "Zzyzx-quandary"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every format of the sample, each private layer marked."""
    folder = tmp_path_factory.mktemp("private")
    made = make_portfolio(folder / "s.portfolio", Profile())
    content = sample()
    marked = tuple(replace(one, private=f"{MARK} {one.private}") for one in content.entries)
    goals = tuple(replace(one, private=f"{MARK} {one.private}") for one in content.goals)
    fill(made.opened, replace(content, entries=marked, goals=goals))
    library = made.opened.library()
    written = {kind: _written(library, kind, folder) for kind in FORMATS}
    library.close()
    return written


def _written(library: Library, kind: str, folder: Path) -> bytes:
    path = folder / f"out{FORMATS[kind].suffix}"
    prepare(library, chosen(library, kind)).write(path)
    return path.read_bytes()


def test_no_private_word_is_in_the_bytes(exported: dict[str, bytes]) -> None:
    """As they lie on the disk."""
    for content in exported.values():
        assert MARK.encode() not in content
        assert MARK.encode("utf-16-be") not in content


def test_no_private_word_is_in_any_part_of_the_pdf(
    exported: dict[str, bytes], tmp_path: Path
) -> None:
    """Every stream taken out of its packing, every string, the attachment and the metadata."""
    path = tmp_path / "out.pdf"
    path.write_bytes(exported["appraisal"])
    with pikepdf.open(path) as pdf:
        assert "portfolio.json" in pdf.attachments
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                filters = str(one.get("/Filter", ""))
                content = one.read_raw_bytes() if "DCT" in filters else one.read_bytes()
                assert MARK.encode() not in content
            assert MARK not in repr(one)


def test_a_file_in_which_people_can_be_told_stays(exported: dict[str, bytes]) -> None:
    """Not even its name leaves: it may hold a child's."""
    kept = [one for one in sample().evidence if one.evidence.sensitivity != "nobody"]
    assert kept
    for one in kept:
        assert one.evidence.file_name.encode() not in exported["json"]
