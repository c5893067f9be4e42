"""Goals in the line: "@questioning" is the goal with a word that begins so. No rules of place."""

import re
from collections.abc import Iterable, Sequence

from portfolio.model.goal import Goal

AT_WORD = re.compile(r"(?<![\w.@])@([^\W_][\w'’]*(?:-[^\W_][\w'’]*)*)")


def find_goal(goals: Iterable[Goal], typed: str) -> Goal | None:
    """The one goal meant by "quest" or "better-quest"; None where none or several are meant.

    What is typed begins words of the title that follow each other; the title's own beginning wins.
    """
    wanted = typed.casefold().split("-")
    begun: list[Goal] = []
    inside: list[Goal] = []
    for goal in goals:
        words = re.findall(r"[\w'’]+", goal.title.casefold())
        places = [n for n in range(len(words)) if _begin(words[n:], wanted)]
        if places:
            (inside if places[0] else begun).append(goal)
    meant = begun or inside
    return meant[0] if len(meant) == 1 else None


def _begin(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return len(words) >= len(wanted) and all(
        word.startswith(piece) for word, piece in zip(words, wanted, strict=False)
    )
