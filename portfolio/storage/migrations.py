"""The tables, as named steps. A step is never changed once released; a new one is added below.

Columns are all declared here: sqlite-utils never alters a table while saving.
"""

from collections.abc import Callable

from sqlite_utils import Database as Tables

from portfolio.errors import PortfolioTooNew
from portfolio.storage.database import Database

Step = Callable[[Tables], None]


def m001_chain(tables: Tables) -> None:
    """The append-only chain of revisions, and the drafts beside it."""
    tables.table("revision").create(
        {
            "seq": int,
            "id": str,
            "format": int,
            "record": str,
            "kind": str,
            "action": str,
            "device": str,
            "number": int,
            "at": str,
            "parents": str,
            "salt": bytes,
            "payload": bytes,
            "digest": bytes,
            "hash": bytes,
        },
        pk="seq",
        not_null={
            "id",
            "format",
            "record",
            "kind",
            "action",
            "device",
            "number",
            "at",
            "parents",
        },
        strict=True,
    )
    tables.table("revision").create_index(["id"], unique=True)
    tables.table("revision").create_index(["record", "seq"])
    _draft_table(tables)


def _draft_table(tables: Tables) -> None:
    tables.table("draft").create(
        {
            "record": str,
            "kind": str,
            "base": str,
            "at": str,
            "payload": bytes,
            "digest": bytes,
        },
        pk="record",
        not_null={"kind", "base", "at", "payload", "digest"},
        strict=True,
    )


def m002_views(tables: Tables) -> None:
    """What lists and totals read: made anew from the chain whenever they disagree with it."""
    tables.table("record").create(
        {
            "id": str,
            "kind": str,
            "revision": str,
            "heading": str,
            "day": str,
            "sort": str,
            "facet": str,
        },
        pk="id",
        not_null={"kind", "revision", "heading", "day", "sort", "facet"},
        strict=True,
    )
    tables.table("record").create_index(["kind", "sort"])
    tables.table("link").create(
        {"source": str, "target": str, "role": str},
        pk=("source", "target", "role"),
        strict=True,
    )
    tables.table("link").create_index(["target", "role"])


def m003_search(tables: Tables) -> None:
    """Full text over every layer: accents folded, prefixes of two and three letters indexed."""
    tables.table("search").create(
        {
            "number": int,
            "id": str,
            "title": str,
            "body": str,
            "private": str,
            "more": str,
        },
        pk="number",
        not_null={"id", "title", "body", "private", "more"},
        strict=True,
    )
    tables.table("search").create_index(["id"], unique=True)
    tables.execute(
        """CREATE VIRTUAL TABLE search_fts USING fts5(
            title, body, private, more, content='search', content_rowid='number',
            tokenize="unicode61 remove_diacritics 2", prefix='2 3')"""
    )
    for name, when, work in (
        ("insert", "AFTER INSERT", _ADD),
        ("delete", "AFTER DELETE", _TAKE),
        ("update", "AFTER UPDATE", _TAKE + _ADD),
    ):
        tables.execute(f"CREATE TRIGGER search_{name} {when} ON search BEGIN {work} END")


def m004_backups(tables: Tables) -> None:
    """Where backups are kept, and which were made: those out of reach can be named by date."""
    tables.table("place").create(
        {"path": str, "device": str, "since": str},
        pk=("path", "device"),
        not_null={"since"},
        strict=True,
    )
    tables.table("backup").create(
        {"place": str, "name": str, "at": str, "generation": int, "revisions": int},
        pk=("place", "name"),
        not_null={"at", "generation", "revisions"},
        strict=True,
    )


def m005_learning(_tables: Tables) -> None:
    """Threads, revisits, calendars, frameworks and new fields: records alone, the tables stay.

    A step all the same: an older program would drop the new fields in silence, so it must refuse.
    """


def m006_sharing(_tables: Tables) -> None:
    """Exports, replies, recipes and names: records alone; older programs do not know the kinds."""


def m007_times(tables: Tables) -> None:
    """Stretches of time: what totals, plans and revisits read without decoding a record."""
    tables.table("stretch").create(
        {
            "record": str,
            "number": int,
            "day": str,
            "minutes": int,
            "state": str,
            "kind": str,
            "together": int,
            "mode": str,
            "method": str,
            "setting": str,
            "context": str,
            "seconds": int,
        },
        pk=("record", "number"),
        strict=True,
    )
    tables.table("stretch").create_index(["day"])
    tables.table("stretch").create_index(["state", "day"])
    tables.table("stretch").create_index(["kind", "record"])
    tables.table("revision").create_index(["kind", "record", "seq"])


_ADD = (
    "INSERT INTO search_fts (rowid, title, body, private, more) "
    "VALUES (new.number, new.title, new.body, new.private, new.more);"
)
_TAKE = (
    "INSERT INTO search_fts (search_fts, rowid, title, body, private, more) "
    "VALUES ('delete', old.number, old.title, old.body, old.private, old.more);"
)

STEPS: tuple[Step, ...] = (
    m001_chain,
    m002_views,
    m003_search,
    m004_backups,
    m005_learning,
    m006_sharing,
    m007_times,
)


def needs_migration(database: Database) -> bool:
    """Whether a journal was written by an older program; a new and empty one was not."""
    return 0 < database.version < len(STEPS)


def migrate(database: Database, steps: tuple[Step, ...] = STEPS) -> bool:
    """Bring the tables up to date; True when something was done. A newer file is refused unharmed.

    One transaction for all that is missing: a kill leaves the old tables whole. The count of
    steps done is SQLite's user_version, which is part of that transaction.
    """
    if database.version > len(steps):
        raise PortfolioTooNew(database.version, len(steps))
    with database.atomic():
        done = database.version  # read again: another process may have been faster
        for step in steps[done:]:
            with database.writing() as tables:
                step(tables)
        database.execute(f"PRAGMA user_version={len(steps)}")
        return done < len(steps)
