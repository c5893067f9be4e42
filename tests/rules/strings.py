"""Collects every text for people: `python -m tests.rules.strings [--check]`.

--check fails when the list in resources/locale is not what the sources hold; line numbers and
dates do not count.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "resources" / "locale" / "teacher-portfolio.pot"
STOREYS = ("portfolio", "exporters", "ui")
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


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
    """The list as it is written down: sorted, without line numbers, without dates."""
    target = io.BytesIO()
    write_po(target, catalog, width=100, sort_output=True, omit_header=True, no_location=True)
    return target.getvalue().decode()


def is_current() -> bool:
    """Whether the list that is kept holds exactly the texts of the sources."""
    if not TARGET.exists():
        return False
    with TARGET.open("rb") as file:
        kept = read_po(file)
    return {m.id for m in kept if m.id} == {m.id for m in collected() if m.id}


if __name__ == "__main__":
    if "--check" in sys.argv:
        if not is_current():
            sys.exit("The list of texts is not current. Run: make strings")
    else:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_text(as_text(collected()), encoding="utf-8")
