"""How long writing an entry takes: the time between keys, pauses left out."""

import time

LONGEST_PAUSE_S = 30.0  # a longer one is spent on something else


class WritingClock:
    """Counts while she types. Nothing is kept but the sum, in the entry itself."""

    def __init__(self) -> None:
        self._sum = 0.0
        self._last: float | None = None
        self._has_passed = False

    @property
    def seconds(self) -> int:
        """The time since start()."""
        return int(self._sum)

    def start(self) -> None:
        """Begin at nothing."""
        self._sum, self._last, self._has_passed = 0.0, None, False

    def key(self, now: float | None = None) -> None:
        """A key was pressed."""
        now = time.monotonic() if now is None else now
        if self._last is not None:
            self._sum += min(now - self._last, LONGEST_PAUSE_S)
        self._last = now

    def passes(self, before: int, limit: int) -> bool:
        """Count a key; True the one time at which the whole goes over a limit in seconds."""
        self.key()
        is_over = bool(limit) and before + self.seconds >= limit
        if is_over and not self._has_passed:
            self._has_passed = True
            return True
        return False
