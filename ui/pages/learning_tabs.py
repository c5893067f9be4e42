"""The first two tabs of Learning: courses as cards, informal learning with its totals."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from portfolio.days import hours_words, long_date
from portfolio.insight.hours import Hours
from portfolio.insight.revisits import PlannedRevisit, RevisitState
from portfolio.model.course import Attendance
from portfolio.model.entry import Entry
from portfolio.model.thread import Thread
from portfolio.model.words import Kind
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.capture import Capture
from ui.widgets.course_card import CourseCard, say_attendance
from ui.widgets.figures import BarList

SHOWN_COURSES = 12  # more on request: a card takes a millisecond or two
SHOWN_CAME = 6


class CoursesTab(QWidget):
    """One card a course, the newest first."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._shown = SHOWN_COURSES
        self.more = button(_("Show more courses"), self._show_more, "link")
        self._found: tuple[list[Entry], Sequence[PlannedRevisit]] = ([], ())
        self.setLayout(column(self._cards, row(self.more, None), None))

    def show_learning(self, inside: Sequence[Entry], planned: Sequence[PlannedRevisit]) -> None:
        """Show the courses among these entries."""
        self._found = ([one for one in inside if one.kind is Kind.COURSE], planned)
        self._show()

    def _show(self) -> None:
        courses, planned = self._found
        clear(self._cards)
        for one in courses[: self._shown]:
            card = CourseCard(self._shell, one, [p for p in planned if p.entry_id == one.id])
            card.said.connect(self._say)
            self._cards.addWidget(card)
        if not courses:
            words = _("No course yet. Add one, or open a programme (.ics, .jsonl).")
            self._cards.addWidget(label(words, "muted"))
        self.more.setVisible(len(courses) > self._shown)

    def _show_more(self) -> None:
        self._shown += SHOWN_COURSES
        self._show()

    @Slot(object, int, object)
    def _say(self, entry: Entry, number: int, state: Attendance) -> None:
        say_attendance(self._shell, entry, number, state)


class InformalTab(QWidget):
    """One line to keep a talk, what it adds up to, what came of it, and the entries."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        words = _("A talk in the corridor counts. One line is enough.")
        self.capture = Capture(shell, words)
        self.bars = BarList()
        self.company = label("", "muted")
        self._came = QVBoxLayout()
        self.list = QListWidget()
        self.list.setAccessibleName(_("Informal learning"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(300)
        self.list.itemActivated.connect(self._open)
        self.setLayout(
            column(
                self.capture,
                Card(label(_("What it adds up to"), "head"), self.company, self.bars),
                Card(label(_("What came of it"), "head"), self._came),
                self.list,
                spacing=12,
            )
        )

    def show_learning(
        self,
        inside: Sequence[Entry],
        whole: Hours,
        threads: Sequence[Thread],
        planned: Sequence[PlannedRevisit],
    ) -> None:
        """Show the informal learning among these entries."""
        found = [one for one in inside if one.kind.is_informal]
        minutes: dict[str, int] = {}
        for one in found:
            minutes[one.kind.word] = minutes.get(one.kind.word, 0) + one.learning_minutes
        self.bars.show_minutes(sorted(minutes.items(), key=lambda pair: -pair[1]))
        together = sum(one.learning_minutes for one in found if one.is_with_others)
        self.company.setText(
            _("{n} entries, {total}: with others {others}, alone {alone}").format(
                n=len(found),
                total=hours_words(whole.informal),
                others=hours_words(together),
                alone=hours_words(sum(one.learning_minutes for one in found) - together),
            )
        )
        self._show_came(found, threads, planned)
        self.list.clear()
        for one in found:
            item = QListWidgetItem(_line(one))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.list.addItem(item)
        self.list.setVisible(bool(found))

    def _show_came(
        self, found: list[Entry], threads: Sequence[Thread], planned: Sequence[PlannedRevisit]
    ) -> None:
        clear(self._came)
        ids = {one.id for one in found}
        lines = [
            f"{one.title}: {one.impact or _('no impact written yet')}"
            for one in threads
            if ids & {step.entry_id for step in one.steps}
        ]
        for one in planned:
            said = one.said
            if one.state is RevisitState.ANSWERED and one.entry_id in ids and said and said.stuck:
                lines.append(f"{one.heading}: {said.stuck.word}. {said.answer}".strip())
        for line in lines[:SHOWN_CAME]:
            self._came.addWidget(label(line))
        if not lines:
            words = _("Nothing linked yet. A thread joins what you learnt to what changed.")
            go = button(_("Begin a thread"), partial(self._shell.show_page, "standards"), "link")
            self._came.addWidget(label(words, "muted"))
            self._came.addLayout(row(go, None))

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self._shell.open_entry(item.data(Qt.ItemDataRole.UserRole))


def _line(one: Entry) -> str:
    facts = [one.kind.word, long_date(one.happened_on)]
    if one.learning_minutes:
        facts.append(hours_words(one.learning_minutes))
    if one.people:
        facts.append(_("with {people}").format(people=one.people))
    if one.group:
        facts.append(one.group.word.lower())
    if not one.is_with_others:
        facts.append(_("alone"))
    if one.observation:
        seen = one.observation
        facts += [fact for fact in (seen.class_name, seen.subject, seen.age_phase) if fact]
    if one.citation:
        facts.append(one.citation)
    return f"{one.heading}\n{' · '.join(facts)}"
