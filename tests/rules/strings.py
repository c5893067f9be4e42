"""Collects every text for people and keeps the catalogues: `python -m tests.rules.strings`.

Writes the list of texts, brings each language's catalogue in line with it (what is translated
stays, what is gone goes) and compiles it. `--check` fails when any of them is not current; line
numbers and dates do not count. `--fill FILE` takes translations from a JSON file: an object of
English text to Welsh text, or to the list of its plural forms.
"""

import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "resources" / "locale"
TARGET = LOCALE / "teacher-portfolio.pot"
STOREYS = ("portfolio", "exporters", "ui")
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
DATELESS = datetime(2026, 1, 1, tzinfo=UTC)
# CLDR: zero, one, two, few (3), many (6), other.
PLURALS = {"cy": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"}


def collected() -> Catalog:
    """All texts in the sources."""
    catalog = Catalog(project="Teacher Portfolio", charset="utf-8")
    for storey in STOREYS:
        if not (ROOT / storey).is_dir():
            continue
        for name, line, message, comments, context in extract_from_dir(
            str(ROOT / storey), method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            catalog.add(message, None, [(f"{storey}/{name}", line)], (), comments, (), (), context)
    return catalog


def as_text(catalog: Catalog) -> str:
    """A list as it is written down: sorted, without line numbers, without dates."""
    target = io.BytesIO()
    write_po(target, catalog, width=100, sort_output=True, omit_header=True, no_location=True)
    return target.getvalue().decode()


def po_of(language: str) -> Path:
    """Where a language's catalogue lies."""
    return LOCALE / language / "LC_MESSAGES" / "teacher-portfolio.po"


def kept(language: str) -> Catalog:
    """The catalogue of a language as it is kept; empty where there is none yet."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    head += f'"Plural-Forms: {PLURALS[language]}\\n"\n\n'
    path = po_of(language)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return read_po(io.BytesIO((head + text).encode()), locale=language)


def brought_in_line(language: str, template: Catalog) -> Catalog:
    """What is translated stays, what is gone goes."""
    catalog = kept(language)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def compiled(catalog: Catalog) -> bytes:
    """The catalogue as the program reads it; what is not translated stays English."""
    ready = Catalog(catalog.locale, project="Teacher Portfolio", charset="utf-8", fuzzy=False)
    ready.creation_date = ready.revision_date = DATELESS
    for message in catalog:
        if message.id and is_translated(message.string):
            ready.add(message.id, message.string, context=message.context)
    target = io.BytesIO()
    write_mo(target, ready)
    return target.getvalue()


def is_translated(string: object) -> bool:
    """Whether there is a text, and each of its plural forms."""
    return bool(string) and (isinstance(string, str) or all(string))  # type: ignore[call-overload]


def faults() -> list[str]:
    """The lists that are not current, by their path."""
    template = collected()
    found = (
        [TARGET] if not TARGET.exists() or TARGET.read_text("utf-8") != as_text(template) else []
    )
    for language in PLURALS:
        catalog, path = brought_in_line(language, template), po_of(language)
        if not path.exists() or path.read_text("utf-8") != as_text(catalog):
            found.append(path)
        elif path.with_suffix(".mo").read_bytes() != compiled(catalog):
            found.append(path.with_suffix(".mo"))
    return [str(one.relative_to(ROOT)) for one in found]


def renew(fresh: dict[str, str | list[str]]) -> None:
    """Write all lists anew; `fresh` are translations to put in where none is yet."""
    template = collected()
    TARGET.write_text(as_text(template), encoding="utf-8")
    for language in PLURALS:
        catalog, path = brought_in_line(language, template), po_of(language)
        for message in catalog:
            key = message.id[0] if isinstance(message.id, (list, tuple)) else message.id
            given = fresh.get(str(key))
            if given is not None and not is_translated(message.string):
                message.string = tuple(given) if isinstance(given, list) else given
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_text(catalog), encoding="utf-8")
        path.with_suffix(".mo").write_bytes(compiled(catalog))


if __name__ == "__main__":
    if "--check" in sys.argv:
        if faults():
            sys.exit(f"Not current: {', '.join(faults())}. Run: make strings")
    else:
        given = sys.argv[sys.argv.index("--fill") + 1] if "--fill" in sys.argv else ""
        renew(json.loads(Path(given).read_text(encoding="utf-8")) if given else {})
