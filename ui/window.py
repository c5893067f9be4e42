"""The main window: sidebar, pages built when first shown, menus, status and undo."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QStackedWidget, QWidget

from portfolio.model.words import Kind
from portfolio.text import _
from ui.actions import ACTIONS
from ui.ask import Ask
from ui.pages.catalogue import PAGES
from ui.pages.journal import JournalPage
from ui.session import Session
from ui.settings import Settings
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.basics import Card, button, column, label, spread

SIDEBAR_PX, MOST_SIDEBAR_PX = 244, 300
TELL_MS = 8000


class Window(QMainWindow):
    """One open portfolio on the screen."""

    def __init__(self, session: Session, settings: Settings, theme: Theme, ask: Ask) -> None:
        super().__init__()
        self.session, self.settings, self.theme, self.ask = session, settings, theme, ask
        self.setWindowTitle(_("Teacher Portfolio"))
        self.resize(1360, 880)
        self.stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._undo: Callable[[], object] = lambda: None
        self._build_notice()
        centre = QWidget()
        outer = QHBoxLayout(centre)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._sidebar())
        right = QWidget()
        right.setLayout(column(self.notice, self.stack, spacing=0))
        outer.addWidget(right, 1)
        self.setCentralWidget(centre)
        self._menus()
        session.failed.connect(self.tell)
        session.kept.connect(lambda: self.status.setText(_("Saved on this computer")))
        geometry = settings.get().geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self.show_page("today")

    # What pages may ask (ui/shell.py)

    def show_page(self, name: str) -> None:
        """Go to a page; the one before is left, so that its text is kept."""
        before = self.stack.currentWidget()
        if before is not None:
            before.leave()  # type: ignore[attr-defined]
        if name not in self._pages:
            self._pages[name] = PAGES[name].make(self)
            self.stack.addWidget(self._pages[name])
        page = self._pages[name]
        page.refresh()  # type: ignore[attr-defined]
        self.stack.setCurrentWidget(page)
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def open_entry(self, entry_id: str) -> None:
        """Show an entry in the editor."""
        entry = self.session.library.entries.get(entry_id)
        self.show_page("journal")
        self._journal().open(entry)

    def new_entry(self, kind: Kind = Kind.REFLECTION, body: str = "") -> None:
        """Open a blank entry in the editor."""
        self.show_page("journal")
        blank = self.session.library.entries.new(kind, self.session.today())
        self._journal().open(replace(blank, body=body))

    def tell(self, sentence: str) -> None:
        """Say something above the page for a while."""
        self._notice_words.setText(sentence)
        self._notice_undo.hide()
        self.notice.show()
        self._notice_timer.start()

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""
        self.tell(sentence)
        self._undo = undo
        self._notice_undo.show()

    # Parts

    def _build_notice(self) -> None:
        self._notice_words = label("")
        self._notice_undo = button(_("Undo"), self._take_back)
        self.notice = Card(spread(self._notice_words, self._notice_undo), look="banner")
        self.notice.hide()
        self._notice_timer = QTimer(self)
        self._notice_timer.setInterval(TELL_MS)
        self._notice_timer.setSingleShot(True)
        self._notice_timer.timeout.connect(self.notice.hide)

    def _take_back(self) -> None:
        self._undo()
        self.notice.hide()
        page = self.stack.currentWidget()
        if page is not None:
            page.refresh()  # type: ignore[attr-defined]

    def _sidebar(self) -> QWidget:
        side = QWidget()
        side.setObjectName("sidebar")
        side.setFixedWidth(min(self.theme.px(SIDEBAR_PX), MOST_SIDEBAR_PX))
        new = button(_("New entry"), self.new_entry, "primary")
        new.setIcon(self.theme.icon("plus", self.theme.tokens.on_accent))
        parts: list[QWidget | None] = [label(_("Teacher Portfolio"), "brand"), new]
        for name, page in PAGES.items():
            if page.is_last:
                parts.append(None)
            link = button(page.word, partial(self.show_page, name), "nav")
            link.setIcon(self.theme.icon(page.icon))
            link.setCheckable(True)
            link.setAutoExclusive(True)
            self._buttons[name] = link
            parts.append(link)
        self.status = label(_("Saved on this computer"), "ok")
        layout = column(*parts, self.status, spacing=4)
        layout.setContentsMargins(16, 20, 16, 18)
        side.setLayout(layout)
        return side

    def _menus(self) -> None:
        menus = {}
        for one in ACTIONS:
            if one.menu not in menus:
                menus[one.menu] = self.menuBar().addMenu(one.menu_word)
            action = QAction(one.word, self)
            action.setShortcut(QKeySequence(one.keys))
            action.setMenuRole(one.role)
            action.triggered.connect(partial(self._do, one.does))
            menus[one.menu].addAction(action)

    def _do(self, does: Callable[[Shell], object], _checked: bool = False) -> None:
        does(self)

    def _journal(self) -> JournalPage:
        page = self._pages["journal"]
        assert isinstance(page, JournalPage)
        return page

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Keep everything, then close."""
        page = self.stack.currentWidget()
        if page is not None:
            page.leave()  # type: ignore[attr-defined]
        self.session.close()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.settings.set(geometry=geometry)
        super().closeEvent(event)
