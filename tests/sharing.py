"""Selections from the sample portfolio, for tests of what leaves."""

from portfolio.choose import default_selection
from portfolio.kinds import KINDS, PLANS
from portfolio.library import Library
from portfolio.model.selection import Selection

CYCLE = "2025–26"
CYCLES = {"itt": "2023–24", "ect": "2024–25"}  # the years in which she was a trainee and an ECT
PDFS = tuple(one.kind for one in KINDS.values() if one.is_pdf)


def chosen(library: Library, kind: str) -> Selection:
    """What a kind of document is usually made of: its year, or the newest goal or text."""
    about = KINDS[kind].about
    if about == "goal":
        return default_selection(library, kind, record_id=library.goals.all()[-1].id)
    if about == "entry":
        newest = max(library.entries.all(), key=lambda one: len(one.body))
        return default_selection(library, kind, record_id=newest.id)
    if kind == PLANS:
        return default_selection(library, kind)
    return default_selection(library, kind, cycle_name=CYCLES.get(kind, CYCLE))
