"""What left and what came back: the journal of exports, and the replies that were kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from portfolio.days import long_date
from portfolio.model.sharing import Reply
from portfolio.text import _
from ui.looking import Looking
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.past_table import PastTable
from ui.widgets.steps import StepPage

MOST_REPLIES = 50


class PastTab(StepPage):
    """`again` gives an export whose choice is to be made again."""

    again = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Sent and received"))
        self._shell, self._session = shell, shell.session
        self.table = PastTable(shell.theme, shell.looking)
        self.table.again.connect(self.again)
        self.none = label(_("No file has left yet. Those that do are listed here."), "muted")
        self.make_again = button(_("Choose the same again"), self.table.make_again)
        self.copy = button(_("Copy SHA-256"), self.table.copy_digest)
        self.replies = QVBoxLayout()
        self.replies.setSpacing(8)
        self.body.addWidget(
            Card(
                label(_("Sent"), "head"), self.none, self.table,
                row(self.make_again, self.copy, None),
            )
        )  # fmt: skip
        self.body.addWidget(Card(label(_("Received"), "head"), self.replies))
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show every export, the newest first, and the newest replies."""
        exports = self._session.library.exports.all()
        self.table.show_rows(exports)
        for one in (self.table, self.make_again, self.copy):
            one.setVisible(bool(exports))
        self.none.setVisible(not exports)
        clear(self.replies)
        replies = self._session.library.exports.replies()
        for reply in reversed(replies[-MOST_REPLIES:]):
            self.replies.addWidget(_card(reply, self._shell.looking))
        if not replies:
            told = _("No reply has been kept yet. Bring one in under Check a PDF.")
            self.replies.addWidget(label(told, "muted"))


def _card(one: Reply, looking: Looking) -> Card:
    """A reply as it was typed; nothing proves whose it is."""
    name = looking.person(one.name) or _("No name")
    head = _("{name}, received {day}").format(name=name, day=long_date(one.received_on))
    texts = [label(looking.veil(text)) for text in (one.comment, one.next_steps) if text]
    return Card(column(label(head, "day"), *texts, spacing=4), look="banner")
