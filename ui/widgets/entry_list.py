"""The list of the journal: find while typing, by kind and year; Up and Down, Enter, Delete."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QListView, QWidget

from portfolio.model.words import Kind
from portfolio.storage.lists import Row
from portfolio.storage.search import CLOSE, OPEN
from portfolio.text import _, ngettext
from ui.kinds import ICONS, KIND_PX, colours
from ui.models.entries import EntriesModel
from ui.models.roles import Role
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.choices import SHORT, Box
from ui.widgets.entry_row import EntryRow
from ui.widgets.finder import Finder
from ui.widgets.page import MARGINS
from ui.widgets.page_head import PageHead

MOST_FOUND = 300
AT_FIRST = 200  # rows that are read before the list is painted; the others come right after it
LOOK_MS = 120  # after a key, so that a word is typed before it is looked for
BESIDE_PX = 460  # narrower than this the two boxes stand under the finder
BAR_PX = 14  # the scroll bar and some air
YEAR_BEGINS = 9  # September


class EntryList(QWidget):
    """`reached`: the keys came to an entry; `opened`: a click or Enter; `menu_wanted`: where."""

    reached = Signal(str)
    opened = Signal(str)
    delete_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    new_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._session, self._theme = shell.session, shell.theme
        self._rows: list[Row] | None = None  # as they were read; None where they may be others now
        self.finder = Finder(shell.theme, _("Find in the journal"))
        self.kind, self.year = Box(), Box()
        self.view = EntriesView(shell)
        self.model = self.view.entries
        self._nothing = label("", "muted")
        self._way_on = button(_("Write the first one"), self._go_on, "primary")
        self.empty = Card(self._nothing, row(self._way_on, None))
        new = button(_("New entry"), self.new_wanted.emit)
        self._theme.put_icon(new, "plus", self._theme.tokens.text)
        self.head = PageHead(_("Journal"), new)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for box, name in ((self.kind, _("Kind")), (self.year, _("School year"))):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(SHORT)
            box.setMinimumContentsLength(7)
        self.kind.addItem(_("All kinds"), "")
        for one in Kind:
            ink, _ground = colours(one, self._theme.tokens)
            self.kind.addItem(self._theme.icon(ICONS[one], ink, KIND_PX), one.word, one.value)
        self._filters = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._filters.setSpacing(8)
        self._filters.addWidget(self.finder, 2)
        self._filters.addLayout(row(self.kind, self.year), 1)
        upper, empty = column(self._filters), column(self.empty)
        for part in (upper, empty):
            part.setContentsMargins(self.view.inset_px, 0, MARGINS[2], 0)
        inside = column(upper, empty, self.view, spacing=12)
        inside.setStretch(2, 1)
        inside.addStretch(0)
        self.setLayout(inside)

    def _connect(self) -> None:
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_MS)
        self._soon.timeout.connect(self._look)
        self._whole = QTimer(self)
        self._whole.setSingleShot(True)
        self._whole.timeout.connect(self._look)
        self._session.closed.connect(self._whole.stop)
        self.finder.textChanged.connect(self._soon.start)
        self.finder.returnPressed.connect(self.view.setFocus)
        self.kind.currentIndexChanged.connect(self._look)
        self.year.currentIndexChanged.connect(self._look)
        self.view.came_to.connect(self.reached)
        self.view.clicked.connect(lambda index: self.opened.emit(index.data(Role.ID)))
        self.view.entered_on.connect(self.opened)
        self.view.delete_wanted.connect(self.delete_wanted)
        self.view.customContextMenuRequested.connect(self._ask_menu)

    def framed(self) -> QWidget:
        """The list under its head; its bar, and the ground of its rows, reach into the margins."""
        made = QWidget()
        left, top, right, _bottom = MARGINS  # the list runs to the window's edge
        head = column(self.head)
        head.setContentsMargins(self.view.inset_px, 0, right, 0)
        inside = column(head, self, spacing=12)
        inside.setContentsMargins(left - self.view.inset_px, top, 0, 0)
        inside.setStretch(1, 1)
        made.setLayout(inside)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Finder and boxes in one row where there is room."""
        way = QBoxLayout.Direction
        is_narrow = event.size().width() < self._theme.px(BESIDE_PX)
        self._filters.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        super().resizeEvent(event)

    @Slot()
    def refresh(self) -> None:
        """List what is in the journal now, as far as it is looked for."""
        self._rows = None
        self._look()

    def show_again(self) -> None:
        """List it anew only where something was written since."""
        if self._rows is None:
            self._look()

    @Slot()
    def _look(self) -> None:
        found: dict[str, str] = {}
        rows = self._find(found) if self.finder.text().strip() else self._all()
        kind, year = self.kind.currentData(), self.year.currentData()
        shown = [
            one
            for one in rows
            if (not kind or one.facet == kind) and (not year or _year(one.day) == year)
        ]
        current = self.current
        with QSignalBlocker(self.view.selectionModel()):
            place = self.view.verticalScrollBar().value()
            if self.model.show_rows(shown, found):
                self.view.verticalScrollBar().setValue(place)
        if current:
            self.choose(current)
        count = self._count if self._whole.isActive() else len(shown)
        self._tell(count, has_any=bool(rows) or bool(self.finder.text().strip()))

    @property
    def current(self) -> str:
        """The entry that is chosen in the list, or nothing."""
        return str(self.view.currentIndex().data(Role.ID) or "")

    def leave(self) -> None:
        """Look for nothing any more."""
        self._soon.stop()
        self._whole.stop()

    def forget(self) -> None:
        """Something was written: read it anew when it is shown."""
        self._rows = None

    def heading_of(self, entry_id: str) -> str:
        """What an entry in the list is called."""
        return str(self.model.place_of(entry_id).data() or "")

    def choose(self, entry_id: str) -> None:
        """Show an entry as the chosen one; nothing is told."""
        if self._whole.isActive() and not self.model.place_of(entry_id).isValid():
            self._look()
        place = self.model.place_of(entry_id)
        with QSignalBlocker(self.view):
            self.view.setCurrentIndex(place)
        self.view.viewport().update()

    def _all(self) -> list[Row]:
        """All entries; before the list was ever seen its beginning, and the rest in a moment."""
        if self._rows is None:
            entries = self._session.library.entries
            has_seen = self.model.rowCount() > 0 or self._whole.isActive()
            rows = entries.rows(-1 if has_seen else AT_FIRST)
            self._whole.stop()
            _offer_years(self.year, rows)
            if not has_seen and len(rows) == AT_FIRST:
                self._count = entries.count()
                self._whole.start()
                return rows
            self._rows = rows
        return self._rows

    def _find(self, found: dict[str, str]) -> list[Row]:
        """The entries that hold the words; of private ones it is only said where they are."""
        hits = self._session.library.search.find(self.finder.text(), MOST_FOUND)
        rows = [one for one in hits if one.kind == "entry"]
        private = _("in the private notes")
        found |= {one.id: private if one.is_private else _plain(one.snippet) for one in rows}
        return [Row(one.id, one.kind, one.heading, one.day, one.facet) for one in rows]

    def _tell(self, count: int, *, has_any: bool) -> None:
        self.view.setVisible(bool(count))
        self.empty.setVisible(not count)
        words = ngettext("{n} entry", "{n} entries", count).format(n=f"{count:,}")
        self.head.meta.setText(words if has_any else _("Your own words, day by day"))
        self._nothing.setText(
            _("Nothing like that in the journal.")
            if has_any
            else _("Nothing written yet. One line is enough to begin.")
        )
        self._way_on.setText(_("Show everything") if has_any else _("Write the first one"))
        self._way_on.setAccessibleName(self._way_on.text())

    def _go_on(self) -> None:
        if not self.model.rowCount() and not self.finder.text() and not self.kind.currentIndex():
            self.new_wanted.emit()
        self.finder.clear()
        self._look()
        self.kind.setCurrentIndex(0)
        self.year.setCurrentIndex(0)

    @Slot(QPoint)
    def _ask_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            index = self.view.currentIndex()
            place = self.view.visualRect(index).center()
        if index.isValid():
            self.menu_wanted.emit(index.data(Role.ID), self.view.viewport().mapToGlobal(place))


