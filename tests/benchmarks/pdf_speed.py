"""How fast the PDF is made, beside other ways, on the same texts (`make benchmarks`).

Each way runs in a process of its own: CPU seconds and the memory it added are its own. typst and
weasyprint are tried when they are installed (PyPI); figures are printed, never asserted.
"""

import json
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from portfolio.markup.blocks import Block, Heading, ListBlock, Quote, Run, TableBlock
from portfolio.markup.blocks import Paragraph as Paragraph_
from portfolio.markup.parse import parse
from tests.benchmarks.content import reflections, texts

COUNT, TURNS = 300, 3


def ours(path: Path) -> None:
    """Tagged, both standards, the data file inside."""
    from exporters import FORMATS

    FORMATS["appraisal"].write(reflections(COUNT), path)


def platypus(path: Path) -> None:
    """Reportlab's own layout of the same blocks, untagged, no standard."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import SimpleDocTemplate

    from resources import locate

    for name, weight in (("Inter", 400), ("InterBold", 600)):
        pdfmetrics.registerFont(TTFont(name, str(locate("fonts", f"Inter-{weight}.ttf"))))
    pdfmetrics.registerFontFamily("Inter", "Inter", "InterBold", "Inter", "InterBold")
    styles = getSampleStyleSheet()
    for one in styles.byName.values():
        one.fontName = "Inter"
    story = [one for text in texts(COUNT) for one in _flowables(parse(text), styles)]
    SimpleDocTemplate(str(path)).build(story)


def _flowables(blocks: tuple[Block, ...], styles: Any) -> Iterator[Any]:
    """Platypus's own parts for one text, and a page break where the next reflection begins."""
    from reportlab.platypus import ListFlowable, Paragraph
    from reportlab.platypus.tables import Table

    body = styles["BodyText"]
    for block in blocks:
        match block:
            case Heading():
                yield Paragraph(_marked_up(block.runs), styles["Heading2"])
            case Paragraph_():
                yield Paragraph(_marked_up(block.runs), body)
            case ListBlock():
                yield ListFlowable([[*_flowables(one, styles)] for one in block.items])
            case Quote():
                yield from _flowables(block.blocks, styles)
            case TableBlock():
                rows = [[Paragraph(_marked_up(one), body) for one in row]
                        for row in (block.head, *block.rows)]  # fmt: skip
                yield Table(rows, colWidths=(120, 250, 60), repeatRows=1)


def _marked_up(runs: tuple[Run, ...]) -> str:
    """Runs in platypus's own marks."""
    found = []
    for run in runs:
        words = f"<b>{escape(run.text)}</b>" if run.bold else escape(run.text)
        found.append(f'<link href="{escape(run.link)}">{words}</link>' if run.link else words)
    return "".join(found)


def typst(path: Path) -> None:
    """typst, both standards."""
    import typst as engine

    parts = ['#set document(title: "Benchmark")', '#set text(lang: "en", size: 10.5pt)']
    for text in texts(COUNT):
        parts += [*map(_typst_block, text.split("\n\n")), "#pagebreak(weak: true)"]
    source = path.with_suffix(".typ")
    source.write_text("= Reflections\n" + "\n\n".join(parts), encoding="utf-8")
    engine.compile(str(source), output=str(path), pdf_standards=["ua-1", "a-3a"])


def _cells(block: str) -> list[list[str]]:
    """The cells of a Markdown table, row by row."""
    lines = [line for line in block.split("\n") if not line.startswith("|-")]
    return [line.strip("| ").split(" | ") for line in lines]


def _typst_block(block: str) -> str:
    """One block of Markdown in typst's own marks."""
    if block.startswith("| "):
        head, *rows = _cells(block)
        made = "".join(f"[{one}]," for one in head)
        inner = "".join(f"[{one}]," for row in rows for one in row)
        return f"#table(columns: (1fr, 2fr, auto), table.header({made}), {inner})"
    linked = re.sub(r"\[([^]]*)\]\(([^)]*)\)", r'#link("\2")[\1]', block)
    return linked.replace("## ", "== ").replace("> ", "").replace("**", "*")


def weasyprint(path: Path) -> None:
    """weasyprint, PDF/UA-1."""
    import markdown
    import weasyprint as engine

    body = "".join(
        f"<section>{markdown.markdown(text, extensions=['tables'])}</section>"
        for text in texts(COUNT)
    )
    page = (f"<html lang=en><head><title>Benchmark</title><style>section{{break-after:page}}"
            f"</style></head><body>{body}</body></html>")  # fmt: skip
    engine.HTML(string=page).write_pdf(str(path), pdf_variant="pdf/ua-1")


WAYS: dict[str, Callable[[Path], None]] = {
    one.__name__: one for one in (ours, platypus, typst, weasyprint)
}


def measured(way: str) -> dict[str, float]:
    """Run one way in this process and tell pages, seconds, bytes and added memory."""
    import pikepdf

    with TemporaryDirectory() as folder:
        path = Path(folder, "made.pdf")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        started = time.process_time()
        WAYS[way](path)
        seconds = time.process_time() - started
        added = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        with pikepdf.open(path) as pdf:
            pages = len(pdf.pages)
        return {"pages": pages, "seconds": seconds, "bytes": path.stat().st_size, "added": added}


def main() -> None:
    """Each way in turn, three times; medians of pages a second against plain platypus."""
    runs: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    for _turn in range(TURNS):
        for way, found in runs.items():
            done = subprocess.run([sys.executable, "-m", __spec__.name, way], capture_output=True,
                                  check=False)  # fmt: skip
            if done.returncode == 0:
                found.append(json.loads(done.stdout))
    rates = {way: statistics.median(one["pages"] / one["seconds"] for one in found)
             for way, found in runs.items() if found}  # fmt: skip
    for way, found in runs.items():
        if not found:
            print(f"{way:12} is not installed here")
            continue
        one = found[-1]
        print(
            f"{way:12} {one['pages']:4.0f} pages {rates[way]:6.0f} pages a CPU second "
            f"({rates['ours'] / rates[way]:5.1f} times slower than ours), "
            f"{one['bytes'] / 1000:5.0f} kB, {one['added'] / 1000:4.0f} MB added"
        )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measured(sys.argv[1])))
    else:
        main()
