"""The sidebar: name, New entry, Find, the pages, and whether all is saved."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QWidget,
)

from portfolio.text import _
from ui.choosable import Group
from ui.pages.catalogue import PAGES
from ui.theme import Theme
from ui.widgets.basics import column
from ui.widgets.kept_foot import KeptFoot
from ui.widgets.marks import brand

WIDTH_PX, MOST_PX = 244, 400
SHORT_PX = 600  # lower than this some pages would be out of sight
KEY_PX = 14


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


class Sidebar(QWidget):
    """As wide as its words need at this text size; the pages scroll where the window is short.

    Where it is very short, settings and help scroll with them and the name of the program goes.
    """

    def __init__(
        self,
        theme: Theme,
        go: Callable[..., object],
        new: Callable[[], object],
        find: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme, self._go = theme, go
        self._links: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._is_marking = False
        self.status = KeptFoot(theme)
        self.status.copy_wanted.connect(partial(go, "settings", Group.BACKUP))
        self.setObjectName("sidebar")
        self.setProperty("edge", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Pages"))
        self.setFixedWidth(min(theme.px(WIDTH_PX), MOST_PX))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setObjectName("sidebar")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out(new, find)

    def mark(self, name: str) -> None:
        """Show which page is open."""
        if name in self._links:
            self._is_marking = True
            self._links[name].setChecked(True)
            self._is_marking = False
            self._scroll.ensureWidgetVisible(self._links[name])

    def take_focus(self, name: str) -> None:
        """Give the keyboard to the link of a page: Tab goes on into it."""
        self._links[name].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self, new: Callable[[], object], find: Callable[[], object]) -> None:
        tokens = self._theme.tokens
        fresh = KeyButton(_("New entry"), "Ctrl+N", tokens.on_accent, self._theme)
        fresh.setProperty("look", "start")
        self._theme.put_icon(fresh, "plus", tokens.on_accent)
        fresh.clicked.connect(lambda _checked=False: new())
        search = KeyButton(_("Search"), "Ctrl+K", tokens.muted, self._theme)
        search.setProperty("look", "find")
        self._theme.put_icon(search, "search")
        search.clicked.connect(lambda _checked=False: find())
        pages = QWidget()
        pages.setObjectName("sidebar")
        links: list[QWidget] = []
        last: list[QWidget] = []
        for name, page in PAGES.items():
            (last if page.is_last else links).append(self._link(name, page.word, page.icon))
        self._pages = column(*links, None, spacing=4)
        pages.setLayout(self._pages)
        self._scroll.setWidget(pages)
        self._last = QWidget()
        self._last.setLayout(column(*last, spacing=4))
        parts = (fresh, _gap(4), search, _gap(8), self._scroll, self._last)
        self._whole = column(self._brand(), *parts, self.status, spacing=4)
        self._whole.setStretchFactor(self._scroll, 1)
        self._whole.setContentsMargins(16, 20, 16, 18)
        self.setLayout(self._whole)

    def _brand(self) -> QWidget:
        self._name = QWidget()
        self._name.setLayout(brand(self._theme))
        self._name.setContentsMargins(0, 0, 0, 14)
        return self._name

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Let settings and help scroll with the pages where few of them would be seen."""
        super().resizeEvent(event)
        is_short = event.size().height() < self._theme.px(SHORT_PX)
        self._name.setHidden(is_short)
        self._draw_together(is_short=is_short)
        home = self._pages if is_short else self._whole
        if home.indexOf(self._last) < 0:
            (self._whole if is_short else self._pages).removeWidget(self._last)
            home.insertWidget(home.count() - (0 if is_short else 1), self._last)

    def _draw_together(self, *, is_short: bool) -> None:
        """Lower rows where the window is short: all pages are seen in it without a bar."""
        for link in self._links.values():
            if link.property("low") is not is_short:
                link.setProperty("low", is_short)
                link.style().unpolish(link)
                link.style().polish(link)

    def _link(self, name: str, word: str, icon: str) -> QPushButton:
        link = QPushButton(word)
        link.setProperty("look", "nav")
        link.setProperty("low", False)
        link.setAccessibleName(word)
        self._theme.put_icon(link, icon)
        link.setCheckable(True)
        self._group.addButton(link)
        link.toggled.connect(partial(self._toggled, name, icon, link))
        self._links[name] = link
        return link

    def _toggled(self, name: str, icon: str, link: QPushButton, is_on: bool) -> None:
        """Readers toggle where others press: both go to the page."""
        ink = self._theme.tokens.accent_text if is_on else ""
        self._theme.put_icon(link, icon, ink)
        if is_on and not self._is_marking:
            self._go(name)


def _gap(height: int) -> QWidget:
    made = QWidget()
    made.setFixedHeight(height)
    return made
