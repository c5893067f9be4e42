"""Sets by standard: the chosen items of each, with what was learnt, applied and changed."""

from collections import defaultdict
from collections.abc import Iterable

from portfolio.choose import Chosen
from portfolio.document import Coverage
from portfolio.document_growth import PublicSet, SetCell, SetItem
from portfolio.insight.coverage import MOST_SET, reuse
from portfolio.library import Library
from portfolio.model.entry import Entry
from portfolio.model.standard import Framework, Mapping
from portfolio.model.thread import ThreadPart
from portfolio.model.words import Kind

LEARNT = (Kind.COURSE, Kind.READING, Kind.WEBINAR, Kind.OBSERVING, Kind.MENTORING, Kind.COACHING)


def public_sets(
    library: Library, chosen: Chosen, framework: Framework, coverage: Coverage
) -> tuple[PublicSet, ...]:
    """One set a standard that has items, in the framework's order."""
    told = library.frameworks.told
    use = reuse(chosen.mappings)
    here = [one for one in chosen.mappings if one.framework == framework.id]
    found = []
    for standard in framework.standards:
        inside = [one for one in here if _is_under(one.code, standard.code)]
        items = _items(inside, chosen)
        if not items:
            continue
        code = told(framework.id, standard.code)
        covered = {one.code for one in inside}
        away = {row.code for row in coverage.rows if not row.applies}
        found.append(
            PublicSet(
                code=code,
                title=standard.title,
                items=tuple(
                    SetItem(
                        record_id=key,
                        heading=_heading(key, chosen),
                        codes=tuple(sorted({told(framework.id, one.code) for one in links})),
                        because=next((one.because for one in links if one.because), ""),
                        cells=_cells(key, links, chosen),
                        uses=use[key],
                    )
                    for key, links in items[:MOST_SET]
                ),
                count=len(items),
                missing=tuple(
                    (told(framework.id, part.code), part.title)
                    for part in framework.parts(standard.code)
                    if part.code not in covered and told(framework.id, part.code) not in away
                ),
            )
        )
    return tuple(found)


def _is_under(code: str, standard: str) -> bool:
    return code == standard or code.startswith(f"{standard}.")


def _items(links: Iterable[Mapping], chosen: Chosen) -> list[tuple[str, list[Mapping]]]:
    """Each record with its links: those with a sentence and a thread first, then by day."""
    by_record: dict[str, list[Mapping]] = defaultdict(list)
    for one in links:
        by_record[one.record_id].append(one)
    threaded = {step.entry_id for thread in chosen.threads for step in thread.steps}
    days = chosen.days
    best = sorted(
        by_record.items(),
        key=lambda pair: (
            not any(one.because for one in pair[1]),
            pair[0] not in threaded,
            -days[pair[0]].toordinal(),
        ),
    )
    shown = sorted(best[:MOST_SET], key=lambda pair: days[pair[0]])
    return [*shown, *best[MOST_SET:]]


def _heading(key: str, chosen: Chosen) -> str:
    every = {one.id: one.heading for one in chosen.entries}
    every |= {one.id: one.heading for one in chosen.evidence}
    return every.get(key) or next(one.title for one in chosen.goals if one.id == key)


def _cells(key: str, links: list[Mapping], chosen: Chosen) -> tuple[SetCell, ...]:
    """Learnt, applied, impact from the thread that the record is in; else the part it plays."""
    entries = {one.id: one for one in chosen.entries}
    for thread in chosen.threads:
        if all(step.entry_id != key for step in thread.steps):
            continue
        cells = [
            SetCell(step.part, entries[step.entry_id].heading, step.entry_id,
                    entries[step.entry_id].happened_on)
            for step in thread.steps
            if step.entry_id in entries
        ]  # fmt: skip
        if thread.impact and not any(one.part is ThreadPart.IMPACT for one in cells):
            cells.append(SetCell(ThreadPart.IMPACT, thread.impact))
        return tuple(cells)
    entry = entries.get(key)
    part = _part(entry) if entry else ThreadPart.IMPACT
    because = next((one.because for one in links if one.because), "")
    return (SetCell(part, because or _heading(key, chosen), key, chosen.days[key]),)


def _part(entry: Entry) -> ThreadPart:
    """The part that an entry plays on its own: what taught her, or what she did."""
    return ThreadPart.LEARNT if entry.kind in LEARNT else ThreadPart.APPLIED
