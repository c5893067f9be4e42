"""The first screen: making a portfolio, opening one that is there, bringing a copy back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from portfolio.errors import PortfolioError
from portfolio.model.profile import Profile, RolePeriod
from portfolio.sample import sample
from portfolio.text import _, use_language
from portfolio.vault.backup import PLACE_SUFFIX, Backup, backups_in
from portfolio.vault.keychain import Keychain, NoKeychain
from portfolio.vault.keys import read_header
from portfolio.vault.local import trouble_with
from portfolio.vault.opened import BACKUPS_NAME, Opened
from portfolio.vault.place import Made, default_folder, fill, make_portfolio
from portfolio.vault.restore import TRAVEL_SUFFIX, Restored, restore
from ui.ask import Ask
from ui.choosable import SHARED_LOCK_MIN, language_word, other_language
from ui.jobs import Jobs
from ui.pages.first_run import Answers, FirstRun
from ui.pages.recovery import RecoveryCode
from ui.pages.rescue import Rescue
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.check_pdf import CheckScreen


class Stage(Protocol):
    """The program, as the first screen knows it."""

    settings: Settings
    ask: Ask
    jobs: Jobs
    theme: Theme

    @property
    def parent(self) -> QWidget:
        """What questions belong to."""

    def start(self, folder: Path | None, code: str = "") -> None:
        """Open what is there."""

    def open(self, opened: Opened) -> None:
        """Show the window of an open portfolio."""

    def show(self, widget: QWidget) -> None:
        """Put this on the screen."""

    def tell(self, sentence: str) -> None:
        """Say something that needs to be read before going on."""


class Beginning:
    """Three questions, or a portfolio from elsewhere."""

    def __init__(self, stage: Stage, keychain: Keychain, leave: Callable[[], object]) -> None:
        self._stage, self._keychain, self._leave = stage, keychain, leave

    def show(self) -> None:
        """Show the first screen."""
        choices = self._stage.settings.get()
        other = other_language(choices.language)
        recent = self._stage.settings.recent_portfolios()
        page = FirstRun(
            self._stage.theme, other_language=language_word(other), has_one=bool(recent)
        )
        page.language_wanted.connect(lambda: self._speak(other))
        page.back_wanted.connect(lambda: self._stage.start(recent[0]))
        page.answered.connect(self._make)
        page.open_wanted.connect(self.open_other)
        page.copy_wanted.connect(self._bring_back)
        page.check_wanted.connect(self._check)
        self._stage.show(page)
        page.name.setFocus()

    def _speak(self, language: str) -> None:
        self._stage.settings.set(language=language)
        use_language(language)
        self.show()

    def _make(self, answers: Answers) -> None:
        role = RolePeriod(answers.stage.word, answers.stage)
        profile = Profile(name=answers.name, roles=(role,))
        title = _("Sample") if answers.wants_sample else answers.name or _("My portfolio")
        home = self._stage.settings.data_home
        if trouble_with(home):  # a school may keep even this folder on its network
            words = _("A folder that stays on this computer")
            home = self._stage.ask.folder(self._stage.parent, words) or home
        folder = default_folder(home, title)
        keychain = self._keychain if answers.is_own_computer else NoKeychain()
        try:
            made = make_portfolio(folder, profile, keychain)
            if answers.wants_sample:
                fill(made.opened, sample())
        except PortfolioError as fault:
            self._stage.tell(str(fault))
            return
        if not answers.is_own_computer:
            self._stage.settings.set(lock_after_min=SHARED_LOCK_MIN)
        self._recovery(made, answers.name)

    def _recovery(self, made: Made, name: str) -> None:
        page = RecoveryCode(
            self._stage.theme, made.code, self._stage.ask, may_wait=made.is_in_keychain, name=name,
            portfolio=made.opened.folder.stem,
        )  # fmt: skip

        page.kept.connect(lambda: confirm_code(self._stage.settings, made.opened.folder))
        for way in (page.kept, page.later):
            way.connect(lambda: self._stage.open(made.opened))
        self._stage.show(page)
        page.typed.setFocus()

    def _check(self) -> None:
        """Who receives a PDF needs no portfolio to check it."""
        stage = self._stage
        home, today = stage.settings.home, date.today
        screen = CheckScreen(stage.theme, stage.ask, stage.jobs, home, today, self.show)
        stage.show(screen)
        screen.panel.choose.setFocus()

    def open_other(self) -> None:
        """Ask for a portfolio that is on this computer, and open it."""
        folder = self._stage.ask.folder(self._stage.parent, _("Open a portfolio"))
        if folder is not None:
            self._stage.start(folder)

    def _bring_back(self) -> None:
        """From one `.tportfolio` file, or from a place of copies when no file is chosen."""
        stage = self._stage
        title = _("One file with the portfolio")
        files = stage.ask.open_files(stage.parent, title, f"*{TRAVEL_SUFFIX}")
        source = files[0] if files else stage.ask.folder(stage.parent, _("The folder of copies"))
        if source is None:
            return
        code = stage.ask.secret(stage.parent, _("Bring back a copy"), _("Your recovery code"))
        name = source.stem.removesuffix(PLACE_SUFFIX)
        target = default_folder(stage.settings.data_home, name)
        stage.jobs.run(
            lambda: restore(source, target, code), lambda done: stage.open(done.opened), stage.tell
        )

    def rescue(self, folder: Path, sentence: str) -> None:
        """Show what copies there are of a portfolio that does not open."""
        stage = self._stage
        copies = backups_in(folder / BACKUPS_NAME)
        page = Rescue(sentence, folder, copies)
        page.closed.connect(self._leave)

        def bring(one: Backup, code: str) -> None:
            target = default_folder(folder.parent, f"{folder.stem} {one.at:%Y-%m-%d}")
            stage.jobs.run(lambda: restore(one.folder, target, code), done, page.refuse)

        def done(restored: Restored) -> None:
            stage.open(restored.opened)

        page.wanted.connect(bring)
        stage.show(page)


def confirm_code(settings: Settings, folder: Path) -> None:
    """She has the code: it was typed back, or opened the portfolio."""
    known = set(settings.get().recovery_confirmed) | {read_header(folder).portfolio_id}
    settings.set(recovery_confirmed=tuple(sorted(known)))
