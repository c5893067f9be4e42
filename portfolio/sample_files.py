"""The files of the sample, made when asked for: drawn pictures and one-page PDFs.

No file is kept in the repository, and every file has the same bytes each time. The drawing is in
sample_pictures; captions are data in resources/sample.
"""

from collections.abc import Callable
from functools import partial

from portfolio import sample_pictures as pictures


def content(key: str) -> bytes:
    """The bytes of the file of the evidence with that key; KeyError when there is none."""
    return _FILES[key]()


def _page(title: str, *lines: str) -> bytes:
    """A PDF of one A4 page: a heading and lines below it, written by hand (PDF 1.4)."""
    shown = [f"BT /F2 20 Tf 60 760 Td ({_escaped(title)}) Tj ET"]
    for n, line in enumerate(lines):
        shown.append(f"BT /F1 12 Tf 60 {720 - n * 24} Td ({_escaped(line)}) Tj ET")
    stream = "\n".join(shown).encode("cp1252")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    bodies = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
    )
    return _with_table(bodies)


def _with_table(bodies: tuple[bytes, ...]) -> bytes:
    held = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for n, body in enumerate(bodies, 1):
        places.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    return held + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(held))
    )


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


_FILES: dict[str, Callable[[], bytes]] = {
    "ev-examples": pictures.faded_examples,
    "ev-words": pictures.river_words,
    "ev-seating-b": partial(pictures.seating_plan, 14, with_arrow=False),
    "ev-starts": pictures.lesson_starts,
    "ev-facts": pictures.facts_quiz,
    "ev-factwall": pictures.fact_wall,
    "ev-spelling": pictures.spelling_page,
    "ev-stems": pictures.sentence_stems,
    "ev-seats": partial(pictures.seating_plan, 14, with_arrow=True),
    "ev-exit": pictures.exit_card,
    "ev-explain": pictures.explain_tally,
    "ev-fluency": pictures.fluency_counts,
    "ev-safeguarding": partial(
        _page,
        "Certificate",
        "Siân Hughes-Price",
        "Safeguarding for trainees, online, 90 minutes",
        "5 September 2023",
        "Gororau Teaching Partnership",
    ),
    "ev-ect1": partial(
        _page,
        "Certificate",
        "Siân Hughes-Price",
        "Early career programme, first year completed",
        "Six sessions, 8 hours 15 minutes",
        "4 July 2025",
        "Gororau Teaching Partnership",
    ),
    "ev-cert-dec": partial(
        _page,
        "Certificate",
        "Siân Hughes-Price",
        "Decimals and ratio with drawn models",
        "Six sessions, 10 hours",
        "3 March 2026",
        "Trust maths team, Afon Teg Learning Trust",
    ),
    "ev-obs-a": partial(
        _page,
        "Lesson observation",
        "15 November 2023, Year 6, fractions of amounts, 45 minutes",
        "What went well: the bar on the board; a warm tone with everyone.",
        "What got in the way: three explanations of the same thing, over noise.",
        "Next: fewer words. Wait for quiet before the first one.",
        "EP, mentor",
    ),
    "ev-obs-feb": partial(
        _page,
        "Lesson observation",
        "12 February 2025, Year 4, area of rectangles, 50 minutes",
        "What went well: books on tables, calm start in three minutes.",
        "What got in the way: the rule was told before anyone had met the problem.",
        "Next: ask before telling.",
        "RM, induction tutor",
    ),
    "ev-obs-may": partial(
        _page,
        "Lesson observation",
        "20 May 2026, Year 5, class discussion of a story, 60 minutes",
        "Silence after a question: 4 seconds, mean of two lessons.",
        "Pupils who spoke: 24 of 28. No hands were raised.",
        "Next: let pupils ask each other.",
        "RM, deputy head",
    ),
    "ev-threeways": partial(
        _page,
        "Green paint",
        "Two tins of blue and three tins of yellow make one green.",
        "The hall needs 35 tins. How many of them are blue, and how do you know?",
        "",
        "Way in 1: finish this drawing:  [ B ][ B ][ Y ][ Y ][ Y ]  35 tins",
        "Way in 2: finish this table:  blue 2, 4, ...   yellow 3, 6, ...   tins 5, 10, ...",
        "Way in 3: start from the question alone.",
        "",
        "Last problem, for everyone: a tin of yellow is missing. What happens to the green?",
    ),
}
