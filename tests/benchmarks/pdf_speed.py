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
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.content import reflections, texts

COUNT, TURNS = 300, 3


def ours(path: Path) -> None:
    """Tagged, both standards, the data file inside."""
    from exporters import FORMATS

    FORMATS["appraisal"].write(reflections(COUNT), path)


def platypus(path: Path) -> None:
    """Reportlab's own layout, untagged, no standard."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate
    from reportlab.platypus.tables import Table

    from resources import locate

    pdfmetrics.registerFont(TTFont("Inter", str(locate("fonts", "Inter-400.ttf"))))
    styles = getSampleStyleSheet()
    for one in styles.byName.values():
        one.fontName = "Inter"
    story: list[object] = []
    for text in texts(COUNT):
        for block in text.split("\n\n"):
            if block.startswith("| "):
                lines = [line for line in block.split("\n") if not line.startswith("|-")]
                cells = [line.strip("| ").split(" | ") for line in lines]
                rows = [
                    [Paragraph(escape(one), styles["BodyText"]) for one in row] for row in cells
                ]
                story.append(Table(rows, colWidths=(120, 250, 60), repeatRows=1))
                continue
            is_head = block.startswith("## ")
            style = styles["Heading2" if is_head else "BodyText"]
            story += [Paragraph(escape(line.lstrip("#->* ")), style) for line in block.split("\n")]
        story.append(PageBreak())
    SimpleDocTemplate(str(path)).build(story)


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
