"""How fast the PDF is made and how large it gets, beside other ways (`make benchmarks`).

Each way runs in a process of its own, its libraries and fonts loaded by a short run before: CPU
seconds and added memory are those of making the file. typst and weasyprint are tried where they are
installed (PyPI). Figures are printed, never asserted; trust the ratios, the machine may be shared.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from exporters.base import QUIET
from portfolio.choose import default_selection
from portfolio.model.evidence import Sensitivity
from tests.benchmarks.content import texts
from tests.benchmarks.pdf_ways import WAYS
from tests.portfolios import sample_portfolio
from ui.sending import send

COUNT, TURNS, LARGE_MB = 300, 5, 40
Figures = dict[str, float]


def measured(way: str, *, has_tables: bool) -> Figures:
    """Run one way in this process and tell pages, seconds, bytes and added memory (kB)."""
    import pikepdf

    make = WAYS[way](texts(COUNT, has_tables=has_tables))
    with TemporaryDirectory() as folder:
        path = Path(folder, "made.pdf")
        WAYS[way](texts(1))(path)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        started = time.process_time()
        make(path)
        seconds = time.process_time() - started
        added = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        with pikepdf.open(path) as pdf:
            pages = len(pdf.pages)
        return {"pages": pages, "seconds": seconds, "bytes": path.stat().st_size, "added": added}


def attached() -> Figures:
    """Added memory (kB) of a signed export with a large original along, from the vault to the file.

    The file does not get smaller by compression. A first export without it loads all that is used.
    """
    with TemporaryDirectory() as folder:
        opened = sample_portfolio(Path(folder))
        library = opened.library()
        entry = library.entries.all()[-1]
        source = Path(folder, "film.bin")
        source.write_bytes(os.urandom(LARGE_MB << 20))
        piece = library.evidence.attach(source, entry.id, entry.happened_on)
        library.evidence.save(replace(piece, sensitivity=Sensitivity.NOBODY))
        selection = default_selection(library, "entry", record_id=entry.id)
        send(opened, selection, Path(folder, "without.pdf"), QUIET)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        chosen = replace(selection, originals=frozenset({piece.id}))
        made = Path(folder, "with.pdf")
        send(opened, chosen, made, QUIET)
        added = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        library.close()
        return {"added": added, "bytes": made.stat().st_size}


def _run(*words: str) -> Figures | None:
    """One measurement in a process of its own; None where the way is not installed."""
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, *words], capture_output=True, check=False
    )
    found: Figures | None = json.loads(done.stdout) if done.returncode == 0 else None
    return found


def main() -> None:
    """Each way in turn, five times; medians of paired ratios against ours."""
    turns = [{way: _run(way) for way in WAYS} for _turn in range(TURNS)]
    for way in WAYS:
        found = [one for turn in turns if (one := turn[way]) is not None]
        if not found:
            print(f"{way:10} is not installed here")
            continue
        one = found[-1]
        speed = statistics.median(each["pages"] / each["seconds"] for each in found)
        print(f"{way:10} {one['pages']:4.0f} pages, {speed:5.0f} pages a CPU second, "
              f"{one['bytes'] / 1000:5.0f} kB, {one['added'] / 1000:4.0f} MB added")  # fmt: skip
    for way in WAYS:
        _print_ratios(way, [(t["ours"], t[way]) for t in turns])
    plain = _run("ours", "plain")
    if plain:
        size = plain["bytes"] / plain["pages"] * 300
        print(f"300 pages of text take {size / 1000:.0f} kB ({plain['pages']:.0f} were made)")
    large = _run("attached")
    if large:
        times = large["added"] / 1024 / LARGE_MB
        print(f"An original of {LARGE_MB} MB along adds {times:.1f} times its size in memory")


def _print_ratios(way: str, pairs: list[tuple[Figures | None, Figures | None]]) -> None:
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    if way == "ours" or not both:
        return
    pages = statistics.median(
        a["pages"] / a["seconds"] / b["pages"] * b["seconds"] for a, b in both
    )
    content = statistics.median(b["seconds"] / a["seconds"] for a, b in both)
    memory = statistics.median(a["added"] / b["added"] for a, b in both)
    print(f"beside {way}: {pages:.1f} times the pages a CPU second, {content:.1f} times the texts, "
          f"{memory:.1f} times the memory")  # fmt: skip


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["attached"]:
            print(json.dumps(attached()))
        case [way, *rest]:
            print(json.dumps(measured(way, has_tables=not rest)))
        case _:
            main()
