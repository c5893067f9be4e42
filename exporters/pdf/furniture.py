"""What stands on every page: header, footer, page number. All of it is artifact."""

from exporters.pdf.faces import PAGE
from exporters.pdf.look import Look
from exporters.pdf.press import Press
from exporters.pdf.shapes import ARTIFACT, PAGINATION
from exporters.pdf.style import LEFT, MUTED, RULE
from portfolio.days import long_date
from portfolio.document import Document
from portfolio.text import _

FOOT_LINES = 2  # a longer sentence is told whole on the page about the file


def draw_furniture(press: Press, document: Document, title: str, section: str, look: Look) -> None:
    """Header and footer of the page that has just begun."""
    raised, right, measure = look.raised, look.right, look.measure
    head, number = look.meta.of(500), look.meta.of(600, is_tabular=True)
    press.artifact = PAGINATION
    short = press.breaker.fitted(title, head, look.share(120))
    press.text(LEFT, 13, short, head, None, colour=MUTED)
    section = press.breaker.fitted(section, look.meta, look.share(42))
    press.text(right, 13, section, look.meta, None, colour=MUTED, align="r")
    press.rule(LEFT, 18.6, measure, RULE, 0.6)
    lines = press.breaker.lines(document.data_protection, look.meta, measure)[:FOOT_LINES]
    top = 276.6 - raised - look.meta.line * max(0, len(lines) - 1)
    press.rule(LEFT, top - 1.6, measure, RULE, 0.6)
    for line in lines:
        press.line(LEFT, top, line, look.meta, None, MUTED)
        top += look.meta.line
    made = _("Made {day}").format(day=long_date(document.made_on))
    press.text(LEFT, 281.4 - raised, made, look.meta, None, colour=MUTED)
    told = _("Page {number} of {count}").format(number=press.page + 1, count=PAGE)
    press.text(right, 281.4 - raised, told, number, None, align="r")
    press.artifact = ARTIFACT
