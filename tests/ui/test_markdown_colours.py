"""Markdown is made visible without touching what she wrote."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from ui.tokens import LIGHT
from ui.widgets.markdown_colours import MarkdownColours


def test_headings_and_bold_are_seen_and_the_text_stays(qapp: QApplication) -> None:
    """The look is beside the text, never in it."""
    document = QTextDocument("## What\nTen of **twelve** in *the* amber group")
    colours = MarkdownColours(document, LIGHT)
    colours.rehighlight()

    first, second = document.firstBlock(), document.lastBlock()
    seen = second.layout().formats()
    words = [second.text()[one.start : one.start + one.length] for one in seen]
    heading = first.layout().formats()
    assert heading[-1].format.foreground().color().name().upper() == LIGHT.question
    assert seen[words.index("twelve")].format.fontWeight() == 700
    assert seen[words.index("the")].format.fontItalic()
    assert document.toPlainText() == "## What\nTen of **twelve** in *the* amber group"
