"""The sidebar: name, New entry, Find, the pages, and whether all is saved."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from portfolio.text import _
from ui.pages.catalogue import PAGES
from ui.theme import Theme
from ui.widgets.basics import column, label, row

WIDTH_PX, MOST_PX = 244, 400
KEY_PX, BRAND_PX, STATUS_PX = 14, 32, 16


class KeyButton(QPushButton):
    """A button with its key at the right end, as a menu shows it."""

    def __init__(self, words: str, keys: str, ink: str, theme: Theme) -> None:
        super().__init__(words)
        self._keys, self._ink, self._theme = keys, ink, theme
        self.setAccessibleName(words)
        self.setAccessibleDescription(keys)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The button as the style draws it, and the key over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._ink))
        painter.setFont(self._theme.font(13))
        inside = self.rect().adjusted(0, 0, -KEY_PX, 0)
        room = inside.width() - self.fontMetrics().horizontalAdvance(self.text()) - 4 * KEY_PX
        if painter.fontMetrics().horizontalAdvance(self._keys) < room:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inside, right, self._keys)


class Sidebar(QScrollArea):
    """Scrolls where the window is short; as wide as its words need at this size of text."""

    def __init__(
        self,
        theme: Theme,
        go: Callable[[str], object],
        new: Callable[[], object],
        find: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme, self._go = theme, go
        self._links: dict[str, QPushButton] = {}
        self._is_marking = False
        self.status = label(_("Saved on this computer"), "ok")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Pages"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(min(theme.px(WIDTH_PX), MOST_PX))
        self.setWidget(self._inside(new, find))

    def mark(self, name: str) -> None:
        """Show which page is open."""
        if name in self._links:
            self._is_marking = True
            self._links[name].setChecked(True)
            self._is_marking = False

    def _inside(self, new: Callable[[], object], find: Callable[[], object]) -> QWidget:
        tokens = self._theme.tokens
        fresh = KeyButton(_("New entry"), "Ctrl N", tokens.on_accent, self._theme)
        fresh.setProperty("look", "start")
        fresh.setIcon(self._theme.icon("plus", tokens.on_accent))
        fresh.clicked.connect(lambda _checked=False: new())
        search = KeyButton(_("Search"), "Ctrl K", tokens.muted, self._theme)
        search.setProperty("look", "find")
        search.setIcon(self._theme.icon("search"))
        search.clicked.connect(lambda _checked=False: find())
        parts: list[QWidget | None] = [fresh, search, _gap(8)]
        for name, page in PAGES.items():
            if page.is_last and None not in parts:
                parts.append(None)
            parts.append(self._link(name, page.word, page.icon))
        saved = self._picture("lock", tokens.ok, STATUS_PX)
        foot = row(saved, self.status, spacing=8)
        foot.setAlignment(saved, Qt.AlignmentFlag.AlignTop)
        foot.setStretch(1, 1)
        foot.setContentsMargins(12, 8, 0, 0)
        layout = column(*parts, foot, spacing=4)
        layout.insertLayout(0, self._brand())
        layout.setContentsMargins(16, 20, 16, 18)
        inside = QWidget()
        inside.setObjectName("sidebar")
        inside.setLayout(layout)
        return inside

    def _brand(self) -> QHBoxLayout:
        tile = self._picture("feather", self._theme.tokens.on_accent, 18)
        tile.setObjectName("brandtile")
        tile.setFixedSize(self._theme.px(BRAND_PX), self._theme.px(BRAND_PX))
        tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = row(tile, label(_("Teacher Portfolio"), "brand"), spacing=10)
        layout.setStretch(1, 1)
        layout.setContentsMargins(0, 0, 0, 14)
        return layout

    def _link(self, name: str, word: str, icon: str) -> QPushButton:
        link = QPushButton(word)
        link.setProperty("look", "nav")
        link.setAccessibleName(word)
        link.setIcon(self._theme.icon(icon))
        link.setCheckable(True)
        link.setAutoExclusive(True)
        link.toggled.connect(partial(self._toggled, name, icon, link))
        self._links[name] = link
        return link

    def _toggled(self, name: str, icon: str, link: QPushButton, is_on: bool) -> None:
        """Readers toggle where others press: both go to the page."""
        ink = self._theme.tokens.accent_text if is_on else ""
        link.setIcon(self._theme.icon(icon, ink))
        if is_on and not self._is_marking:
            self._go(name)

    def _picture(self, icon: str, ink: str, size: int) -> QLabel:
        made = label("", wraps=False)
        side = self._theme.px(size)
        made.setPixmap(self._theme.icon(icon, ink, size).pixmap(side, side))
        return made


def _gap(height: int) -> QWidget:
    made = QWidget()
    made.setFixedHeight(height)
    return made
