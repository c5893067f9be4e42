"""The composition root: the one place that builds everything and passes it in."""

import sys
from collections.abc import Callable
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
from portfolio.model.profile import Profile, RolePeriod
from portfolio.sample import sample
from portfolio.text import _, use_language
from portfolio.vault.backup import Backup, backups_in
from portfolio.vault.change import rotate
from portfolio.vault.keychain import Keychain, NoKeychain, SystemKeychain
from portfolio.vault.keys import PASSPHRASE, read_header
from portfolio.vault.local import trouble_with
from portfolio.vault.open import open_portfolio
from portfolio.vault.opened import BACKUPS_NAME, Opened
from portfolio.vault.place import Made, default_folder, fill, make_portfolio
from portfolio.vault.restore import TRAVEL_SUFFIX, Restored, restore
from ui import crash
from ui.ask import Ask, ScreenAsk
from ui.jobs import Jobs
from ui.pages.first_run import Answers, Centred, FirstRun, RecoveryCode, Unlock
from ui.pages.rescue import Rescue
from ui.session import Session
from ui.settings import Settings
from ui.single import OneWindow
from ui.theme import Theme
from ui.widgets.basics import label
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
        self._one: OneWindow | None = None

    def start(self, folder: Path | None, code: str = "") -> None:
        """Show what fits: the portfolio that is named or was open last, or the first run."""
        last = self.settings.get().last_portfolio
        chosen = folder or (Path(last) if last and Path(last).is_dir() else None)
        if chosen is None:
            self._first_run()
            return
        if not self._claim(chosen):
            self._app.quit()
            return
        # a keychain may take its five seconds: never on the window's thread
        self._wait(_("One moment: opening your portfolio."))
        work = partial(_opened_or_fault, chosen, self._keychain, code)
        self.jobs.run(work, partial(self._arrive, chosen), self._told)

    def _arrive(self, folder: Path, found: Opened | PortfolioError) -> None:
        match found:
            case Opened():
                self._open(found)
            case KeyNeeded():
                self._unlock(folder)
            case JournalDamaged() | JournalMissing() | HeaderDamaged():
                self._rescue(folder, str(found))
            case _:
                self._first_run()
                self._told(str(found))

    def _wait(self, words: str) -> None:
        wait = Centred()
        wait.lay_out(label(words, "head"))
        self._show(wait)

    @property
    def is_elsewhere(self) -> bool:
        """Whether another window shows this portfolio; it was raised, and this program may end."""
        return self.screen is None

    def _claim(self, folder: Path) -> bool:
        if self._one is not None:
            self._one.release()
        self._one = OneWindow(folder)
        self._one.raised.connect(self._raise)
        return self._one.claim()

    def _raise(self) -> None:
        if self.screen is not None:
            _to_front(self.screen)

    def _first_run(self) -> None:
        page = FirstRun()
        page.answered.connect(self._make)
        page.open_wanted.connect(self._open_other)
        page.copy_wanted.connect(self._bring_back)
        self._show(page)
        page.name.setFocus()

    def _make(self, answers: Answers) -> None:
        role = RolePeriod(answers.stage.word, answers.stage)
        profile = Profile(name=answers.name, roles=(role,))
        title = _("Sample") if answers.wants_sample else answers.name or _("My portfolio")
        home = self.settings.data_home
        if trouble_with(home):  # a school may keep even this folder on its network
            chosen = self._ask.folder(self._parent, _("A folder that stays on this computer"))
            home = chosen or home
        folder = default_folder(home, title)
        keychain = self._keychain if answers.is_own_computer else NoKeychain()
        try:
            made = make_portfolio(folder, profile, keychain)
            if answers.wants_sample:
                fill(made.opened, sample())
        except PortfolioError as fault:
            self._told(str(fault))
            return
        self._recovery(made, answers.name)

    def _recovery(self, made: Made, name: str) -> None:
        page = RecoveryCode(
            made.code, self._ask, may_wait=made.is_in_keychain, name=name,
            portfolio=made.opened.folder.stem,
        )  # fmt: skip

        def go_on() -> None:
            self._open(made.opened)

        page.kept.connect(go_on)
        page.later.connect(go_on)
        self._show(page)
        page.typed.setFocus()

    def _unlock(self, folder: Path, *, is_locked: bool = False) -> None:
        by_passphrase = PASSPHRASE in read_header(folder).slots if _has_header(folder) else False
        page = Unlock(self._app.quit, by_passphrase=by_passphrase, is_locked=is_locked)

        # after a lock the keychain is neither asked nor told
        keychain = NoKeychain() if is_locked else self._keychain

        def try_code(code: str) -> None:
            page.go.setEnabled(False)
            self.jobs.run(lambda: open_portfolio(folder, keychain, code), self._open, refuse)

        def refuse(sentence: str) -> None:
            page.go.setEnabled(True)
            page.refuse(sentence)

        page.given.connect(try_code)
        self._show(page)
        page.code.setFocus()

    def _open_other(self) -> None:
        folder = self._ask.folder(self._parent, _("Open a portfolio"))
        if folder is not None:
            self.start(folder)

    def _bring_back(self) -> None:
        """From one `.tportfolio` file, or from a place of copies when no file is chosen."""
        files = self._ask.open_files(
            self._parent, _("One file with the portfolio"), f"*{TRAVEL_SUFFIX}"
        )
        source = files[0] if files else self._ask.folder(self._parent, _("The folder of copies"))
        if source is None:
            return
        words = _("Your recovery code")
        code = self._ask.secret(self._parent, _("Bring back a copy"), words)
        target = default_folder(self.settings.data_home, source.stem.removesuffix(" backups"))
        self.jobs.run(
            lambda: restore(source, target, code), lambda done: self._open(done.opened), self._told
        )

    def _open(self, opened: Opened) -> None:
        if self._one is None:
            self._claim(opened.folder)
        try:
            session = Session(opened, self.jobs, self.settings.rescue)
            window = Window(session, self.settings, self.theme, self._ask)
        except (JournalDamaged, JournalMissing) as fault:
            self._rescue(opened.folder, str(fault))
            return
        except PortfolioError as fault:
            self._told(str(fault))
            return
        window.lock_wanted.connect(lambda: self._unlock(opened.folder, is_locked=True))
        window.key_wanted.connect(lambda secrets: self._change_key(opened, secrets))
        self.settings.set(last_portfolio=str(opened.folder.resolve()))
        self._show(window)

    def _change_key(self, opened: Opened, secrets: list[str]) -> None:
        """The journal must be closed meanwhile; whatever happens, it opens again."""
        self._wait(_("One moment: the journal gets a new key."))

        def failed(sentence: str) -> None:
            self._open(opened)
            self._told(sentence)

        self.jobs.run(lambda: rotate(opened, self._keychain, secrets), self._open, failed)

    def _rescue(self, folder: Path, sentence: str) -> None:
        copies = backups_in(folder / BACKUPS_NAME)
        page = Rescue(sentence, folder, copies)
        page.closed.connect(self._app.quit)

        def bring(one: Backup, code: str) -> None:
            target = default_folder(folder.parent, f"{folder.stem} {one.at:%Y-%m-%d}")
            self.jobs.run(lambda: restore(one.folder, target, code), done, page.refuse)

        def done(restored: Restored) -> None:
            self._open(restored.opened)

        page.wanted.connect(bring)
        self._show(page)

    def _show(self, widget: QWidget) -> None:
        before, self.screen = self.screen, widget
        if isinstance(widget, Centred):
            widget.setWindowTitle(_("Teacher Portfolio"))
            widget.resize(900, 760)
        widget.show()
        if before is not None:
            before.hide()
            before.close()
            before.deleteLater()

    @property
    def _parent(self) -> QWidget:
        return self.screen or QWidget()

    def _told(self, sentence: str) -> None:
        self._ask.tell(self._parent, sentence)


def run(folder: Path | None, code: str = "") -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Teacher Portfolio")
    settings = Settings()
    program = Program(app, settings, ScreenAsk(), SystemKeychain())
    crash.install(settings.crash_log, _teller(program))
    program.start(folder, code)
    return 0 if program.is_elsewhere else app.exec()


def _teller(program: Program) -> Callable[[str], None]:
    def tell(sentence: str) -> None:
        screen = program.screen
        if isinstance(screen, Window):
            screen.tell(sentence)

    return tell


def _to_front(screen: QWidget) -> None:
    screen.showNormal()
    screen.raise_()
    screen.activateWindow()


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
