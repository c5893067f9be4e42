"""What is found in a finished PDF, as values; reading them out is exporters/preview.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a program finds in the file. `sizes` are the pages' widths and heights in points."""

    sizes: tuple[tuple[float, float], ...]
    size_bytes: int
    is_tagged: bool
    language: str
    archive_part: str
    bookmarks: int
    inner_links: int
    outer_links: int
    attached: int
    bare_pictures: int
    loose_fonts: int
    is_signed: bool
