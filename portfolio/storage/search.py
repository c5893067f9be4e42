"""Search over every text: words and beginnings of words, accents folded."""

import re
from dataclasses import dataclass

from portfolio.storage.database import Database, Row

_WORD = re.compile(r"\w+")
OPEN, CLOSE = (
    "\x02",
    "\x03",
)  # around a hit in a snippet; no text can hold them (rules.py)


@dataclass(frozen=True, slots=True)
class Hit:
    """One found record. In `snippet` a hit stands between OPEN and CLOSE.

    `is_private` tells that only the private layer has the words; then nothing of it is shown.
    """

    id: str
    kind: str
    facet: str
    heading: str
    day: str
    snippet: str
    is_private: bool


class Search:
    """Finds records by their words, newest day first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: str, limit: int = 50) -> list[Hit]:
        """The records that hold every word, or a word beginning with it."""
        words = _WORD.findall(query)
        if not words:
            return []
        wanted = " AND ".join(f'"{word}" *' for word in words)
        hits = self._hits(wanted, limit)
        if not hits:
            return []
        marks = ",".join("?" * len(hits))
        public = self._database.execute(
            "SELECT id FROM search JOIN search_fts ON number = search_fts.rowid "
            f"WHERE search_fts MATCH ? AND id IN ({marks})",
            ("{title body more} : (" + wanted + ")", *(hit[0] for hit in hits)),
        )
        seen = {row[0] for row in public}
        return [
            Hit(
                id=hit[0],
                kind=hit[1],
                facet=hit[2],
                heading=hit[3],
                day=hit[4],
                snippet=hit[5] if hit[0] in seen else "",
                is_private=hit[0] not in seen,
            )
            for hit in hits
        ]

    def _hits(self, wanted: str, limit: int) -> list[Row]:
        return self._database.execute(
            "SELECT record.id, record.kind, facet, heading, day, "
            "snippet(search_fts, 1, ?, ?, '…', 14) FROM search_fts "
            "JOIN search ON number = search_fts.rowid JOIN record ON record.id = search.id "
            "WHERE search_fts MATCH ? ORDER BY sort DESC LIMIT ?",
            (OPEN, CLOSE, wanted, limit),
        )
