"""Markdown made visible while she types: headings, bold, lists, quotes, code.

Marks are quiet in the line where she writes, and not seen in the others.

The text itself is never changed.
"""

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from ui.tokens import Tokens

BASE_PX = 17
HEADINGS = (1.45, 1.18, 1.06)  # of the text's size; deeper ones are as high as the text
_HEADING = re.compile(r"^(#{1,6}) .*$")
_EMPTY = re.compile(r"^#{1,6}\s*$")  # a heading without words would not be seen at all
_QUOTE = re.compile(r"^\s*>.*$")
_LEAD = re.compile(r"^\s*(?:[-+*]|\d{1,3}[.)]|>)(?= )")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?\S)\1")
_ITALIC = re.compile(r"(?<![*\w])([*_])(?=[^\s*_])([^*_]{0,400}[^\s*_])\1(?![*\w])")
_CODE = re.compile(r"(`)([^`]{1,400})`")
_LINK = re.compile(r"(\[)([^\[\]]{1,400})\]\([^()\s]{1,800}\)")
_TAG = re.compile(r"(?<![\w&])#[A-Za-z0-9][A-Za-z0-9./]{0,11}(?![\w-])")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_ADDRESS = re.compile(r"https?://\S+|\S*@\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
UNSEEN_PX = -0.5  # between letters of one pixel: together they take none
IN_CODE = 1  # the state of a line between two fences


class MarkdownColours(QSyntaxHighlighter):
    """The look of one document. `check_words` also underlines words that are not known."""

    def __init__(self, document: QTextDocument, tokens: Tokens, base_px: int = BASE_PX) -> None:
        super().__init__(document)
        self._is_known: Callable[[str], bool] | None = None
        self._find_names: Callable[[str], list[tuple[int, int]]] = lambda _text: []
        self._written = QTextCursor()  # where she writes; it knows when its document is gone
        self._make(tokens, base_px)

    def check_words(self, is_known: Callable[[str], bool] | None) -> None:
        """Underline the words that are not known from now on; None ends it."""
        self._is_known = is_known
        self.rehighlight()

    def veil_names(self, find_names: Callable[[str], list[tuple[int, int]]]) -> None:
        """Paint over what this finds in a line: names, while someone is looking."""
        self._find_names = find_names

    def write_in(self, block: QTextBlock) -> None:
        """She writes in this line now, or in none."""
        before = self._written.block()
        self._written = QTextCursor(block) if block.isValid() else QTextCursor()
        if before != block:
            for one in (before, block):
                if one.isValid() and one.document() is self.document():
                    self.rehighlightBlock(one)

    def _make(self, tokens: Tokens, base_px: int) -> None:
        self._heads = [_format(tokens.question, QFont.Weight.DemiBold) for _size in HEADINGS]
        for look, size in zip(self._heads, HEADINGS, strict=True):
            look.setProperty(QTextCharFormat.Property.FontPixelSize, round(base_px * size))
        self._bold = _format(weight=QFont.Weight.Bold)
        self._italic = _format(is_italic=True)
        self._quiet = _format(tokens.muted)
        self._unseen = QTextCharFormat()
        self._unseen.setForeground(Qt.GlobalColor.transparent)
        self._unseen.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        self._unseen.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        self._unseen.setFontLetterSpacing(UNSEEN_PX)
        self._lead = _format(tokens.accent_text, QFont.Weight.Bold)
        self._tag = _format(tokens.accent_text, QFont.Weight.Medium)
        self._tag.setBackground(QColor(tokens.accent_soft))
        self._link = _format(tokens.accent_text)
        self._link.setFontUnderline(True)
        self._code = _format(tokens.text)
        self._code.setFontFamilies(["monospace"])
        self._code.setFontFixedPitch(True)
        self._code.setBackground(QColor(tokens.surface2))
        self._unknown = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        self._veil = _format(tokens.private_bg)
        self._veil.setBackground(QColor(tokens.private_bg))
        self._wave = QColor(tokens.note)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  Qt's name
        """Colour one line."""
        was_code = self.previousBlockState() == IN_CODE
        is_fence = bool(_FENCE.match(text))
        self.setCurrentBlockState(IN_CODE if was_code != is_fence else 0)
        if was_code or is_fence:
            self.setFormat(0, len(text), self._quiet if is_fence else self._code)
        else:
            self._dress(text)
        for start, count in self._find_names(text):
            self.setFormat(start, count, self._veil)

    def _dress(self, text: str) -> None:
        if found := _HEADING.match(text):
            look = self._heads[min(len(found[1]), len(self._heads)) - 1]
            self.setFormat(0, len(text), look)
            if not _EMPTY.match(text):
                self._mark(0, len(found[1]) + 1)
        else:
            self._line(text)
        for one in _TAG.finditer(text):
            self.setFormat(one.start(), len(one[0]), self._tag)
        self._check(text)

    def _line(self, text: str) -> None:
        if _QUOTE.match(text):
            self.setFormat(0, len(text), self._quiet)
        if found := _LEAD.match(text):
            self.setFormat(found.start(), found.end() - found.start(), self._lead)
        for pattern, look in (
            (_BOLD, self._bold),
            (_ITALIC, self._italic),
            (_LINK, self._link),
            (_CODE, self._code),
        ):
            for one in pattern.finditer(text):
                self._mark(one.start(), one.start(2))
                self._mark(one.end(2), one.end())
                self._add(one.start(2), one.end(2), look)

    def _mark(self, start: int, end: int) -> None:
        """Make marks quiet and leave their size, or let them not be seen."""
        if self.currentBlock() != self._written.block():
            self.setFormat(start, end - start, self._unseen)
            return
        for at in range(start, end):
            look = QTextCharFormat(self.format(at))
            look.setForeground(self._quiet.foreground())
            self.setFormat(at, 1, look)

    def _add(self, start: int, end: int, look: QTextCharFormat) -> None:
        """Lay a look over what is there: bold within italic stays both."""
        for at in range(start, end):
            merged = QTextCharFormat(self.format(at))
            merged.clearForeground()
            merged.merge(look)
            self.setFormat(at, 1, merged)

    def _check(self, text: str) -> None:
        if self._is_known is None:
            return
        for start, word in words_to_check(text):
            if not self._is_known(word):
                for at in range(start, start + len(word)):
                    look = QTextCharFormat(self.format(at))
                    look.setUnderlineStyle(self._unknown)
                    look.setUnderlineColor(self._wave)
                    self.setFormat(at, 1, look)


def words_to_check(text: str) -> Iterator[tuple[int, str]]:
    """The words of a line that spelling is asked about, with where they begin; no code, no link."""
    for pattern in (_CODE, _ADDRESS, _TAG):
        text = pattern.sub(lambda one: " " * len(one[0]), text)
    for one in _WORD.finditer(text):
        yield one.start(), one[0]


def _format(
    colour: str = "", weight: QFont.Weight = QFont.Weight.Normal, *, is_italic: bool = False
) -> QTextCharFormat:
    made = QTextCharFormat()
    if colour:
        made.setForeground(QColor(colour))
    if weight is not QFont.Weight.Normal:
        made.setFontWeight(weight)
    if is_italic:
        made.setFontItalic(True)
    return made