class EntriesView(QListView):
    """The list itself: painted rows that a screen reader reads from the model."""

    came_to = Signal(str)
    entered_on = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        glances = shell.session.library.entries.glances
        self.entries = EntriesModel(glances, shell.looking.veil, self)
        self._row = EntryRow(shell.theme)
        self.inset_px = self._row.inset_px  # the ground of a row begins so far left of its words
        self._row.right_px = max(BAR_PX, MARGINS[2] - self.inset_px)
        self.setModel(self.entries)
        self.setItemDelegate(self._row)
        self.setObjectName("entries")
        self.setAccessibleName(_("Entries"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        """The last row can be scrolled clear of the window's edge."""
        bar, place = self.verticalScrollBar(), self.verticalScrollBar().value()
        super().updateGeometries()
        high = self.contentsSize().height() + MARGINS[3]
        bar.setMaximum(max(0, high - self.viewport().height()))
        bar.setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens, Delete deletes, the arrows go on."""
        before = self.currentIndex()
        entry_id = str(before.data(Role.ID) or "")
        if entry_id and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_on.emit(entry_id)
        elif entry_id and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(entry_id)
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.came_to.emit(str(self.currentIndex().data(Role.ID)))


def _offer_years(box: Box, rows: list[Row]) -> None:
    """The school years in which something was written; the choice stays."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(_("All years"), 0)
        months = {one.day[:7] for one in rows}
        for year in sorted(set(map(_year, months)), reverse=True):
            box.addItem(f"{year}/{(year + 1) % 100:02d}", year)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def _year(day: str) -> int:
    """The school year of an ISO day or month, by the year in which it began."""
    return int(day[:4]) - (int(day[5:7]) < YEAR_BEGINS)


def _plain(snippet: str) -> str:
    return " ".join(snippet.replace(OPEN, "").replace(CLOSE, "").split())
