"""What hangs on an entry: goal, standards with their sentence, evidence."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from portfolio.text import _
from ui.ask import Ask
from ui.session import Session
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.editor import EntryEditor
from ui.widgets.fields import field, line_edit

SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class EntryLinks(QWidget):
    """The right column of the editor. Files may be dropped on it, or chosen by a button."""

    def __init__(self, session: Session, editor: EntryEditor, ask: Ask) -> None:
        super().__init__()
        self._session, self._editor, self._ask = session, editor, ask
        self.setAcceptDrops(True)
        self.goal = QComboBox()
        self.goal.activated.connect(lambda _index: self._link_goal())
        self.code = QComboBox()
        self.code.setEditable(True)
        self.because = line_edit(_("Because"), _("Why it stands for it, in a sentence"))
        self.add = button(_("Add standard"), self._map)
        self.because.returnPressed.connect(self.add.click)
        for choice in (self.goal, self.code):
            choice.setSizeAdjustPolicy(SHORT)
            choice.setMinimumContentsLength(12)
        self._mapped, self._pieces = QVBoxLayout(), QVBoxLayout()
        self.setLayout(
            column(
                field(_("Goal"), self.goal),
                Card(
                    label(_("Standards"), "head"),
                    self._mapped,
                    field(_("Statement"), self.code),
                    field(_("Because"), self.because),
                    row(self.add, None),
                ),
                Card(
                    label(_("Evidence"), "head"),
                    self._pieces,
                    label(_("Drop files here, or choose."), "muted"),
                    row(button(_("Attach a file"), self.choose), None),
                ),
            )
        )

    def refresh(self) -> None:
        """Show what hangs on the entry now."""
        entry, library = self._editor.entry, self._session.library
        clear(self._mapped)
        clear(self._pieces)
        self.goal.clear()
        self.goal.addItem(_("No goal"), "")
        for goal in library.goals.all():
            self.goal.addItem(goal.title, goal.id)
        self._offer_codes()
        if entry is None:
            return
        if entry.goal_ids:
            self.goal.setCurrentIndex(max(0, self.goal.findData(entry.goal_ids[-1])))
        for one in library.mappings.of(entry.id):
            code = library.frameworks.told(one.framework, one.code)
            told = f"{code}  {one.because}".strip()
            take = button(
                _("Take {code} back").format(code=code), partial(self._unmap, one.id), "link"
            )
            self._mapped.addWidget(label(told))
            self._mapped.addLayout(row(take, None))
        for piece in library.evidence.behind(entry.id):
            self._pieces.addWidget(label(piece.heading))

    def _offer_codes(self) -> None:
        """The statements of every framework at work, in the look that she chose."""
        self.code.clear()
        frameworks = self._session.library.frameworks
        for framework in frameworks.at_work():
            for one in framework.statements:
                told = frameworks.told(framework.id, one.code)
                self.code.addItem(f"{told} {one.title}", one.code)
        self.code.setCurrentText("")

    def choose(self) -> None:
        """Ask for files and attach them."""
        self.attach(self._ask.open_files(self, _("Attach evidence")))

    def attach(self, paths: list[Path]) -> None:
        """Attach files to the entry, which is saved first so that they have something behind."""
        entry = self._saved()
        if entry is None:
            return
        for path in paths:
            self._session.attach(path, entry, self._session.today(), "", self)
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Attach what was dropped."""
        urls = event.mimeData().urls()
        self.attach([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _map(self) -> None:
        entry = self._saved()
        words = self.code.currentText()
        listed = self.code.findText(words)
        typed = self.code.itemData(listed) if listed >= 0 else words.split(" ")[0]
        if entry is None or not typed:
            return
        if self._session.map(entry, typed, self.because.text().strip(), self):
            self.because.clear()
            self.code.setCurrentText("")
        self.refresh()

    def _unmap(self, mapping_id: str) -> None:
        self._session.unmap(mapping_id, self)
        self.refresh()

    def _link_goal(self) -> None:
        entry, goal = self._editor.entry, self.goal.currentData()
        if entry is None or entry.is_blank:
            return
        linked = replace(entry, goal_ids=(goal,) if goal else ())
        self._session.save(linked, None)
        self._editor.close_entry()
        self._editor.open(linked)

    def _saved(self) -> str | None:
        """The entry's id once it is in the record; None while nothing is written."""
        self._editor.leave()
        entry = self._editor.entry
        return None if entry is None or entry.is_blank else entry.id
