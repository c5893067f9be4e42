"""What changed between two versions as rich text: underlined what came, struck what went.

For who listens each change says where it begins and ends.
"""

from html import escape

from portfolio.compare import FieldChange, Piece
from portfolio.text import _
from ui.tokens import Tokens

TITLE, BODY, PRIVATE = "title", "body", "private"
LINE = "line-height:135%"


def public_html(changes: tuple[FieldChange, ...], tokens: Tokens, *, is_spoken: bool) -> str:
    """Title and text first, then what else changed; nothing of the private layer."""
    by_key = {one.key: one for one in changes}
    told = ""
    if TITLE in by_key:
        told += f"<h2>{_pieces(by_key[TITLE], tokens, is_spoken)}</h2>"
    if BODY in by_key:
        told += _text(by_key[BODY], tokens, is_spoken)
    others = [one for one in changes if one.key not in (TITLE, BODY, PRIVATE)]
    if others and told:
        told += f"<hr><p><b>{escape(_('Also changed'))}</b></p>"
    for one in others:
        told += f"<p><b>{escape(one.name)}</b><br>{_pieces(one, tokens, is_spoken)}</p>"
    return told


def private_html(changes: tuple[FieldChange, ...], tokens: Tokens, *, is_spoken: bool) -> str:
    """The private layer alone."""
    return "".join(_text(one, tokens, is_spoken) for one in changes if one.key == PRIVATE)


def legend_html(tokens: Tokens, added: str, taken: str) -> str:
    """What the two looks mean."""
    return f"{_look(added, '+', tokens)} &nbsp; {_look(taken, '-', tokens)}"


def spoken_change(sign: str, words: str) -> str:
    """A change as it is told."""
    told = _("added: {words} end") if sign == "+" else _("taken out: {words} end")
    return told.format(words=words)


def _text(change: FieldChange, tokens: Tokens, is_spoken: bool) -> str:
    return f'<p style="{LINE}">{_pieces(change, tokens, is_spoken)}</p>'


def _pieces(change: FieldChange, tokens: Tokens, is_spoken: bool) -> str:
    return "".join(_piece(one, tokens, is_spoken) for one in change.pieces)


def _piece(one: Piece, tokens: Tokens, is_spoken: bool) -> str:
    if not one.sign or not one.words.strip():
        return _escaped(one.words)
    words = spoken_change(one.sign, one.words) if is_spoken else one.words
    return _look(words, one.sign, tokens)


def _look(words: str, sign: str, tokens: Tokens) -> str:
    ink, ground, line = (
        (tokens.accent_text, tokens.accent_soft, "underline")
        if sign == "+"
        else (tokens.note, tokens.note_bg, "line-through")
    )
    style = f"color:{ink};background-color:{ground};text-decoration:{line}"
    return f'<span style="{style}">{_escaped(words)}</span>'


def _escaped(words: str) -> str:
    return escape(words).replace("\n", "<br>")
