"""Safety in Settings: what opens the portfolio, what was deleted, and erase for good."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.days import long_date
from portfolio.errors import PortfolioError
from portfolio.text import _
from portfolio.vault import codes
from portfolio.vault.change import (
    Changed,
    drop_passphrase,
    has_passphrase,
    new_recovery_code,
    set_passphrase,
)
from portfolio.vault.erasing import Erased, erase_name, erased_words
from portfolio.vault.keys import read_header
from ui.choosable import Effect, Group, settings_of
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.flow import FlowBox
from ui.widgets.marks import key_cap
from ui.widgets.setting_rows import SettingRows, apply, line

DEFAULT_LOCK_MIN = 10
BELOW = 4  # what was deleted, before the line under it


class OpeningCard(Card):
    """Passphrase, lock, recovery code and key."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.passphrase, self.drop = button("", self.set_passphrase), button("", self.drop_it)
        self.drop.setText(_("Remove the passphrase"))
        self.drop.setAccessibleName(self.drop.text())
        self.known = label(
            _("Anyone who can log in to this computer as you can open your portfolio. Locking asks "
              "for your passphrase or code."), "muted",
        )  # fmt: skip
        self.rows = SettingRows(shell, settings_of(Group.PRIVACY))
        super().__init__(
            label(Group.PRIVACY.word, "head"),
            self.rows,
            line(),
            _beside(_("Someone is looking"),
                    _("Hides names, file names and private notes"),
                    key_cap("F9"),
                    button(_("Hide now"), shell.looking.toggle, "small")),
            line(),
            label(_("Passphrase, code and key"), "name"),
            FlowBox(
                self.passphrase, self.drop, button(_("Lock now"), self._shell.doors.lock),
                button(_("New recovery code"), self.new_code),
                button(_("New encryption key"), self.new_key),
            ),
            self.known,
            label(_("Make a new encryption key if someone may have had the old one."), "muted"),
        )  # fmt: skip

    def refresh(self) -> None:
        """Show what is so now."""
        has_one = has_passphrase(self._session.opened)
        self.passphrase.setText(_("Change the passphrase") if has_one else _("Set a passphrase"))
        self.passphrase.setAccessibleName(self.passphrase.text())
        self.drop.setVisible(has_one)
        self.known.setVisible(bool(read_header(self._session.opened.folder).keychain))
        self.rows.refresh()

    def set_passphrase(self) -> None:
        """Twice the same words; locking is offered with it."""
        ask, title = self._shell.ask, _("Passphrase")
        first = ask.secret(self, title, _("Four words are good. They open it besides the code."))
        if not first:
            return
        if ask.secret(self, title, _("The same once more")) != first:
            self._shell.tell(_("The two were not the same. Nothing was changed."))
            return
        self._change(lambda: set_passphrase(self._session.opened, first))
        if has_passphrase(self._session.opened) and not self._shell.settings.get().lock_after_min:
            self._shell.settings.set(lock_after_min=DEFAULT_LOCK_MIN)
            apply(self._shell, Effect.LOCK)
            self.refresh()

    def drop_it(self) -> None:
        """Only the code opens it again."""
        self._change(lambda: drop_passphrase(self._session.opened))

    def new_code(self) -> None:
        """A new code at once; the old paper is worth nothing."""
        words = _("The old code will open nothing within reach. Have you paper at hand?")
        if self._shell.ask.confirm(self, words, _("Make a new code")):
            self._change(lambda: new_recovery_code(self._session.opened))

    def new_key(self) -> None:
        """A new data key, when somebody may have had the old one."""
        title = _("New encryption key")
        typed = [self._shell.ask.secret(self, title, _("Your recovery code"))]
        if typed[0] and has_passphrase(self._session.opened):
            typed.append(self._shell.ask.secret(self, title, _("Your passphrase")))
        if all(typed):
            self._shell.doors.change_key(typed)

    def _change(self, work: Callable[[], Changed]) -> None:
        try:
            done = work()
        except PortfolioError as fault:
            self._shell.tell(str(fault))
            return
        words = []
        if done.code:
            words.append(_("Your new recovery code:\n{code}").format(code=codes.shown(done.code)))
        if done.out_of_reach:
            words.append(
                _("Copies of these days open by the old way still: {days}.").format(
                    days=", ".join(sorted({long_date(one.at.date()) for one in done.out_of_reach}))
                )
            )
        if done.code:
            known = self._shell.settings.get().recovery_confirmed
            portfolio = read_header(self._session.opened.folder).portfolio_id
            self._shell.settings.set(recovery_confirmed=(*known, portfolio))
        if words:
            self._shell.ask.tell(self, "\n\n".join(words))
        self._done(_("Done."))

    def _done(self, words: str) -> None:
        self.refresh()
        self._shell.tell(words)


class PastCard(Card):
    """What was deleted comes back from here; what is erased never does."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._deleted = QVBoxLayout()
        self._deleted.setContentsMargins(0, 0, 0, BELOW)
        super().__init__(
            label(_("Recently deleted"), "head"),
            self._deleted,
            line(),
            label(_("Erase for good"), "head"),
            label(_("Takes a name out of every entry, version and copy. Nothing brings it back."),
                  "muted"),
            row(button(_("Erase a name"), self.erase_a_name), None),
        )  # fmt: skip

    def refresh(self) -> None:
        """Show what was deleted lately."""
        clear(self._deleted)
        found = self._session.library.journal.deleted()[:20]
        for version in found:
            record = version.record()
            name = str(getattr(record, "heading", "") or getattr(record, "title", "") or "–")
            back = button(_("Bring back"), partial(self._bring_back, version.record_id), "link")
            back.setAccessibleName(_("Bring back {title}").format(title=name))
            self._deleted.addLayout(row(label(name), None, back))
        if not found:
            self._deleted.addWidget(label(_("Nothing."), "muted"))

    def _bring_back(self, record_id: str) -> None:
        self._session.undo_delete(record_id)
        self._done(_("It is back."))

    def erase_a_name(self) -> None:
        """In every record, version and copy."""
        ask, title = self._shell.ask, _("Erase a name")
        name = ask.text(self, title, _("The name, as it is written")).strip()
        if not name:
            return
        instead = ask.text(self, title, _("What stands there instead, such as Pupil A")).strip()
        words = _("Put “{instead}” in place of “{name}” everywhere, for good?")
        if not ask.confirm(self, words.format(instead=instead or "–", name=name), _("Erase")):
            return
        opened = self._session.opened
        self._session.flush()
        self._session.jobs.run(
            lambda: erase_name(opened, name, instead or "–"), self._erased, self._shell.tell
        )

    def _erased(self, done: Erased) -> None:
        self._session.look_around()
        self._done(erased_words(done))

    def _done(self, words: str) -> None:
        self.refresh()
        self._shell.tell(words)


def _beside(name: str, hint: str, *parts: QWidget) -> QHBoxLayout:
    """Name and hint at the left, what is to be pressed at the right."""
    layout = row(*parts, spacing=10)
    layout.insertLayout(0, column(label(name, "name"), label(hint, "muted"), spacing=0), 1)
    return layout
