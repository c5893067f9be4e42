"""The line over an entry: the way back to the list, how safe it is, focus mode, more, done."""

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import button, label, row
from ui.widgets.chips import tool_button
from ui.widgets.marks import picture
from ui.widgets.saved_state import SavedState


class EditorHead(QWidget):
    """Its buttons are public: the page connects them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        theme = shell.theme
        self._shell = shell
        self.back = button(_("Journal"), lambda: None, "link")
        self.back.setAccessibleName(_("Back to the journal"))
        self.back.setToolTip(_("Back to the journal (Alt+Left)"))
        sign = picture(theme, "chevron-right", size=14)
        self.kind = label("", "day", wraps=False)
        self.way = QWidget()
        self.way.setLayout(row(self.back, sign, spacing=4))
        self.state = SavedState(theme)
        self.focus_mode = button(_("Focus mode"), shell.focus_mode)
        theme.put_icon(self.focus_mode, "maximize-2", theme.tokens.text, 16)
        self.focus_mode.setToolTip(_("Only the text (F11); Esc comes back"))
        self.more = tool_button(theme, "ellipsis", _("More for this entry"), lambda: None)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.done = button(_("Done"), lambda: None, "primary")
        inside = row(
            self.way, self.kind, None, self.state, self.focus_mode, self.more, self.done, spacing=8
        )
        inside.setContentsMargins(24, 16, 20, 8)
        self.setLayout(inside)

    def set_menu(self, menu: QMenu) -> None:
        """What "more" offers."""
        before = self.more.menu()
        self.more.setMenu(menu)
        if before is not None:
            before.deleteLater()
