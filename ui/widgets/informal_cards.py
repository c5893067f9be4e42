"""Beside informal learning: hours by kind, with others and alone, and what came of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout

from portfolio.insight.hours import Stretch, Total
from portfolio.insight.revisits import PlannedRevisit, RevisitState
from portfolio.model.thread import Thread
from portfolio.model.words import Kind
from portfolio.text import _, inside
from ui.kinds import ICONS
from ui.theme import Theme
from ui.widgets.basics import Card, button, clear, label, reveal, row
from ui.widgets.course_card import MODE_ICONS
from ui.widgets.figures import BarList

SHOWN_CAME = 6
_MODE_ICONS = {"own-study": "book-open"} | {str(mode): icon for mode, icon in MODE_ICONS.items()}


class KindsCard(Card):
    """The hours of each kind, the most first."""

    def __init__(self, theme: Theme) -> None:
        self.bars, self.sentence = BarList(theme, is_narrow=True), label("", "muted")
        self.modes, self._mode = BarList(theme, is_narrow=True), label(_("Mode"), "strong")
        self.sentence.setContentsMargins(0, 0, 0, 4)
        self._mode.setContentsMargins(0, 12, 0, 0)
        super().__init__(
            label(_("What it adds up to"), "head"), self.sentence, self.bars, self._mode, self.modes
        )

    def show_times(self, times: Sequence[Stretch], sentence: str, modes: Sequence[Total]) -> None:
        """Show these stretches, as far as they are informal, under a sentence; and their modes."""
        self._mode.setVisible(bool(modes))
        icons = [_MODE_ICONS.get(one.key, "circle-dashed") for one in modes]
        self.modes.show_minutes([(one.name, one.informal) for one in modes], icons)
        minutes: Counter[Kind] = Counter()
        for one in times:
            if one.kind.is_informal:
                minutes[one.kind] += one.minutes
        kinds = [kind for kind, count in minutes.most_common() if count]
        self.bars.show_minutes(
            [(kind.word, minutes[kind]) for kind in kinds], [ICONS[kind] for kind in kinds]
        )
        self.sentence.setText(sentence)


class CompanyCard(Card):
    """Informal learning with others and on her own."""

    def __init__(self, theme: Theme) -> None:
        self.bars = BarList(theme, is_narrow=True)
        super().__init__(
            label(_("With others and alone"), "head"),
            self.bars,
            label(_("Both count, here and in every PDF, exactly like a course."), "muted"),
        )

    def show_times(self, times: Iterable[Stretch]) -> None:
        """Show these stretches, as far as they are informal."""
        minutes = Counter[bool]()
        for one in times:
            if one.kind.is_informal:
                minutes[one.is_with_others] += one.minutes
        rows = [(_("With others"), minutes[True]), (_("On my own"), minutes[False])]
        self.bars.show_minutes(rows, ("users", "user"))


class CameCard(Card):
    """Threads and answered revisits that rest on informal learning."""

    def __init__(self, begin: Callable[[], object]) -> None:
        self._begin = begin
        self._lines = QVBoxLayout()
        super().__init__(label(_("What came of it"), "head"), self._lines)

    def show_lines(
        self, ids: frozenset[str], threads: Sequence[Thread], planned: Sequence[PlannedRevisit]
    ) -> None:
        """Show what came of these entries."""
        clear(self._lines)
        lines = [
            f"{one.title}: {one.impact or _('no impact written yet')}"
            for one in threads
            if ids & {step.entry_id for step in one.steps}
        ]
        for one in planned:
            said = one.said
            if one.state is RevisitState.ANSWERED and one.entry_id in ids and said and said.stuck:
                lines.append(f"{one.heading}: {inside(said.stuck.word)}. {said.answer}".strip())
        for line in lines[:SHOWN_CAME]:
            self._lines.addWidget(label(line))
        if not lines:
            words = _("Nothing linked yet. A thread joins what you learnt to what changed.")
            self._lines.addWidget(label(words, "muted"))
            self._lines.addLayout(row(button(_("Begin a thread"), self._begin, "link"), None))
        reveal(self._lines)
