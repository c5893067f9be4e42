"""Colours and paths as operators of a page."""

from functools import cache

from exporters.pdf.style import POINTS


@cache
def rgb(colour: str) -> str:
    """A colour such as #0C6B64 as three numbers from 0 to 1."""
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


def round_path(left: float, bottom: float, width: float, height: float, radius: float) -> str:
    """A rectangle's path in points; a quarter circle is a curve with handles of 0.5523."""
    x, y, w, h = left * POINTS, bottom * POINTS, width * POINTS, height * POINTS
    r = min(radius * POINTS, w / 2, h / 2)
    if r <= 0:
        return f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re"
    c = r * (1 - 0.5523)
    return (
        f"{x + r:.2f} {y:.2f} m {x + w - r:.2f} {y:.2f} l "
        f"{x + w - c:.2f} {y:.2f} {x + w:.2f} {y + c:.2f} {x + w:.2f} {y + r:.2f} c "
        f"{x + w:.2f} {y + h - r:.2f} l "
        f"{x + w:.2f} {y + h - c:.2f} {x + w - c:.2f} {y + h:.2f} {x + w - r:.2f} {y + h:.2f} c "
        f"{x + r:.2f} {y + h:.2f} l "
        f"{x + c:.2f} {y + h:.2f} {x:.2f} {y + h - c:.2f} {x:.2f} {y + h - r:.2f} c "
        f"{x:.2f} {y + r:.2f} l "
        f"{x:.2f} {y + c:.2f} {x + c:.2f} {y:.2f} {x + r:.2f} {y:.2f} c h"
    )


def inked(path: str, fill: str, stroke: str, thick: float) -> str:
    """A path filled or outlined or both; `thick` in points."""
    ink = f"{rgb(fill)} rg " if fill else ""
    if stroke:
        ink += f"{rgb(stroke)} RG {thick} w [] 0 d "
    return f"{ink}{path} {'B' if fill and stroke else 'f' if fill else 'S'}"
