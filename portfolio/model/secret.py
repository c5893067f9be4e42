"""A random key kept as a record, so that it survives a rotation of the data key."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key of 32 bytes in hex for one purpose; its id is the purpose, such as "evidence-key"."""

    id: str
    key: str
