"""The line over an entry: the way back to the list, how safe it is, focus mode, more, done."""

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import button, label, row
from ui.widgets.chips import tool_button
from ui.widgets.marks import picture
from ui.widgets.page import MARGINS
from ui.widgets.saved_state import SavedState

TOP, UNDER, GAP, LINK_EDGE = 24, 8, 8, 2  # the last from the side of a link to its word


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
        self._row = row(
            self.way, self.kind, None, self.state, self.focus_mode, self.more, self.done, spacing=8
        )
        self._row.insertSpacing(self._row.indexOf(self.focus_mode), GAP)
        self.setLayout(self._row)
        self.show_way(is_shown=True)

    def show_way(self, *, is_shown: bool) -> None:
        """Show the way back, or the kind alone; the first word stands at the same edge."""
        left, _top, right, _bottom = MARGINS
        self.way.setVisible(is_shown)
        self._row.setContentsMargins(left - is_shown * LINK_EDGE, TOP, right, UNDER)

    def set_menu(self, menu: QMenu) -> None:
        """What "more" offers."""
        before = self.more.menu()
        self.more.setMenu(menu)
        if before is not None:
            before.deleteLater()
