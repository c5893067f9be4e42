"""What the palette finds while she types: entries, goals, evidence, standards, pages, actions."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from portfolio.days import told_day
from portfolio.library import Library
from portfolio.model.words import Kind
from portfolio.storage.search import CLOSE, OPEN, Hit
from portfolio.text import _
from ui.actions import ACTIONS
from ui.kinds import ICONS
from ui.pages.catalogue import PAGES
from ui.shell import Shell

MOST_HITS, MOST_OF_A_GROUP, MOST_ROWS = 24, 3, 8
PAGE_OF = {"goal": "goals", "evidence": "evidence", "thread": "standards"}
ICON_OF = {"goal": "target", "evidence": "image", "cycle": "calendar", "thread": "link"}


@dataclass(frozen=True, slots=True)
class Found:
    """One row: what it is, a line about it, and what Enter does. `kind` colours an entry."""

    group: str
    words: str
    about: str
    icon: str
    does: Callable[[Shell], object]
    kind: Kind | None = None
    is_private: bool = False


def found(library: Library, typed: str) -> list[Found]:
    """At most eight rows, the best of each group; with nothing typed, the latest and the pages."""
    records = _records(library, typed) if typed.strip() else _latest(library)
    places = [*_statements(library, typed), *_pages(typed)]
    actions = _actions(typed)
    groups = [records, places, actions]
    room = MOST_ROWS - sum(min(len(one), MOST_OF_A_GROUP) for one in groups)
    shown: list[Found] = []
    for one in groups:
        more = min(max(0, len(one) - MOST_OF_A_GROUP), room)
        room -= more
        shown += one[: MOST_OF_A_GROUP + more]
    if not shown and typed.strip():
        words = _("Write an entry called “{title}”").format(title=typed.strip())
        about = _("Nothing was found by these words")
        return [Found(_("Do"), words, about, "plus", partial(_write, typed.strip()))]
    return shown[:MOST_ROWS]


def _records(library: Library, typed: str) -> list[Found]:
    hits = library.search.find(typed, MOST_HITS)
    folded = _fold(typed)
    # what is called so stands before what speaks of it; newest first otherwise
    return [
        _record(one, typed)
        for one in sorted(hits, key=lambda hit: folded not in _fold(hit.heading))
    ]


def _record(hit: Hit, typed: str) -> Found:
    kind = Kind(hit.facet) if hit.kind == "entry" else None
    about = [kind.word] if kind else []
    about += [told_day(hit.day)] if hit.day else []
    if hit.is_private:
        about.append(_("in your private notes"))
    elif not _matches(typed, hit.heading):
        about.append(" ".join(hit.snippet.replace(OPEN, "").replace(CLOSE, "").split()))
    icon = ICONS[kind] if kind else ICON_OF.get(hit.kind, "file-text")
    does = (
        partial(_open_entry, hit.id)
        if kind
        else partial(_show, PAGE_OF.get(hit.kind, "settings"), hit.id)
    )
    told = " · ".join(one for one in about if one)
    return Found(_("Entries"), hit.heading, told, icon, does, kind, hit.is_private)


def _open_entry(entry_id: str, shell: Shell) -> None:
    shell.open_entry(entry_id)


def _show(page: str, record_id: str, shell: Shell) -> None:
    shell.show_page(page, record_id)


def _write(title: str, shell: Shell) -> None:
    shell.new_entry(title=title)


def _latest(library: Library) -> list[Found]:
    return [
        Found(_("Entries"), one.heading, f"{Kind(one.facet).word} · {told_day(one.day)}",
              ICONS[Kind(one.facet)], partial(_open_entry, one.id),
              Kind(one.facet))
        for one in library.entries.rows(MOST_OF_A_GROUP)
    ]  # fmt: skip


def _statements(library: Library, typed: str) -> list[Found]:
    if not typed.strip():
        return []
    rows = []
    for framework in library.frameworks.at_work():
        for one in framework.statements:
            told = f"{library.frameworks.told(framework.id, one.code)} {one.title}"
            if _matches(typed, told):
                rows.append(
                    Found(
                        _("Pages"),
                        told,
                        framework.title,
                        "layout-grid",
                        partial(_show, "standards", one.code),
                    )
                )
    return rows  # fmt: skip


def _pages(typed: str) -> list[Found]:
    return [
        Found(_("Pages"), page.word, _("Page"), page.icon, partial(_show, name, ""))
        for name, page in PAGES.items()
        if _matches(typed, page.word)
    ]


def _actions(typed: str) -> list[Found]:
    """The table's actions, but for those that a page already stands for."""
    pages = {page.word for page in PAGES.values()}
    return [
        Found(_("Do"), one.word, one.keys.replace("+", " "), one.icon, one.does)
        for one in ACTIONS
        if one.word not in pages and _matches(typed, one.word)
    ]


def _matches(typed: str, words: str) -> bool:
    """Every typed word stands somewhere in these words; accents do not count."""
    folded = _fold(words)
    return all(part in folded for part in _fold(typed).split())


def _fold(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def spans(words: str, typed: str) -> Sequence[tuple[int, int]]:
    """Where what was typed stands in these words: begin and length, in order, without overlap."""
    folded = "".join(_fold(one)[:1] or " " for one in words)
    places: set[int] = set()
    for part in _fold(typed).split():
        at = folded.find(part)
        if at >= 0:
            places |= set(range(at, at + len(part)))
    runs: list[tuple[int, int]] = []
    for at in sorted(places):
        if runs and runs[-1][0] + runs[-1][1] == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((at, 1))
    return runs
