"""The reply slip: one tagged page that any PDF reader can fill. It needs no account and no key.

It is never a page of the evidence: half of all viewers write a file anew when they save a form,
and no signature would survive that (../shared pdf.md).
"""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from exporters.pdf.breaker import Breaker
from exporters.pdf.finish import Bound, finish
from exporters.pdf.form_font import FONT, form_font
from exporters.pdf.look import Look, look
from exporters.pdf.paths import rgb
from exporters.pdf.press import Press
from exporters.pdf.shapes import ARTIFACT, PAGINATION
from exporters.pdf.spans import most_that_fits
from exporters.pdf.style import (
    BODY,
    LABEL,
    LEFT,
    LINK,
    MEASURE,
    META,
    MUTED,
    PANEL,
    RIGHT,
    RULE,
    SIDE,
    STRONG,
    TITLE,
    Type,
)
from exporters.pdf.tags import Annotated, Element, FieldBox
from portfolio.days import long_date
from portfolio.document import Document
from portfolio.ids import told_id
from portfolio.kinds import KINDS
from portfolio.model.selection import PageStyle
from portfolio.reply_fields import (
    COMMENT,
    DATED,
    DISCUSSED,
    MOST_LONG,
    MOST_SHORT,
    NAME,
    NEXT,
    field_name,
)
from portfolio.signing import fingerprint_lines
from portfolio.text import _, ngettext

FIGURES = Type(9.5, 13, 500, is_tabular=True)
BOX, LINE_HEIGHT, GAP = 5.4, 10.0, 4.0
COMMENT_HEIGHT, QUESTION_LINES = 52.0, 2
MULTILINE = 1 << 12  # Ff bit 13 (ISO 32000-1, table 228)


def write_slip(document: Document, evidence: Path, sha256: str, target: Path) -> None:
    """Write the slip that answers a file of evidence with this SHA-256."""
    with pikepdf.open(evidence) as pdf:
        pages = len(pdf.pages)
    title = _("Reply to {name}").format(name=document.facts.name or _("a teacher"))
    press = Press(Breaker(), _look(document))
    element = press.root.add("Sect")
    press.begin_page()
    _furniture(press, document)
    top = press.text(LEFT, 27, title, TITLE, element.add("H1"), width=MEASURE) + 1
    kind = KINDS[document.kind].titled(document.facts.period_name)
    told = _(
        "This page belongs to “{evidence}”. Fill in what you wish, save the file and send it "
        "back. No account and no signature are needed."
    ).format(evidence=kind)
    top = press.text(LEFT, top, told, BODY, element.add("P"), width=140) + 5
    bottom = _question(press, document, top, element)
    _fields(press, document.export_id, bottom, COMMENT_HEIGHT - (bottom - top), element)
    _which(press, document, sha256, pages, element)
    _warning(press, document, element)
    press.end_page()
    bound = Bound(press, title, document.facts.name, document.language, document.made_on)
    finish(bound, (), target, complete=_make_form)


def _look(document: Document) -> Look:
    """The slip is a form of one page, and looks the same in every style."""
    return look(PageStyle.STANDARD, document.paper)


def _furniture(press: Press, document: Document) -> None:
    """Header and footer; all of it is artifact."""
    raised = _look(document).raised
    press.artifact = PAGINATION
    press.text(LEFT, 13, _("Reply slip"), META, None, colour=MUTED)
    press.text(RIGHT, 13, _("Fill in, save, send back"), META, None, colour=MUTED, align="r")
    press.rule(LEFT, 18.6, MEASURE, RULE, 0.6)
    press.rule(LEFT, 275 - raised, MEASURE, RULE, 0.6)
    made = _("Made {day} for export {id}").format(
        day=long_date(document.made_on), id=told_id(document.export_id)
    )
    press.text(LEFT, 281.4 - raised, made, META, None, colour=MUTED)
    press.artifact = ARTIFACT


def _warning(press: Press, document: Document, element: Element) -> None:
    """What is not to be written; in the foot, and content all the same."""
    told = _("Write no pupil’s name here. Send this page back by your school’s usual e-mail.")
    top = 276.6 - _look(document).raised
    press.text(LEFT, top, told, META, element.add("P"), colour=MUTED)


def _question(press: Press, document: Document, top: float, element: Element) -> float:
    """What she asks, from `top` on in at most two lines; gives where the fields begin."""
    question = " ".join(document.summary.question.split())
    if not question:
        return top
    lines = press.breaker.lines
    if len(lines(question, BODY, MEASURE)) > QUESTION_LINES:
        question = most_that_fits(
            question, lambda part: len(lines(f"{part}…", BODY, MEASURE)) <= QUESTION_LINES
        )
        question += "…"
    name = document.facts.name or _("The teacher")
    label = _("{name} asks you").format(name=name)
    label = press.breaker.fitted(label, LABEL, MEASURE)
    bottom = press.text(LEFT, top, label, LABEL, element.add("P"), colour=MUTED)
    return press.text(LEFT, bottom, question, BODY, element.add("P"), width=MEASURE) + 4


