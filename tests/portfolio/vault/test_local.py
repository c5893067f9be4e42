"""Where a portfolio may lie (promise P12): on this computer, in no sync folder, under any name."""

from pathlib import Path

import pytest

from portfolio.errors import PlaceSynced
from portfolio.model.profile import Profile
from portfolio.vault import local
from portfolio.vault.keychain import NoKeychain
from portfolio.vault.local import NETWORK, SYNC, trouble_with
from portfolio.vault.open import open_portfolio
from portfolio.vault.place import make_portfolio

MOUNTS = (
    "sysfs /sys sysfs rw 0 0\n/dev/sda1 / ext4 rw 0 0\n"
    "//server/home /home/siân/net\\040drive cifs rw 0 0\nsrv:/x /mnt/nfs nfs4 rw 0 0\n"
)


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """A list of mounts as Linux tells it."""
    path = tmp_path / "mounts"
    path.write_text(MOUNTS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("folder", "trouble"),
    [
        ("/home/siân/portfolios/a", ""),
        ("/home/siân/OneDrive/a", SYNC),
        ("/home/siân/OneDrive - Ysgol Bryn Glas/Documents/a", SYNC),
        ("/home/siân/Dropbox/a", SYNC),
        ("/home/siân/dropboxes/a", ""),
        ("/Users/s/Library/Mobile Documents/com~apple~CloudDocs/a", SYNC),
        ("/home/siân/net drive/a", NETWORK),
        ("/mnt/nfs/deep/er/a", NETWORK),
        ("/mnt/nfsfoo/a", ""),
    ],
)
def test_sync_folders_and_network_drives_are_known(mounts: Path, folder: str, trouble: str) -> None:
    """By name, by mount."""
    assert trouble_with(Path(folder), mounts) == trouble


def test_a_sync_folder_named_by_the_system_is_known(
    mounts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OneDrive may be called anything."""
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Wolke"))
    assert trouble_with(tmp_path / "Wolke" / "a", mounts) == SYNC


def test_a_portfolio_is_refused_there_and_a_better_place_named(tmp_path: Path) -> None:
    """Nothing is made."""
    with pytest.raises(PlaceSynced) as told:
        make_portfolio(tmp_path / "Dropbox" / "a", Profile())
    assert str(local.data_home()) in str(told.value)
    assert not (tmp_path / "Dropbox").exists()


@pytest.mark.parametrize(
    "name",
    ["plain", "with space", "ŵŷâ", "e\u0301 composed late", "quote's \"two\"", "100% # ? &",
     "-dash", ".hidden", "UPPER lower", "日本語", "semi;colon", "a" * 120],
)  # fmt: skip
def test_any_name_is_a_good_name(tmp_path: Path, name: str) -> None:
    """Twelve paths that programs stumble over."""
    made = make_portfolio(tmp_path / name / f"{name}.portfolio", Profile(name=name))
    library = open_portfolio(made.opened.folder, NoKeychain(), made.code).library()
    assert library.profiles.get().name == name
    library.close()
