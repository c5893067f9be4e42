"""One entry as the timeline shows it."""

from dataclasses import dataclass

from portfolio.model.words import Kind
from portfolio.text import _, ngettext


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry as the list shows it. `day` and `day_rest` head the first of each day."""

    id: str
    kind: Kind
    title: str
    words: str = ""
    time: str = ""
    length: str = ""
    codes: tuple[str, ...] = ()
    evidence: int = 0
    goal: str = ""
    day: str = ""
    day_rest: str = ""
    is_damaged: bool = False
    has_next: bool = False

    @property
    def told(self) -> str:
        """All of it in a sentence or two, for who listens."""
        count = self.evidence
        pieces = ngettext("{n} piece of evidence", "{n} pieces of evidence", count).format(n=count)
        goal = _("goal {title}").format(title=self.goal) if self.goal else ""
        facts = (self.length, *self.codes, pieces if count else "", goal)
        head = f"{self.kind.word}: {self.title}"
        day = f"{self.day} {self.day_rest}".strip()
        return ". ".join(filter(None, (day, head, ", ".join(filter(None, facts)), self.words)))
