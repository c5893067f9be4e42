"""The program's mark, and icons that stand alone beside words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from portfolio.text import _
from ui.theme import Theme
from ui.widgets.basics import label, row

TILE_PX, ICON_PX, DISC_PX, DISC_ICON_PX = 32, 18, 44, 22


def picture(theme: Theme, icon: str, ink: str = "", size: int = ICON_PX) -> QLabel:
    """An icon beside words that say the same."""
    made = label("", wraps=False)
    side = theme.px(size)
    made.setPixmap(theme.icon(icon, ink, size).pixmap(side, side))
    return made


def tile(theme: Theme) -> QLabel:
    """The feather on its tile."""
    made = picture(theme, "feather", theme.tokens.on_accent)
    made.setObjectName("brandtile")
    made.setFixedSize(theme.px(TILE_PX), theme.px(TILE_PX))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def brand(theme: Theme) -> QHBoxLayout:
    """The tile and the program's name; what is added stands at the right."""
    layout = row(tile(theme), label(_("Teacher Portfolio"), "brand"), spacing=10)
    layout.setStretch(1, 1)
    return layout


def key_cap(keys: str) -> QLabel:
    """A key as it stands on a keyboard, no higher than its letter needs."""
    made = label(keys, "keycap", wraps=False)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def disc(theme: Theme, icon: str) -> QLabel:
    """An icon in a tinted circle."""
    made = picture(theme, icon, theme.tokens.accent_text, DISC_ICON_PX)
    side = theme.px(DISC_PX)
    made.setFixedSize(side, side)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setObjectName("tinteddisc")
    return made
