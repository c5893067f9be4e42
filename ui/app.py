"""The composition root: the one place that builds everything and passes it in."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from portfolio.errors import (
    HeaderDamaged,
    JournalDamaged,
    JournalMissing,
    KeyNeeded,
    PortfolioError,
)
from portfolio.text import _, use_language
from portfolio.vault.backup import back_up_if_changed
from portfolio.vault.change import rotate
from portfolio.vault.keychain import Keychain, NoKeychain, SystemKeychain
from portfolio.vault.keys import PASSPHRASE, read_header
from portfolio.vault.open import open_portfolio
from portfolio.vault.opened import Opened
from ui import crash
from ui.ask import Ask, ScreenAsk
from ui.beginning import Beginning, confirm_code
from ui.garbage import look_past_what_is_loaded
from ui.jobs import Jobs
from ui.pages.lock import Unlock
from ui.quick.start import Quick
from ui.session import Session
from ui.settings import Settings
from ui.single import OneWindow, Wish
from ui.theme import Theme
from ui.widgets.basics import label
from ui.widgets.centred import Centred
from ui.widgets.fault_report import FaultReport
from ui.window import Window
from ui.window_state import stand_like, to_front


class Program:
    """What is on the screen now: first run, recovery code, unlocking, or the window."""

    def __init__(self, app: QApplication, settings: Settings, ask: Ask, keychain: Keychain) -> None:
        self._app, self.settings, self.ask, self._keychain = app, settings, ask, keychain
        choices = settings.get()
        use_language(choices.language)
        self.theme = Theme(app, settings.home, choices.theme, choices.text_scale)
        self.theme.wear(choices)
        self.jobs = Jobs()
        self.screen: QWidget | None = None
        self._one: OneWindow | None = None
        self._wish = Wish.RAISE
        self._quick = Quick(self, self._leave)
        self._beginning = Beginning(self, keychain, app.quit)

    def start(self, folder: Path | None, code: str = "", wish: Wish = Wish.RAISE) -> None:
        """Show what fits: the portfolio that is named or was open last, or the first run."""
        self._wish = wish
        last = self.settings.get().last_portfolio
        chosen = folder or (Path(last) if last and Path(last).is_dir() else None)
        if chosen is None:
            self._beginning.show()
            return
        if not self._claim(chosen):
            if self.screen is None:
                self._app.quit()
            return
        # a keychain may take its five seconds: never on the window's thread
        if wish is Wish.RAISE:
            self._wait(_("One moment: opening your portfolio."))
        work = partial(_opened_or_fault, chosen, self._keychain, code)
        self.jobs.run(work, partial(self._arrive, chosen), self.tell)

    def _arrive(self, folder: Path, found: Opened | PortfolioError) -> None:
        match found:
            case Opened():
                self.open(found)
            case KeyNeeded():
                self._unlock(folder)
            case JournalDamaged() | JournalMissing() | HeaderDamaged():
                self._beginning.rescue(folder, str(found))
            case _:
                self._beginning.show()
                self.tell(str(found))

    def _wait(self, words: str) -> None:
        wait = Centred()
        wait.lay_out(label(words, "head"))
        self.show(wait)

    @property
    def is_elsewhere(self) -> bool:
        """Whether another program shows this portfolio; it was told, and this one may end."""
        return self.screen is None and self._one is None

    def _claim(self, folder: Path) -> bool:
        """Take a portfolio for this program; another that shows it is told what is wanted."""
        one = OneWindow(folder)
        if not one.claim(self._wish):
            return False
        if self._one is not None:
            self._one.release()
        self._one = one
        one.asked.connect(self._quick.answer)
        return True

    def _unlock(self, folder: Path, *, is_locked: bool = False, quiet_min: int = 0) -> None:
        by_passphrase = PASSPHRASE in read_header(folder).slots if _has_header(folder) else False
        page = Unlock(
            self.theme, by_passphrase=by_passphrase, is_locked=is_locked, quiet_min=quiet_min
        )

        # after a lock the keychain is neither asked nor told
        keychain = NoKeychain() if is_locked else self._keychain

        def try_code(code: str) -> None:
            page.go.setEnabled(False)
            self.jobs.run(lambda: open_portfolio(folder, keychain, code), opened, refuse)

        def opened(found: Opened) -> None:
            if not by_passphrase:
                confirm_code(self.settings, folder)
            self.open(found)

        def refuse(sentence: str) -> None:
            page.go.setEnabled(True)
            page.refuse(sentence)

        page.given.connect(try_code)
        page.other_wanted.connect(self._beginning.open_other)
        self.show(page)
        page.code.setFocus()

    def open(self, opened: Opened) -> None:
        """Show an open portfolio: its window, or the capture line where that was asked for."""
        if self._one is None:
            self._claim(opened.folder)
        is_alone, self._wish = self._wish is Wish.QUICK, Wish.RAISE
        try:
            session = Session(opened, self.jobs, self.settings.rescue)
            self.settings.remember(opened.folder)
            self._quick.serve(session, is_wanted=is_alone)
            if is_alone:
                self.show(None)
            else:
                self.show_window(session)
        except (JournalDamaged, JournalMissing) as fault:
            self._beginning.rescue(opened.folder, str(fault))
        except PortfolioError as fault:
            self.tell(str(fault))

    def show_window(self, session: Session) -> Window:
        """The window of an open portfolio; the one there is comes to the front."""
        if isinstance(self.screen, Window):
            to_front(self.screen)
            return self.screen
        opened = session.opened
        window = Window(session, self.settings, self.theme, self.ask)
        window.doors.lock_wanted.connect(
            lambda quiet_min: self._lock(window, opened.folder, quiet_min)
        )
        window.doors.key_wanted.connect(lambda secrets: self._change_key(opened, secrets))
        window.doors.other_wanted.connect(lambda other: self._leave_for(window, other))
        self.show(window)
        window.ahead.start(window.stack.make_ahead)
        return window

    def _leave(self, opened: Opened) -> None:
        """Nothing is shown any more: let another start have the portfolio, copy it, end."""
        if self._one is not None:
            self._one.release()
        back_up_if_changed(opened)
        self._app.quit()

    def _leave_for(self, window: Window, other: Path | None) -> None:
        """Another portfolio in this window's place; None makes a new one."""
        if not window.may_close():
            return
        if other is None:
            self._beginning.show()
        else:
            self.start(other)

    def _lock(self, window: Window, folder: Path, quiet_min: int) -> None:
        """Words that are on no disk keep it open; no question stays over the locked screen."""
        while (question := self._app.activeModalWidget()) is not None and question.close():
            pass
        if window.may_close():
            self._unlock(folder, is_locked=True, quiet_min=quiet_min)

    def _change_key(self, opened: Opened, secrets: list[str]) -> None:
        """The journal must be closed meanwhile; whatever happens, it opens again."""
        self._wait(_("One moment: the journal gets a new key."))

        def failed(sentence: str) -> None:
            self.open(opened)
            self.tell(sentence)

        self.jobs.run(lambda: rotate(opened, self._keychain, secrets), self.open, failed)

    def show(self, widget: QWidget | None) -> None:
        """Put this on the screen, or nothing; what was there before is closed."""
        before, self.screen = self.screen, widget
        if isinstance(widget, Centred):
            widget.setWindowTitle(_("Teacher Portfolio"))
            stand_like(widget, before)
            self.theme.dressed(widget)
        if widget is not None:
            widget.show()
        if before is not None:
            before.hide()
            before.close()
            before.deleteLater()

    def keep_all(self, _session: object = None) -> None:
        """Put everything that is typed on disk: the system ends, or something went wrong."""
        if self._quick.session is not None:
            self._quick.session.flush()

    def show_fault(self, report: str) -> None:
        """Tell of a bug, with the report."""
        self.theme.dressed(FaultReport(report, self.ask, self.screen)).open()

    def say(self, sentence: str) -> None:
        """Say a sentence where she is: above the page, or in a box before there is one."""
        if isinstance(self.screen, Window):
            self.screen.tell(sentence)
        else:
            self.tell(sentence)

    @property
    def parent(self) -> QWidget:
        """What questions belong to."""
        return self.screen or self.theme.dressed(QWidget())

    def tell(self, sentence: str) -> None:
        """Say something that needs to be read before going on."""
        self.ask.tell(self.parent, sentence)


def run(folder: Path | None, code: str = "", *, is_quick: bool = False) -> int:
    """Open the window (or the capture line alone) and stay until it is closed: the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Teacher Portfolio")
    settings = Settings()
    program = Program(app, settings, ScreenAsk(), SystemKeychain())
    crash.install(
        settings.crash_reports, crash.Ends(program.say, program.keep_all, program.show_fault)
    )
    app.commitDataRequest.connect(program.keep_all)
    look_past_what_is_loaded()
    program.start(folder, code, Wish.QUICK if is_quick else Wish.RAISE)
    return 0 if program.is_elsewhere else app.exec()


def _opened_or_fault(folder: Path, keychain: Keychain, code: str) -> Opened | PortfolioError:
    """The work of a start; which fault it was decides what is shown."""
    try:
        return open_portfolio(folder, keychain, code)
    except PortfolioError as fault:
        return fault


def _has_header(folder: Path) -> bool:
    try:
        read_header(folder)
    except PortfolioError:
        return False
    return True
