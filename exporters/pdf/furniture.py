"""What stands on every page: header, footer, page number. All of it is artifact."""

from exporters.pdf.press import ARTIFACT, PAGINATION, Press
from exporters.pdf.style import LEFT, MEASURE, META, MUTED, RIGHT, RULE, Type
from portfolio.days import long_date
from portfolio.document import Document
from portfolio.text import _

HEAD = Type(9, 12.5, 500)
NUMBER = Type(9, 12.5, 600, is_tabular=True)
FOOT_LINES = 2  # a longer sentence is told whole on the page about the file


def draw_furniture(
    press: Press, document: Document, title: str, section: str, pages: int, raised: float
) -> None:
    """Header and footer of the page that has just begun; `pages` 0 is not known yet.

    `raised` is how much higher the footer stands than on A4.
    """
    press.artifact = PAGINATION
    short = press.breaker.fitted(title, HEAD, 120)
    press.text(LEFT, 13, short, HEAD, None, colour=MUTED)
    press.text(RIGHT, 13, section, META, None, colour=MUTED, align="r")
    press.rule(LEFT, 18.6, MEASURE, RULE, 0.6)
    lines = press.breaker.lines(document.data_protection, META, MEASURE)[:FOOT_LINES]
    top = 276.6 - raised - META.line * max(0, len(lines) - 1)
    press.rule(LEFT, top - 1.6, MEASURE, RULE, 0.6)
    for line in lines:
        press.line(LEFT, top, line, META, None, MUTED)
        top += META.line
    made = _("Made {day}").format(day=long_date(document.made_on))
    press.text(LEFT, 281.4 - raised, made, META, None, colour=MUTED)
    told = _("Page {number} of {count}").format(number=press.page + 1, count=pages or 99)
    press.text(RIGHT, 281.4 - raised, told, NUMBER, None, align="r")
    press.artifact = ARTIFACT
