"""A process that writes until it is killed, or so many times: `writer.py FOLDER KEY SEED [N]`.

After each acknowledged write it prints one line: what was done, the record, its text's SHA-256.
The parent kills it at a random moment and looks for every line (promise P1).
"""

import hashlib
import random
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from portfolio.library import Library
from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.vault.opened import Opened


def digest(text: str) -> str:
    """What the parent compares."""
    return hashlib.sha256(text.encode()).hexdigest()


def write(library: Library, chance: random.Random, times: int) -> None:
    """Keep drafts, save, attach and delete, telling each only when it is durable."""
    file = library.evidence_folder.parent / "to attach.txt"
    for _time in range(times):
        entry = library.entries.new(Kind.REFLECTION, date(2026, 3, 12))
        for _round in range(chance.randint(1, 4)):
            text = "".join(chance.choices("abc ŵŷ\n", k=chance.choice((30, 3000, 90_000))))
            entry = replace(entry, body=text)
            library.journal.keep(entry)
            tell("draft", entry)
        if chance.random() < 0.7:
            library.entries.save(entry)
            tell("save", entry)
            if chance.random() < 0.3:
                file.write_text(entry.body, encoding="utf-8")
                piece = library.evidence.attach(file, entry.id, entry.happened_on)
                print("attached", piece.id, digest(entry.body), flush=True)
        if chance.random() < 0.2 and library.entries.rows(1):
            gone = library.entries.rows(1)[0].id
            print("deleting", gone, "-", flush=True)
            library.entries.delete(gone)
            print("deleted", gone, "-", flush=True)


def holds(library: Library, told: list[str]) -> bool:
    """Whether an attached file is there as it was."""
    piece = library.evidence.get(told[1])
    return digest(library.evidence.content(piece).decode()) == told[2]


def tell(what: str, entry: Entry) -> None:
    """Acknowledge a write."""
    print(what, entry.id, digest(entry.body), flush=True)


if __name__ == "__main__":
    folder, key, seed, *most = sys.argv[1:]
    print("opening - -", flush=True)
    opened = Opened(Path(folder), bytes.fromhex(key))
    write(opened.library(), random.Random(int(seed)), int(most[0]) if most else 1_000_000)
