"""Standards: coverage of a framework by half term, its gaps and reuse; and threads."""

from dataclasses import replace
from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtWidgets import QWidget

from portfolio.change import Change
from portfolio.frameworks import styled
from portfolio.insight.coverage import COUNTED, coverage
from portfolio.insight.revisits import revisits
from portfolio.insight.terms import HalfTerm
from portfolio.insight.threads import one_offs, thread_lines
from portfolio.model.profile import Profile
from portfolio.model.standard import Framework
from portfolio.model.words import Kind
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import button, column, row
from ui.widgets.choices import SHORT, Box
from ui.widgets.coverage_grid import CoverageGrid
from ui.widgets.late import is_made
from ui.widgets.page import Page
from ui.widgets.page_head import PageHead
from ui.widgets.segments import Segments
from ui.widgets.statement_card import Counted, StatementCard
from ui.widgets.threads import ThreadCard, ThreadList

RIGHT_PX, MARGIN_PX, WIDEST_PX = 368, 40, 480


class StandardsPage(Page):
    """The grid on the left, one statement on the right; threads in place of the grid."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._counted: Counted | None = None
        self._stamp: object = None  # of what is shown
        self.card = StatementCard(shell)
        right = QWidget()
        self._beside = column(self.card, None, spacing=0)
        right.setLayout(self._beside)
        super().__init__(_("Standards"), right, RIGHT_PX)
        self.framework = Box()
        self.framework.setAccessibleName(_("Framework"))
        self.framework.setSizeAdjustPolicy(SHORT)
        self.framework.setMinimumContentsLength(24)
        self.framework.activated.connect(lambda _index: self.refresh())
        self.view = Segments(_("Show"), ((_("Coverage"), "coverage"), (_("Threads"), "threads")))
        self._grid = CoverageGrid(shell, self._open_chosen, self.toggle_applies)
        self.tree, self.menu = self._grid.tree, self._grid.menu
        self._lay_out()
        self._connect()

    @cached_property
    def threads(self) -> ThreadList:
        """All threads, in the place of the grid."""
        made = ThreadList(self._shell)
        self.body.insertWidget(self.body.indexOf(self._grid) + 1, made)
        made.lines.chosen.connect(self._follow_thread)
        made.lines.opened.connect(self._open_thread)
        return made

    @cached_property
    def thread_card(self) -> ThreadCard:
        """What is said of the chosen thread."""
        made = ThreadCard(self._shell)
        self._beside.insertWidget(0, made)
        made.closed.connect(partial(self._close_card, self.threads.lines))
        made.left.connect(self.threads.lines.setFocus)
        return made

    def refresh(self) -> None:
        """Count anew where anything was written since, and show."""
        self._offer_frameworks()
        stamp = (self._session.library.journal.stamp, self._session.today(),
                 self.framework.currentData())  # fmt: skip
        if stamp == self._stamp:
            return
        self.drop_waiting()
        self._stamp = stamp
        profile = self._session.library.profiles.get()
        terms = self._terms()
        self._counted = self._count(self._chosen(), profile, terms)
        self._grid.show_counted(self._counted, terms, profile)
        if self.view.value == "threads":
            self._show_threads()
        else:
            self.soon(lambda: self._follow_row(self.tree.current_code))

    @Slot()
    def toggle_applies(self) -> None:
        """Say that the chosen statement does not apply to her work, or that it does."""
        if self.tree.current_code:
            self._mark(self.tree.current_code)

    def _lay_out(self) -> None:
        make = button(_("Make a PDF"), lambda: self._shell.show_page("share"))
        self._shell.theme.put_icon(make, "file-output")
        meta = _("What your entries and evidence speak to")
        self.body.addWidget(PageHead(_("Standards"), make, meta=meta))
        self.framework.setMaximumWidth(self._shell.theme.px(WIDEST_PX))
        above = row(self.view, self.framework)
        above.setStretch(1, 1)
        above.setAlignment(self.view, Qt.AlignmentFlag.AlignLeft)  # there alone as well
        self.body.addLayout(above)
        self.body.addWidget(self._grid)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.view.chosen.connect(self._switch)
        self.tree.chosen.connect(self._follow_row)
        self.tree.opened.connect(self._open)
        self.tree.marked.connect(self._mark)
        self.tree.grew.connect(self._keep_in_sight)
        self.card.marked.connect(self._mark)
        self.card.left.connect(self.tree.setFocus)
        self.card.closed.connect(partial(self._close_card, self.tree))
        self._session.changed.connect(self._follow)

    def _offer_frameworks(self) -> None:
        chosen = self.framework.currentData()
        self.framework.clear()
        for one in self._session.library.frameworks.at_work():
            self.framework.addItem(one.title, one.id)
        self.framework.setCurrentIndex(max(0, self.framework.findData(chosen)))

    def _chosen(self) -> Framework:
        return self._session.library.frameworks.get(self.framework.currentData())

    def _terms(self) -> tuple[HalfTerm, ...]:
        """The last six half terms in which something was written, up to the present one."""
        library, today = self._session.library, self._session.today()
        return library.calendars.years().lately(library.journal.last_day("entry", today), today)

    def _count(
        self, framework: Framework, profile: Profile, terms: tuple[HalfTerm, ...]
    ) -> Counted:
        """Count once for the grid, its sentence and the statement's card.

        Days come from the views: nothing is shown of a text, so none is verified.
        """
        library = self._session.library
        since, until = terms[0].start, terms[-1].end
        days = library.journal.days_between(COUNTED, since, until)
        every = library.journal.tags(COUNTED, since, until)
        tags = [one for one in every if one.framework == framework.id]
        rows = coverage(framework, tags, days, terms, profile.away_from(framework.id))
        is_empty = not every and not library.journal.rows("mapping", 1)
        return Counted(framework, {one.code: one for one in rows}, tags, days, since, is_empty)

    def _show_threads(self) -> None:
        library = self._session.library
        threads = library.threads.all()
        courses = [one for one in library.entries.all() if one.kind is Kind.COURSE]
        years, today = library.calendars.years(), self._session.today()
        planned = revisits(courses, library.threads.revisits(), years, (), today)
        steps = library.journal.rows_of({step.entry_id for one in threads for step in one.steps})
        days = {key: date.fromisoformat(one.day) for key, one in steps.items()}
        lines = thread_lines(threads, days)
        self.threads.show_threads(lines, len(one_offs(courses, threads, planned)))
        self._follow_thread(self.threads.lines.current_id)

    @Slot(str)
    def _switch(self, shown: str) -> None:
        is_coverage = shown == "coverage"
        for one in (self._grid, self.framework, self.card):
            one.setVisible(is_coverage)
        self.show_right(True)
        if not is_coverage or is_made(self, "threads"):
            self.threads.setVisible(not is_coverage)
            self.thread_card.setVisible(not is_coverage)
        if not is_coverage:
            self._show_threads()

    @Slot(str)
    def _follow_row(self, code: str) -> None:
        if self._counted and code in self._counted.rows:
            self.card.show_statement(self._counted, code)

    @Slot(str)
    def _open(self, code: str) -> None:
        self.show_right(True)
        self._follow_row(code)
        self.card.take_focus()

    def _open_chosen(self) -> None:
        self._open(self.tree.current_code)

    def _close_card(self, beside: QWidget) -> None:
        self.show_right(False)
        beside.setFocus()

    @Slot(str)
    def _follow_thread(self, thread_id: str) -> None:
        self.thread_card.setVisible(bool(thread_id) and self.view.value == "threads")
        if thread_id:
            self.thread_card.show_thread(self._session.library.threads.get(thread_id))

    @Slot(str)
    def _open_thread(self, thread_id: str) -> None:
        self.show_right(True)
        self._follow_thread(thread_id)
        self.thread_card.take_focus()

    @Slot(QRect)
    def _keep_in_sight(self, place: QRect) -> None:
        """The page scrolls where the tree has no bar of its own."""
        canvas = self.widget()
        if canvas is not None and self.tree.hasFocus():
            centre = self.tree.mapTo(canvas, place.center())
            self.ensureVisible(centre.x(), centre.y(), 0, self._shell.theme.px(MARGIN_PX))

    @Slot(str)
    def _mark(self, code: str) -> None:
        """Toggle; the reason is asked for, and may stay empty."""
        profile, framework = self._session.library.profiles.get(), self._chosen()
        reason = ""
        if code not in profile.away_from(framework.id):
            words = _("Why does it not apply to your work? A few words, or none.")
            told = styled(code, profile.code_style, framework)
            reason = self._shell.ask.text(self, told, words)
        away = profile.toggled(framework.id, code, reason.strip())
        self._session.save(replace(profile, does_not_apply=away), self)
        self.refresh()

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        kinds = ("mapping", "profile", "entry", "thread", "framework", "official", "calendar")
        if source is not self and self.isVisible() and change.touches(*kinds):
            self.refresh()
