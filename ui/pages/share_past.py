"""What left and what came back; bringing back a reply or a file; checking a PDF from others."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from portfolio.change import Change
from portfolio.kinds import KINDS
from portfolio.library import Library
from portfolio.model.sharing import Export, Reply
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.check_pdf import PDFS, CheckCard

TALL_PX = 200
COLUMNS = 5


class PastTab(QWidget):
    """The journal of exports, the replies, and the way back in."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._session = shell, shell.session
        self.table = QTableWidget(0, COLUMNS)
        self.table.setAccessibleName(_("What left"))
        self.table.setHorizontalHeaderLabels(
            [_("When"), _("What"), _("For"), _("File"), _("SHA-256")]
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setFixedHeight(TALL_PX)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.replies = label("", "")
        self.bring = button(_("Open a reply slip, or a PDF of mine"), self.open_file, "primary")
        self.state = label("", "muted")
        settings = shell.settings
        self.check = CheckCard(shell.ask, shell.session.jobs, settings.home, shell.session.today)
        self.setLayout(
            column(
                Card(label(_("What left"), "section"), self.table),
                Card(
                    label(_("What came back"), "section"), self.replies, row(self.bring, None),
                    self.state,
                ),
                self.check,
                None,
                spacing=16,
            )
        )  # fmt: skip

    def refresh(self) -> None:
        """Show every export, the newest first, and every reply."""
        exports = self._session.library.exports.all()
        self.table.setRowCount(len(exports))
        for number, one in enumerate(exports):
            for place, words in enumerate(_cells(one)):
                self.table.setItem(number, place, QTableWidgetItem(words))
        self.table.resizeColumnsToContents()
        replies = self._session.library.exports.replies()
        told = "\n\n".join(_told(one) for one in replies)
        self.replies.setText(told or _("No reply has been kept yet."))

    @Slot()
    def open_file(self) -> None:
        """Ask for a file, read it beside the window, and go on with what it is."""
        files = self._shell.ask.open_files(self, _("Open a reply slip, or a PDF of mine"), PDFS)
        if files:
            path = files[0]
            self._session.jobs.run(partial(_read, path), partial(self._take, path), self._fail)

    def _take(self, path: Path, found: object) -> None:
        from portfolio.bring_back import (  # noqa: PLC0415  pikepdf; only PDFs need it
            BroughtBack,
            bring_back,
            brought_words,
        )
        from portfolio.imports.pdf import OwnFile  # noqa: PLC0415  as above

        if not isinstance(found, OwnFile):
            self._confirm(path, found)
            return
        done: list[BroughtBack] = []

        def work(library: Library) -> Change:
            done.append(bring_back(library, found.shared, found.files))
            return done[0].change

        self._session.do(work, self)
        if done:
            self.state.setText(" ".join(brought_words(done[0])))

    def _confirm(self, path: Path, found: object) -> None:
        """Received text is shown as it is, and kept when she says so."""
        from portfolio.bring_back import quoted, receive  # noqa: PLC0415  as above
        from portfolio.reply_fields import ReceivedReply  # noqa: PLC0415  as above

        assert isinstance(found, ReceivedReply)
        told = _("Received text:") + "\n\n" + quoted(found)
        if not self._shell.ask.confirm(self, told, _("Keep as received")):
            self.state.setText(_("Nothing was kept."))
            return
        content, today = path.read_bytes(), self._session.today()

        def work(library: Library) -> Change:
            reply = receive(library, found, content, path.name, today)
            return Change(frozenset({"reply", "evidence"}), frozenset({reply.id}))

        self._session.do(work, self)
        if not self._session.has_failed:
            self.state.setText(_("Kept as received."))
        self.refresh()

    def _fail(self, sentence: str) -> None:
        self.state.setText(sentence)


def _read(path: Path) -> object:
    from portfolio.imports import MOST_PDF_BYTES, read_whole  # noqa: PLC0415  as above
    from portfolio.imports.pdf import read_pdf  # noqa: PLC0415  as above

    return read_pdf(read_whole(path, MOST_PDF_BYTES), path.name)


def _cells(one: Export) -> tuple[str, ...]:
    when = f"{one.at.astimezone():%Y-%m-%d %H:%M}"
    kind = KINDS[one.kind].word if one.kind in KINDS else one.kind
    return when, kind, one.reader, one.file_name, one.sha256


def _told(one: Reply) -> str:
    head = _("Received {day}: {name}").format(day=one.received_on, name=one.name or "–")
    return "\n".join(filter(None, (head, one.comment, one.next_steps)))
