"""Python-Markdown set up for us: its element tree without HTML, in less than half of its time.

The library tries every pattern on every text. Most texts of a teacher hold no mark at all, so a
pattern is tried only where the mark that it cannot do without is there; the trees are equal.
"""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    HashHeaderProcessor,
    HRProcessor,
    ReferenceProcessor,
)
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# what no match of an inline pattern is without; any other, such as emphasis, is always tried
_MARKS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
}
_has_mark = re.compile(r"[`\\\[<*_]|  \n").search  # one of these, or of emphasis
_idle: list[markdown.Markdown] = []  # nobody's at the moment; making one takes longer than a page


def tree(text: str) -> Element:
    """The element tree before it would be written as HTML. Raises RecursionError."""
    with _lent() as reader:
        lines = text.split("\n")
        for preprocessor in reader.preprocessors:
            lines = preprocessor.run(lines)
        root: Element = reader.parser.parseDocument(lines).getroot()  # type: ignore[assignment]
        reader.treeprocessors["inline"].run(root)
        for code in root.iter("code"):  # the library has made it ready for HTML
            code.text = html.unescape(code.text or "")
        return root


def all_words(element: Element) -> str:
    """The words of an element and of all in it, each block's on a line of its own."""
    with _lent() as reader:
        reader.treeprocessors["prettify"].run(element)
    return "".join(element.itertext())


@contextmanager
def _lent() -> Iterator[markdown.Markdown]:
    """A reader that no other thread has. One that failed half-way is not used again."""
    try:
        reader = _idle.pop()
    except IndexError:
        reader = markdown.Markdown(extensions=["tables", "sane_lists", _Ours()])
    yield reader
    _idle.append(reader.reset())


class _Ours(Extension):
    """Turns raw HTML off, which reaches the page as the text that it is; puts ours in."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  the library's name
        """Take the readers of HTML out, and those that are tried too often over."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")
        md.treeprocessors.register(_Inline(md), "inline", 20)
        blocks = md.parser.blockprocessors
        blocks.register(_Table(md.parser, {"use_align_attribute": False}), "table", 75)
        blocks.register(_Heading(md.parser), "hashheader", 70)
        blocks.register(_Rule(md.parser), "hr", 50)
        blocks.register(_Quote(md.parser), "quote", 20)
        blocks.register(_Reference(md.parser), "reference", 15)


class _Inline(InlineProcessor):
    """Tries the patterns only on texts with a mark, and of these only those whose mark is there."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self._marks = {md.inlinePatterns[name]: mark for name, mark in _MARKS.items()}

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Put elements in place of marks; the tree is changed."""
        marked = Element(tree.tag)
        for block in tree:
            if _has_mark("".join(block.itertext())):
                marked.append(block)
        words = "".join(marked.itertext())
        tried = [one for one in self.md.inlinePatterns if self._marks.get(one, "") in words]
        self.inlinePatterns = tried  # type: ignore[assignment]  # a list is enough for it
        for element in marked.iter():
            if element.text and not _has_mark(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _has_mark(element.tail):
                element.tail = AtomicString(element.tail)
        super().run(marked, ancestors)
        for line_end in marked.iter("br"):  # as the library's "prettify", which is not run
            if line_end.tail and not line_end.tail.strip():
                line_end.tail = None
        return tree


class _Needing(BlockProcessor):
    """Tried only on blocks with one of its `marks`."""

    marks = ""

    def test(self, parent: Element, block: str) -> bool:
        """Whether the block is one of its own, as the library would say."""
        return any(mark in block for mark in self.marks) and super().test(parent, block)


class _Heading(_Needing, HashHeaderProcessor):
    marks = "#"


class _Rule(_Needing, HRProcessor):
    marks = "-_*"


class _Quote(_Needing, BlockQuoteProcessor):
    marks = ">"


class _Reference(_Needing, ReferenceProcessor):
    marks = "["


class _Table(_Needing, TableProcessor):
    marks = "|"
