"""A file is the old one or the new one."""

from pathlib import Path

import pytest

from portfolio.errors import CannotWrite
from portfolio.files import safe_write


def test_the_old_file_stays_when_the_new_one_cannot_be_written(tmp_path: Path) -> None:
    """A folder in the way must not cost her the file that was there."""
    target = tmp_path / "taken"
    target.mkdir()
    (target / "inside").write_text("kept", encoding="utf-8")

    with pytest.raises(CannotWrite):
        safe_write(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    """A stick that was pulled out gives no traceback."""
    with pytest.raises(CannotWrite):
        safe_write(tmp_path / "gone" / "file", b"new")
