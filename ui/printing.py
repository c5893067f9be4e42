"""A page for the printer: the recovery code goes there without a file on any disk."""

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtGui import QTextDocument

from portfolio.days import long_date
from portfolio.text import _

IN_A_ROW = 3


def code_page(groups: Sequence[str], name: str, portfolio: str) -> QTextDocument:
    """The recovery code on one page, large enough to be typed from."""
    cells = [
        f"<td style='padding:14px 28px'><small>{number}</small> <tt><big><b>{escape(group)}"
        "</b></big></tt></td>"
        for number, group in enumerate(groups, 1)
    ]
    rows = "".join(
        f"<tr>{''.join(cells[first : first + IN_A_ROW])}</tr>"
        for first in range(0, len(cells), IN_A_ROW)
    )
    today = long_date(date.today())  # noqa: DTZ011  the day on her calendar
    whose = " · ".join(filter(None, (name, portfolio, today)))
    made = QTextDocument()
    title = escape(_("Recovery code of your Teacher Portfolio"))
    advice = _("These nine groups open the portfolio on any computer. Keep them away from it. "
               "Nobody can send them to you again.")  # fmt: skip
    made.setHtml(
        f"<h1>{title}</h1><p>{escape(whose)}</p><table border='1' cellspacing='0'>{rows}</table>"
        f"<p>{escape(advice)}</p>"
    )
    return made
