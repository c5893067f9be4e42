"""What is asked for in the first week, and until it is there: a recovery code and a second copy."""

from PySide6.QtWidgets import QWidget

from portfolio.text import _
from portfolio.vault.keys import read_header
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row


class Reminders(QWidget):
    """Two cards of Today, each with one way to be done with it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.code = self._card(
            _("A recovery code"),
            _("Without one on paper, a lost laptop or keychain locks you out."),
            _("Make one"),
        )
        self.copy = self._card(
            _("A second copy"),
            _("All you write is only on this computer. A USB stick in a drawer is enough."),
            _("Choose a place"),
        )
        self.setLayout(column(self.code, self.copy, spacing=16))

    def refresh(self, *, has_written: bool) -> None:
        """Show what is missing once there is something to lose."""
        session = self._shell.session
        confirmed = self._shell.settings.get().recovery_confirmed
        portfolio = read_header(session.opened.folder).portfolio_id
        self.code.setVisible(has_written and portfolio not in confirmed)
        self.copy.setVisible(has_written and not session.library.backups.places())

    def _card(self, title: str, why: str, verb: str) -> Card:
        go = button(verb, lambda: self._shell.show_page("settings"))
        return Card(label(title, "head"), label(why, "muted"), row(go, None))
