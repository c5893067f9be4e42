"""Random names for records and revisions."""

import secrets

# Crockford's base32 in lower case: no i, l, o, u, so that an id can be read aloud and typed.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 16  # 80 random bits: no meeting in one career, short enough to type


def new_id() -> str:
    """A fresh id of 16 characters, 80 random bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
