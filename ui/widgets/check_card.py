"""What can be said about one received PDF, in a card: an outcome, its facts, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from portfolio.days import long_date
from portfolio.text import N_, _
from ui.theme import Theme
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.disc import icon_label, icon_row

if TYPE_CHECKING:
    from portfolio.reply_fields import ReceivedReply
    from ui.checking import Looked

DISC_PX = 44


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an outcome is called and looks; `ink` and `ground` name tokens."""

    word: str
    icon: str
    ink: str
    ground: str


UNCHANGED = Outcome(N_("Unchanged"), "check", "ok", "accent_soft")
CHANGED = Outcome(N_("Changed after it was made"), "pencil", "note", "note_bg")
OUTCOMES = {
    "unchanged": UNCHANGED,
    "added-to": CHANGED,
    "altered": CHANGED,
    "re-saved": CHANGED,
    "truncated": CHANGED,
    "unsigned": Outcome(N_("Not signed"), "circle-help", "muted", "surface2"),
    "reply-slip": Outcome(N_("Reply slip"), "reply", "note", "note_bg"),
    "foreign": Outcome(N_("Not made by this program"), "circle-help", "muted", "surface2"),
    "unreadable": Outcome(N_("Could not be read"), "file-x", "danger", "surface2"),
}
OTHER_KEY = Outcome(N_("Unchanged, but another key"), "key-round", "note", "note_bg")
FACTS = {
    "about": ("file-text", "muted"),
    "change": ("pencil", "note"),
    "export": ("file-output", "muted"),
    "key": ("fingerprint", "muted"),
    "key-stands": ("check", "ok"),
    "other-key": ("key-round", "note"),
    "limit": ("minus", "muted"),
}


class CheckCard(Card):
    """`accepted` when the key is hers now; `bring_wanted` and `keep_wanted` where there is a desk.

    The latter for the records of her own file, and for a reply that she has looked at.
    """

    accepted = Signal()
    bring_wanted = Signal()
    keep_wanted = Signal()

    def __init__(
        self, theme: Theme, path: Path, looked: Looked, today: date, *, has_desk: bool
    ) -> None:
        super().__init__()
        self._theme, self.path, self.looked = theme, path, looked
        checked = looked.checked
        outcome = OUTCOMES[str(checked.received.verdict)]
        if outcome is UNCHANGED and not checked.is_good:
            outcome = OTHER_KEY
        self.head = label(_(outcome.word), "section")
        self.verdict = label(checked.received.verdict.word, "muted")
        self.state = label("", "ok")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.accept = button(_("She told me: this is her key now"), self.accepted.emit)
        self.bring = button(_("Bring its records back"), self.bring_wanted.emit)
        self.keep = button(_("Save as received"), self.keep_wanted.emit, "primary")
        self.drop = button(_("Do not save it"), self._drop, "link")
        self._buttons = row(self.bring, self.accept, None, self.drop, self.keep)
        words = column(self.head, self.verdict, spacing=2)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._disc(outcome))
        top.addLayout(words, 1)
        for part in (top, self._rows, self._buttons):
            self.content.addLayout(part)
        self.content.insertWidget(1, self._file(path.name, today))
        self.content.insertWidget(3, self.state)
        self._show_facts()
        has_data = checked.received.data is not None
        self.accept.setVisible(any(str(one.kind) == "other-key" for one in checked.facts))
        self.bring.setVisible(has_desk and has_data and outcome is not CHANGED)
        for one in (self.keep, self.drop):
            one.setVisible(has_desk and looked.reply is not None)
        self.state.hide()

    def tell(self, sentence: str) -> None:
        """What was done; there is nothing more to press."""
        self.state.setText(sentence)
        self.state.show()
        for one in (self.accept, self.bring, self.keep, self.drop):
            one.hide()

    @property
    def told(self) -> str:
        """All that stands on the card."""
        facts = [one.words for one in self.looked.checked.facts]
        return "\n".join((self.head.text(), self.verdict.text(), *facts, self.looked.told))

    def _drop(self) -> None:
        self.tell(_("Nothing was kept."))

    def _disc(self, outcome: Outcome) -> QLabel:
        theme, tokens = self._theme, self._theme.tokens
        size = theme.px(DISC_PX)
        pixels = QPixmap(size * 2, size * 2)
        pixels.setDevicePixelRatio(2)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, outcome.ground)))
        painter.drawEllipse(0, 0, size, size)
        ink, inset = getattr(tokens, outcome.ink), size // 4
        icon = theme.icon(outcome.icon, ink, DISC_PX // 2)
        icon.paint(painter, inset, inset, size - 2 * inset, size - 2 * inset)
        painter.end()
        made = QLabel()
        made.setPixmap(pixels)
        made.setAlignment(Qt.AlignmentFlag.AlignTop)
        return made

    def _file(self, name: str, today: date) -> QFrame:
        """The file's name on a strip."""
        made = QFrame()
        made.setObjectName("session")
        told = label(name, "day")
        came = label(_("Looked at on {day}").format(day=long_date(today)), "muted", wraps=False)
        inside = icon_row(self._icon("file-text", self._theme.tokens.feedback), told, came)
        inside.setContentsMargins(12, 8, 12, 8)
        made.setLayout(inside)
        return made

    def _icon(self, name: str, ink: str) -> QLabel:
        return icon_label(self._theme, name, ink, 18)

    def _show_facts(self) -> None:
        clear(self._rows)
        for one in self.looked.checked.facts:
            icon, ink = FACTS[str(one.kind)]
            self._row(icon, getattr(self._theme.tokens, ink), one.words)
        if self.looked.told:
            self._row("info", self._theme.tokens.note, self.looked.told)
        if self.looked.reply is not None:
            self._rows.addWidget(self._reply(self.looked.reply))

    def _row(self, icon: str, ink: str, words: str) -> None:
        told = label(words)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows.addLayout(icon_row(self._icon(icon, ink), told))

    def _reply(self, reply: ReceivedReply) -> QFrame:
        """The received text, quoted: she looks at it before it is filed."""
        from portfolio.bring_back import quoted  # noqa: PLC0415  only replies need it

        made = QFrame()
        made.setObjectName("banner")
        self.quoted = label(quoted(reply))
        self.quoted.setAccessibleName(_("Received text:") + "\n" + quoted(reply))
        inside = icon_row(self._icon("signature", self._theme.tokens.note), self.quoted)
        inside.setContentsMargins(14, 10, 14, 10)
        made.setLayout(inside)
        return made
