"""Names in files: pupils' pseudonyms, colleagues' roles, and what was decided on other words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from portfolio.change import Change
from portfolio.library import Library
from portfolio.model.sharing import KnownName
from portfolio.privacy.names import class_list, colleague_list
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, row
from ui.widgets.fields import text_edit
from ui.widgets.sight import follow_current
from ui.widgets.steps import StepPage

ROW_PX, MEASURE_PX = 36, 680


class NamesTab(StepPage):
    """The table stays in the encrypted portfolio; it is in no export and no copy for others."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Names"))
        self._session, self._looking = shell.session, shell.looking
        self._known: list[KnownName] = []
        self._measure = shell.theme.px(MEASURE_PX)
        self.names = text_edit(_("Names, one per line"), _("Names, one per line"), height=110)
        self.add = button(_("Add these pupils"), self._take, "primary")
        self.add_colleagues = button(_("Add these colleagues"), self._take_colleagues)
        self._make_table(shell)
        self.none = label(_("No names yet."), "muted")
        self.forget = button(_("Forget the chosen one"), self._forget)
        self.state = label("", "muted")
        self._lay_out()

    def _make_table(self, shell: Shell) -> None:
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(_("Names and what becomes of them"))
        self.table.setHorizontalHeaderLabels(
            [_("Name or words"), _("Who"), _("In files that leave"), _("Shown as")]
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(shell.theme.px(ROW_PX))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setProperty("look", "bare")
        self.table.setShowGrid(False)
        follow_current(self.table)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def _lay_out(self) -> None:
        told = _(
            "Add the people you name in your journal. In every file you share, each pupil appears "
            "as Pupil A, Pupil B and so on, always the same. A colleague appears by role where you "
            "give one, as in “Joan Smith = the deputy head”, or by initials. Authors keep their "
            "names. Your journal does not change, and this list is never shared."
        )
        words = label(told, "facts")
        words.setMaximumWidth(self._measure)
        self.body.addWidget(
            Card(
                label(_("Pupils and colleagues"), "head"), words, self.names,
                row(self.add, self.add_colleagues, self.state, None),
            )
        )  # fmt: skip
        self.body.addWidget(
            Card(
                label(_("Your list of names"), "head"),
                self.none,
                self.table,
                row(self.forget, None),
            )
        )
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show every name that was decided on."""
        self._known = self._session.library.names.all()
        self.table.setRowCount(len(self._known))
        for number, one in enumerate(self._known):
            who, *rest = _columns(one)
            for place, words in enumerate((self._looking.person(who), *rest)):
                self.table.setItem(number, place, QTableWidgetItem(words))
        rows, head = self.table.verticalHeader(), self.table.horizontalHeader()
        self.table.setFixedHeight(rows.length() + head.sizeHint().height() + 4)
        for part in (self.table, self.forget):
            part.setVisible(bool(self._known))
        self.none.setVisible(not self._known)

    @Slot()
    def _take(self) -> None:
        """Names pasted from a register, with numbers and tabs, are understood."""
        names = class_list(self.names.toPlainText())
        self._take_in(lambda library: library.names.pupils(names))

    @Slot()
    def _take_colleagues(self) -> None:
        people = colleague_list(self.names.toPlainText())
        self._take_in(lambda library: library.names.colleagues(people))

    def _take_in(self, work: Callable[[Library], Change]) -> None:
        before = len(self._known)
        self._session.do(work, self)
        self.names.clear()
        self.refresh()
        count = len(self._known) - before
        told = ngettext("{n} name taken in.", "{n} names taken in.", count)
        self.state.setText(told.format(n=count))

    @Slot()
    def _forget(self) -> None:
        place = self.table.currentRow()
        if 0 <= place < len(self._known):
            name_id = self._known[place].id
            self._session.do(lambda library: library.names.forget(name_id), self)
            self.refresh()


def _columns(one: KnownName) -> tuple[str, ...]:
    return one.words, one.who, one.naming.word, one.stands_as
