"""A disk whose power fails: a trace of a writer's system calls, replayed up to a random moment.

Synced writes are there. Others were each kept, dropped or torn at a sector (promises.md).
"""

import random
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
SECTOR = 512
CALLS = "open,openat,pwrite64,write,lseek,ftruncate,fdatasync,fsync,unlink,close,rename"
_OPEN = re.compile(r'openat\([^,]+, "([^"]*)".*\)\s+= (\d+)')
_PWRITE = re.compile(r'pwrite64\((\d+), "([^"]*)", (\d+), (\d+)\)\s+= (\d+)')
_WRITE = re.compile(r'write\((\d+), "([^"]*)", \d+\)\s+= (\d+)')
_SEEK = re.compile(r"lseek\((\d+), (\d+), SEEK_SET\)")
_CUT = re.compile(r"ftruncate\((\d+), (\d+)\)")
_SYNC = re.compile(r"(?:fdatasync|fsync)\((\d+)\)")
_UNLINK = re.compile(r'unlink\("([^"]*)"\)\s+= 0')
_RENAME = re.compile(r'rename\("([^"]*)", "([^"]*)"\)\s+= 0')
_CLOSE = re.compile(r"close\((\d+)\)")


@dataclass(frozen=True, slots=True)
class Call:
    """One thing that was done to a file, or told: write, cut, sync, unlink, rename or told.

    `content` of a rename is the new name. A folder's name is its own; the portfolio's is ".".
    """

    what: str
    name: str
    place: int = 0
    content: bytes = b""

    @property
    def folder(self) -> str:
        """What must be synced for a change of names; nothing for a change of content."""
        is_naming = self.what in ("unlink", "rename")
        return str(PurePosixPath(self.name).parent) if is_naming else ""


@dataclass(slots=True)
class Disk:
    """What is surely on it, and what is still on its way."""

    sure: dict[str, bytearray]
    waiting: list[Call] = field(default_factory=list)

    def take(self, call: Call) -> None:
        """Do one call."""
        if call.what == "sync":
            done = [one for one in self.waiting if call.name in (one.name, one.folder)]
            for one in done:
                self._apply(one)
            self.waiting = [one for one in self.waiting if one not in done]
        elif call.what != "told":
            self.waiting.append(call)

    def cut_power(self, chance: random.Random) -> dict[str, bytearray]:
        """Each call that waits is kept, torn or dropped; gives the files."""
        for one in self.waiting:
            luck = chance.random()
            if luck < 0.45:
                self._apply(one)
            elif luck < 0.6 and len(one.content) > SECTOR:
                sectors = chance.randrange(1, len(one.content) // SECTOR + 1)
                self._apply(Call("write", one.name, one.place, one.content[: sectors * SECTOR]))
        return self.sure

    def _apply(self, call: Call) -> None:
        if call.what == "unlink":
            self.sure.pop(call.name, None)
            return
        if call.what == "rename":
            if call.name in self.sure:
                self.sure[call.content.decode()] = self.sure.pop(call.name)
            return
        file = self.sure.setdefault(call.name, bytearray())
        if call.what == "cut":
            del file[call.place :]
        file.extend(bytes(max(0, call.place - len(file))))
        file[call.place : call.place + len(call.content)] = call.content


def traced(module: str, folder: Path, *words: str, log: Path) -> list[Call]:
    """Run `python -m module FOLDER words` to its end; gives what it did to files in the folder."""
    subprocess.run(
        ["strace", "-f", "-qq", "-xx", "-s", "1000000", "-o", str(log), "-e", f"trace={CALLS}",
         sys.executable, "-m", module, str(folder), *words],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=300,
    )  # fmt: skip
    calls: list[Call] = []
    reader = _Reader(folder, calls)
    with log.open(encoding="ascii") as lines:
        for line in lines:
            reader.read(re.sub(r"^\d+\s+", "", line))
    return calls


class _Reader:
    """Reads a trace; knows which number stands for which file."""

    def __init__(self, folder: Path, calls: list[Call]) -> None:
        self._folder, self._calls = f"{folder}/", calls
        self._names: dict[int, str] = {}
        self._places: dict[int, int] = {}

    def read(self, line: str) -> None:
        """Take one line."""
        if found := _OPEN.match(line):
            self._names[int(found[2])] = self._name(found[1])
            self._places[int(found[2])] = 0
        elif found := _CLOSE.match(line):
            self._names.pop(int(found[1]), None)
        elif found := _PWRITE.match(line):
            self._add("write", int(found[1]), int(found[4]), _bytes(found[2]))
        elif found := _WRITE.match(line):
            self._written(int(found[1]), _bytes(found[2]))
        elif found := _SEEK.match(line):
            self._places[int(found[1])] = int(found[2])
        elif found := _CUT.match(line):
            self._add("cut", int(found[1]), int(found[2]))
        elif found := _SYNC.match(line):
            self._add("sync", int(found[1]))
        elif (found := _RENAME.match(line)) and self._name(found[1]):
            target = self._name(found[2]).encode()
            self._calls.append(Call("rename", self._name(found[1]), 0, target))
        elif (found := _UNLINK.match(line)) and self._name(found[1]):
            self._calls.append(Call("unlink", self._name(found[1])))

    def _written(self, number: int, content: bytes) -> None:
        if number == 1:
            self._calls.append(Call("told", content.decode()))
            return
        self._add("write", number, self._places.get(number, 0), content)
        self._places[number] = self._places.get(number, 0) + len(content)

    def _add(self, what: str, number: int, place: int = 0, content: bytes = b"") -> None:
        name = self._names.get(number, "")
        if name and not name.endswith("-shm"):
            self._calls.append(Call(what, name, place, content))

    def _name(self, written: str) -> str:
        """The name inside the folder, or nothing for another file."""
        path = _bytes(written).decode()
        if f"{path}/" == self._folder:
            return "."
        return path.removeprefix(self._folder) if path.startswith(self._folder) else ""


def _bytes(written: str) -> bytes:
    return bytes.fromhex(written.replace("\\x", ""))
