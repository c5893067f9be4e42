"""The first words of a Markdown text, for a list; light, since a list needs no Markdown reader."""

import re

MOST = 180
_HEADING = re.compile(r"(?m)^#{1,6} .*$")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_MARKS = re.compile(r"(?m)^\s*(?:[-+*>]|\d{1,3}[.)])\s+|[*_`|]+")


def excerpt(text: str, most: int = MOST) -> str:
    """At most so many characters of plain words, cut between two of them; headings left out."""
    beginning = text[: most * 20]
    words = _MARKS.sub("", _LINK.sub(r"\1", _HEADING.sub("", beginning))).split()
    plain = " ".join(words)
    if len(plain) <= most:
        return plain
    return plain[: plain.rfind(" ", 0, most) if " " in plain[:most] else most] + "\u00a0…"
