"""Made-up reflections for benchmarks: the same for every writer, words by a seeded draw."""

import random
from dataclasses import replace
from datetime import timedelta

from portfolio.document import Document
from portfolio.document_records import Records
from portfolio.model.words import Kind
from tests.exporters.documents import START, an_entry, as_entry, document

WORDS = [
    "the",
    "lesson",
    "pupils",
    "question",
    "answer",
    "model",
    "bar",
    "ratio",
    "fraction",
    "table",
    "talk",
    "partner",
    "reason",
    "because",
    "explain",
    "draw",
    "write",
    "read",
    "notice",
    "change",
    "plan",
    "week",
    "morning",
    "support",
    "task",
    "group",
    "teacher",
    "mentor",
    "evidence",
    "number",
    "sentence",
    "board",
    "card",
    "exit",
    "check",
    "retrieval",
    "practice",
    "feedback",
    "marking",
    "seating",
    "transition",
    "behaviour",
    "reading",
    "phonics",
    "fluency",
    "Welsh",
    "tŷ",
    "dŵr",
    "Siân",
    "and",
    "then",
    "with",
    "without",
    "after",
    "before",
    "during",
    "first",
    "second",
    "third",
    "again",
    "always",
    "never",
    "often",
    "slowly",
    "quickly",
    "together",
    "alone",
]
SEED, SENTENCES, SMALL_TABLE, BIG_TABLE, EVERY = 7, 7, 3, 24, 6


def texts(count: int, *, has_tables: bool = True) -> list[str]:
    """So many Markdown texts of about a page each: headings, paragraphs, a list, a quotation.

    With tables, one in six of them is long.
    """
    chance = random.Random(SEED)

    def sentence() -> str:
        words = chance.choices(WORDS, k=chance.randint(8, 20))
        return f"{' '.join(words).capitalize()} {chance.randint(2, 99)}."

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(SENTENCES))

    def cell(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(2, most)))

    def table(rows: int) -> str:
        head = "| Standard | Evidence | Hours |\n|---|---|---|"
        lines = [f"| {cell(3)} | {cell(9)} | {chance.randint(1, 40)} |" for _ in range(rows)]
        return "\n".join((head, *lines))

    def one(number: int) -> str:
        size = BIG_TABLE if number % EVERY == EVERY - 1 else SMALL_TABLE
        return "\n\n".join(
            (
                f"## What\n\nWith [the team](https://example.org/{number}), {paragraph()}",
                f"- {sentence()}\n- **{sentence()}**\n- {sentence()}",
                f"> {sentence()}",
                *([table(size)] if has_tables else []),
                f"## So what\n\n{paragraph()}",
                f"## Now what\n\n{paragraph()}",
            )
        )

    return [one(number) for number in range(count)]


def reflections(sources: list[str]) -> Document:
    """A document of these reflections, with their records."""
    entries = [
        an_entry(f"e{n}", Kind.REFLECTION, START + timedelta(days=n % 300), text,
                 title=f"Reflection {n}", minutes=20)
        for n, text in enumerate(sources)
    ]  # fmt: skip
    found = document(entries=entries)
    records = tuple(replace(as_entry(one), title=one.title, body=one.body) for one in found.entries)
    return replace(found, records=Records(entries=records))
