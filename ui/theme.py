"""How the window looks: Fusion, a palette and one style sheet made from tokens; fonts and icons."""

from pathlib import Path
from typing import TypeVar
from weakref import WeakSet

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from resources import locate
from ui.choosable import INTER, SYSTEM_FONT
from ui.colours import palette, system_tokens
from ui.hints import Hints, SystemHints
from ui.settings import Choices
from ui.style_sheet import Pictures, style_sheet
from ui.tokens import DARK, LIGHT

T = TypeVar("T", bound=QWidget)
BODY_PX, GAP_PX, SHARP = 14, 5, 2
FILES = (
    *(f"Inter-{weight}.ttf" for weight in (400, 500, 600, 700)),
    *(f"AtkinsonHyperlegibleNext-{weight}.ttf" for weight in (400, 700)),
    *(f"OpenDyslexic-{weight}.otf" for weight in (400, 700)),
)
MOVING = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip


class Theme(QObject):
    """The look in use; built once by app.py and handed to the window, which follows `changed`."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        choice: str,
        scale: int,
        hints: Hints | None = None,
    ) -> None:
        super().__init__()
        self._app, self._folder = app, folder
        self._hints = hints or SystemHints(app)
        for name in FILES:
            QFontDatabase.addApplicationFont(str(locate("fonts", name)))
        self.tokens, self.scale, self.reading, self.is_still = LIGHT, scale, INTER, False
        self._choice, self.sheet = choice, ""
        self._dressed: WeakSet[QWidget] = WeakSet()  # the windows that wear the style sheet
        self._icons: dict[tuple[str, str, int], QIcon] = {}  # drawing one takes a millisecond
        self._shapes: dict[tuple[str, int], QPixmap] = {}
        self._fonts: dict[tuple[int, int], QFont] = {}
        self.apply(choice, scale)
        self._hints.follow(self._follow)

    def apply(self, choice: str, scale: int) -> None:
        """Put on light, dark or the system's, at a text size of 90 to 200 percent.

        Where the system asks for high contrast its own colours are shown and nothing of ours.
        """
        is_dark = self._hints.is_dark() if choice == "system" else choice == "dark"
        self._choice, self.scale = choice, scale
        self.tokens = DARK if is_dark else LIGHT
        self._app.setStyle("Fusion")
        self._app.setFont(self.font(BODY_PX))
        if self._hints.is_high_contrast():
            self._app.setPalette(QPalette())
            self.sheet = ""
            self.tokens = system_tokens(self._app.palette(), self.tokens)
        else:
            self._app.setPalette(palette(self.tokens))
            self.sheet = self._sheet()
        for window in list(self._dressed):
            if isValid(window):
                window.setStyleSheet(self.sheet)
        self.changed.emit()

    def dressed(self, window: T) -> T:
        """Put the style sheet on a window and all in it, now and whenever it changes.

        Not on the program: Qt would then style every part again at each level that it is put
        into, before it is ever seen, which took half of the time to make a page.
        """
        self._dressed.add(window)
        window.setStyleSheet(self.sheet)
        return window

    def wear(self, choices: Choices) -> None:
        """Put on all that was chosen: colours, text size, reading font, and whether things move."""
        self.reading, self.is_still = choices.reading_font, choices.less_motion
        for effect in MOVING:
            self._app.setEffectEnabled(effect, not self.is_still)
        self.apply(choices.theme, choices.text_scale)

    @property
    def reading_family(self) -> str:
        """The family of what is written and read."""
        if self.reading == SYSTEM_FONT:
            return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        return self.reading

    @Slot()
    def _follow(self) -> None:
        """The system looks otherwise now."""
        self.apply(self._choice, self.scale)

    def _sheet(self) -> str:
        pictures = Pictures(
            self._drawn("chevron-down", self.tokens.muted),
            self._drawn("check", self.tokens.on_accent),
        )
        return style_sheet(self.tokens, self.scale, pictures, self.reading_family)

    def _drawn(self, icon: str, ink: str) -> str:
        """A tinted icon on disk: a style sheet takes pictures by path alone."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{icon}-{ink.strip('#')}.png"
        self.icon(icon, ink, 16).pixmap(32, 32).save(str(path))
        return path.as_posix()

    def px(self, size: float) -> int:
        """A length that grows with the text."""
        return round(size * self.scale / 100)

    def square(self, side: float) -> QSize:
        """The size of an icon that grows with the text."""
        return QSize(self.px(side), self.px(side))

    def font(self, size: int, weight: int = 400) -> QFont:
        """A font of that size in pixels at 100 percent; it is yours to change."""
        key = self.px(size), weight
        if key not in self._fonts:
            font = QFont("Inter")
            font.setPixelSize(self.px(size))
            font.setWeight(QFont.Weight(weight))
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def icon(self, name: str, colour: str = "", size: int = 18) -> QIcon:
        """A tinted icon; it always stands beside a word or has an accessible name."""
        ink = colour or self.tokens.muted
        key = (name, ink, self.px(size))
        if key not in self._icons:
            self._icons[key] = self._tinted(name, ink, size)
        return self._icons[key]

    def put_icon(
        self, button: QAbstractButton, name: str, colour: str = "", size: int = 18
    ) -> None:
        """Give a button an icon that grows with the text; Qt alone leaves 4 px to the word."""
        side, gap = self.px(size), self.px(GAP_PX)
        room = QPixmap(QSize(side + gap, side) * SHARP)
        room.fill(Qt.GlobalColor.transparent)
        painter = QPainter(room)
        self.icon(name, colour, size).paint(painter, 0, 0, side * SHARP, side * SHARP)
        painter.end()
        icon = QIcon(room)
        icon.addPixmap(_inked(room, self.tokens.border_strong), QIcon.Mode.Disabled)
        button.setIcon(icon)
        button.setIconSize(QSize(side + gap, side))

    def _tinted(self, name: str, ink: str, size: int) -> QIcon:
        shape = self._shape(name, self.px(size) * SHARP)
        made = QIcon(_inked(shape, ink))
        made.addPixmap(_inked(shape, self.tokens.border_strong), QIcon.Mode.Disabled)
        return made

    def _shape(self, name: str, side: int) -> QPixmap:
        """An icon in black, read and drawn once for all its inks."""
        if (name, side) not in self._shapes:
            self._shapes[name, side] = _drawn(name, side)
        return self._shapes[name, side]


def _drawn(name: str, side: int) -> QPixmap:
    source = locate("icons", f"{name}.svg").read_text(encoding="utf-8")
    thinner = source.replace("currentColor", "black").replace('"2"', '"1.9"', 1)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(thinner.encode())).render(painter)
    painter.end()
    return made


def _inked(pixels: QPixmap, ink: str) -> QPixmap:
    """The same in one ink, for while nothing comes of pressing it; Qt's own is hardly seen."""
    made = QPixmap(pixels)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), QColor(ink))
    painter.end()
    return made
