"""The guide: chapters from resources/help, with the tables of keys, settings and kinds put in.

What the tables hold is told from the tables, so that the guide cannot fall behind them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from portfolio.kinds import KINDS, PLANS
from portfolio.text import _
from resources import locate
from ui.actions import ACTIONS
from ui.choosable import SETTINGS, Group, settings_of

FOLDER = "help"


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter. `name` is its file without number; `text` is Markdown without its title."""

    name: str
    title: str
    text: str


def chapters() -> tuple[Chapter, ...]:
    """All chapters in their order."""
    return tuple(
        _chapter(path.stem.partition("-")[2], path.read_text(encoding="utf-8"))
        for path in sorted(locate(FOLDER).glob("*.md"))
    )


def _chapter(name: str, text: str) -> Chapter:
    title, _line, rest = text.partition("\n")
    for word, make in _TABLES.items():
        if word in rest:
            rest = rest.replace(word, make())
    return Chapter(name, title.removeprefix("# "), rest.strip() + "\n")


def _actions() -> str:
    parts = []
    for menu, actions in groupby(ACTIONS, key=lambda one: one.menu_word.replace("&", "")):
        rows = "\n".join(
            f"| {one.word} | {one.keys.replace('+', ' + ') or '–'} | {one.told} |"
            for one in actions
        )
        head = f"| {_('What')} | {_('Shortcuts')} | |\n|---|---|---|"
        parts.append(f"## {menu}\n\n{head}\n{rows}")
    return "\n\n".join(parts)


def _settings() -> str:
    parts = []
    for group in Group:
        rows = [f"- **{one.word}**{_after(one.hint_word)}" for one in settings_of(group)]
        if rows:
            parts.append(f"## {group.word}\n\n" + "\n".join(rows))
    assert sum(len(settings_of(group)) for group in Group) == len(SETTINGS)
    return "\n\n".join(parts)


def _kinds() -> str:
    rows = []
    for kind in KINDS.values():
        shows = ", ".join(one.word for one in kind.sections)
        if not kind.is_pdf:
            shows = _("For a calendar") if kind.kind == PLANS else _("For programs")
        rows.append(f"- **{kind.word}** (`{kind.kind}`){_after(shows)}")
    return "\n".join(rows)


def _after(words: str) -> str:
    return f": {words[:1].lower()}{words[1:]}" if words else ""


_TABLES: dict[str, Callable[[], str]] = {
    "{actions}": _actions,
    "{settings}": _settings,
    "{kinds}": _kinds,
}
