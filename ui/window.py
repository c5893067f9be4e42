"""The main window: sidebar, pages built when first shown, menus, status and undo."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from portfolio.errors import PortfolioError, RecordDamaged
from portfolio.model.words import Kind
from portfolio.text import _
from portfolio.vault.backup import back_up_if_changed
from ui.actions import fill_menus
from ui.ahead import Ahead
from ui.ask import Ask
from ui.care import Care
from ui.doors import Doors
from ui.idle import Idle
from ui.looking import Looking
from ui.models.documents import Documents
from ui.page_stack import PageStack
from ui.pages.catalogue import PAGES, AnyPage
from ui.pages.evidence import EvidencePage
from ui.pages.journal import JournalPage
from ui.palette.palette import Palette
from ui.place import Place
from ui.session import Session
from ui.settings import Settings
from ui.sidebar import Sidebar
from ui.spelling import Spelling
from ui.status import Status
from ui.theme import Theme
from ui.veiling import Veiler
from ui.viewer import Viewer
from ui.widgets.basics import column, row
from ui.widgets.history import HistoryDialog
from ui.widgets.kept_foot import Kept
from ui.widgets.looking_bar import LookingBar
from ui.widgets.notice import Notice
from ui.widgets.tab_order import InOrder
from ui.window_state import keep_state, put_back

RESTYLE_MS = 250  # a slider that is being moved makes the window anew once


class Window(InOrder):
    """One open portfolio on the screen."""

    def __init__(self, session: Session, settings: Settings, theme: Theme, ask: Ask) -> None:
        super().__init__()
        self.session, self.settings, self.theme, self.ask = session, settings, theme, ask
        self.setWindowTitle(_("Teacher Portfolio"))
        theme.dressed(self)
        self._name = ""
        self.viewer = Viewer(settings.opened_files)
        self.care = Care(session.opened, session.jobs, self)
        self.idle = Idle(self, settings.get().lock_after_min)
        self.ahead = Ahead(self.idle)
        self.doors = Doors(session.opened, settings, ask, self)
        self.idle.idle.connect(self.doors.lock_quiet)
        self.looking = Looking(session.library)
        self._veiler = Veiler(self.looking, theme, self)
        self.looking.changed.connect(self._show_looking)
        self.spelling = Spelling(session, settings)
        self.documents = Documents(self)
        self.ahead.rested.connect(self.spelling.load)  # it takes a moment
        self.notice = Notice(self._refresh)
        self._build()
        fill_menus(self)
        self._restyle = QTimer(self)
        self._restyle.setSingleShot(True)
        self._restyle.setInterval(RESTYLE_MS)
        self._restyle.timeout.connect(self.restyle)
        theme.changed.connect(self._restyle.start)
        session.failed.connect(self.tell)
        session.done.connect(self.tell)
        self._status = Status(session, self.care, self.notice, self)
        self._status.told.connect(self._show_status)
        put_back(self, settings)
        self._status.tell()
        last = settings.get().last_page
        self.show_page(last if last in PAGES else "today")
        self._status.tell_at_start(settings.get().tell_revisits, partial(self.show_page, "today"))

    def show_page(self, name: str, reveal: str = "") -> None:
        """Go to a page, and there to a record; the one before is left, so its text is kept."""
        self._show_frame(True)
        self._leave()
        page = self.stack.page(name)
        page.refresh()
        self.stack.show_made(page)
        self._name = name
        self.sidebar.mark(name)
        if reveal:
            page.reveal(reveal)
        now = self.focusWidget()
        if self.isVisible() and (now is None or not now.isVisible()):
            self.sidebar.take_focus(name)

    def open_entry(self, entry_id: str) -> None:
        """Show an entry in the editor; a damaged one is not shown, and help is offered."""
        try:
            entry = self.session.library.entries.get(entry_id)
        except RecordDamaged as fault:
            self.mend(entry_id, str(fault))
            return
        self.show_page("journal")
        self._journal().open(entry)

    def new_entry(self, kind: Kind = Kind.REFLECTION, body: str = "", title: str = "") -> None:
        """Open a new entry in the editor; with a title or text only what is given."""
        self.show_page("journal")
        blank = self.session.library.entries.new(kind, self.session.today())
        self._journal().open(replace(blank, body=body, title=title))

    def find_anything(self) -> None:
        """Open the palette: everything is found in one place."""
        Palette(self, self).open()

    def focus_mode(self) -> None:
        """Only the text of the open entry, or everything again."""
        page = self.stack.currentWidget()
        if not isinstance(page, JournalPage) or page.entry is None:
            self.tell(_("Focus mode is for writing: open an entry first."))
            return
        page.show_only_text(not page.is_only_text)
        self._show_frame(not page.is_only_text)

    def _show_frame(self, is_shown: bool) -> None:
        self.sidebar.setVisible(is_shown)
        self.menuBar().setVisible(is_shown)

    def attach_files(self) -> None:
        """Choose files for the entry that is open, or for the gallery."""
        if self._name != "journal" or not self._journal().attach_files():
            self.show_page("evidence")
            if isinstance(self._shown, EvidencePage):
                self._shown.attach_files()

    def tell(self, sentence: str) -> None:
        """Say something above the page for a while."""
        self.notice.tell(sentence)

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""
        self.notice.offer_undo(sentence, undo)

    def show_history(self, record_id: str) -> None:
        """Show every version of a record."""
        HistoryDialog(self, record_id, self).open()

    def show_evidence(self, evidence_id: str) -> None:
        """Open a piece of evidence in the system's program, from a private copy."""
        try:
            self.viewer.open(self.session.library.evidence, evidence_id)
        except PortfolioError as fault:
            self.tell(str(fault))

    def mend(self, record_id: str, sentence: str) -> None:
        """Offer the last whole version of a damaged record."""
        if self.ask.confirm(self, sentence, _("Bring back the last whole version")):
            self.session.mend(record_id)
            if not self.session.has_failed:
                self.open_entry(record_id)

    @Slot(object)
    def _show_status(self, kept: Kept) -> None:
        self.sidebar.status.tell(kept)

    def _refresh(self) -> None:
        if self._shown is not None:
            self._shown.refresh()

    def _build(self) -> None:
        """Sidebar, notice and an empty stack; pages are made when they are first shown."""
        self.stack = PageStack(self)
        self.sidebar = Sidebar(self.theme, self.show_page, self.new_entry, self.find_anything)
        right = QWidget()
        right.setObjectName("canvas")
        self._bar = LookingBar(self.theme, self.looking)
        right.setLayout(column(self._bar, self.notice, self.stack, spacing=0))
        self.setCentralWidget(_beside(self.sidebar, right))

    @Slot()
    def restyle(self) -> None:
        """Make everything that is shown anew in the look that is chosen now."""
        shown = self._shown
        if shown is None:
            return
        shown.leave()
        place = Place.of(shown, self.focusWidget())
        entry = self._journal().entry if self._name == "journal" else None
        if "journal" in self.stack.made:
            self._journal().let_go()
        self.notice.setParent(None)
        self._build()
        fill_menus(self)
        self._status.tell()
        self.show_page(self._name)
        if entry is not None:
            self._journal().open(entry)
        place.put_back(self.stack.currentWidget())
        self.ahead.start(self.stack.make_ahead)

    @Slot()
    def _show_looking(self) -> None:
        """Hide or show names everywhere: what is shown is made anew, so nothing is forgotten."""
        self.restyle()
        self._bar.tell()

    @property
    def _shown(self) -> AnyPage | None:
        return self.stack.made.get(self._name)

    def _leave(self) -> None:
        if self._shown is not None:
            self._shown.leave()

    def _journal(self) -> JournalPage:
        page = self.stack.made["journal"]
        assert isinstance(page, JournalPage)
        return page

    def may_close(self) -> bool:
        """Whether nothing is lost by closing, or she said that it may be."""
        self._leave()
        words = _("Your last words are on no disk yet. Close all the same and lose them?")
        has_words = bool(self.session.only_on_screen)
        return not has_words or self.ask.confirm(self, words, _("Lose them"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Keep everything, then close. Words that are on no disk keep the window open."""
        if not self.may_close():
            event.ignore()
            return
        self.hide()
        self._restyle.stop()
        self.ahead.stop()
        self.care.stop()
        self.idle.set_minutes(0)
        self.session.close()
        self.viewer.sweep()
        back_up_if_changed(self.session.opened)
        keep_state(self, self.settings, self._name)
        super().closeEvent(event)


def _beside(side: QWidget, rest: QWidget) -> QWidget:
    """One at its own width, the other with the room that is left."""
    made, outer = QWidget(), row(side, rest, spacing=0)
    outer.setStretch(1, 1)
    made.setLayout(outer)
    return made
