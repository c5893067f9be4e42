"""PDF 1.7 as a file: objects written one after the other, small ones packed, and their table.

Nothing is read again and nothing is held but the small objects, so that memory stays with what is
being written. ISO 32000-1, 7.3 (objects), 7.5.7 (object streams), 7.5.8 (cross-reference streams).
"""

import hashlib
import zlib
from collections.abc import Iterable
from struct import Struct
from typing import BinaryIO

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 200  # objects in one object stream
_ENTRY = Struct(">BIH")  # of the table of objects (ISO 32000-1, table 18)
_PLAIN, _PACKED_IN = 1, 2
_FREE = _ENTRY.pack(0, 0, 0)
_CHUNK = 1 << 20
LEVEL = 4  # of compression: a twentieth larger than 6, in half the time


def text_string(words: str) -> str:
    """A text string: in ASCII where it can be, else in UTF-16."""
    if words.isascii() and words.isprintable():
        return "(" + words.translate(_ESCAPED) + ")"
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex().upper()}>"


_ESCAPED = {ord(one): f"\\{one}" for one in "\\()"}


def name(words: str) -> str:
    """A name object: what is no plain letter as #xx (ISO 32000-1, 7.3.5)."""
    return "/" + "".join(
        chr(byte) if (chr(byte).isalnum() and byte < 128) or byte in b"+-." else f"#{byte:02X}"
        for byte in words.encode()
    )


class PdfFile:
    """A file in the making. Numbers may be given before their objects are written."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._table = bytearray(_ENTRY.pack(0, 0, 65535))
        self._small: list[tuple[int, bytes]] = []
        self._count = 0
        self._place = 0
        self._digest = hashlib.md5(usedforsecurity=False)
        self._write(_HEAD)

    def number(self) -> int:
        """A number for an object that will be written later."""
        self._count += 1
        self._table += _FREE
        return self._count

    def add(self, content: str, number: int = 0) -> int:
        """Write a small object; gives its number."""
        number = number or self.number()
        self._small.append((number, content.encode("latin-1")))
        if len(self._small) == _PACKED:
            self._pack()
        return number

    def stream(self, content: bytes, entries: str = "", number: int = 0) -> int:
        """Write a stream, compressed; gives its number. `entries` go into its dictionary."""
        packed = zlib.compress(content, LEVEL)
        return self.raw_stream(packed, f"{entries}/Filter/FlateDecode", number)

    def raw_stream(self, content: bytes, entries: str, number: int = 0) -> int:
        """Write a stream as it is; gives its number."""
        number = number or self.number()
        self._begin(number)
        self._write(f"<<{entries}/Length {len(content)}>>\nstream\n".encode("latin-1"))
        self._write(content)
        self._write(b"\nendstream\nendobj\n")
        return number

    def long_stream(self, content: bytes, entries: str) -> int:
        """The same for a large file: compressed part by part, so that no second copy is made."""
        number, length = self.number(), self.number()
        self._begin(number)
        head = f"<<{entries}/Filter/FlateDecode/Length {length} 0 R>>\nstream\n"
        self._write(head.encode("latin-1"))
        start, press = self._place, zlib.compressobj(LEVEL)
        whole = memoryview(content)
        for place in range(0, len(whole), _CHUNK):
            self._write(press.compress(whole[place : place + _CHUNK]))
        self._write(press.flush())
        size = self._place - start
        self._write(b"\nendstream\nendobj\n")
        self.add(str(size), length)
        return number

    def close(self, root: int, info: int) -> None:
        """Write what is left, the table of objects and the end of the file."""
        self._pack()
        number = self.number()
        _ENTRY.pack_into(self._table, number * _ENTRY.size, _PLAIN, self._place, 0)
        key = self._digest.hexdigest()
        start = self._place
        self.raw_stream(
            zlib.compress(self._table, LEVEL),
            f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R"
            f"/ID[<{key}><{key}>]/Filter/FlateDecode",
            number,
        )
        self._write(f"startxref\n{start}\n%%EOF\n".encode())

    def _begin(self, number: int) -> None:
        _ENTRY.pack_into(self._table, number * _ENTRY.size, _PLAIN, self._place, 0)
        self._write(b"%d 0 obj\n" % number)

    def _pack(self) -> None:
        """Write the small objects that wait as one object stream."""
        if not self._small:
            return
        number, at, heads = self.number(), 0, []
        for index, (one, content) in enumerate(self._small):
            heads.append(b"%d %d" % (one, at))
            _ENTRY.pack_into(self._table, one * _ENTRY.size, _PACKED_IN, number, index)
            at += len(content) + 1
        head = b" ".join(heads) + b"\n"
        body = b"\n".join(content for _number, content in self._small)
        entries = f"/Type/ObjStm/N {len(self._small)}/First {len(head)}"
        self._small = []
        self.stream(head + body, entries, number)

    def _write(self, content: bytes) -> None:
        self._digest.update(content)
        self._target.write(content)
        self._place += len(content)


def refs(numbers: Iterable[int]) -> str:
    """References to objects, one after the other."""
    return " ".join([f"{one} 0 R" for one in numbers])
