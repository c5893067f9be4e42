"""Markdown's marks put round words or before lines, and taken away again by the same key."""

import re

from PySide6.QtGui import QTextCursor

BOLD, ITALIC = "**", "*"
LEADS = {"heading": "## ", "list": "- ", "quote": "> "}
_LEAD = re.compile(r"^(?:#{1,6} |[-+*] |> |\d{1,3}[.)] )")
_ADDRESS = "https://"


def has_around(cursor: QTextCursor, mark: str) -> bool:
    """Whether the caret's place in its line is between two such marks."""
    text, at = cursor.block().text(), cursor.positionInBlock()
    word = re.escape(mark)
    inner = rf"(?<!\*){word}(?=\S)[^*]+?(?<=\S){word}(?!\*)"
    return any(one.start() < at < one.end() for one in re.finditer(inner, text))


def has_lead(cursor: QTextCursor, lead: str) -> bool:
    """Whether the caret's line begins so."""
    return cursor.block().text().startswith(lead)


def put_around(cursor: QTextCursor, mark: str) -> QTextCursor:
    """Put marks round the selection or the word, or take them away; gives the new selection."""
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    start, end, long = cursor.selectionStart(), cursor.selectionEnd(), len(mark)
    words = cursor.selectedText()
    made = QTextCursor(cursor.document())
    cursor.beginEditBlock()
    if _around(cursor, start, end, mark):
        _replace(cursor, start - long, end + long, words)
        start, end = start - long, end - long
    elif len(words) > 2 * long and words.startswith(mark) and words.endswith(mark):
        _replace(cursor, start, end, words[long:-long])
        end -= 2 * long
    else:
        _replace(cursor, start, end, f"{mark}{words}{mark}")
        start, end = start + long, end + long
    cursor.endEditBlock()
    made.setPosition(start)
    made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return made


def put_before(cursor: QTextCursor, lead: str) -> None:
    """Begin each line of the selection so, in place of how it began; or end beginning so."""
    document = cursor.document()
    block, last = (
        document.findBlock(cursor.selectionStart()),
        document.findBlock(cursor.selectionEnd()),
    )
    is_on = block.text().startswith(lead)
    cursor.beginEditBlock()
    while block.isValid():
        found = _LEAD.match(block.text())
        start = block.position()
        _replace(cursor, start, start + (found.end() if found else 0), "" if is_on else lead)
        if block == last:
            break
        block = block.next()
    cursor.endEditBlock()


def put_link(cursor: QTextCursor) -> QTextCursor:
    """Make the selection a link; the address stands selected, to be typed over."""
    words = cursor.selectedText()
    start = cursor.selectionStart()
    if words.startswith(("http://", "https://")):
        _replace(cursor, start, cursor.selectionEnd(), f"[]({words})")
        return _selected(cursor, start + 1, start + 1)
    _replace(cursor, start, cursor.selectionEnd(), f"[{words}]({_ADDRESS})")
    address = start + len(words) + 3
    return _selected(cursor, address, address + len(_ADDRESS))


def _around(cursor: QTextCursor, start: int, end: int, mark: str) -> bool:
    """Whether just these marks stand outside the selection: one star is not two."""
    block = cursor.document().findBlock(start)
    text, first = block.text(), start - block.position()
    last = end - block.position()
    ahead, behind = text[:first], text[last:]
    stars = (len(ahead) - len(ahead.rstrip("*")), len(behind) - len(behind.lstrip("*")))
    return stars in ((len(mark), len(mark)), (3, 3))


def _replace(cursor: QTextCursor, start: int, end: int, words: str) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words.replace("\u2029", "\n"))


def _selected(cursor: QTextCursor, start: int, end: int) -> QTextCursor:
    made = QTextCursor(cursor.document())
    made.setPosition(start)
    made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return made
