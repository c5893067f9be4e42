"""Ways to make a PDF of the same Markdown texts. Each gives what is timed: its libraries loaded.

All set 10.5 on 15 points in a column of 123.5 mm on A4, so that their pages hold about the same.
"""

import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from portfolio.markup.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run, TableBlock
from portfolio.markup.parse import parse
from tests.benchmarks.content import reflections

Make = Callable[[Path], object]
LEFT_MM, RIGHT_MM, TOP_MM, FOOT_MM = 64.5, 22.0, 27.0, 29.0


def ours(sources: list[str]) -> Make:
    """Tagged, both standards, the data file with every record inside."""
    import exporters.pdf.write  # noqa: F401  loaded before the clock starts
    from exporters import FORMATS

    return lambda path: FORMATS["appraisal"].write(reflections(sources), path)


def platypus(sources: list[str]) -> Make:
    """Reportlab's own layout of the same blocks, untagged, no standard, no data file."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.units import mm
    from reportlab.platypus import SimpleDocTemplate

    styles = _platypus_styles()

    def make(path: Path) -> None:
        story = [part for text in sources for part in _flowables(parse(text), styles)]
        page = SimpleDocTemplate(
            str(path), pagesize=A4, leftMargin=LEFT_MM * mm, rightMargin=RIGHT_MM * mm,
            topMargin=TOP_MM * mm, bottomMargin=FOOT_MM * mm,
        )  # fmt: skip
        page.build(story)

    return make


def _platypus_styles() -> Any:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    from resources import locate

    for name, weight in (("Inter", 400), ("InterBold", 600)):
        pdfmetrics.registerFont(TTFont(name, str(locate("fonts", f"Inter-{weight}.ttf"))))
    pdfmetrics.registerFontFamily("Inter", "Inter", "InterBold", "Inter", "InterBold")
    styles = getSampleStyleSheet()
    for one in styles.byName.values():
        one.fontName = "Inter"
    body = styles["BodyText"]
    body.fontSize, body.leading = 10.5, 15
    return styles


def _flowables(blocks: tuple[Block, ...], styles: Any) -> Iterator[Any]:
    """Platypus's own parts for one text."""
    from reportlab.platypus import ListFlowable
    from reportlab.platypus import Paragraph as Words
    from reportlab.platypus.tables import Table

    body = styles["BodyText"]
    for block in blocks:
        match block:
            case Heading():
                yield Words(_marked_up(block.runs), styles["Heading2"])
            case Paragraph():
                yield Words(_marked_up(block.runs), body)
            case ListBlock():
                yield ListFlowable([[*_flowables(one, styles)] for one in block.items])
            case Quote():
                yield from _flowables(block.blocks, styles)
            case TableBlock():
                rows = [[Words(_marked_up(one), body) for one in row]
                        for row in (block.head, *block.rows)]  # fmt: skip
                yield Table(rows, colWidths=(110, 180, 60), repeatRows=1)


def _marked_up(runs: tuple[Run, ...]) -> str:
    """Runs in platypus's own marks."""
    found = []
    for run in runs:
        words = f"<b>{escape(run.text)}</b>" if run.bold else escape(run.text)
        found.append(f'<link href="{escape(run.link)}">{words}</link>' if run.link else words)
    return "".join(found)


def typst(sources: list[str]) -> Make:
    """typst, both standards."""
    import typst as engine

    def make(path: Path) -> None:
        parts = [
            '#set document(title: "Benchmark")',
            '#set text(lang: "en", size: 10.5pt)',
            "#set par(leading: 0.8em)",
            f'#set page(paper: "a4", margin: (left: {LEFT_MM}mm, right: {RIGHT_MM}mm, '
            f"top: {TOP_MM}mm, bottom: {FOOT_MM}mm))",
        ]
        for text in sources:
            parts += map(_typst_block, text.split("\n\n"))
        source = path.with_suffix(".typ")
        source.write_text("= Reflections\n" + "\n\n".join(parts), encoding="utf-8")
        engine.compile(str(source), output=str(path), pdf_standards=["ua-1", "a-3a"])

    return make


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


def weasyprint(sources: list[str]) -> Make:
    """weasyprint, PDF/UA-1."""
    import markdown
    import weasyprint as engine

    style = (
        f"@page{{size:A4;margin:{TOP_MM}mm {RIGHT_MM}mm {FOOT_MM}mm {LEFT_MM}mm}}"
        "body{font-size:10.5pt;line-height:15pt}"
    )

    def make(path: Path) -> None:
        body = "".join(
            f"<section>{markdown.markdown(text, extensions=['tables'])}</section>"
            for text in sources
        )
        page = (
            f"<html lang=en><head><title>Benchmark</title><style>{style}</style></head>"
            f"<body>{body}</body></html>"
        )
        engine.HTML(string=page).write_pdf(str(path), pdf_variant="pdf/ua-1")

    return make


WAYS: dict[str, Callable[[list[str]], Make]] = {
    one.__name__: one for one in (ours, platypus, typst, weasyprint)
}
