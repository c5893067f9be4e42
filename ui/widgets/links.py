"""What hangs on an entry: goal, standards with their sentence, evidence."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from portfolio.change import Change
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.choices import SHORT, Box
from ui.widgets.edge import HANG_PX
from ui.widgets.editor import EntryEditor
from ui.widgets.elided import shortened
from ui.widgets.fields import field
from ui.widgets.sessions import SessionRow
from ui.widgets.standards_card import StandardsCard
from ui.widgets.taking_in import TakingIn

OFFER_MS = 300  # after a key: the tags of the text are looked for
ICON_PX, DROP_ICON_PX, PIECE_PX = 18, 22, 246  # the last of a piece's name: the card's room


class EntryLinks(QWidget):
    """The right column of the editor. Files may be dropped on it, or chosen by a button."""

    def __init__(self, shell: Shell, editor: EntryEditor) -> None:
        super().__init__()
        self._shell, self._session, self._editor = shell, shell.session, editor
        self.taking = TakingIn(shell)
        self.taking.listen(self, self.behind)
        self.taking.listen(editor.body, self.behind, is_text=True)
        self.taking.listen(editor.private, self.behind, is_text=True)
        self.goal = Box()
        self.goal.allow_blank()
        self.goal.activated.connect(lambda _index: self._link_goal())
        self.goal.setSizeAdjustPolicy(SHORT)
        self.goal.setMinimumContentsLength(12)
        self.standards = StandardsCard(self._session.library, shell.theme, shell.looking.veil)
        self.code, self.because = self.standards.code, self.standards.because
        self.add = self.standards.add
        self._pieces, self._count = QVBoxLayout(), label("", "muted", wraps=False)
        self._pieces.setSpacing(2)
        self._drop = button(_("Drop files here, or choose"), self.choose, "drop")
        shell.theme.put_icon(self._drop, "image", size=DROP_ICON_PX)
        head = spread(label(_("Evidence"), "head"), self._count)
        evidence = Card(head, self._pieces, self._drop)
        inside = column(field(_("Goal"), self.goal), self.standards, evidence, spacing=12)
        inside.setContentsMargins(HANG_PX, 0, 0, 0)
        self.setLayout(inside)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(OFFER_MS)
        self._later.timeout.connect(self._offer)
        editor.body.edited.connect(self._later.start)
        editor.sessions.file_wanted.connect(self._attach_recording)
        self._session.changed.connect(self._follow)
        self.standards.add_wanted.connect(self._map)
        self.standards.drop_wanted.connect(self._unmap)

    def refresh(self) -> None:
        """Show what hangs on the entry now."""
        entry, library = self._editor.entry, self._session.library
        self.goal.clear()
        self.goal.addItem(self._shell.theme.icon("target"), _("No goal"), "")
        for goal in library.goals.all():
            self.goal.addItem(
                self._shell.theme.icon("target"), self._shell.looking.veil(goal.title), goal.id
            )
        if entry is not None and entry.goal_ids:
            self.goal.setCurrentIndex(max(0, self.goal.findData(entry.goal_ids[-1])))
        self.standards.show_entry(entry.id if entry else "", entry.body if entry else "")
        self._show_pieces(entry.id if entry else "")

    def leave(self) -> None:
        """Look for nothing any more."""
        self._later.stop()

    def choose(self) -> None:
        """Ask for files and attach them."""
        self.taking.choose(self, self.behind())

    @Slot(object)
    def _attach_recording(self, row_: SessionRow) -> None:
        """Keep a recording among the course's evidence; the session names its file."""
        paths = self._shell.ask.open_files(self, _("Recording"))
        if paths:
            self.taking.take_files(paths[:1], self.behind())
            row_.recording.setText(paths[0].name)
            row_.edited.emit()

    def behind(self) -> str:
        """The entry that is open, saved as far as it is written: what is taken in stands behind it.

        A blank one may follow its file: the link is made by its id.
        """
        self._editor.leave()
        entry = self._editor.entry
        return entry.id if entry is not None else ""

    @Slot(object, object)
    def _follow(self, change: Change, _source: object) -> None:
        entry = self._editor.entry
        if change.touches("evidence") and self.isVisible():
            self._show_pieces(entry.id if entry else "")

    def _show_pieces(self, entry_id: str) -> None:
        clear(self._pieces)
        library = self._session.library
        found = library.evidence.behind(entry_id) if entry_id else []
        for one in found:
            self._pieces.addLayout(row(self._piece(one.id), None))
        count = len(found)
        words = ngettext("{n} piece", "{n} pieces", count).format(n=count) if count else ""
        self._count.setText(words)

    def _piece(self, evidence_id: str) -> QPushButton:
        """One piece; pressed, it opens."""
        piece, theme = self._session.library.evidence.get(evidence_id), self._shell.theme
        metrics, looking = self.fontMetrics(), self._shell.looking
        heading = looking.file(piece.heading)
        words = shortened(metrics, heading, theme.px(PIECE_PX))
        made = button(words, partial(self._shell.show_evidence, evidence_id), "link")
        icon = "image" if piece.is_picture else "file-text"
        made.setIcon(theme.icon(icon, theme.tokens.note, ICON_PX))
        made.setAccessibleName(_("Open {title}").format(title=heading))
        made.setToolTip(looking.file(piece.file_name or piece.link))
        return made

    @Slot()
    def _offer(self) -> None:
        self.standards.offer(self._editor.body.text)

    @Slot(str, str)
    def _map(self, code: str, because: str) -> None:
        entry = self._saved()
        if entry is not None and self._session.map(entry, code, because, self):
            self.standards.added()
        self.refresh()

    @Slot(str)
    def _unmap(self, mapping_id: str) -> None:
        self._session.unmap(mapping_id, self)
        self.refresh()

    def _link_goal(self) -> None:
        entry_id, goal = self._saved(), self.goal.currentData()
        entry = self._editor.entry
        if entry_id is not None and entry is not None:
            self._session.save(replace(entry, goal_ids=(goal,) if goal else ()), None)

    def _saved(self) -> str | None:
        """The entry's id once it is in the record; None while nothing is written."""
        self._editor.leave()
        entry = self._editor.entry
        return None if entry is None or entry.is_blank else entry.id
