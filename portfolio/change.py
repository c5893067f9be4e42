"""What a write touched: the one thing that lists, totals and editors listen to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """The record kinds and ids that a write touched. Empty when nothing was new."""

    kinds: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    everything: bool = False

    def __bool__(self) -> bool:
        return self.everything or bool(self.ids)

    def __or__(self, other: "Change") -> "Change":
        return Change(
            self.kinds | other.kinds,
            self.ids | other.ids,
            self.everything or other.everything,
        )

    def touches(self, *kinds: str) -> bool:
        """Whether any of the kinds may look different now."""
        return self.everything or not self.kinds.isdisjoint(kinds)


EVERYTHING = Change(everything=True)
