"""Locked: nothing of the portfolio is on the screen; the passphrase or the code opens it again."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from portfolio.text import _, ngettext
from ui.announce import announce
from ui.theme import Theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.centred import Centred
from ui.widgets.marks import picture, tile

WAITS_S = (0, 0, 2, 5, 10, 30, 60)  # after the first, second … wrong one; the last one stays
SECOND_MS = 1000


class Unlock(Centred):
    """Asks for the recovery code or the passphrase: locked, or no key in the keychain."""

    given = Signal(str)
    other_wanted = Signal()
    wide_px = 460

    def __init__(
        self, theme: Theme, *, by_passphrase: bool, is_locked: bool, quiet_min: int = 0
    ) -> None:
        super().__init__()
        self._theme, self._tries, self._left_s = theme, 0, 0
        self._refusal = ""
        self._is_locked, self._quiet_min = is_locked, quiet_min
        self.code = QLineEdit()
        self.name = label("", "name", wraps=False)
        self.name.setBuddy(self.code)
        self.caps = label("", "muted", wraps=False)
        self.fault = label("", "name")
        self.go = button(_("Open"), self._give, "primary")
        self.by_code = button(_("Use my recovery code"), self.use_code, "link")
        self.by_code.setVisible(by_passphrase)
        self._show_words = self._eye()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._count)
        self._lay_out()
        self._ask_for(_("Passphrase") if by_passphrase else _("Recovery code"), by_passphrase)
        self.code.returnPressed.connect(self.go.click)
        self.code.installEventFilter(self)

    def use_code(self) -> None:
        """Ask for the code in the passphrase's place."""
        self._ask_for(_("Recovery code"), is_hidden=False)
        self.by_code.hide()
        self.code.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say in one calm sentence that it did not open; from the third time on, wait."""
        self._left_s = WAITS_S[min(self._tries, len(WAITS_S) - 1)]
        self._tries += 1
        self._refusal = sentence
        self._show_refusal()
        announce(self.code, self.fault.text())
        self.code.setFocus()
        self.code.selectAll()
        if self._left_s:
            self._clock.start(SECOND_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Notice Caps Lock by what a key gives: no system is asked, so it works on each."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._notice_caps(event)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        title = label(_("Locked") if self._is_locked else _("Open your portfolio"), "title")
        closed = _("Your portfolio is closed and encrypted.")
        elsewhere = _("This computer does not hold its key.")
        why = label(closed if self._is_locked else elsewhere, "muted")
        mark = tile(self._theme)
        for one in (title, why):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = row(None, mark, None)
        other = button(_("Open another portfolio"), self.other_wanted.emit, "link")
        above = row(self.name, None, self.caps)
        self.lay_out(
            middle, column(title, why, spacing=4), column(above, self.code, spacing=6),
            self.fault, self.go, row(self.by_code, None, other), under=self._quiet(),
        )  # fmt: skip
        self.fault.hide()
        self.card.content.setSpacing(14)

    def _quiet(self) -> QWidget | None:
        """Why it is locked, under the card."""
        if not self._is_locked:
            return None
        words = _("Your last sentence is saved.")
        if self._quiet_min:
            told = ngettext("Locked after {n} quiet minute.", "Locked after {n} quiet minutes.",
                            self._quiet_min)  # fmt: skip
            words = f"{told.format(n=self._quiet_min)} {words}"
        made = QWidget()
        clock = picture(self._theme, "clock", size=16)
        made.setLayout(row(None, clock, label(words, "muted", wraps=False), None))
        return made

    def _ask_for(self, name: str, is_hidden: bool) -> None:
        mode = QLineEdit.EchoMode
        self.name.setText(name)
        self.code.setAccessibleName(name)
        self.code.setEchoMode(mode.Password if is_hidden else mode.Normal)
        self._show_words.setVisible(is_hidden)
        self.code.clear()

    def _eye(self) -> QAction:
        """Shows what is typed, while it is pressed in."""
        place = QLineEdit.ActionPosition.TrailingPosition
        eye = self.code.addAction(self._theme.icon("eye", size=16), place)
        eye.setCheckable(True)
        eye.setText(_("Show what I type"))
        eye.setToolTip(eye.text())
        for tool in self.code.findChildren(QToolButton):
            tool.setAccessibleName(eye.text())
        mode = QLineEdit.EchoMode
        eye.toggled.connect(lambda on: self.code.setEchoMode(mode.Normal if on else mode.Password))
        return eye

    def _give(self) -> None:
        if not self._left_s:
            self.given.emit(self.code.text())

    @Slot()
    def _count(self) -> None:
        self._left_s -= 1
        if self._left_s <= 0:
            self._clock.stop()
        self._show_refusal()

    def _show_refusal(self) -> None:
        wait = ngettext("You can try again in {n} second.", "You can try again in {n} seconds.",
                        self._left_s).format(n=self._left_s)  # fmt: skip
        self.fault.setText(f"{self._refusal} {wait}" if self._left_s else self._refusal)
        self.fault.setVisible(bool(self.fault.text()))
        self.go.setEnabled(not self._left_s)
        self._fit()

    def _notice_caps(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps.setText("")  # pressed just now: the next letter tells
            return
        sign, is_shifted = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if len(sign) == 1 and sign.isalpha() and sign.upper() != sign.lower():
            is_on = sign.isupper() is not is_shifted
            if is_on and not self.caps.text():
                announce(self.code, _("Caps Lock is on"))
            self.caps.setText(_("Caps Lock is on") if is_on else "")
