"""How the window looks: Fusion, a palette and one style sheet made from tokens; fonts and icons."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from resources import locate
from ui.style_sheet import palette, style_sheet
from ui.tokens import DARK, LIGHT

BODY_PX = 14
WEIGHTS = (400, 500, 600, 700)


class Theme(QObject):
    """The look in use; built once by app.py and handed to the window, which follows `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path, choice: str, scale: int) -> None:
        super().__init__()
        self._app, self._folder = app, folder
        for weight in WEIGHTS:
            QFontDatabase.addApplicationFont(str(locate("fonts", f"Inter-{weight}.ttf")))
        QFontDatabase.addApplicationFont(str(locate("fonts", "AtkinsonHyperlegibleNext-400.ttf")))
        self.tokens, self.scale = LIGHT, scale
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self.apply(choice, scale)

    def apply(self, choice: str, scale: int) -> None:
        """Put on light, dark or the system's, at a text size of 90 to 200 percent."""
        is_dark = choice == "dark"
        if choice == "system":
            is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.tokens, self.scale = DARK if is_dark else LIGHT, scale
        self._app.setStyle("Fusion")
        self._app.setPalette(palette(self.tokens))
        self._app.setFont(self.font(BODY_PX))
        self._app.setStyleSheet(style_sheet(self.tokens, scale, self._arrow()))
        self.changed.emit()

    def _arrow(self) -> str:
        """A tinted arrow on disk: a style sheet takes pictures by path alone."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"arrow-{'dark' if self.tokens is DARK else 'light'}.png"
        self.icon("chevron-down", size=16).pixmap(32, 32).save(str(path))
        return path.as_posix()

    def px(self, size: float) -> int:
        """A length that grows with the text."""
        return round(size * self.scale / 100)

    def font(self, size: int, weight: int = 400) -> QFont:
        """A font of that size in pixels at 100 percent."""
        font = QFont("Inter")
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        return font

    def icon(self, name: str, colour: str = "", size: int = 18) -> QIcon:
        """A tinted icon; it always stands beside a word or has an accessible name."""
        key = (name, colour or self.tokens.muted, self.px(size))
        if key not in self._icons:
            self._icons[key] = self._drawn(name, key[1], key[2])
        return self._icons[key]

    def _drawn(self, name: str, ink: str, size: int) -> QIcon:
        source = locate("icons", f"{name}.svg").read_text(encoding="utf-8")
        drawn = source.replace("currentColor", ink).replace('"2"', '"1.9"', 1)
        pixels = QPixmap(QSize(size * 2, size * 2))
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        QSvgRenderer(QByteArray(drawn.encode())).render(painter)
        painter.end()
        return QIcon(pixels)
