"""Share: choose the period and page one's words, see what leaves, save the file."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox

from exporters import FORMATS
from portfolio.kinds import KINDS
from portfolio.model.cycle import Cycle
from portfolio.model.evidence import Sensitivity
from portfolio.model.selection import Selection
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import (
    Card,
    Page,
    button,
    day_edit,
    day_of,
    field,
    label,
    line_edit,
    progress_bar,
    row,
    set_day,
    text_edit,
)

MOST_IMPACT, MOST_QUESTION = 215, 90  # what page one has room for (pages.md)


class SharePage(Page):
    """The one page from which anything leaves."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Share"))
        self._shell, self._session = shell, shell.session
        self._path: Path | None = None
        self.kind = QComboBox()
        self.kind.addItem(_("Appraisal evidence (PDF)"), "appraisal")
        self.kind.addItem(_("Data file (JSON)"), "json")
        self.cycle = QComboBox()
        self.start, self.end, self.meeting = day_edit(), day_edit(), day_edit()
        self.reader = line_edit(_("For"), _("a role, such as Deputy head RM"))
        self.impact = text_edit(_("What changed for pupils"), height=90)
        self.steps = text_edit(_("What next"), height=80)
        self.question = line_edit(_("Question"))
        self.question.setMaxLength(MOST_QUESTION)
        self.leaves = label("")
        self.room = label("", "muted")
        self.progress = progress_bar(0, 1, _("Progress of the export"))
        self.cancel = button(_("Cancel"), self._session.cancel_export)
        self.save = button(_("Save the file"), self.save_file, "primary")
        self.folder = button(_("Open folder"), self._open_folder)
        self.state = label("", "ok")
        self._lay_out()
        self._idle()
        self.cycle.activated.connect(lambda _index: self._show_cycle())
        self.start.dateChanged.connect(self._tell)
        self.end.dateChanged.connect(self._tell)
        self.impact.textChanged.connect(self._tell)
        self._session.export_progress.connect(self._advance)
        self._session.exported.connect(self._done)
        self._session.failed.connect(self._failed)

    def _lay_out(self) -> None:
        self.body.addWidget(label(_("Share"), "title"))
        self.body.addWidget(
            Card(
                label(_("1  Choose"), "section"),
                field(_("What"), self.kind),
                field(_("Appraisal year"), self.cycle),
                row_of_dates := row(),
                field(_("For"), self.reader),
                field(_("Meeting on"), self.meeting),
            )
        )
        row_of_dates.addLayout(field(_("From"), self.start))
        row_of_dates.addLayout(field(_("To"), self.end))
        self.body.addWidget(
            Card(
                label(_("2  Page one, in your words"), "section"),
                field(_("What changed for pupils (numbers before and after)"), self.impact),
                self.room,
                field(_("What next, one step a line, three at most"), self.steps),
                field(_("One question for the talk"), self.question),
            )
        )
        self.body.addWidget(Card(label(_("3  What leaves"), "section"), self.leaves))
        self.body.addWidget(
            Card(self.progress, row(self.state, None, self.folder, self.cancel, self.save))
        )
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Offer the cycles that are there, the one at work first."""
        library = self._session.library
        chosen = self.cycle.currentData()
        now = library.cycles.for_sharing(self._session.today())
        cycles = [one for one in reversed(library.cycles.all()) if one.id != now.id]
        self.cycle.clear()
        for one in (now, *cycles):
            self.cycle.addItem(one.name, one)
        if isinstance(chosen, Cycle):
            self.cycle.setCurrentIndex(max(0, self.cycle.findText(chosen.name)))
        self._show_cycle()

    @Slot()
    def save_file(self) -> None:
        """Keep page one's words, ask where to write, and write on a worker."""
        cycle = self.words()
        self._session.save(cycle, self)
        kind = self.kind.currentData()
        name = f"{kind}-{cycle.name.replace('–', '-')}{FORMATS[kind].suffix}"
        path = self._shell.ask.save_file(self, _("Save the file"), Path(name))
        if path is None:
            return
        self.save.setEnabled(False)
        self.progress.show()
        self.cancel.show()
        self.folder.hide()
        self.state.setText(_("Writing…"))
        self._session.export(self.selection(cycle), path)

    def words(self) -> Cycle:
        """The cycle with page one's words as they are typed."""
        cycle = self.cycle.currentData()
        assert isinstance(cycle, Cycle)
        steps = [line.strip() for line in self.steps.toPlainText().splitlines() if line.strip()]
        return replace(
            cycle,
            start=day_of(self.start),
            end=day_of(self.end),
            reader=self.reader.text().strip(),
            meeting_on=day_of(self.meeting),
            impact=self.impact.toPlainText().strip(),
            next_steps=tuple(steps[:3]),
            question=self.question.text().strip(),
        )

    def selection(self, cycle: Cycle) -> Selection:
        """What is chosen."""
        kind = self.kind.currentData()
        return Selection(kind, cycle.start, cycle.end, cycle.id, is_signed=KINDS[kind].is_pdf)

    def _show_cycle(self) -> None:
        cycle = self.cycle.currentData()
        if not isinstance(cycle, Cycle):
            return
        for control, day in (
            (self.start, cycle.start),
            (self.end, cycle.end),
            (self.meeting, cycle.meeting_on or self._session.today()),
        ):
            set_day(control, day)
        self.reader.setText(cycle.reader)
        self.impact.setPlainText(cycle.impact)
        self.steps.setPlainText("\n".join(cycle.next_steps))
        self.question.setText(cycle.question)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Say exactly what leaves and what stays, before it leaves."""
        library, start, end = self._session.library, day_of(self.start), day_of(self.end)
        entries = library.entries.between(start, end) if start <= end else []
        private = sum(bool(one.private) for one in entries)
        inside = {one.id for one in entries} | {one.id for one in library.goals.all()}
        pieces = [one for one in library.evidence.all() if inside & set(one.record_ids)]
        kept = sum(one.sensitivity is not Sensitivity.NOBODY for one in pieces)
        n = ngettext
        lines = [
            n("{n} entry lies in the period.", "{n} entries lie in the period.", len(entries))
            .format(n=len(entries)),
            n("{n} private part stays on this computer.",
              "{n} private parts stay on this computer.", private).format(n=private),
            n("{n} picture or file stays: it may show people, or was not checked.",
              "{n} pictures or files stay: they may show people, or were not checked.", kept)
            .format(n=kept),
        ]  # fmt: skip
        self.leaves.setText("\n".join(lines))
        length = len(self.impact.toPlainText())
        self.room.setText(
            _("{n} characters; page one has room for {most}.").format(n=length, most=MOST_IMPACT)
        )

    @Slot(int, int)
    def _advance(self, done: int, total: int) -> None:
        self.progress.setMaximum(total)
        self.progress.setValue(done)

    @Slot(object)
    def _done(self, path: Path) -> None:
        self._path = path
        self._idle()
        self.folder.show()
        self.state.setText(_("Written: {name}").format(name=path.name))

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self._idle()
        self.state.setText(sentence)

    def _idle(self) -> None:
        self.save.setEnabled(True)
        self.progress.hide()
        self.cancel.hide()
        self.folder.setVisible(self._path is not None)

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
