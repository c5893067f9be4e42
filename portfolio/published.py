"""The published schema of the data file, made from the classes that write and read it."""

from typing import Any

import msgspec

from portfolio.shared_file import FORMAT, SharedFile

SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The JSON Schema of portfolio.json."""
    made = msgspec.json.schema(SharedFile)
    return {"$schema": SCHEMA, "title": FORMAT, **made}


def schema_bytes() -> bytes:
    """The same as the file that is published."""
    return msgspec.json.format(msgspec.json.encode(schema(), order="sorted"), indent=2) + b"\n"
