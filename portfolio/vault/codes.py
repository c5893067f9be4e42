"""The recovery code: 130 random bits and a check symbol, in nine groups of three.

Crockford's base32, so that 0 and O, 1 and I and L are the same when typed.
"""

import secrets
import unicodedata

from portfolio.errors import CodeMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SYMBOLS = 26  # of five bits each
GROUP = 3
_CHECK_PRIME = 31  # prime: finds every slip and swap, but 0 for Z; a wrong code fails later too
_SAME = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """A fresh code without spaces: 26 random symbols and the check symbol."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(SYMBOLS))
    return body + _check_symbol(body)


def groups(code: str) -> tuple[str, ...]:
    """The code in its nine groups of three, as it is shown and read out."""
    return tuple(code[i : i + GROUP] for i in range(0, len(code), GROUP))


def shown(code: str) -> str:
    """The code as one line, groups apart by hyphens."""
    return "-".join(groups(code))


def read_code(typed: str) -> str:
    """The code behind what was typed, in any case and grouping. Raises CodeMistyped."""
    code = plain(typed)
    if len(code) != SYMBOLS + 1 or any(symbol not in ALPHABET for symbol in code):
        raise CodeMistyped
    if _check_symbol(code[:-1]) != code[-1]:
        raise CodeMistyped
    return code


def plain(typed: str) -> str:
    """The symbols behind what was typed, whole or in part: capitals, look-alikes as one."""
    told = unicodedata.normalize("NFKC", typed).upper().translate(_SAME)
    return "".join(symbol for symbol in told if symbol.isalnum())


def _check_symbol(body: str) -> str:
    total = sum(place * ALPHABET.index(symbol) for place, symbol in enumerate(body, 1))
    return ALPHABET[total % _CHECK_PRIME]
