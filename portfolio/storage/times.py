"""When learning happened: a table of stretches of time that totals read, made from the entries.

A row for each session, and one for an entry without any. Nothing here decodes a record.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portfolio.insight.hours import Stretch, stretch_of
from portfolio.insight.revisits import Finished
from portfolio.insight.terms import ONE_DAY
from portfolio.model.course import Attendance, DeliveryMethod, Mode
from portfolio.model.cycle import school_year
from portfolio.model.entry import Entry
from portfolio.model.records import Record
from portfolio.model.words import Context, Kind, Setting
from portfolio.storage.database import Database, Row

_DONE = (Attendance.ATTENDED, Attendance.WATCHED_LATER)
_LEARNING = tuple(kind for kind in Kind if kind.is_learning)
_INFORMAL = tuple(kind for kind in Kind if kind.is_informal)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a list shows of an entry of informal learning. `body` is its public layer."""

    id: str
    kind: Kind
    on: date
    heading: str
    body: str
    minutes: int
    is_with_others: bool
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """An entry that is linked to a goal, with the minutes of learning in it."""

    id: str
    on: date
    minutes: int


@dataclass(frozen=True, slots=True)
class Written:
    """How long writing took: seconds over the entries for which it was measured, and how many."""

    seconds: int
    entries: int
    over: int


def put_times(database: Database, record: Record) -> None:
    """Bring the stretches of a record up to date."""
    take_times(database, record.id)
    if isinstance(record, Entry):
        for values in _rows(record):
            database.execute(f"INSERT INTO stretch VALUES ({','.join('?' * len(values))})", values)


def take_times(database: Database, record_id: str) -> None:
    """Take the stretches of a record away."""
    database.execute("DELETE FROM stretch WHERE record = ?", (record_id,))


def _rows(entry: Entry) -> Iterable[Row]:
    """A row a session, or one; the first holds the seconds that writing took."""
    tail = (entry.delivery or "", entry.setting or "", entry.context)
    if not entry.sessions:
        one = stretch_of(entry)
        yield (
            entry.id, 0, one.on.isoformat(), one.minutes, "", entry.kind, one.is_with_others,
            one.mode or "", *tail, entry.recording_seconds,
        )  # fmt: skip
    for number, session in enumerate(entry.sessions):
        one = stretch_of(entry, session)
        yield (
            entry.id, number, one.on.isoformat(), one.minutes, session.attendance, entry.kind,
            one.is_with_others, one.mode or "", *tail, 0 if number else entry.recording_seconds,
        )  # fmt: skip


