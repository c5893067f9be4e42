"""Markdown to blocks, by walking Python-Markdown's element tree. Raw HTML is text like any other.

What may be hostile is made harmless here: links other than http, https and mailto lose their
address, pictures are taken from the evidence store only, nesting and table width are capped.
"""

import html
import re
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown.util import ETX, STX

from portfolio.markup.blocks import (
    Block,
    CodeBlock,
    Heading,
    ListBlock,
    Paragraph,
    PictureBlock,
    Quote,
    Run,
    TableBlock,
    plain,
)
from portfolio.markup.clean import clean
from portfolio.markup.reader import all_words, tree

MOST_DEPTH = 10
MOST_COLUMNS = 12
MOST_LINK = 2000
MOST_BRACKETS = 400  # in one paragraph; the library's time grows with their square
_SCHEMES = ("http", "https", "mailto")
_PICTURE = "evidence:"
_HEADINGS = {f"h{n}" for n in range(1, 7)}
_BLOCK_TAGS = {"p", "ul", "ol", "pre", "blockquote", "table", "hr", *_HEADINGS}
_SPACES = re.compile(r"[ \t\n\r]{2,}|[\t\n\r]")  # any but a lone space, which stays as it is
_BARE = Run("")
_STASHED = re.compile("\x02(?:([0-9]+)\x03|amp\x03(#?\\w*;)?)")


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Never raises, whatever the text is."""
    safe = clean(text.replace("\r\n", "\n").replace("\r", "\n"))
    safe = "\n\n".join(_without_brackets(part) for part in safe.split("\n\n"))
    try:
        root = tree(safe)
    except RecursionError:
        return (Paragraph((Run(_SPACES.sub(" ", safe)),)),)
    return tuple(_Walk().blocks(list(root), 0))


def _without_brackets(paragraph: str) -> str:
    """The paragraph; with so many brackets that they cannot be links, they are plain text."""
    is_many = paragraph.count("[") > MOST_BRACKETS
    return paragraph.replace("[", "\\[") if is_many else paragraph


class _Walk:
    """Walks one tree; knows how deep the headings are, so that no level is skipped."""

    def __init__(self) -> None:
        self._level = 0

    def blocks(self, elements: list[Element], depth: int) -> list[Block]:
        """The blocks of sibling elements."""
        found: list[Block] = []
        for element in elements:
            if depth > MOST_DEPTH:
                runs = _tidy([Run(_text(all_words(element)))])
                found += [Paragraph(runs)] if runs else []
            else:
                found += self._block(element, depth)
        return found

    def _block(self, element: Element, depth: int) -> list[Block]:
        tag = element.tag
        if tag in ("ul", "ol"):
            return [self._list(element, depth)]
        if tag == "blockquote":
            inside = self.blocks(list(element), depth + 1)
            return [Quote(tuple(inside))] if inside else []
        if tag == "pre":
            code = _text("".join(element.itertext())).rstrip().expandtabs(4)
            return [CodeBlock(tuple(code.split("\n")))]
        if tag == "table":
            return _table(element)
        if tag == "hr":
            return []
        picture = _picture(element)
        if picture:
            return [picture]
        runs = _runs(element)
        if not runs:
            return []
        if tag in _HEADINGS:
            self._level = min(int(tag[1]), self._level + 1)
            return [Heading(self._level, runs)]
        return [Paragraph(runs)]

    def _list(self, element: Element, depth: int) -> ListBlock:
        items = [tuple(self._item(item, depth)) for item in element]
        start = element.get("start") or "1"
        number = int(start) if start.isdecimal() and len(start) < 6 else 1
        return ListBlock(tuple(items), element.tag == "ol", number)

    def _item(self, item: Element, depth: int) -> list[Block]:
        """The blocks of an item; words may stand before, between and after them."""
        found: list[Block] = []
        text, inline = item.text, list[Element]()
        for child in (*item, None):
            if child is not None and child.tag not in _BLOCK_TAGS:
                inline.append(child)
                continue
            runs = _tidy(_inline(text, inline))
            found += [Paragraph(runs)] if runs else []
            if child is not None:
                found += self.blocks([child], depth + 1)
                text, inline = child.tail, []
        return found


def _table(element: Element) -> list[Block]:
    rows = [tuple(_runs(cell) for cell in row) for row in element.iter("tr")]
    if not rows or not rows[0]:
        return []
    if len(rows[0]) <= MOST_COLUMNS:
        return [TableBlock(rows[0], tuple(rows[1:]))]
    return [
        Paragraph((*head, Run(": "), *cell))
        for row in rows[1:]
        for head, cell in zip(rows[0], row, strict=False)
        if cell
    ]


def _picture(element: Element) -> PictureBlock | None:
    """The picture of a paragraph that holds nothing else."""
    alone = len(element) == 1 and element[0].tag == "img"
    if not alone or (element.text or "").strip() or (element[0].tail or "").strip():
        return None
    source = element[0].get("src") or ""
    if not source.startswith(_PICTURE):
        return None
    return PictureBlock(source.removeprefix(_PICTURE), _text(element[0].get("alt") or ""))


def _runs(element: Element) -> tuple[Run, ...]:
    if len(element):
        return _tidy(_inline(element.text, list(element)))
    told = _words(element.text).strip()
    return (Run(told),) if told else ()


def _inline(text: str | None, children: list[Element], style: Run = _BARE) -> list[Run]:
    """The runs of mixed content in one style."""
    found = [_styled(_words(text), style)]
    for child in children:
        found += _child(child, style)
        found.append(_styled(_words(child.tail), style))
    return found


def _child(child: Element, style: Run) -> list[Run]:
    match child.tag:
        case "br":
            return [Run("\n")]
        case "img":
            return [_styled(_text(child.get("alt")), style)]
        case "strong":
            style = Run("", True, style.italic, style.code, style.link)
        case "em":
            style = Run("", style.bold, True, style.code, style.link)
        case "code":
            return [Run(_text(child.text), style.bold, style.italic, True, style.link)]
        case "a":
            style = Run("", style.bold, style.italic, style.code, _address(child.get("href")))
        case _:
            pass
    return _inline(child.text, list(child), style)


def _styled(text: str, style: Run) -> Run:
    return Run(text, style.bold, style.italic, style.code, style.link)


def _tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Runs without empty ones, and without space at the ends of each line."""
    kept: list[Run] = []
    for run in runs:
        is_new_line = bool(kept) and kept[-1].text == "\n"
        told = _styled(run.text.lstrip(" "), run) if is_new_line else run
        kept += [told] if told.text else []
    while kept and not plain((kept[0],)).strip():
        kept.pop(0)
    while kept and not plain((kept[-1],)).strip():
        kept.pop()
    if kept:
        kept[0] = _styled(kept[0].text.lstrip(), kept[0])
        kept[-1] = _styled(kept[-1].text.rstrip(), kept[-1])
    return tuple(kept)


def _words(text: str | None) -> str:
    """The text of an element, its spaces and line ends made one space."""
    if not text:
        return ""
    # without a mark of the library's it is a part of what was cleaned as a whole
    whole = _text(text) if STX in text or ETX in text else text
    return _SPACES.sub(" ", whole)


def _text(text: str | None) -> str:
    """A string of the tree without the marks that Python-Markdown leaves in it."""
    if text and "\x02" in text:
        text = _STASHED.sub(_put_back, text)
    return clean(text or "")


def _put_back(match: re.Match[str]) -> str:
    number, entity = match.groups()
    if number:
        return chr(int(number)) if int(number) < 0x110000 else ""
    return html.unescape("&" + (entity or ""))


def _address(typed: str | None) -> str:
    """The address when it is one that may be followed, else nothing."""
    address = _text(typed)
    if not address or len(address) > MOST_LINK or re.search(r"[\x00-\x20]", address):
        return ""
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return ""
    return address if scheme in _SCHEMES else ""
