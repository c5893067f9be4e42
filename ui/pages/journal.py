"""Journal: the list of entries beside the editor."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QWidget

from portfolio.change import Change
from portfolio.days import told_day
from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import button, column, label, row
from ui.widgets.editor import EntryEditor
from ui.widgets.fields import line_edit
from ui.widgets.links import EntryLinks
from ui.widgets.page import Page
from ui.widgets.sessions import SessionRow

ID_ROLE = 0x0100
NARROW_PX = 960  # at 100 percent


class JournalPage(QWidget):
    """All entries, newest first, and one of them open."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self._shell, session = shell, shell.session
        self.finder = line_edit(_("Find in the journal"), _("Find in the journal"))
        self.finder.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Entries"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor = EntryEditor(session, shell.theme.tokens)
        self.links = EntryLinks(session, self.editor, shell.ask)
        self.state = label("", "ok")
        self.setLayout(column(self._split()))
        self.editor.told.connect(self.state.setText)
        self.editor.sessions.file_wanted.connect(self._attach_recording)
        self.finder.textChanged.connect(self.refresh)
        self.list.currentItemChanged.connect(self._choose)
        session.changed.connect(self._follow)

    def _split(self) -> QSplitter:
        """List, editor and details side by side."""
        page = Page(_("Entry"))
        bar = row(
            self.state,
            None,
            button(_("Versions"), self._show_versions),
            button(_("Delete"), self.delete),
            button(_("Done"), self.done, "primary"),
        )
        page.body.addLayout(bar)
        page.body.addWidget(self.editor, 1)
        self._page = page
        self._details = QWidget()
        self._details.setLayout(column(self.editor.details, self.links))
        self._aside = Page(_("Details"))
        self._aside.body.addWidget(self._details)
        self._aside.body.addStretch(1)
        left = QWidget()
        inside = column(self.finder, self.list)
        inside.setContentsMargins(20, 24, 8, 16)
        left.setLayout(inside)
        split = QSplitter()
        for part, share in ((left, 3), (page, 6), (self._aside, 4)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, share)
        split.setSizes([290, 560, 330])
        for part in (page, self._aside):
            part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return split

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Without room for three columns the details stand under the text."""
        is_narrow = event.size().width() < self._shell.theme.px(NARROW_PX)
        if is_narrow != self._aside.isHidden():
            home = self._page if is_narrow else self._aside
            home.body.insertWidget(2 if is_narrow else 0, self._details)
            self._aside.setVisible(not is_narrow)
        super().resizeEvent(event)

    @Slot()
    def refresh(self) -> None:
        """List the entries, or those that a search finds."""
        library, typed = self._shell.session.library, self.finder.text().strip()
        current = self.editor.entry
        self.list.blockSignals(True)
        self.list.clear()
        rows = library.search.find(typed, 200) if typed else library.entries.rows()
        for one in rows:
            if one.kind != "entry":
                continue
            item = QListWidgetItem(f"{one.heading}\n{told_day(one.day)} · {Kind(one.facet).word}")
            item.setData(ID_ROLE, one.id)
            self.list.addItem(item)
            if current is not None and one.id == current.id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def open(self, entry: Entry) -> None:
        """Show an entry in the editor, ready to type."""
        self.editor.open(entry)
        self.links.refresh()
        self.refresh()
        (self.editor.title if entry.is_blank else self.editor.body).setFocus()

    @Slot(object)
    def _attach_recording(self, row_: SessionRow) -> None:
        """Keep a recording among the course's evidence; the session names its file."""
        paths = self._shell.ask.open_files(self, _("Recording"))
        if paths:
            self.links.attach(paths[:1])
            row_.recording.setText(paths[0].name)
            row_.edited.emit()

    def leave(self) -> None:
        """End the sitting."""
        self.editor.leave()

    def done(self) -> None:
        """Leave the editor for Today."""
        self.leave()
        self._shell.show_page("today")

    def delete(self) -> None:
        """Delete the open entry; undo brings it back."""
        entry, session = self.editor.entry, self._shell.session
        if entry is None or entry.is_blank:
            return
        self.editor.close_entry()
        if session.delete(entry.id, self):
            self._shell.offer_undo(
                _("Deleted “{title}”").format(title=entry.heading),
                lambda: session.undo_delete(entry.id),
            )
        self.refresh()

    @Slot()
    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._shell.open_entry(item.data(ID_ROLE))

    def _show_versions(self) -> None:
        entry = self.editor.entry
        if entry is not None and not entry.is_blank and self.editor.leave():
            self._shell.show_history(entry.id)

    @Slot(object, object)
    def _follow(self, change: Change, _source: object) -> None:
        if change.touches("entry") and self.isVisible():
            self.refresh()