class TimeStore:
    """What the table of stretches tells; every figure agrees with portfolio.insight.hours."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, start: date, end: date) -> tuple[Stretch, ...]:
        """The stretches of learning in the period: what was done, each on its own day."""
        states = ("", *_DONE)
        found = self._database.execute(
            "SELECT day, minutes, kind, together, mode, method, setting, context FROM stretch "
            f"WHERE day BETWEEN ? AND ? AND state IN ({_marks(states)}) "
            f"AND kind IN ({_marks(_LEARNING)})",
            (start.isoformat(), end.isoformat(), *states, *_LEARNING),
        )
        days = {row[0]: date.fromisoformat(row[0]) for row in found}
        return tuple(
            Stretch(
                days[day], minutes, _KINDS[kind], bool(together), _MODES.get(mode),
                _METHODS.get(method), _SETTINGS.get(setting), _CONTEXTS[context],
            )
            for day, minutes, kind, together, mode, method, setting, context in found
        )  # fmt: skip

    def school_years(self) -> list[date]:
        """The first days of the school years that hold an entry, the oldest first."""
        sql = "SELECT day FROM record WHERE kind = 'entry' AND sort >= ? ORDER BY sort LIMIT 1"
        found: list[date] = []
        rows = self._database.execute(sql, ("0",))
        while rows:
            start, end = school_year(date.fromisoformat(rows[0][0]))
            found.append(start)
            rows = self._database.execute(sql, ((end + ONE_DAY).isoformat(),))
        return found

    def last_on(self, today: date) -> date | None:
        """The last day with an entry up to today."""
        rows = self._database.execute(
            "SELECT day FROM record WHERE kind = 'entry' AND sort < ? ORDER BY sort DESC LIMIT 1",
            ((today + ONE_DAY).isoformat(),),
        )
        return date.fromisoformat(rows[0][0]) if rows else None

    def courses(self, start: date, end: date) -> list[str]:
        """The ids of the courses with their day or a session in the period, the newest first."""
        return self._inside((Kind.COURSE,), start, end)

    def informal(self, start: date, end: date, kinds: tuple[Kind, ...] = ()) -> list[str]:
        """The same of informal learning, or of some kinds of it."""
        return self._inside(kinds or _INFORMAL, start, end)

    def learnt(self, entry_ids: Iterable[str]) -> list[Learnt]:
        """What a list shows of these entries, in their order."""
        wanted = tuple(entry_ids)
        found = self._database.execute(
            "SELECT record.id, record.facet, record.day, heading, coalesce(body, ''), "
            f"sum(CASE WHEN state IN ({_marks(('', *_DONE))}) THEN minutes ELSE 0 END), "
            "max(together) FROM record LEFT JOIN search ON search.id = record.id "
            "LEFT JOIN stretch ON stretch.record = record.id "
            f"WHERE record.id IN ({_marks(wanted)}) GROUP BY record.id",
            ("", *_DONE, *wanted),
        )
        codes = self._codes(wanted)
        rows = {
            entry_id: Learnt(
                entry_id, _KINDS[kind], date.fromisoformat(day), heading, body, minutes or 0,
                bool(together), tuple(codes.get(entry_id, ())),
            )
            for entry_id, kind, day, heading, body, minutes, together in found
            if kind in _KINDS
        }  # fmt: skip
        return [rows[one] for one in wanted if one in rows]

    def methods(self, start: date, end: date) -> list[tuple[DeliveryMethod, int]]:
        """How many courses of the period were held in which way, the most first."""
        wanted = self.courses(start, end)
        found = self._database.execute(
            "SELECT method, count(*) FROM stretch WHERE number = 0 AND method != '' "
            f"AND record IN ({_marks(wanted)}) GROUP BY method ORDER BY 2 DESC, 1",
            tuple(wanted),
        )
        return [(_METHODS[method], count) for method, count in found]

    def planned(self, today: date, limit: int) -> list[str]:
        """The ids of the entries whose planned sessions come next, from today on."""
        return self._planned("day >= ?", "min(day)", today, limit)

    def unconfirmed(self, today: date, limit: int) -> list[str]:
        """The ids of the entries whose planned sessions passed last."""
        return self._planned("day < ?", "max(day) DESC", today, limit)

    def finished(self, also: Iterable[str] = (), since: date = date.min) -> list[Finished]:
        """The courses that ended since a day, and whenever they did those of `also`."""
        others = tuple(also)
        found = self._database.execute(
            "SELECT record, heading, stretch.kind = 'course', max(stretch.day) FROM stretch "
            "JOIN record ON record.id = record WHERE record IN (SELECT record FROM stretch "
            "WHERE day >= ? AND kind = 'course' UNION SELECT id FROM record "
            f"WHERE id IN ({_marks(others)})) AND state != 'not-attended' "
            "GROUP BY record HAVING sum(state = 'planned') = 0 "
            f"AND (max(stretch.day) >= ? OR record IN ({_marks(others)}))",
            (since.isoformat(), *others, since.isoformat(), *others),
        )
        return [
            Finished(entry_id, heading, bool(is_course), date.fromisoformat(day))
            for entry_id, heading, is_course, day in found
        ]

    def written(self, start: date, end: date, cap_min: int) -> Written:
        """How long writing took for the entries of the period; `over` were beyond the cap."""
        (row,) = self._database.execute(
            "SELECT coalesce(sum(seconds), 0), count(*), "
            "coalesce(sum(? > 0 AND seconds > ? * 60), 0) FROM stretch "
            "WHERE number = 0 AND seconds > 0 AND record IN (SELECT record FROM stretch "
            "WHERE day BETWEEN ? AND ?)",
            (cap_min, cap_min, start.isoformat(), end.isoformat()),
        )
        return Written(*row)

    def linked(self, goal_id: str) -> tuple[Linked, ...]:
        """The entries that are linked to a goal, the oldest first, and their minutes."""
        found = self._database.execute(
            "SELECT source, record.day, coalesce(sum(CASE WHEN "
            f"state IN ({_marks(('', *_DONE))}) AND stretch.kind IN ({_marks(_LEARNING)}) "
            "THEN minutes END), 0) FROM link JOIN record ON record.id = source "
            "LEFT JOIN stretch ON stretch.record = source "
            "WHERE target = ? AND role = 'goal' GROUP BY source ORDER BY record.sort, source",
            ("", *_DONE, *_LEARNING, goal_id),
        )
        return tuple(Linked(one, date.fromisoformat(day), minutes) for one, day, minutes in found)

    def _inside(self, kinds: tuple[Kind, ...], start: date, end: date) -> list[str]:
        first, last, after = start.isoformat(), end.isoformat(), (end + ONE_DAY).isoformat()
        wanted = f"kind = 'entry' AND facet IN ({_marks(kinds)})"
        found = self._database.execute(
            f"SELECT id, sort FROM record WHERE {wanted} AND sort >= ? AND sort < ? UNION "
            "SELECT id, sort FROM stretch CROSS JOIN record ON record.id = record "
            f"WHERE stretch.day BETWEEN ? AND ? AND state != '' AND record.{wanted} "
            "ORDER BY sort DESC, id",
            (*kinds, first, after, first, last, *kinds),
        )
        return [row[0] for row in found]

    def _planned(self, when: str, order: str, today: date, limit: int) -> list[str]:
        found = self._database.execute(
            f"SELECT record FROM stretch WHERE state = 'planned' AND {when} GROUP BY record "
            f"ORDER BY {order} LIMIT ?",
            (today.isoformat(), limit),
        )
        return [row[0] for row in found]

    def _codes(self, wanted: tuple[str, ...]) -> dict[str, list[str]]:
        codes: dict[str, list[str]] = {}
        for target, code in self._database.execute(
            "SELECT target, heading FROM link JOIN record ON id = source WHERE role = 'mapping' "
            f"AND target IN ({_marks(wanted)}) ORDER BY heading",
            wanted,
        ):
            codes.setdefault(target, []).append(code)
        return codes


def _marks(values: Iterable[object]) -> str:
    return ",".join("?" for _one in values)


_KINDS = {str(one): one for one in Kind}
_MODES = {str(one): one for one in Mode}
_METHODS = {str(one): one for one in DeliveryMethod}
_SETTINGS = {str(one): one for one in Setting}
_CONTEXTS = {str(one): one for one in Context}
