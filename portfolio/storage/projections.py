"""The tables that lists and search read: one rule a kind, from record to rows.

They hold nothing that the chain does not; rebuild() makes them anew from it.
"""

from dataclasses import dataclass

from portfolio.model.calendar import SchoolCalendar
from portfolio.model.cycle import Cycle
from portfolio.model.entry import Entry
from portfolio.model.evidence import Evidence
from portfolio.model.goal import Goal
from portfolio.model.records import Record, record_kind
from portfolio.model.reflection import ReflectionModel
from portfolio.model.sharing import Export, Recipe, Reply
from portfolio.model.standard import Mapping
from portfolio.model.thread import Revisit, Thread
from portfolio.model.training import TrainingYear
from portfolio.storage.database import Database
from portfolio.storage.revisions import Revisions
from portfolio.storage.times import put_times, take_times
from portfolio.text import _


@dataclass(frozen=True, slots=True)
class View:
    """What the tables keep of one record. `facet` is its kind of entry, status or code."""

    heading: str = ""
    day: str = ""
    sort: str = ""
    facet: str = ""
    body: str = ""
    private: str = ""
    more: str = ""
    links: tuple[tuple[str, str], ...] = ()
    is_searched: bool = True


def view(record: Record) -> View:
    """The rows of a record: heading and day for lists, words for search, links by role."""
    match record:
        case Entry():
            return _entry_view(record)
        case Goal():
            return _goal_view(record)
        case Evidence():
            return View(
                heading=record.heading,
                day=record.on.isoformat(),
                sort=record.on.isoformat(),
                facet=record.sensitivity,
                body=record.caption,
                more=f"{record.file_name} {record.link}",
                links=tuple((target, "evidence") for target in record.record_ids),
            )
        case Mapping():
            return View(
                heading=record.code,
                facet=record.code,
                body=record.because,
                links=((record.record_id, "mapping"),),
            )
        case Cycle():
            return View(
                heading=record.name,
                day=record.start.isoformat(),
                sort=record.start.isoformat(),
                facet=record.kind,
                body="\n".join((record.impact, *record.next_steps, record.question)),
                more="\n".join((record.mid_year, record.wellbeing, record.workload, record.career)),
            )
        case _:
            return _later_view(record)


def _later_view(record: Record) -> View:
    """The rows of the kinds that came with schema 5, and of what no list shows."""
    match record:
        case Thread():
            return View(
                heading=record.title,
                body=record.impact,
                links=tuple((one.entry_id, "thread") for one in record.steps),
            )
        case Revisit():
            return View(
                heading=record.answer,
                facet=record.stuck or "",
                day=record.answered_on.isoformat() if record.answered_on else "",
                body=record.answer,
                links=((record.entry_id, "revisit"),),
            )
        case TrainingYear():
            return View(
                heading=record.name,
                day=record.start.isoformat(),
                body="\n".join(f"{one.school} {one.mentor}" for one in record.placements),
                more="\n".join(one.focus for one in record.intensive),
            )
        case SchoolCalendar():
            return View(heading=record.employer, facet=str(record.year), is_searched=False)
        case ReflectionModel():
            return View(heading=record.name, is_searched=False)
        case _:
            return _sharing_view(record)


def _sharing_view(record: Record) -> View:
    """The rows of what left and came back. Names that are kept out of files are in no list."""
    match record:
        case Export():
            return View(
                heading=record.file_name,
                day=record.at.date().isoformat(),
                facet=record.kind,
                more=record.reader,
            )
        case Reply():
            return View(
                heading=record.name,
                day=record.received_on.isoformat(),
                body=f"{record.comment}\n{record.next_steps}",
                links=((record.cycle_id, "reply"),) if record.cycle_id else (),
            )
        case Recipe():
            return View(heading=record.name, is_searched=False)
        case _:
            return View(is_searched=False)


def _goal_view(goal: Goal) -> View:
    words = [goal.why, goal.support, goal.outcome]
    words += [f"{one.text} {one.result}" for one in goal.criteria]
    words += [f"{one.by} {one.text}" for one in goal.reviews]
    return View(
        heading=goal.title,
        day=goal.set_on.isoformat(),
        sort=goal.set_on.isoformat(),
        facet=goal.status,
        body="\n".join(filter(None, words)),
        private=goal.private,
    )


def _entry_view(entry: Entry) -> View:
    words = [
        entry.people,
        entry.provider,
        entry.source,
        *(one.text for one in entry.targets),
    ]
    if entry.observation:
        seen = entry.observation
        words += [seen.class_name, seen.subject, seen.age_phase]
    words += [one.title for one in entry.sessions]
    return View(
        heading=entry.heading,
        day=entry.happened_on.isoformat(),
        sort=f"{entry.happened_on.isoformat()} {entry.written_at.isoformat()}",
        facet=entry.kind,
        body=entry.body,
        private=entry.private,
        more=" ".join(filter(None, words)),
        links=tuple((goal, "goal") for goal in entry.goal_ids),
    )


class Projections:
    """The view tables in one database. Writes happen inside the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, record: Record, revision_id: str) -> None:
        """Bring the rows of one record up to date."""
        rows = view(record)
        run = self._database.execute
        run(
            "INSERT OR REPLACE INTO record (id, kind, revision, heading, day, sort, facet) "
            "VALUES (?,?,?,?,?,?,?)",
            (
                record.id,
                record_kind(type(record)),
                revision_id,
                rows.heading,
                rows.day,
                rows.sort,
                str(rows.facet),
            ),
        )
        put_times(self._database, record)
        run("DELETE FROM link WHERE source = ?", (record.id,))
        for target, role in rows.links:
            run("INSERT OR IGNORE INTO link VALUES (?,?,?)", (record.id, target, role))
        if rows.is_searched:
            run(
                "INSERT INTO search (id, title, body, private, more) VALUES (?,?,?,?,?) "
                "ON CONFLICT (id) DO UPDATE SET title = excluded.title, body = excluded.body, "
                "private = excluded.private, more = excluded.more",
                (record.id, rows.heading, rows.body, rows.private, rows.more),
            )

    def take(self, record_id: str) -> None:
        """Take the rows of a deleted record away."""
        for table, column in (("record", "id"), ("search", "id"), ("link", "source")):
            self._database.execute(f"DELETE FROM {table} WHERE {column} = ?", (record_id,))
        take_times(self._database, record_id)

    def disagreements(self, revisions: Revisions) -> set[str]:
        """The ids whose rows are missing, too many, or not of the last version."""
        rows = self._database.execute("SELECT id, revision FROM record")
        shown: dict[str, str] = {row[0]: row[1] for row in rows}
        meant = {one.record_id: one.id for one in revisions.current()}
        differ = {key for key in shown.keys() | meant.keys() if shown.get(key) != meant.get(key)}
        return differ - (revisions.damaged_seen & shown.keys())

    def rebuild(self, revisions: Revisions) -> None:
        """Make all rows anew from the chain. A damaged record keeps a row, so that it is seen."""
        with self._database.atomic():
            current = revisions.current()
            for table in ("record", "search", "link", "stretch"):
                self._database.execute(f"DELETE FROM {table}")
            for one in current:
                self.put(one.record(), one.id)
            for record_id in revisions.damaged_seen:
                self._database.execute(
                    "INSERT OR IGNORE INTO record (id, kind, revision, heading, day, sort, facet) "
                    "SELECT record, kind, id, ?, substr(at, 1, 10), at, '' FROM revision "
                    "WHERE record = ? ORDER BY seq DESC LIMIT 1",
                    (_("Damaged on disk"), record_id),
                )
