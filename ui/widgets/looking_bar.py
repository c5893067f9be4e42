"""The bar that says that someone is looking, with the way back."""

from PySide6.QtWidgets import QFrame

from portfolio.text import _
from ui.announce import announce
from ui.looking import Looking
from ui.theme import Theme
from ui.widgets.basics import button, label, row, show_when
from ui.widgets.marks import key_cap

HIGH_PX, ICON_PX, KEYS = 44, 20, "F9"


class LookingBar(QFrame):
    """Hidden while nobody looks."""

    def __init__(self, theme: Theme, looking: Looking) -> None:
        super().__init__()
        self.setObjectName("looking")
        self.setAccessibleName(_("Someone is looking"))
        self._looking = looking
        picture = label("", wraps=False)
        side = theme.px(ICON_PX)
        picture.setPixmap(theme.icon("eye-off", theme.tokens.private, ICON_PX).pixmap(side, side))
        told = label(_("Names, file names and private notes are hidden. You can go on writing."))
        self.back = button(_("Show again"), looking.toggle, "private")
        inside = row(
            picture, label(_("Someone is looking"), "lookinghead", wraps=False), told, self.back,
            key_cap(KEYS), spacing=12,
        )  # fmt: skip
        inside.setStretch(2, 1)
        inside.setContentsMargins(32, 4, 28, 4)
        self.setLayout(inside)
        self.setMinimumHeight(theme.px(HIGH_PX))
        show_when(self, looking.is_on)

    def tell(self) -> None:
        """Say what has changed to who listens."""
        hidden = _("Names, file names and private notes are hidden. You can go on writing.")
        announce(self, hidden if self._looking.is_on else _("Everything is shown again."))
