"""The line over an entry: the way back to the list, how safe it is, focus mode, more, done."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import button, label, row
from ui.widgets.saved_state import SavedState

ICON_PX, SIDE_PX = 18, 36


class EditorHead(QWidget):
    """Its buttons are public: the page connects them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        theme = shell.theme
        self._shell = shell
        self.back = button(_("Journal"), lambda: None, "link")
        self.back.setAccessibleName(_("Back to the journal"))
        self.back.setToolTip(_("Back to the journal (Alt+Left)"))
        sign = label("", wraps=False)
        icon = theme.icon("chevron-right", size=14)
        sign.setPixmap(icon.pixmap(theme.px(14)))
        self.kind = label("", "day", wraps=False)
        self.way = QWidget()
        self.way.setLayout(row(self.back, sign, spacing=4))
        self.state = SavedState(theme)
        self.focus_mode = button(_("Focus mode"), shell.focus_mode)
        self.focus_mode.setIcon(theme.icon("maximize-2", theme.tokens.text, 16))
        self.focus_mode.setToolTip(_("Only the text (F11); Esc comes back"))
        self.more = QToolButton()
        self.more.setProperty("look", "tool")
        self.more.setIcon(theme.icon("ellipsis", theme.tokens.text, ICON_PX))
        self.more.setIconSize(QSize(theme.px(ICON_PX), theme.px(ICON_PX)))
        self.more.setMinimumSize(theme.px(SIDE_PX), theme.px(SIDE_PX))
        self.more.setAccessibleName(_("More for this entry"))
        self.more.setToolTip(_("Versions, share, delete"))
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.done = button(_("Done"), lambda: None, "primary")
        inside = row(
            self.way, self.kind, None, self.state, self.focus_mode, self.more, self.done, spacing=8
        )
        inside.setContentsMargins(24, 16, 20, 8)
        self.setLayout(inside)

    def set_menu(self, menu: QMenu) -> None:
        """What "more" offers."""
        self.more.setMenu(menu)
