"""Checking a PDF that someone sent: what can be said about it, in plain words."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from portfolio.text import _
from ui.ask import Ask
from ui.jobs import Jobs
from ui.widgets.basics import Card, button, column, label, row

PDFS = "*.pdf"


class CheckCard(Card):
    """A button to choose a file, and the verdict under it. It needs no portfolio."""

    def __init__(self, ask: Ask, jobs: Jobs, home: Path, today: Callable[[], date]) -> None:
        self._ask, self._jobs, self._home, self._today = ask, jobs, home, today
        self._checked: object = None
        self.choose = button(_("Choose a PDF"), self.choose_file, "primary")
        self.verdict = label("", "head")
        self.details = label("", "")
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.accept = button(_("She told me: this is her key now"), self._accept)
        words = _("Tells whether a file from Teacher Portfolio was changed since it was signed. "
                  "Nothing is sent anywhere.")  # fmt: skip
        super().__init__(
            label(_("Check a PDF that someone sent"), "section"),
            label(words, "muted"),
            row(self.choose, None),
            self.verdict,
            self.details,
            row(self.accept, None),
        )
        for one in (self.verdict, self.details, self.accept):
            one.hide()

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file and look at it beside the window."""
        files = self._ask.open_files(self, _("Choose a PDF"), PDFS)
        if files:
            self.check(files[0])

    def check(self, path: Path) -> None:
        """Look at this file."""
        self.verdict.setText(_("One moment…"))
        self.verdict.show()
        work = partial(_check, path, self._home, self._today())
        self._jobs.run(work, partial(self._show, path), self._fail)

    def _show(self, path: Path, checked: object) -> None:
        from portfolio.vault.known_keys import Standing  # noqa: PLC0415
        from ui.checking import Checked  # noqa: PLC0415  pikepdf and pyHanko; only PDFs need them

        assert isinstance(checked, Checked)
        self._checked = checked
        first, *rest = checked.lines()
        self.verdict.setProperty("look", "ok" if checked.is_good else "head")
        self.verdict.setText(first)
        self.details.setText("\n".join((path.name, *rest)))
        self.details.show()
        self.accept.setVisible(checked.standing is Standing.OTHER)

    def _fail(self, sentence: str) -> None:
        self.verdict.setText(sentence)
        self.details.hide()
        self.accept.hide()

    def _accept(self) -> None:
        from ui.checking import Checked, accept_key  # noqa: PLC0415  as above

        if isinstance(self._checked, Checked):
            accept_key(self._checked, self._home, self._today())
            self.accept.hide()
            self.details.setText(
                self.details.text() + "\n" + _("From now on this key counts as hers.")
            )


def _check(path: Path, home: Path, today: date) -> object:
    from ui.checking import check_file  # noqa: PLC0415  as above

    return check_file(path, home, today)


class CheckScreen(QWidget):
    """The same before any portfolio is open, with a way back."""

    def __init__(
        self, ask: Ask, jobs: Jobs, home: Path, today: Callable[[], date], back: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.card = CheckCard(ask, jobs, home, today)
        self.card.setFixedWidth(720)
        self.back = button(_("Back"), back, "link")
        inner = QWidget()
        inner.setLayout(column(self.card, row(self.back, None)))
        self.setLayout(column(None, row(None, inner, None), None))
