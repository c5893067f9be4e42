"""Marks as vectors: status, session boxes, hatching. Each differs in shape, its word beside it."""

from exporters.pdf.book import Book
from exporters.pdf.press import Press
from exporters.pdf.style import ACCENT, HEAT, HEIGHT, LABEL, LINK, POINTS, TEXT, WHITE
from exporters.pdf.tags import Element
from portfolio.model.course import Mode
from portfolio.model.goal import GoalStatus, Met

_CURVE = 0.5523
_INK = "0.047 0.42 0.392"  # ACCENT as numbers
SESSION_SIZE = 4.8


def status_mark(book: Book, left: float, top: float, status: GoalStatus | Met) -> None:
    """The mark of a status in a line box of body text; 3.3 mm wide."""
    press, radius = book.press, 1.65 * POINTS
    x, y = left * POINTS + radius, (HEIGHT - top) * POINTS - book.look.body.leading / 2
    ring = f"{_INK} RG 1 w {_circle(x, y, radius - 0.5)} S"
    disc = f"{_INK} rg {_circle(x, y, radius)} f"
    q = radius
    match status:
        case GoalStatus.ACHIEVED | Met.MET:
            tick = (
                f"1 1 1 RG {q * 0.26:.2f} w 1 J 1 j {x - q * 0.45:.2f} {y:.2f} m "
                f"{x - q * 0.1:.2f} {y - q * 0.38:.2f} l {x + q * 0.48:.2f} {y + q * 0.36:.2f} l S"
            )
            press.shape(f"{disc} {tick}")
        case GoalStatus.CARRIED_ON:
            press.shape(
                f"{ring} 1 J 1 j {x - q * 0.42:.2f} {y:.2f} m {x + q * 0.4:.2f} {y:.2f} l "
                f"{x + q * 0.08:.2f} {y + q * 0.32:.2f} m {x + q * 0.42:.2f} {y:.2f} l "
                f"{x + q * 0.08:.2f} {y - q * 0.32:.2f} l S"
            )
        case GoalStatus.ACTIVE | Met.PARTLY:
            c = q * _CURVE
            press.shape(
                f"{ring} {_INK} rg {x:.2f} {y + q:.2f} m {x - c:.2f} {y + q:.2f} {x - q:.2f} "
                f"{y + c:.2f} {x - q:.2f} {y:.2f} c {x - q:.2f} {y - c:.2f} {x - c:.2f} "
                f"{y - q:.2f} {x:.2f} {y - q:.2f} c h f"
            )
        case GoalStatus.DROPPED:
            press.shape(f"{ring} {x - q * 0.45:.2f} {y:.2f} m {x + q * 0.45:.2f} {y:.2f} l S")
        case _:
            press.shape(ring)


def hatched(press: Press, left: float, top: float, width: float, height: float) -> None:
    """An outlined box with diagonal lines, told from solid and empty in any print."""
    x, y = left * POINTS, (HEIGHT - top - height) * POINTS
    w, h = width * POINTS, height * POINTS
    lines, step = [], 1.15 * POINTS
    start = -h
    while start < w:
        lines.append(f"{x + start:.2f} {y:.2f} m {x + start + h:.2f} {y + h:.2f} l")
        start += step
    press.shape(f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re W n {_INK} RG 0.7 w {' '.join(lines)} S")
    press.box(left + 0.16, top + 0.16, width - 0.32, height - 0.32, stroke=ACCENT, thick=0.9)


def mode_box(
    press: Press, left: float, top: float, mode: Mode, width: float, height: float
) -> None:
    """A bar's box in the look of a mode: solid, hatched or empty."""
    if mode is Mode.IN_PERSON:
        press.box(left, top, width, height, fill=ACCENT)
    elif mode is Mode.VIRTUAL:
        hatched(press, left, top, width, height)
    else:
        press.box(
            left + 0.16, top + 0.16, width - 0.32, height - 0.32,
            fill=WHITE, stroke=ACCENT, thick=0.9,
        )  # fmt: skip


SESSION_LETTERS = {Mode.ONLINE: "O", Mode.VIRTUAL: "V", Mode.IN_PERSON: "P"}
_SESSION_LOOKS = {
    Mode.ONLINE: (WHITE, LINK),
    Mode.VIRTUAL: (HEAT[2], TEXT),
    Mode.IN_PERSON: (ACCENT, WHITE),
}
_PALE_SESSION_LOOKS = _SESSION_LOOKS | {
    Mode.VIRTUAL: (HEAT[1], TEXT),
    Mode.IN_PERSON: (HEAT[2], TEXT),
}


def session_box(book: Book, left: float, top: float, mode: Mode, element: Element | None) -> float:
    """A session's box with its letter; gives the place of the next one."""
    press, label = book.press, book.look.label
    is_pale = book.look.most_heat < len(HEAT) - 1
    fill, ink = (_PALE_SESSION_LOOKS if is_pale else _SESSION_LOOKS)[mode]
    press.box(left + 0.15, top + 0.15, 4.5, 4.5, fill=fill, stroke=ACCENT, radius=0.9, thick=0.9)
    middle, down = left + SESSION_SIZE / 2, 0.2 + (LABEL.line - label.line) / 2
    press.text(middle, top + down, SESSION_LETTERS[mode], label, element, colour=ink, align="c")
    return left + SESSION_SIZE + 0.7


def arrow(press: Press, left: float, middle: float) -> None:
    """A small arrow to the right, 4 mm long: no font here has one."""
    x, y = left * POINTS, (HEIGHT - middle) * POINTS
    press.shape(
        f"0.541 0.514 0.471 RG 0.9 w 1 J 1 j {x - 9:.2f} {y:.2f} m {x:.2f} {y:.2f} l "
        f"{x - 3:.2f} {y + 2.4:.2f} m {x:.2f} {y:.2f} l {x - 3:.2f} {y - 2.4:.2f} l S"
    )


def _circle(x: float, y: float, r: float) -> str:
    c = r * _CURVE
    return (
        f"{x - r:.2f} {y:.2f} m "
        f"{x - r:.2f} {y + c:.2f} {x - c:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
        f"{x + c:.2f} {y + r:.2f} {x + r:.2f} {y + c:.2f} {x + r:.2f} {y:.2f} c "
        f"{x + r:.2f} {y - c:.2f} {x + c:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
        f"{x - c:.2f} {y - r:.2f} {x - r:.2f} {y - c:.2f} {x - r:.2f} {y:.2f} c h"
    )
