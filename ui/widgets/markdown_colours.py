"""Markdown made visible while she types: headings, bold, italics, quotes; the marks grow quiet."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.tokens import Tokens

_HEADING = re.compile(r"^(#{1,6}) .*$")
_QUOTE = re.compile(r"^\s*>.*$")
_LEAD = re.compile(r"^\s*(?:[-+*]|\d{1,3}[.)])(?= )")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?\S)\1")
_ITALIC = re.compile(r"(?<![*\w])([*_])(?=[^\s*_])([^*_]{0,400}[^\s*_])\1(?![*\w])")
_CODE = re.compile(r"`[^`]{1,400}`")


class MarkdownColours(QSyntaxHighlighter):
    """Colours for one document; the text itself is never changed."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        super().__init__(document)
        self._head = _format(tokens.question, weight=QFont.Weight.DemiBold)
        self._bold = _format(weight=QFont.Weight.Bold)
        self._italic = _format(is_italic=True)
        self._quiet = _format(tokens.muted)
        self._lead = _format(tokens.accent_text, weight=QFont.Weight.Bold)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  Qt's name
        """Colour one line."""
        if found := _HEADING.match(text):
            self.setFormat(0, len(text), self._head)
            self.setFormat(0, len(found[1]) + 1, self._quiet)
            return
        if _QUOTE.match(text):
            self.setFormat(0, len(text), self._quiet)
        if found := _LEAD.match(text):
            self.setFormat(found.start(), found.end() - found.start(), self._lead)
        for pattern, look in ((_BOLD, self._bold), (_ITALIC, self._italic)):
            for one in pattern.finditer(text):
                self.setFormat(one.start(), one.end() - one.start(), self._quiet)
                self.setFormat(one.start(2), one.end(2) - one.start(2), look)
        for one in _CODE.finditer(text):
            self.setFormat(one.start(), one.end() - one.start(), self._quiet)


def _format(
    colour: str = "", weight: QFont.Weight = QFont.Weight.Normal, *, is_italic: bool = False
) -> QTextCharFormat:
    made = QTextCharFormat()
    if colour:
        made.setForeground(QColor(colour))
    made.setFontWeight(weight)
    made.setFontItalic(is_italic)
    return made