def _fields(press: Press, export_id: str, top: float, comment_mm: float, element: Element) -> None:
    """The labels, and under each its box; the box itself is drawn, so that no viewer loses it."""
    convinced = _("What convinced you? What would you like to see more of?")
    to_a_line = _("One to a line, with a date if there is one.")
    long = (
        (COMMENT, _("Your comment"), convinced, comment_mm),
        (NEXT, _("Next steps we agreed"), to_a_line, 38.0),
    )
    for name, label, hint, height in long:
        bottom = press.text(LEFT, top, label, SIDE, element.add("P"))
        bottom = press.text(LEFT, bottom, hint, META, element.add("P"), colour=MUTED) + 1
        field = FieldBox.at(press.page, LEFT, bottom, MEASURE, height,
                            field_name(name, export_id), f"{label}. {hint}", MOST_LONG)  # fmt: skip
        _draw(press, field, element)
        top = bottom + height + 6
    words = _("We have talked about this evidence")
    name = field_name(DISCUSSED, export_id)
    _draw(press, FieldBox.at(press.page, LEFT, top, BOX, BOX, name, words, 0), element)
    press.text(LEFT + BOX + 3.6, top, words, BODY, element.add("P"))
    top += BOX + 6
    wide = 109.0
    short = (
        (NAME, _("Your name and role"), LEFT, wide),
        (DATED, _("Date"), LEFT + wide + GAP, MEASURE - wide - GAP),
    )
    for name, label, left, width in short:
        bottom = press.text(left, top, label, SIDE, element.add("P")) + 1
        field = FieldBox.at(press.page, left, bottom, width, LINE_HEIGHT,
                            field_name(name, export_id), label, MOST_SHORT)  # fmt: skip
        _draw(press, field, element)


def _draw(press: Press, field: FieldBox, parent: Element) -> None:
    """A form field in a border that is drawn, so that it is seen in every viewer and print."""
    x, y, right, top = field.box
    press.shape(f"{rgb(STRONG)} RG 1 w {x:.2f} {y:.2f} {right - x:.2f} {top - y:.2f} re S")
    links = press.tape.links
    parent.add("Form").put(Annotated(len(links)))
    links.append(field)


def _which(press: Press, document: Document, sha256: str, pages: int, element: Element) -> None:
    """Which file this answers, and what the page does not prove."""
    top, left = 214.0, LEFT + 6
    press.box(LEFT, top, MEASURE, 36, fill=PANEL, radius=2)
    head = element.add("H2")
    press.text(left, top + 4, _("Which file this answers"), SIDE, head, colour=LINK)
    export = ngettext("{id}, {day}, {n} page", "{id}, {day}, {n} pages", pages).format(
        id=told_id(document.export_id), day=long_date(document.made_on), n=pages
    )
    rows = [(_("Export"), export)]
    rows += [(_("SHA-256") if not number else "", line)
             for number, line in enumerate(fingerprint_lines(sha256))]  # fmt: skip
    y = top + 10
    for label, words in rows:
        line = element.add("P")
        if label:
            press.text(left, y, label, LABEL, line, colour=MUTED)
        press.text(left + 20, y, words, FIGURES, line)
        y += FIGURES.line + 0.3
    told = _("{name} sees your reply word for word. Nothing on this page proves who wrote "
             "it.").format(name=document.facts.name or _("The teacher"))  # fmt: skip
    press.text(left, y + 1, told, META, element.add("P"), width=MEASURE - 12)


def _make_form(pdf: pikepdf.Pdf) -> None:
    """Turn the field annotations into a form: one appearance stream a field, no scripts."""
    fields = []
    for page in pdf.pages:
        for note in page.obj.get("/Annots", []):
            if note.Subtype == "/Widget":
                _finish_field(pdf, note, page.obj)
                fields.append(note)
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(
            Fields=Array(fields),
            DR=Dictionary(Font=Dictionary({f"/{FONT}": form_font(pdf)})),
            DA=String(f"/{FONT} 11 Tf 0 g"),
        )
    )


def _finish_field(pdf: pikepdf.Pdf, note: Object, page: Object) -> None:
    """A field's kind, its limits and its appearance; pypdf edits a shared stream in place."""
    left, bottom, right, top = (float(one) for one in note.Rect)
    width, height = right - left, top - bottom

    def stream(code: bytes) -> Object:
        box = Array([0, 0, round(width, 2), round(height, 2)])
        return pdf.make_indirect(
            pikepdf.Stream(
                pdf, code, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary()
            )
        )

    note.P = page
    if note.MaxLen == 0:
        del note.MaxLen
        tick = (
            f"q 1.6 w 1 J 1 j 0 0 0 RG {width * 0.2:.2f} {height * 0.5:.2f} m "
            f"{width * 0.42:.2f} {height * 0.24:.2f} l {width * 0.82:.2f} {height * 0.8:.2f} l S Q"
        )
        note.FT, note.V, note.AS, note.DV = Name.Btn, Name.Off, Name.Off, Name.Off
        note.AP = Dictionary(N=Dictionary(Yes=stream(tick.encode()), Off=stream(b"")))
        note.MK = Dictionary(CA=String("4"))
        return
    note.FT, note.V, note.DA = Name.Tx, String(""), String(f"/{FONT} 11 Tf 0 g")
    note.AP = Dictionary(N=stream(b"/Tx BMC\nEMC\n"))
    if note.MaxLen == MOST_LONG:
        note.Ff = MULTILINE


def slip_name(path: Path) -> Path:
    """Where the slip of a PDF goes: beside it, with -reply before the ending."""
    return path.with_name(f"{path.stem}-reply{path.suffix}")
