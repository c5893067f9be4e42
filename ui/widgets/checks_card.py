"""What was checked in the finished file, a row each, with a way to where something can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from portfolio.text import _, ngettext
from ui.theme import Theme
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.disc import icon_label, icon_row
from ui.widgets.preview_checks import Check

SIGN_PX = 18


class ChecksCard(QScrollArea):
    """`go_there` names the step or page that a check leads to."""

    go_there = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(_("What was checked"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head = label("", "head")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        canvas = QWidget()
        canvas.setObjectName("canvas")
        canvas.setLayout(column(Card(self._head, self._rows), None))
        self.setWidget(canvas)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show them; the head says how many want to be looked at."""
        clear(self._rows)
        count = sum(not one.is_good for one in checks)
        told = ngettext("{n} thing to look at", "{n} things to look at", count).format(n=count)
        self._head.setText(told if count else _("Checked just now"))
        for one in checks:
            self._rows.addLayout(self._row(one))

    def _row(self, one: Check) -> QVBoxLayout:
        theme, tokens = self._theme, self._theme.tokens
        icon, ink = ("check", tokens.ok) if one.is_good else ("info", tokens.note)
        head = icon_row(icon_label(theme, icon, ink, SIGN_PX), label(one.words, "day"))
        below = column(label(one.told, "muted"), spacing=2)
        below.setContentsMargins(theme.px(SIGN_PX) + 8, 0, 0, 0)
        if one.place:
            leads = button(_("Go there"), partial(self.go_there.emit, one.place), "link")
            leads.setAccessibleName(_("Go there: {words}").format(words=one.words))
            below.addLayout(row(leads, None))
        return column(head, below, spacing=2)
