"""Shows evidence in another program: a copy in a private folder, swept at start and at the end."""

import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from portfolio.files import cannot_write
from portfolio.storage.evidence import EvidenceStore


class Viewer:
    """Keeps the copies of one session. `folder` holds nothing else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.sweep()

    def show(self, content: bytes, file_name: str) -> Path:
        """Write a copy that only she can read, and open it with the system's program."""
        path = self.write(content, file_name)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        return path

    def open(self, store: EvidenceStore, evidence_id: str) -> None:
        """A file in the system's program, a link in the browser: only there is it on the network.

        Raises EvidenceMissing, NoSuchRecord or CannotWrite.
        """
        evidence = store.get(evidence_id)
        if evidence.link and not evidence.stored:
            QDesktopServices.openUrl(QUrl(evidence.link))
        else:
            self.show(store.content(evidence), evidence.file_name)

    def write(self, content: bytes, file_name: str) -> Path:
        """The copy alone. Raises CannotWrite."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            home = Path(tempfile.mkdtemp(dir=self._folder))
            path = home / (Path(file_name.replace("\\", "/")).name or "evidence")
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                file.write(content)
        except OSError as fault:
            raise cannot_write(self._folder, fault) from fault
        return path

    def sweep(self) -> None:
        """Take every copy away; what another program still holds goes at the next start."""
        shutil.rmtree(self._folder, ignore_errors=True)
