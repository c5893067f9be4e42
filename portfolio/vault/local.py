"""Where a portfolio may lie: on a disk of this computer, in no folder that a program keeps in step.

SQLite's log does not work on network drives, and a sync program may copy journal and log apart.
Backups may go anywhere.
"""

import os
from pathlib import Path

import platformdirs

from portfolio.errors import PlaceSynced
from portfolio.text import N_, _

APP = "teacher-portfolio"
MOUNTS = Path("/proc/self/mounts")
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "nextcloud",
           "owncloud", "pcloud", "mega", "com~apple~clouddocs")  # fmt: skip
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs",
            "fuse.rclone", "fuse.gvfsd-fuse", "9p", "afs", "ncpfs", "glusterfs"}  # fmt: skip
SYNC, NETWORK = N_("a sync folder"), N_("a network drive")


def data_home() -> Path:
    """Where new portfolios go: local and never roaming."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False, roaming=False))


def require_local(folder: Path, mounts: Path = MOUNTS) -> None:
    """Raise PlaceSynced for a place where a journal breaks, with a better one."""
    trouble = trouble_with(folder, mounts)
    if trouble:
        raise PlaceSynced(folder, _(trouble), data_home())


def trouble_with(folder: Path, mounts: Path = MOUNTS) -> str:
    """What is wrong with a place; empty when it is on a disk of this computer."""
    whole = Path(os.path.abspath(folder))  # noqa: PTH100  resolve() would ask a network drive
    parts = [part.lower() for part in whole.parts]
    homes = [Path(os.environ[name]) for name in _VARIABLES if os.environ.get(name)]
    is_named = any(part == name or part.startswith((f"{name} -", f"{name}-"))
                   for part in parts for name in _SYNCED)  # fmt: skip
    if is_named or any(home in (whole, *whole.parents) for home in homes):
        return SYNC
    return NETWORK if str(whole).startswith("\\\\") or _kind(whole, mounts) in _NETWORK else ""


def _kind(whole: Path, mounts: Path) -> str:
    """The file system's kind, from the mount that is nearest above; empty where none is told."""
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        _device, point, found, *_rest = line.split(" ")
        where = Path(point.replace("\\040", " "))
        if len(where.parts) > best and where in (whole, *whole.parents):
            best, kind = len(where.parts), found
    return kind
