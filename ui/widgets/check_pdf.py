"""Checking PDFs that came from others: dropped or chosen, each told in a card, newest first."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from portfolio.text import _
from ui.announce import announce
from ui.ask import Ask
from ui.jobs import Jobs
from ui.theme import Theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.check_card import CheckCard
from ui.widgets.disc import icon_label
from ui.widgets.page import Page

PDFS = "*.pdf"
DROP_PX, BESIDE_PX, MOST_CARDS = 64, 4, 20


class Desk(Protocol):
    """Who brings back what a card offers; without a portfolio there is none."""

    def bring_records(self, card: CheckCard) -> None:
        """Bring the records of one of her own files back."""

    def keep_reply(self, card: CheckCard) -> None:
        """Keep a reply that she has looked at."""


class DropArea(QFrame):
    """A place to drop PDFs on, with a button that does the same. `dropped` gives their paths."""

    dropped = Signal(object)

    def __init__(self, theme: Theme, choose: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(theme.px(DROP_PX))
        picture = icon_label(theme, "file-search", size=20)
        self.choose = button(_("Choose a PDF"), choose)
        told = label(_("Drop a PDF or a reply slip here"), wraps=False)
        inside = row(None, picture, told, self.choose, None)
        inside.insertSpacing(3, BESIDE_PX)
        inside.setContentsMargins(12, 8, 12, 8)
        self.setLayout(inside)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """PDFs are welcome."""
        if _pdfs(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Take them."""
        event.acceptProposedAction()
        self.dropped.emit(_pdfs(event))


def _pdfs(event: QDropEvent) -> list[Path]:
    """The PDFs among what is dragged."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() == ".pdf"]


class CheckPanel(QWidget):
    """The drop area and the cards under it. It needs no portfolio."""

    def __init__(
        self,
        theme: Theme,
        ask: Ask,
        jobs: Jobs,
        home: Path,
        today: Callable[[], date],
        desk: Desk | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._ask, self._jobs = theme, ask, jobs
        self._home, self._today, self._desk = home, today, desk
        self.area = DropArea(theme, self.choose_files)
        self.choose = self.area.choose
        self.cards: list[CheckCard] = []
        self.state = label(
            _("Tells whether a file from Teacher Portfolio has been changed since it was signed. "
              "Nothing is sent anywhere."), "muted",
        )  # fmt: skip
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.setLayout(column(self.area, self.state, self._column, None, spacing=12))
        self.area.dropped.connect(self.check)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and look at them beside the window."""
        self.check(self._ask.open_files(self, _("Choose a PDF"), PDFS))

    @Slot(object)
    def check(self, paths: list[Path]) -> None:
        """Look at these files."""
        for path in paths:
            self._say(_("Looking at {name}…").format(name=path.name))
            work = partial(_look, path, self._home, self._today())
            self._jobs.run(work, partial(self._show, path), self._fail)

    def _show(self, path: Path, looked: object) -> None:
        from ui.checking import Looked  # noqa: PLC0415  pikepdf and pyHanko; only PDFs need them

        assert isinstance(looked, Looked)
        card = CheckCard(self._theme, path, looked, self._today(), has_desk=self._desk is not None)
        card.accepted.connect(partial(self._accept, card))
        if self._desk is not None:
            card.bring_wanted.connect(partial(self._desk.bring_records, card))
            card.keep_wanted.connect(partial(self._desk.keep_reply, card))
        self._column.insertWidget(0, card)
        self.cards.insert(0, card)
        while len(self.cards) > MOST_CARDS:
            self.cards.pop().deleteLater()
        self._say("")
        announce(self, f"{card.head.text()}. {card.verdict.text()}")

    def _say(self, sentence: str) -> None:
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))

    def _fail(self, sentence: str) -> None:
        self._say(sentence)
        announce(self, sentence)

    def _accept(self, card: CheckCard) -> None:
        from ui.checking import accept_key  # noqa: PLC0415  as above

        accept_key(card.looked.checked, self._home, self._today())
        card.tell(_("From now on this key counts as hers."))


def _look(path: Path, home: Path, today: date) -> object:
    from ui.checking import look_closely  # noqa: PLC0415  as above

    return look_closely(path, home, today)


class CheckScreen(QWidget):
    """The same before any portfolio is open, with a way back."""

    def __init__(
        self,
        theme: Theme,
        ask: Ask,
        jobs: Jobs,
        home: Path,
        today: Callable[[], date],
        back: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.panel = CheckPanel(theme, ask, jobs, home, today)
        self.panel.setMaximumWidth(theme.px(760))
        self.panel.setMinimumWidth(300)
        self.back = button(_("Back"), back, "link")
        page = Page(_("Check a PDF"))
        parts = label(_("Check a PDF"), "title"), self.panel, row(self.back, None)
        middle = QWidget()
        middle.setLayout(column(*parts, None, spacing=12))
        page.body.addLayout(row(None, middle, None))
        page.body.addStretch(1)
        self.setLayout(column(page))
