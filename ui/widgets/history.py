"""The versions of one record: what changed in each, and a way back to any of them."""

from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from portfolio.compare import FieldChange, compare
from portfolio.days import long_date
from portfolio.storage.revisions import Action, Revision
from portfolio.text import _
from ui.ask import Ask
from ui.session import Session
from ui.tokens import Tokens
from ui.widgets.basics import button, column, label, row

ROW_ROLE = Qt.ItemDataRole.UserRole


class HistoryDialog(QDialog):
    """Versions at the left, newest first; the change at the right, in colour and in signs."""

    def __init__(
        self, session: Session, record_id: str, tokens: Tokens, ask: Ask, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ask = ask
        self._session, self._record_id, self._tokens = session, record_id, tokens
        self.versions: list[Revision] = []
        self.setWindowTitle(_("Versions"))
        self.resize(860, 560)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Versions"))
        self.list.setFixedWidth(280)
        self.shown = QTextBrowser()
        self.shown.setAccessibleName(_("What changed"))
        self.back = button(_("Bring this version back"), self.bring_back, "primary")
        self.gone = button(_("Erase for good"), self.erase, "link")
        inside = column(
            label(_("Every version is kept. Bringing one back adds a new version."), "muted"),
            row(self.list, self.shown),
            row(self.gone, None, button(_("Close"), self.close), self.back),
        )
        inside.setContentsMargins(20, 20, 20, 16)
        self.setLayout(inside)
        self.list.currentRowChanged.connect(self._show)
        self.refresh()

    def refresh(self) -> None:
        """Read the versions anew."""
        self.versions = self._session.library.journal.versions(self._record_id)
        self.list.clear()
        for one in self.versions:
            local = one.at.astimezone()
            words = f"{long_date(local.date())}, {local:%H:%M}\n{_state(one)}"
            self.list.addItem(QListWidgetItem(words))
        self.list.setCurrentRow(0)

    @Slot()
    def bring_back(self) -> None:
        """Make the chosen version the newest."""
        chosen = self.versions[self.list.currentRow()]
        if self._session.restore(chosen.id):
            self.refresh()

    def erase(self) -> None:
        """Take every version away, from the copies too. Asked once more: nothing undoes it."""
        words = _("Erase it with all its versions, here and in every copy within reach?")
        if self._ask.confirm(self, words, _("Erase for good")):
            self._session.erase(self._record_id)
            self.close()

    @Slot(int)
    def _show(self, number: int) -> None:
        if not 0 <= number < len(self.versions):
            return
        chosen = self.versions[number]
        self.back.setEnabled(bool(chosen.payload) and number > 0)
        if not chosen.payload:
            self.shown.setPlainText(_state(chosen))
            return
        before = next((one.record() for one in self.versions[number + 1 :] if one.payload), None)
        changes = compare(before, chosen.record())
        told = "".join(self._html(one) for one in changes)
        self.shown.setHtml(told or escape(_("The same words as before.")))

    def _html(self, change: FieldChange) -> str:
        looks = {
            "": "{}",
            "-": f'<s style="color:{self._tokens.danger}">{{}}</s>',
            "+": f'<b style="color:{self._tokens.ok}">{{}}</b>',
        }
        told = "".join(looks[one.sign].format(escape(one.words)) for one in change.pieces)
        lines = told.replace("\n", "<br>")
        return f"<p><b>{escape(change.name)}</b><br>{lines}</p>"


def _state(one: Revision) -> str:
    if one.is_damaged:
        return _("damaged on disk")
    if one.action is Action.DELETE:
        return _("deleted")
    return _("saved") if one.payload else _("erased for good")
