"""Standards: coverage of a framework by half term, its gaps and reuse; and threads."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from portfolio.change import Change
from portfolio.frameworks import EEF, load_framework
from portfolio.insight.coverage import StatementRow, coverage, gaps, reuse
from portfolio.insight.revisits import revisits
from portfolio.insight.terms import HalfTerm
from portfolio.insight.threads import measure, one_offs
from portfolio.model.standard import Framework, Mapping
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import button, column, label, row, spread
from ui.widgets.choices import SHORT
from ui.widgets.coverage_tree import CoverageTree
from ui.widgets.page import Page
from ui.widgets.segments import Segments
from ui.widgets.statement_card import StatementCard
from ui.widgets.threads import ThreadList

SHOWN_TERMS = 6
YEAR = timedelta(days=365)
LEAST_HEIGHT = 560
RIGHT_PX = 330  # the grid needs the room


class StandardsPage(Page):
    """The grid on the left, one statement on the right; threads in place of the grid."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._rows: tuple[StatementRow, ...] = ()
        self._mappings: list[Mapping] = []
        self.card = StatementCard(shell)
        super().__init__(_("Standards"), self.card, RIGHT_PX)
        self.framework = QComboBox()
        self.framework.setAccessibleName(_("Framework"))
        self.framework.setSizeAdjustPolicy(SHORT)
        self.framework.setMinimumContentsLength(24)
        self.framework.activated.connect(lambda _index: self.refresh())
        self.view = Segments(_("Show"), ((_("Coverage"), "coverage"), (_("Threads"), "threads")))
        self.tree = CoverageTree(shell.theme, self._told)
        self.tree.setMinimumHeight(LEAST_HEIGHT)
        self.threads = ThreadList(shell)
        self.threads.hide()
        self.edition, self.note = label("", "muted"), label("", "muted")
        self.away = button(_("Does not apply to me (or does again)"), self.toggle_applies)
        self._grid = QWidget()
        self._grid.setLayout(column(self.tree, self.note, row(self.away, None)))
        self.body.addWidget(label(_("What your entries and evidence speak to"), "muted"))
        self.body.addWidget(label(_("Standards"), "title"))
        self.body.addLayout(spread(self.framework, self.view))
        self.body.addWidget(self.edition)
        self.body.addWidget(self._grid)
        self.body.addWidget(self.threads)
        self.body.addStretch(1)
        self.view.chosen.connect(self._switch)
        self.tree.opened.connect(self._open)
        self.tree.marked.connect(self._mark)
        self.card.marked.connect(self._mark)
        self._session.changed.connect(self._follow)

    def refresh(self) -> None:
        """Count anew and show."""
        self._offer_frameworks()
        framework = self._chosen()
        self.edition.setText(f"{framework.edition}. {framework.source}".strip(". "))
        library = self._session.library
        cap = library.profiles.get().reuse_cap
        terms = self._terms()
        self._count(framework, terms)
        rows = self._rows
        self.tree.show_rows(rows, terms, cap)
        self._tell(rows, cap)
        code = self.tree.current_code
        if code in {one.code for one in rows}:
            self._open(code)
        elif rows:
            self._open(rows[0].code)
        if self.view.value == "threads":
            self._show_threads()

    @Slot()
    def toggle_applies(self) -> None:
        """Say that the chosen statement does not apply to her work, or that it does."""
        if self.tree.current_code:
            self._mark(self.tree.current_code)

    def _offer_frameworks(self) -> None:
        chosen = self.framework.currentData()
        self.framework.clear()
        for one in self._session.library.frameworks.at_work():
            self.framework.addItem(one.title, one.id)
        self.framework.setCurrentIndex(max(0, self.framework.findData(chosen)))

    def _chosen(self) -> Framework:
        return self._session.library.frameworks.get(self.framework.currentData())

    def _told(self, code: str) -> str:
        return self._session.library.frameworks.told(self.framework.currentData(), code)

    def _terms(self) -> tuple[HalfTerm, ...]:
        """The last six half terms in which something was written, up to the present one."""
        library, today = self._session.library, self._session.today()
        days = [one.day for one in library.entries.rows() if one.day <= today.isoformat()]
        last = date.fromisoformat(days[0]) if days else today
        last = today if today - last < YEAR / 2 else last
        return library.calendars.years().between(last - YEAR, last)[-SHOWN_TERMS:]

    def _count(self, framework: Framework, terms: tuple[HalfTerm, ...]) -> None:
        """Count once for the grid, its sentence and the statement's card.

        Days come from the lists' own rows: nothing is shown of a text, so none is verified.
        """
        library = self._session.library
        rows = (*library.entries.rows(), *(
            row for kind in ("evidence", "goal") for row in library.journal.rows(kind)
        ))  # fmt: skip
        days = {one.id: date.fromisoformat(one.day) for one in rows if one.day}
        self._mappings = [one for one in library.mappings.all() if one.framework == framework.id]
        away = library.profiles.get().away_from(framework.id)
        self._rows = coverage(framework, self._mappings, days, terms, away)

    def _tell(self, rows: tuple[StatementRow, ...], cap: int) -> None:
        """Gaps and reuse in a sentence each, without alarm."""
        missing = len(gaps(rows))
        words = [
            ngettext(
                "{n} statement has nothing in these half terms.",
                "{n} statements have nothing in these half terms.",
                missing,
            ).format(n=missing)
        ]
        over = [n for n in reuse(self._mappings).values() if n > cap]
        if over:
            words.append(
                ngettext(
                    "{n} item stands for more than {cap} statements.",
                    "{n} items stand for more than {cap} statements.",
                    len(over),
                ).format(n=len(over), cap=cap)
            )
        self.note.setText(" ".join(words))

    def _show_threads(self) -> None:
        library = self._session.library
        entries = {one.id: one for one in library.entries.all()}
        mappings, eef = library.mappings.all(), load_framework(EEF)
        threads = library.threads.all()
        found = [measure(one, entries, mappings, eef) for one in threads]
        years, today = library.calendars.years(), self._session.today()
        planned = revisits(entries.values(), library.threads.revisits(), years, (), today)
        single = one_offs(entries.values(), threads, planned)
        self.threads.show_threads(found, entries, len(single))

    @Slot(str)
    def _switch(self, shown: str) -> None:
        self._grid.setVisible(shown == "coverage")
        self.threads.setVisible(shown == "threads")
        self.edition.setVisible(shown == "coverage")
        self.framework.setVisible(shown == "coverage")
        self.show_right(shown == "coverage")
        if shown == "threads":
            self._show_threads()

    @Slot(str)
    def _open(self, code: str) -> None:
        rows = {one.code: one for one in self._rows}
        self.card.show_statement(self._chosen(), code, rows, self._mappings)

    @Slot(str)
    def _mark(self, code: str) -> None:
        """Toggle; the reason is asked for, and may stay empty."""
        profile, framework = self._session.library.profiles.get(), self._chosen()
        reason = ""
        if code not in profile.away_from(framework.id):
            words = _("Why does it not apply to your work? A few words, or none.")
            reason = self._shell.ask.text(self, self._told(code), words)
        away = profile.toggled(framework.id, code, reason.strip())
        self._session.save(replace(profile, does_not_apply=away), self)
        self.refresh()

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        kinds = ("mapping", "profile", "entry", "thread", "framework", "official", "calendar")
        if source is not self and self.isVisible() and change.touches(*kinds):
            self.refresh()
