"""The composition root: the one place that builds everything and passes it in."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from portfolio.errors import KeyNeeded, PortfolioError
from portfolio.model.profile import Profile, RolePeriod
from portfolio.sample import sample
from portfolio.text import _, use_language
from portfolio.vault.keychain import Keychain, NoKeychain, SystemKeychain
from portfolio.vault.open import open_portfolio
from portfolio.vault.opened import Opened
from portfolio.vault.place import Made, default_folder, fill, make_portfolio
from ui import crash
from ui.ask import Ask, ScreenAsk
from ui.jobs import Jobs
from ui.pages.first_run import Answers, Centred, FirstRun, RecoveryCode, Unlock
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window


class Program:
    """What is on the screen now: first run, recovery code, unlocking, or the window."""

    def __init__(self, app: QApplication, settings: Settings, ask: Ask, keychain: Keychain) -> None:
        self._app, self.settings, self._ask, self._keychain = app, settings, ask, keychain
        choices = settings.get()
        if choices.language:
            use_language(choices.language)
        self.theme = Theme(app, settings.home, choices.theme, choices.text_scale)
        self.jobs = Jobs()
        self.screen: QWidget | None = None

    def start(self, folder: Path | None, code: str = "") -> None:
        """Show what fits: the portfolio that is named or was open last, or the first run."""
        last = self.settings.get().last_portfolio
        chosen = folder or (Path(last) if last and Path(last).is_dir() else None)
        if chosen is None:
            self._first_run()
            return
        try:
            self._open(open_portfolio(chosen, self._keychain, code))
        except KeyNeeded:
            self._unlock(chosen)

    def _first_run(self) -> None:
        page = FirstRun()
        page.answered.connect(self._make)
        page.open_wanted.connect(self._open_other)
        self._show(page)
        page.name.setFocus()

    def _make(self, answers: Answers) -> None:
        role = RolePeriod(answers.stage.word, answers.stage)
        profile = Profile(name=answers.name, roles=(role,))
        title = _("Sample") if answers.wants_sample else answers.name or _("My portfolio")
        folder = default_folder(self.settings.data_home, title)
        keychain = self._keychain if answers.is_own_computer else NoKeychain()
        try:
            made = make_portfolio(folder, profile, keychain)
            if answers.wants_sample:
                fill(made.opened, sample())
        except PortfolioError as fault:
            self._told(str(fault))
            return
        self._recovery(made)

    def _recovery(self, made: Made) -> None:
        page = RecoveryCode(made.code, self._ask, may_wait=made.is_in_keychain)

        def go_on() -> None:
            self._open(made.opened)

        page.kept.connect(go_on)
        page.later.connect(go_on)
        self._show(page)
        page.typed.setFocus()

    def _unlock(self, folder: Path) -> None:
        page = Unlock(self._app.quit)

        def try_code(code: str) -> None:
            page.go.setEnabled(False)
            self.jobs.run(lambda: open_portfolio(folder, NoKeychain(), code), self._open, refuse)

        def refuse(sentence: str) -> None:
            page.go.setEnabled(True)
            page.refuse(sentence)

        page.given.connect(try_code)
        self._show(page)
        page.code.setFocus()

    def _open_other(self) -> None:
        assert self.screen is not None
        folder = self._ask.folder(self.screen, _("Open a portfolio"))
        if folder is None:
            return
        try:
            self.start(folder)
        except PortfolioError as fault:
            self._told(str(fault))

    def _open(self, opened: Opened) -> None:
        try:
            session = Session(opened, self.jobs)
        except PortfolioError as fault:
            self._told(str(fault))
            return
        self.settings.set(last_portfolio=str(opened.folder.resolve()))
        self._show(Window(session, self.settings, self.theme, self._ask))

    def _show(self, widget: QWidget) -> None:
        before, self.screen = self.screen, widget
        if isinstance(widget, Centred):
            widget.setWindowTitle(_("Teacher Portfolio"))
            widget.resize(900, 760)
        widget.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _told(self, sentence: str) -> None:
        parent = self.screen or QWidget()
        self._ask.tell(parent, sentence)


def run(folder: Path | None, code: str = "") -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Teacher Portfolio")
    settings = Settings()
    program = Program(app, settings, ScreenAsk(), SystemKeychain())
    crash.install(settings.crash_log, _teller(program))
    program.start(folder, code)
    return app.exec()


def _teller(program: Program) -> Callable[[], None]:
    def tell() -> None:
        screen = program.screen
        if isinstance(screen, Window):
            screen.tell(_("Something went wrong inside the program. What you wrote is safe."))

    return tell
