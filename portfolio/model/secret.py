"""A random key kept as a record, so that it survives a rotation of the data key."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key of 32 bytes in hex; its id is its purpose, "evidence-key" or "signing-key"."""

    id: str
    key: str
