"""The palette: everything is found in one place while she types, and done with Enter."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from portfolio.text import _, ngettext
from ui.announce import announce
from ui.palette.finding import Found, found
from ui.palette.rows import FOUND, FoundDelegate, FoundRows
from ui.shell import Shell
from ui.widgets.basics import column, label, row

WIDE_PX, TOP_PX, EDGE_PX, MOST_LIST_PX = 680, 112, 16, 500
DIM = QColor(16, 18, 21, 120)
KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QWidget):
    """Lies over the window and dims it; Esc, a press beside it or a choice takes it away."""

    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._shell, self._window, self._before = shell, window, window.focusWidget()
        self.setAccessibleName(_("Search"))
        theme = shell.theme
        shell.looking.changed.connect(self.close)  # the window under it is made anew
        self.line = QLineEdit()
        self.line.setObjectName("find")
        self.line.setAccessibleName(_("Search"))
        self.line.setPlaceholderText(_("Words of an entry, a goal, a standard, or what to do"))
        self.line.installEventFilter(self)
        self.rows = FoundRows(self)
        self._delegate = FoundDelegate(theme, self)
        self.list = QListView()
        self.list.setObjectName("found")
        self.list.setAccessibleName(_("What was found"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._do)
        keys = label(_("Up and Down move · Enter opens · Esc closes"), "keys", wraps=False)
        note = label(_("Private notes are found too, and marked"), "keys")
        note.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot = row(keys, note)
        foot.setStretch(1, 1)
        foot.setContentsMargins(16, 8, 16, 10)
        self._box = QFrame(self)
        self._box.setObjectName("palette")
        self._box.setLayout(column(self.line, self.list, foot, spacing=0))
        self.line.textChanged.connect(self._search)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show it over the whole window, ready to type."""
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Dim what lies under it."""
        QPainter(self).fillRect(self.rect(), DIM)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A press beside it closes it."""
        self.leave()

    def leave(self) -> None:
        """Go, and give the keyboard back to where it was."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The list's keys work from the line; the palette is as large as its window."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        elif watched is self.line and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in KEYS:
            is_down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
            self._choose(self.rows.next_from(self.list.currentIndex().row(), 1 if is_down else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

    @Slot(str)
    def _search(self, typed: str) -> None:
        shown = self._shell.looking.veiled(found(self._shell.session.library, typed))
        self._delegate.typed = typed
        self.rows.show_found(shown)
        self._choose(self.rows.next_from(-1, 1), is_told=False)
        words = ngettext("{n} found", "{n} found", len(shown)).format(n=len(shown))
        if typed:
            announce(self.line, f"{words}. {shown[0].words}")
        self._place()

    def _choose(self, at: int, *, is_told: bool = True) -> None:
        index = self.rows.index(max(0, at))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        one = index.data(FOUND)
        if is_told and isinstance(one, Found):
            announce(self.line, f"{one.words}, {one.about}")

    @Slot()
    def _do(self) -> None:
        one = self.list.currentIndex().data(FOUND)
        if isinstance(one, Found):
            self.leave()
            one.does(self._shell)

    def _place(self) -> None:
        """In the middle of the window's width, as high as its rows need."""
        theme = self._shell.theme
        self.setGeometry(self._window.rect())
        hints = [self.list.sizeHintForRow(at) for at in range(self.rows.rowCount())]
        top = min(theme.px(TOP_PX), self.height() // 8)
        room = self.height() - top - theme.px(130)
        self.list.setFixedHeight(max(60, min(sum(hints) + 20, theme.px(MOST_LIST_PX), room)))
        wide = min(theme.px(WIDE_PX), self.width() - 2 * EDGE_PX)
        height = self._box.sizeHint().height()
        self._box.setGeometry(QRect((self.width() - wide) // 2, top, wide, height))
