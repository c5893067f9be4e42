"""The versions of one record: what changed since each, and a way back to any of them."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QListView, QTextBrowser, QVBoxLayout, QWidget

from portfolio.compare import FieldChange, compare
from portfolio.storage.revisions import Revision
from portfolio.text import _
from ui.announce import announce
from ui.models.versions import VersionsModel, state_words, told_moment
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.entry_row import EntryRow
from ui.widgets.fold import Fold
from ui.widgets.segments import Segments
from ui.widgets.version_html import legend_html, private_html, public_html, spoken_change

LIST_PX, WIDE_PX, HIGH_PX, PRIVATE_PX = 280, 1040, 680, 150
CHANGES, PLAIN = "changes", "plain"


class HistoryDialog(QDialog):
    """Versions at the left, newest first; at the right the chosen one, changes in sight."""

    def __init__(self, shell: Shell, record_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._session, self._record_id = shell, shell.session, record_id
        self.setWindowTitle(_("Versions"))
        self.model = VersionsModel(self)
        self.list = QListView()
        self.list.setObjectName("entries")
        self.list.setAccessibleName(_("Versions"))
        self.list.setModel(self.model)
        self._row = EntryRow(shell.theme, has_third=False)
        self.list.setItemDelegate(self._row)
        self.shown = _browser(_("This version"))
        self.private_shown = _browser(_("Private notes of this version"))
        self.private_shown.setMaximumHeight(shell.theme.px(PRIVATE_PX))
        self.fold = Fold(shell.theme, _("Private notes"), self.private_shown, is_private=True)
        self.legend = label("")
        self.look = Segments(_("Show"), ((_("Changes"), CHANGES), (_("As it was"), PLAIN)))
        self.back = button("", self.bring_back, "primary")
        shell.theme.put_icon(self.back, "rotate-ccw", shell.theme.tokens.on_accent)
        self.setLayout(self._lay_out())
        size = parent.size().shrunkBy(self.contentsMargins())
        px = shell.theme.px
        self.resize(min(px(WIDE_PX), size.width() - 40), min(px(HIGH_PX), size.height() - 40))
        self.list.selectionModel().currentChanged.connect(self._show)
        self.look.chosen.connect(self._show)
        for keys, does in (("F6", self._swap), ("F8", self.go_on)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self.refresh()

    def _lay_out(self) -> QVBoxLayout:
        gone = button(_("Erase for good"), self.erase, "link")
        words = _("Kept inside your portfolio. Erase for good removes them too.")
        left = Card(self._head(), self.list, label(words, "muted"), row(gone, None))
        left.setFixedWidth(self._shell.theme.px(LIST_PX) + 40)
        top = row(self.legend, self.look)
        top.setStretch(0, 1)
        right = Card(top, self.shown, self.fold)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        panes = row(left, right, spacing=12)
        panes.setStretch(1, 1)
        keeps = _("Bringing a version back keeps the one you have now, as a version of its own.")
        told = label(keeps, "muted")
        foot = row(told, button(_("Close"), self.close), self.back)
        foot.setStretch(0, 1)
        inside = column(panes, foot, spacing=12)
        inside.setStretch(0, 1)
        inside.setContentsMargins(20, 20, 20, 16)
        return inside

    def _head(self) -> QVBoxLayout:
        """That these are versions, and of what."""
        head = column(label(_("Versions"), "head"), spacing=2)
        one = self._session.library.journal.rows_of([self._record_id]).get(self._record_id)
        if one is not None and one.heading:
            head.addWidget(label(self._shell.looking.veil(one.heading), "muted"))
        return head

    def refresh(self) -> None:
        """Read the versions anew."""
        versions = self._session.library.journal.versions(self._record_id)
        self.model.show_versions(versions, self._session.today())
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    @Slot()
    def bring_back(self) -> None:
        """Make the chosen version the newest; undo makes the one before it so again."""
        chosen, newest = self._chosen(), self.model.versions[0]
        session, record_id = self._session, self._record_id
        if chosen is None or not session.restore(chosen.id):
            return
        words = _("Brought back the version of {moment}").format(moment=self._told(chosen))
        self.close()
        self._shell.offer_undo(
            words,
            lambda: session.restore(newest.id) if newest.payload else session.delete(record_id),
        )

    def erase(self) -> None:
        """Take every version away, from the copies too. Asked once more: nothing undoes it."""
        words = _("Erase it with all its versions, here and in every copy within reach?")
        if self._shell.ask.confirm(self, words, _("Erase for good")):
            self._session.erase(self._record_id)
            self.close()

    @Slot()
    def go_on(self) -> None:
        """Go to the next change and tell it; after the last to the first."""
        spans = _spans(self.shown)
        if not spans:
            announce(self, _("No change"))
            return
        at = self.shown.textCursor().selectionEnd()
        cursor = next((one for one in spans if one.selectionStart() >= at), spans[0])
        self.shown.setTextCursor(cursor)
        self.shown.ensureCursorVisible()
        sign = "-" if cursor.charFormat().fontStrikeOut() else "+"
        announce(self, spoken_change(sign, cursor.selectedText()))

    def _told(self, one: Revision) -> str:
        return told_moment(one, self._session.today())

    def _chosen(self) -> Revision | None:
        number = self.list.currentIndex().row()
        return self.model.versions[number] if number >= 0 else None

    @Slot()
    def _show(self) -> None:
        chosen, number = self._chosen(), self.list.currentIndex().row()
        if chosen is None:
            return
        self.back.setText(_("Bring back {moment}").format(moment=self._told(chosen)))
        self.back.setAccessibleName(self.back.text())
        self.back.setEnabled(bool(chosen.payload) and number > 0)
        if not chosen.payload:
            self.legend.clear()
            self.shown.setPlainText(state_words(chosen))
            self.fold.hide()
            return
        self._show_changes(chosen, number)

    def _show_changes(self, chosen: Revision, number: int) -> None:
        """The newest against the one before it; every other against the newest."""
        tokens, is_spoken = self._shell.theme.tokens, QAccessible.isActive()
        before, newest = self.model.before(number), self.model.newest
        is_plain = self.look.value == PLAIN
        changes: tuple[FieldChange, ...] = ()
        if is_plain or (before is None and number == 0) or newest is None:
            changes, is_plain = _as_it_was(chosen), True
        elif chosen is newest and before is not None:
            changes = compare(before.record(), chosen.record())
        else:
            changes = compare(chosen.record(), newest.record())
        added, taken = _("added since"), _("taken out since")
        if chosen is newest:
            added, taken = _("added"), _("taken out")
        self.legend.setText("" if is_plain else legend_html(tokens, added, taken))
        if len(self.model.versions) == 1:
            self.legend.setText(_("First version. Nothing to compare yet."))
        self.look.setVisible(len(self.model.versions) > 1)
        changes = tuple(one.with_words(self._shell.looking.veil) for one in changes)
        html = public_html(changes, tokens, is_spoken=is_spoken)
        self.shown.setHtml(html or _("The same words."))
        private = private_html(changes, tokens, is_spoken=is_spoken)
        self.private_shown.setHtml(private)
        self.fold.setVisible(bool(private))

    @Slot()
    def _swap(self) -> None:
        (self.list if self.shown.hasFocus() else self.shown).setFocus()


def _browser(name: str) -> QTextBrowser:
    made = QTextBrowser()
    made.setAccessibleName(name)
    made.setObjectName("version")
    made.setOpenLinks(False)
    flags = Qt.TextInteractionFlag
    made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return made


def _as_it_was(chosen: Revision) -> tuple[FieldChange, ...]:
    """Every field that says something, without signs."""
    return tuple(one.unsigned() for one in compare(None, chosen.record()))


def _spans(browser: QTextBrowser) -> list[QTextCursor]:
    """Every change in the text, in reading order."""
    found: list[QTextCursor] = []
    block = browser.document().begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            piece = place.fragment()
            look = piece.charFormat()
            if look.fontUnderline() or look.fontStrikeOut():
                cursor = QTextCursor(browser.document())
                cursor.setPosition(piece.position())
                end = piece.position() + piece.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                found.append(cursor)
            place += 1
        block = block.next()
    return found
