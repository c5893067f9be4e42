"""The cards beside what leaves: how much goes, what stays here, and whether mail takes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from portfolio.leaving import MEGABYTE, Leaving
from portfolio.text import _, ngettext
from ui.theme import Theme
from ui.widgets.basics import Card, button, clear, label, row, spread
from ui.widgets.disc import icon_label, icon_row
from ui.widgets.fields import progress_bar


def fact_row(theme: Theme, icon: str, words: str, value: str, ink: str = "") -> QHBoxLayout:
    """A fact: a picture, words, and a value at the right end."""
    told = label(value, "day", wraps=False)
    return icon_row(icon_label(theme, icon, ink, 18), label(words), told)


def rule() -> QFrame:
    """A line between two parts of a card."""
    made = QFrame()
    made.setObjectName("stepline")
    made.setFixedHeight(1)
    return made


class TotalsCard(Card):
    """What leaves in numbers, and what never does."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        super().__init__(self._rows)

    def show_leaving(self, found: Leaving) -> None:
        """Count it."""
        theme, private = self._theme, self._theme.tokens.private
        clear(self._rows)
        self._rows.addWidget(label(_("What leaves"), "head"))
        for icon, words, count in (
            ("notebook-pen", _("Entries"), len(found.entries)),
            ("target", _("Goals"), len(found.goals)),
            ("paperclip", _("Files"), len(found.files)),
            ("users", _("Names of people and providers"), len(found.names)),
        ):
            self._rows.addLayout(fact_row(theme, icon, words, str(count)))
        self._rows.addWidget(rule())
        self._rows.addWidget(label(_("What stays here"), "head"))
        never, count = _("never shared"), found.private_layers
        kept = ngettext("{n} never shared", "{n} never shared", count).format(n=count)
        for icon, words, value in (
            ("eye-off", _("Private notes"), kept),
            ("users", _("Who is who"), never),
            ("map-pin-off", _("Place and device in photos"), _("taken out")),
            ("paperclip", _("Files held back"), str(found.files_staying)),
        ):
            self._rows.addLayout(fact_row(theme, icon, words, value, private))


class SizeCard(Card):
    """A bar beside what mail takes; over it, words and a way out. `leave_out` gives file ids."""

    leave_out = Signal(object)

    def __init__(self) -> None:
        self._over: tuple[str, ...] = ()
        self.total = label("", "day", wraps=False)
        self.bar = progress_bar(0, 100, _("Size"))
        self.told = label("", "muted")
        self.smaller = button(_("Leave the largest out"), self._smaller, "link")
        super().__init__(
            spread(label(_("Size"), "head"), self.total),
            self.bar,
            spread(self.told, self.smaller),
        )

    def show_leaving(self, found: Leaving, limit_mb: int) -> None:
        """How much of what mail takes; beyond it, by how much and what helps."""
        size = max(0.1, found.expected_bytes / MEGABYTE)
        over = found.too_large(limit_mb)
        self._over = tuple(one.evidence_id for one in over)
        self.total.setText(_("about {size} MB").format(size=f"{size:.1f}"))
        self.bar.setMaximum(limit_mb * 10)
        self.bar.setValue(min(round(size * 10), limit_mb * 10))
        self.bar.setVisible(size <= limit_mb)
        self.bar.setAccessibleName(
            _("About {size} of {limit} MB").format(size=f"{size:.1f}", limit=limit_mb)
        )
        self.smaller.setVisible(bool(over))
        if size <= limit_mb:
            fits = _("Fits in one e-mail: the limit is {limit} MB.")
            self.told.setText(fits.format(limit=limit_mb))
            return
        names = ", ".join(one.name for one in over)
        told = _("{over} MB more than mail takes ({limit} MB).").format(
            over=f"{size - limit_mb:.1f}", limit=limit_mb
        )
        if names:
            told += " " + _("Without {names} it fits.").format(names=names)
        self.told.setText(told)

    def _smaller(self) -> None:
        self.leave_out.emit(self._over)


class PhotoCard(Card):
    """The amber question about a photo that nobody has looked at yet.

    `look` and `leave_out` give its id; `nobody` when nobody can be told from it.
    """

    look = Signal(str)
    nobody = Signal(str)
    leave_out = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self._id = ""
        tokens = theme.tokens
        self.head = label("", "head")
        self.question = label("")
        self.see = button(_("Look at it"), lambda: self.look.emit(self._id))
        theme.put_icon(self.see, "eye", tokens.text)
        self.free = button(_("Nobody can be recognised"), lambda: self.nobody.emit(self._id))
        self.out = button(_("Leave it out"), lambda: self.leave_out.emit(self._id), "link")
        head = icon_row(icon_label(theme, "sparkles", tokens.question, 18), self.head)
        super().__init__(
            head, self.question, row(self.see, None), row(self.free, self.out, None),
            look="question",
        )  # fmt: skip
        self.hide()

    @property
    def asks(self) -> bool:
        """Whether a photo waits."""
        return bool(self._id)

    def show_leaving(self, found: Leaving) -> None:
        """Ask about the first that waits."""
        waiting = found.unchecked
        self._id, name = waiting[0] if waiting else ("", "")
        count = len(waiting)
        told = ngettext("{n} photo to look at", "{n} photos to look at", count)
        self.head.setText(told.format(n=count))
        asked = _("Can a pupil or a colleague be told from {name}?").format(name=name)
        self.question.setText(asked)
        for one, words in (
            (self.see, _("Look at {name}")),
            (self.free, _("Nobody can be recognised in {name}")),
            (self.out, _("Leave {name} out")),
        ):
            one.setAccessibleName(words.format(name=name))
        self.setVisible(bool(waiting))

    def ask_now(self) -> None:
        """Let it take the keys."""
        self.see.setFocus()
