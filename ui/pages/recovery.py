"""The recovery code within the first session: kept on paper, its last group typed back."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit

from exporters import render_recovery_sheet
from portfolio.errors import PortfolioError
from portfolio.files import safe_write
from portfolio.text import _
from portfolio.vault import codes
from ui.announce import announce
from ui.ask import Ask
from ui.printing import code_page
from ui.theme import Theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.centred import Centred
from ui.widgets.flow import FlowBox
from ui.widgets.marks import disc, picture

CLIPBOARD_S = 60
IN_A_ROW, TYPED_PX, ICON_PX = 3, 190, 18


class RecoveryCode(Centred):
    """The code in nine groups; the last one is typed back."""

    kept = Signal()
    later = Signal()

    def __init__(
        self, theme: Theme, code: str, ask: Ask, *, may_wait: bool, name: str = "",
        portfolio: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._theme, self._code, self._ask = theme, code, ask
        self._name, self._portfolio = name, portfolio
        self.typed = QLineEdit()
        self.typed.setFixedWidth(theme.px(TYPED_PX))
        self.verdict = label("", "muted", wraps=False)
        self._tick = picture(theme, "check", theme.tokens.ok)
        self._tick.hide()
        self.done = button(_("I have kept it"), self.kept.emit, "primary")
        self.done.setEnabled(False)
        self.put_off = button(_("Later, once"), self.later.emit, "link")
        self.put_off.setVisible(may_wait)
        self._lay_out()
        self.typed.textChanged.connect(self._compare)

    def _lay_out(self) -> None:
        why = _("If nothing else opens your portfolio, these nine groups do. Nobody else has "
                "them, and we cannot send them to you.")  # fmt: skip
        asked = label(_("Type the last group back"), "nametitle", wraps=False)
        asked.setBuddy(self.typed)
        self.typed.setAccessibleName(asked.text())
        answer = row(self.typed, self._tick, self.verdict, None, spacing=12)
        back = column(asked, answer, spacing=6)
        ways = []
        for icon, word, does in (
            ("printer", _("Print"), self.print_it),
            ("download", _("Save as a file"), self.save),
            ("copy", _("Copy"), self.copy),
        ):
            made = button(word, does)
            self._theme.put_icon(made, icon)
            ways.append(made)
        self.lay_out(
            disc(self._theme, "key-round"),
            column(label(_("Your recovery code"), "title"), label(why, "muted"), spacing=4),
            self._grid(),
            FlowBox(*ways),
            self._advice(),
            back,
            row(self.put_off, None, self.done),
        )
        self.card.content.setSpacing(14)

    def _grid(self) -> QGridLayout:
        """Nine tiles; each is selectable, and read out letter by letter."""
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, group in enumerate(codes.groups(self._code), 1):
            shown = label(group, "code", wraps=False)
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            spelt = _("Group {n}: {letters}").format(n=number, letters=" ".join(group))
            shown.setAccessibleName(spelt)
            inside = row(label(str(number), "muted", wraps=False), shown)
            inside.setStretch(1, 1)
            inside.setContentsMargins(14, 8, 28, 8)
            tile = QFrame()
            tile.setObjectName("codetile")
            tile.setLayout(inside)
            grid.addWidget(tile, (number - 1) // IN_A_ROW, (number - 1) % IN_A_ROW)
        return grid

    def _advice(self) -> QFrame:
        words = label(_("Keep it on paper, away from this computer. A drawer at home is fine."))
        inside = row(picture(self._theme, "info"), words, spacing=10)
        inside.setStretch(1, 1)
        inside.setContentsMargins(14, 8, 14, 8)
        made = QFrame()
        made.setObjectName("plain")
        made.setLayout(column(inside))
        return made

    def _compare(self, typed: str) -> None:
        wanted = codes.groups(self._code)[-1]
        is_right = codes.plain(typed) == wanted
        is_other = not is_right and len(codes.plain(typed)) >= len(wanted)
        words = _("That is another group. Look at the last one, number 9.") if is_other else ""
        self._tick.setVisible(is_right)
        self.verdict.setText(_("That is right.") if is_right else words)
        self.done.setEnabled(is_right)
        if is_right:
            self._theme.put_icon(self.done, "check", self._theme.tokens.on_accent)
        else:
            self.done.setIcon(QIcon())
        self.done.setDefault(is_right)
        if self.verdict.text():
            announce(self.typed, self.verdict.text())

    def print_it(self) -> None:
        """On her printer, and on no disk."""
        page = code_page(codes.groups(self._code), self._name, self._portfolio)
        self._ask.print_page(self, page)

    def save(self) -> None:
        """Write the sheet as a PDF."""
        path = self._ask.save_file(self, _("Save as a file"), Path("recovery-code.pdf"))
        if path is None:
            return
        today = date.today()  # noqa: DTZ011  the day on her calendar
        sheet = render_recovery_sheet(codes.groups(self._code), self._name, self._portfolio, today)
        try:
            safe_write(path, sheet)
        except PortfolioError as fault:
            self._ask.tell(self, str(fault))

    def copy(self) -> None:
        """To the clipboard, for a minute."""
        clipboard, shown = QGuiApplication.clipboard(), codes.shown(self._code)
        clipboard.setText(shown)

        def forget() -> None:
            if clipboard.text() == shown:
                clipboard.clear()

        QTimer.singleShot(CLIPBOARD_S * 1000, clipboard, forget)
        self.verdict.setText(_("Copied. It leaves the clipboard after a minute."))
        announce(self, self.verdict.text())
