"""Text without what no page can show and no reader should obey."""

import re
import unicodedata

_BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]"
)


def clean(text: str) -> str:
    """The text without controls, surrogates, direction marks and private symbols, composed."""
    if text.isprintable():  # then it has none of them
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", _BAD.sub("", text))
