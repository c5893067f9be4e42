"""The recovery sheet: one page for a drawer, with the code in groups and what it is for."""

import io
from collections.abc import Sequence
from datetime import date

from exporters.pdf.breaker import Breaker
from exporters.pdf.finish import Bound, write_bound
from exporters.pdf.look import look
from exporters.pdf.press import Press
from exporters.pdf.style import (
    ACCENT,
    BODY,
    LABEL,
    LEAD,
    LEFT,
    LINK,
    MEASURE,
    MUTED,
    NAME,
    PANEL,
    SMALL,
    Type,
)
from portfolio.days import long_date
from portfolio.model.selection import PageStyle, Paper
from portfolio.text import _, language_tag

GROUP = Type(30, 38, 700, is_tabular=True)
COLUMNS, CELL_WIDTH, CELL_HEIGHT = 3, MEASURE / 3, 24.0


def recovery_sheet(groups: Sequence[str], name: str, portfolio: str, made_on: date) -> bytes:
    """The PDF's bytes, in memory alone: it is made to be printed once."""
    press = Press(Breaker(), look(PageStyle.STANDARD, Paper.A4))
    element = press.root.add("P")
    press.begin_page()
    top = press.text(LEFT, 25, name, LABEL, element, colour=LINK) + 0.4
    top = press.text(LEFT, top, _("Recovery code"), NAME, element) + 4
    words = _("These nine groups open the portfolio when nothing else does. Nobody else has them; "
              "nobody can send them again.")  # fmt: skip
    top = press.text(LEFT, top, words, LEAD, element, width=MEASURE) + 8
    height = CELL_HEIGHT * ((len(groups) + COLUMNS - 1) // COLUMNS)
    press.box(LEFT, top, MEASURE, height, fill=PANEL)
    press.box(LEFT, top, 1.2, height, fill=ACCENT)
    for number, group in enumerate(groups):
        left = LEFT + 8 + number % COLUMNS * CELL_WIDTH
        cell = top + number // COLUMNS * CELL_HEIGHT + 4
        press.text(left, cell, str(number + 1), LABEL, element, colour=MUTED)
        press.text(left + 6, cell + 1, group, GROUP, element)
    top += height + 10
    for line in _advice(portfolio, made_on):
        top = press.text(LEFT, top, line, BODY, element, width=MEASURE) + 2.6
    press.text(LEFT, 276, _("Teacher Portfolio"), SMALL, element, colour=MUTED)
    press.end_page()
    made = io.BytesIO()
    write_bound(Bound(press, _("Recovery code"), name, language_tag(), made_on), (), made)
    return made.getvalue()


def _advice(portfolio: str, made_on: date) -> list[str]:
    return [
        _("For the portfolio {portfolio}; written on {day}.").format(
            portfolio=portfolio, day=long_date(made_on)
        ),
        _("Keep this sheet away from the computer, at home in a drawer. A photograph of it in a "
          "cloud is no longer a secret."),
        _("To open: start Teacher Portfolio, choose the portfolio or a copy of it, and type the "
          "groups. Small and capital letters are the same, and so are O and 0, I, L and 1."),
        _("If somebody may have seen it, make a new code in Settings. Then this sheet is worth "
          "nothing, and you may throw it away."),
    ]  # fmt: skip
