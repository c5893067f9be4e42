"""The first two tabs of Learning: courses as cards; informal learning as a line, a list, sums."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from portfolio.frameworks import code_words
from portfolio.insight.hours import Grouping, totals
from portfolio.insight.revisits import PlannedRevisit
from portfolio.model.course import Attendance
from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.storage.times import Learnt
from portfolio.text import _, ngettext
from ui.kinds import ICONS
from ui.models.learnt import PAGE, LearntModel
from ui.pages.learning_year import LearningYear
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, reveal, row, spread
from ui.widgets.capture import Capture
from ui.widgets.chips import chip_button
from ui.widgets.course_card import CourseCard, say_attendance
from ui.widgets.held import held
from ui.widgets.informal_cards import CameCard, CompanyCard, KindsCard
from ui.widgets.learnt_list import LearntList

SHOWN_COURSES = 6  # more on request: a card takes a millisecond or two
AT_FIRST = 2  # the others come a frame later, under the edge: the first is open


class CoursesTab(QWidget):
    """One card a course, the newest first."""

    def __init__(self, shell: Shell, open_programme: QWidget) -> None:
        super().__init__()
        self._shell = shell
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._shown = SHOWN_COURSES
        self._ids: list[str] = []
        self._added = 0  # of these, damaged ones counted, which have no card
        self._was_open: dict[str, bool] = {}
        self._revisits: Sequence[PlannedRevisit] = ()
        words = _("No course yet. Add one, or open a programme (.ics, .jsonl).")
        self.empty = Card(label(words, "muted"), row(open_programme, None))
        self.more = button(_("Show more courses"), self._show_more, "link")
        self.setLayout(column(self._cards, self.empty, row(self.more, None), None, spacing=12))

    def show_year(self, year: LearningYear) -> None:
        """Show the first courses of a school year; `show_rest` the others."""
        self._ids = self._shell.session.library.times.courses(year.start, year.end)
        self._revisits = year.revisits
        self._was_open = {card.entry_id: card.more.isChecked() for card in self._made()}
        clear(self._cards)
        self._added = 0
        self._add(AT_FIRST)
        self.empty.setVisible(not self._ids)
        self.more.setVisible(len(self._ids) > self._shown)

    def show_rest(self) -> None:
        """Show the courses that stand under the edge, as many as she asked for."""
        self._add(self._shown)
        self.more.setVisible(len(self._ids) > self._shown)

    def _add(self, until: int) -> None:
        ids = self._ids[self._added : until]
        self._added += len(ids)
        for one in self._shell.session.library.entries.some(ids):
            card = CourseCard(self._shell, one, [p for p in self._revisits if p.entry_id == one.id])
            card.said.connect(self._say)
            is_first = not self._was_open and not self._made()
            if self._was_open.get(one.id, is_first):
                card.open_sessions()
            self._cards.addWidget(card)
        reveal(self._cards)

    def _made(self) -> list[CourseCard]:
        return [card for card in held(self._cards) if isinstance(card, CourseCard)]

    def _show_more(self) -> None:
        self._shown += SHOWN_COURSES
        self.show_rest()

    @Slot(object, int, object)
    def _say(self, entry: Entry, number: int, state: Attendance) -> None:
        say_attendance(self._shell, entry, number, state)


class InformalTab(QWidget):
    """One line to keep a talk, and the entries of the year; what they add up to is beside it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._year: LearningYear | None = None
        self._kind: Kind | None = None
        self.capture = Capture(shell, _("A talk in the corridor counts. One line is enough."))
        self.told = label("", "section")
        self.kinds = chip_button(shell.theme, _("All kinds"), "sliders-horizontal")
        self.kinds.clicked.connect(self._ask_kind)
        self.model = LearntModel(self._read, self)
        self.list = LearntList(shell, self.model)
        self.list.delete_wanted.connect(self._delete)
        self.empty = label(_("Nothing here yet. One line above is enough."), "muted")
        self.more = button(_("Show more"), self._show_more, "link")
        self.setLayout(
            column(
                self.capture, spread(self.told, self.kinds), self.list, self.empty,
                row(self.more, None), None, spacing=12,
            )
        )  # fmt: skip

    def show_year(self, year: LearningYear) -> None:
        """Show the informal learning of a school year."""
        self._year = year
        kinds = (self._kind,) if self._kind else ()
        ids = self._shell.session.library.times.informal(year.start, year.end, kinds)
        self.model.show_ids(ids, max(PAGE, self.model.rowCount()))
        words = ngettext("{n} entry in {year}", "{n} entries in {year}", len(ids))
        self.told.setText(words.format(n=len(ids), year=year.name))
        self.list.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        self._offer_more()

    def _read(self, ids: Iterable[str]) -> list[Learnt]:
        """What the list shows of some entries: each code has its title beside it."""
        library = self._shell.session.library
        at_work = library.frameworks.at_work()
        return [
            replace(one, codes=tuple(code_words(code, at_work) for code in one.codes))
            for one in self._shell.looking.veiled(library.times.learnt(ids))
        ]

    def _offer_more(self) -> None:
        self.more.setVisible(self.model.left > 0)
        words = _("Show more ({n})").format(n=self.model.left)
        self.more.setText(words)
        self.more.setAccessibleName(words)

    def _show_more(self) -> None:
        self.model.show_more()
        self._offer_more()

    def _ask_kind(self) -> None:
        """All kinds, or one of them."""
        menu = QMenu(self)
        theme = self._shell.theme
        menu.addAction(_("All kinds")).triggered.connect(partial(self._choose_kind, None))
        menu.addSeparator()
        for kind in Kind:
            if kind.is_informal:
                action = menu.addAction(theme.icon(ICONS[kind]), kind.word)
                action.triggered.connect(partial(self._choose_kind, kind))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.kinds.mapToGlobal(self.kinds.rect().bottomLeft()))

    def _choose_kind(self, kind: Kind | None, _checked: bool = False) -> None:
        self._kind = kind
        words = kind.word if kind else _("All kinds")
        self.kinds.setText(words)
        self.kinds.setAccessibleName(words)
        if self._year is not None:
            self.show_year(self._year)

    @Slot(str)
    def _delete(self, entry_id: str) -> None:
        session = self._shell.session
        if session.delete(entry_id):
            self._shell.offer_undo(_("Deleted."), lambda: session.undo_delete(entry_id))


class InformalSide(QWidget):
    """What informal learning adds up to, with whom it was, and what came of it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._kinds, self._company = KindsCard(shell.theme), CompanyCard(shell.theme)
        self._came = CameCard(partial(shell.show_page, "standards"))
        self.setLayout(column(self._kinds, self._company, self._came, spacing=16))

    def show_year(self, year: LearningYear, sentence: str) -> None:
        """Show a school year under a sentence."""
        found = totals(year.times, Grouping.MODE, year.years)
        self._kinds.show_times(year.times, sentence, [one for one in found if one.informal])
        self._company.show_times(year.times)
        self._came.show_lines(year.came, year.threads, year.revisits)
