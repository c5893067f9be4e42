"""The amber question before a file is saved: page one is too short for what she wrote."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from portfolio.leaving import Leaving, TooLong
from portfolio.text import _, ngettext
from ui.widgets.basics import Card, button, clear, label, row, spread
from ui.widgets.sight import bring_to_view

MOST_SHOWN = 4


class TooLongCard(Card):
    """`shorten` gives the TooLong that she will shorten, `leave_out` a goal's id.

    `accepted` when the rest may stand on page 2: the same words are not asked about again.
    """

    shorten = Signal(object)
    leave_out = Signal(str)
    accepted = Signal()

    def __init__(self) -> None:
        self.head = label("", "head")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._fine: set[str] = set()
        self._asked: list[TooLong] = []
        self.leave = button(_("Leave it, the rest stands on page 2"), self._accept)
        self.goal = button("", lambda: self.leave_out.emit(self._goal_id))
        self._goal_id = ""
        ways = row(self.leave, self.goal, None)
        super().__init__(self.head, self._rows, ways, look="question")
        self.hide()

    @property
    def asks(self) -> bool:
        """Whether something waits for her answer."""
        return bool(self._asked)

    def show_leaving(self, found: Leaving) -> None:
        """Ask about what is too long; nothing is shown where all fits or was answered."""
        page_one = found.page_one
        self._asked = [one for one in page_one.too_long if one.words not in self._fine]
        self.setVisible(self.asks)
        count = len(page_one.too_long)
        told = ngettext(
            "Page one has no room for all of {n} text",
            "Page one has no room for all of {n} texts",
            count,
        )
        self.head.setText(told.format(n=count))
        self._show_rows(page_one.too_long)
        self._show_goal(page_one.goal_id, dict(found.goals).get(page_one.goal_id, ""))

    def ask_now(self) -> None:
        """Bring the question to where she looks."""
        bring_to_view(self.leave)

    def _show_rows(self, texts: Sequence[TooLong]) -> None:
        clear(self._rows)
        for one in texts[:MOST_SHOWN]:
            shorten = button(_("Shorten it"), partial(self.shorten.emit, one))
            shorten.setAccessibleName(_("Shorten it: {text}").format(text=one.label))
            shorten.setEnabled(one.place is not None)
            self._rows.addLayout(spread(label(one.sentence), shorten))
        if len(texts) > MOST_SHOWN:
            more = _("and {n} more").format(n=len(texts) - MOST_SHOWN)
            self._rows.addWidget(label(more, "muted"))

    def _show_goal(self, goal_id: str, title: str) -> None:
        """Where goals crowd the page, one may be taken away instead."""
        self._goal_id = goal_id
        self.goal.setVisible(bool(title))
        self.goal.setText(_("Leave out the goal “{title}”").format(title=title))
        self.goal.setAccessibleName(self.goal.text())

    def _accept(self) -> None:
        self._fine |= {one.words for one in self._asked}
        self._asked = []
        self.hide()
        self.accepted.emit()
