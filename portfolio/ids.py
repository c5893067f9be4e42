"""Random names for records and revisions."""

import secrets

# Crockford's base32 in lower case: no i, l, o, u, so that an id can be read aloud and typed.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 16  # 80 random bits: no meeting in one career, short enough to type


def new_id() -> str:
    """A fresh id of 16 characters, 80 random bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def told_id(record_id: str) -> str:
    """An id as people read it aloud: capitals in groups of four."""
    groups = (record_id[start : start + 4] for start in range(0, len(record_id), 4))
    return "-".join(groups).upper()
