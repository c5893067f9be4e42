"""Evidence as encrypted files: PyNaCl's secretstream, named by a keyed hash of the content.

The file comes first (temporary, fsync, rename, fsync of the folder), the record second; a file
without a record is an orphan and harmless.
"""

import contextlib
import hashlib
import io
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from nacl import bindings as sodium
from nacl.exceptions import CryptoError

from portfolio.errors import CannotRead, EvidenceMissing, FileTooLarge
from portfolio.files import cannot_write, sync_folder

CHUNK_BYTES = 1 << 16
MOST_BYTES = 500_000_000
_MAGIC = b"TPEV1\n"
_LAST = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MORE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_OVERHEAD = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
_HEADER_BYTES = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES


class EvidenceFiles:
    """The folder `evidence/` of one portfolio. `key` has 32 bytes and is the evidence key."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder, self._key = folder, key

    def put(self, source: BinaryIO, name: str) -> tuple[str, int]:
        """Keep what the stream holds; gives its name in the vault and its size in bytes.

        The same content is kept once. Raises FileTooLarge, CannotWrite or CannotRead.
        """
        try:
            self._folder.mkdir(exist_ok=True)
            handle, part_name = tempfile.mkstemp(prefix=".", suffix=".part", dir=self._folder)
        except OSError as fault:
            raise cannot_write(self._folder, fault) from fault
        part = Path(part_name)
        try:
            with os.fdopen(handle, "wb") as target:
                stored, size = self._encrypt(source, target, name)
                target.flush()
                os.fsync(target.fileno())
            part.replace(self._folder / stored)
            sync_folder(self._folder)
        except OSError as fault:
            raise cannot_write(self._folder, fault) from fault
        finally:
            with contextlib.suppress(OSError):
                part.unlink()
        return stored, size

    def get(self, stored: str, file_name: str) -> bytes:
        """The whole content, checked. Raises EvidenceMissing."""
        whole = io.BytesIO()  # joining would hold it twice
        for piece in self.chunks(stored, file_name):
            whole.write(piece)
        return whole.getvalue()

    def chunks(self, stored: str, file_name: str) -> Iterator[bytes]:
        """The content piece by piece, each checked. Raises EvidenceMissing on the first fault."""
        try:
            with (self._folder / Path(stored).name).open("rb") as source:
                yield from self._decrypt(source)
        except (OSError, CryptoError, ValueError, RuntimeError) as fault:
            raise EvidenceMissing(file_name) from fault

    def is_whole(self, stored: str) -> bool:
        """Whether the file decrypts to the end; nothing is kept in memory."""
        try:
            for _piece in self.chunks(stored, stored):
                pass
        except EvidenceMissing:
            return False
        return True

    def has(self, stored: str) -> bool:
        """Whether the file is there at all."""
        return (self._folder / stored).is_file()

    def _encrypt(self, source: BinaryIO, target: BinaryIO, name: str) -> tuple[str, int]:
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        head = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, self._key)
        target.write(_MAGIC + head)
        named = hashlib.blake2b(key=self._key, digest_size=16)
        size, piece = 0, _read(source, name)
        while True:
            following = _read(source, name) if piece else b""
            named.update(piece)
            size += len(piece)
            if size > MOST_BYTES:
                raise FileTooLarge(name, MOST_BYTES)
            tag = _MORE if following else _LAST
            target.write(sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, None, tag))
            if not following:
                return named.hexdigest(), size
            piece = following

    def _decrypt(self, source: BinaryIO) -> Iterator[bytes]:
        if source.read(len(_MAGIC)) != _MAGIC:
            raise ValueError("not an evidence file")
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        head = source.read(_HEADER_BYTES)
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, head, self._key)
        tag = _MORE
        while tag != _LAST:
            sealed = source.read(CHUNK_BYTES + _OVERHEAD)
            piece, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, None)
            yield piece


def _read(source: BinaryIO, name: str) -> bytes:
    try:
        return source.read(CHUNK_BYTES)
    except OSError as fault:
        raise CannotRead(Path(name)) from fault
