"""A bug is told calmly, with the report that she may send by hand."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from portfolio.errors import PortfolioError
from portfolio.files import safe_write
from portfolio.text import _
from ui.announce import announce
from ui.ask import Ask
from ui.theme import BODY_PX
from ui.widgets.basics import button, column, label, row
from ui.widgets.fields import text_edit

WIDE_PX, HIGH_PX = 620, 460


class FaultReport(QDialog):
    """Read it, copy it, save it, or close and go on. Nothing is sent by itself."""

    def __init__(self, report: str, ask: Ask, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._report, self._ask = report, ask
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Something went wrong"))
        grown = max(self.font().pixelSize(), BODY_PX) / BODY_PX
        self.resize(round(WIDE_PX * grown), round(HIGH_PX * grown))
        self.shown = text_edit(_("Report"))
        self.shown.setPlainText(report)
        self.shown.setReadOnly(True)
        self.state = label("", "ok")
        go_on = button(_("Go on"), self.close, "primary")
        go_on.setDefault(True)
        layout = column(
            label(_("Something went wrong inside the program"), "section"),
            label(_("What you wrote is saved. You can go on; if it happens again, close the "
                    "program and open it anew.")),
            label(_("This report says where in the program it was. It holds none of your words "
                    "and no name. If you like, send it to whoever looks after the program."),
                  "muted"),
            self.shown,
            self.state,
            row(button(_("Copy"), self.copy), button(_("Save as a file"), self.save), None, go_on),
            spacing=10,
        )  # fmt: skip
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)
        go_on.setFocus()

    def copy(self) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
        self._tell(_("Copied."))

    def save(self) -> None:
        """To a file that she chooses."""
        path = self._ask.save_file(self, _("Save as a file"), Path("report.txt"))
        if path is None:
            return
        try:
            safe_write(path, self._report.encode())
        except PortfolioError as fault:
            self._tell(str(fault))
            return
        self._tell(_("Saved: {name}").format(name=path.name))

    def _tell(self, sentence: str) -> None:
        self.state.setText(sentence)
        announce(self, sentence)
