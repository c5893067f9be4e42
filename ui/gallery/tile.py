"""How a tile is painted: small picture, name, file and day, mark and use."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from portfolio.model.evidence import EvidenceKind
from ui.gallery.model import PIECE, SHOWN, GalleryModel
from ui.gallery.pieces import Piece
from ui.kinds import EVIDENCE_ICONS, MARK_ICONS, mark_colour
from ui.models.roles import Index
from ui.theme import Theme
from ui.widgets.crisp import crisp, whole
from ui.widgets.elided import shortened
from ui.widgets.timeline_paint import wrapped

RADIUS = 14
THUMB_HIGH, PAD, EYE, LARGE_ICON, SMALL_ICON = 132, 16, 44, 40, 15
PAGE_WIDE, PAGE_TOP, PICTURE_AIR = 97, 18, 12
NAME_AT, NAME_HIGH, FILE_AT, MARK_AT, LINE_HIGH = 144, 19, 187, 209, 22
PDF = "application/pdf"
HALF_LIGHT, DIMMED = 128, 0.84
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
STATE = QStyle.StateFlag


class Tile(QStyledItemDelegate):
    """One look for every tile; sizes grow with the text."""

    def __init__(self, theme: Theme, model: GalleryModel, parent: QListView) -> None:
        super().__init__(parent)
        self.gap_px = 0
        self._theme, self._model = theme, model
        self._icons: dict[str, QIcon] = {}

    def leave_between(self, gap_px: int) -> None:
        """Leave so much room between the tiles."""
        self.gap_px = gap_px

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """The grid says how large a tile is."""
        return self._view.gridSize()

    @property
    def _view(self) -> QListView:
        view = self.parent()
        assert isinstance(view, QListView)
        return view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The card, then what is on it."""
        piece = index.data(PIECE)
        area = option.rect.adjusted(0, 0, -self.gap_px, -self.gap_px)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_picture(painter, area, piece)
        self._paint_words(painter, area, index.data(SHOWN))
        self._paint_edge(painter, area, option.state)
        painter.restore()

    def _paint_edge(self, painter: QPainter, area: QRect, state: STATE) -> None:
        tokens = self._theme.tokens
        is_chosen = bool(state & STATE.State_Selected)
        has_keys = bool(state & STATE.State_HasFocus)
        edge = tokens.border_strong if state & STATE.State_MouseOver else tokens.border
        if is_chosen or has_keys:
            edge = tokens.focus if has_keys else tokens.accent
        wide = 2 if is_chosen or has_keys else 1
        painter.setPen(QPen(QColor(edge), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(crisp(area, wide), RADIUS, RADIUS)

    def _paint_picture(self, painter: QPainter, area: QRect, piece: Piece) -> None:
        theme, tokens = self._theme, self._theme.tokens
        card = QPainterPath()
        card.addRoundedRect(crisp(area), RADIUS, RADIUS)
        painter.fillPath(card, QColor(tokens.surface))
        top = QRect(area.left(), area.top(), area.width(), theme.px(THUMB_HIGH))
        painter.save()
        painter.setClipPath(card)
        painter.setClipRect(top, Qt.ClipOperation.IntersectClip)
        painter.fillRect(top, QColor(tokens.surface2))
        drawn = self._model.picture(piece) if self._view.isVisible() else None  # not ahead
        if drawn is not None and piece.evidence.media_type == PDF and not piece.is_hidden:
            self._paint_page(painter, top, drawn)
        elif drawn is not None:
            self._paint_whole(painter, top, drawn, has_edge=not piece.is_hidden)
        elif not piece.is_hidden:
            self._paint_kind(painter, top, piece.evidence.kind)
        if piece.is_hidden:
            self._paint_eye(painter, top)
        painter.restore()

    def _paint_page(self, painter: QPainter, top: QRect, drawn: QPixmap) -> None:
        """A page on the desk, its head in view."""
        wide = self._theme.px(PAGE_WIDE)
        high = wide * drawn.height() // max(1, drawn.width())
        left = top.center().x() - wide // 2
        painter.drawPixmap(QRect(left, top.top() + self._theme.px(PAGE_TOP), wide, high), drawn)

    def _paint_whole(
        self, painter: QPainter, top: QRect, drawn: QPixmap, *, has_edge: bool
    ) -> None:
        """All of a picture on the quiet ground; what is hidden is a blur that covers it."""
        if not has_edge:
            painter.drawPixmap(_covering(drawn.size(), top), drawn, QRectF(drawn.rect()))
            ground = QColor(self._theme.tokens.surface)
            if ground.lightness() < HALF_LIGHT:  # a white page would shine out of a dark window
                ground.setAlphaF(DIMMED)
                painter.fillRect(top, ground)
            return
        air = self._theme.px(PICTURE_AIR)
        place = whole(_within(drawn.size(), QRectF(top).adjusted(air, air, -air, -air)))
        painter.drawPixmap(place, drawn, QRectF(drawn.rect()))
        painter.setPen(QPen(QColor(self._theme.tokens.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(crisp(place))

    def _paint_kind(self, painter: QPainter, top: QRect, kind: EvidenceKind) -> None:
        """What there is no picture of is shown by the icon of its kind."""
        tokens = self._theme.tokens
        ink = {EvidenceKind.CERTIFICATE: tokens.accent_text, EvidenceKind.LINK: tokens.note,
               EvidenceKind.SOUND: tokens.private}.get(kind, tokens.muted)  # fmt: skip
        if kind is EvidenceKind.CERTIFICATE:
            self._disc(painter, top, EYE + 28, tokens.accent_soft)
        where = _centred(top, self._theme.px(LARGE_ICON))
        self._icon(EVIDENCE_ICONS[kind], ink, LARGE_ICON).paint(painter, where)

    def _paint_eye(self, painter: QPainter, top: QRect) -> None:
        self._disc(painter, top, EYE, self._theme.tokens.surface)
        icon = self._icon("eye-off", self._theme.tokens.private, 20)
        icon.paint(painter, _centred(top, self._theme.px(20)))

    def _disc(self, painter: QPainter, top: QRect, wide: int, ground: str) -> None:
        half = self._theme.px(wide) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(QPointF(QRectF(top).center()), half, half)

    def _paint_words(self, painter: QPainter, area: QRect, piece: Piece) -> None:
        theme, tokens, evidence = self._theme, self._theme.tokens, piece.evidence
        pad = theme.px(PAD)
        line = QRect(area.left() + pad, 0, area.width() - 2 * pad, theme.px(LINE_HIGH))
        name = theme.font(14, 600)
        painter.setPen(QColor(tokens.text))
        for number, words in enumerate(wrapped(evidence.heading, name, line.width())):
            line.moveTop(area.top() + theme.px(NAME_AT + number * NAME_HIGH))
            _words(painter, line, name, words, LEFT)
        line.moveTop(area.top() + theme.px(FILE_AT))
        small = theme.font(13)
        painter.setPen(QColor(tokens.muted))
        room = _words(painter, line, small, piece.day_words, RIGHT)
        self._beside_icon(painter, line, EVIDENCE_ICONS[evidence.kind], tokens.muted)
        _words(painter, self._after_icon(line, room), small, piece.file_words, LEFT)
        line.moveTop(area.top() + theme.px(MARK_AT))
        ink = mark_colour(evidence.sensitivity, tokens)
        painter.setPen(QColor(tokens.muted))
        room = _words(painter, line, small, piece.use_words, RIGHT)
        self._beside_icon(painter, line, MARK_ICONS[evidence.sensitivity], ink)
        painter.setPen(QColor(ink))
        bold = theme.font(13, 500)
        _words(painter, self._after_icon(line, room), bold, piece.mark_words, LEFT)

    def _beside_icon(self, painter: QPainter, line: QRect, icon: str, ink: str) -> None:
        size = self._theme.px(SMALL_ICON)
        where = QRect(line.left(), line.center().y() - size // 2 + 1, size, size)
        self._icon(icon, ink, SMALL_ICON).paint(painter, where)

    def _after_icon(self, line: QRect, right: int) -> QRect:
        return line.adjusted(self._theme.px(SMALL_ICON + 6), 0, -right - self._theme.px(8), 0)

    def _icon(self, name: str, ink: str, size: int) -> QIcon:
        key = f"{name} {ink} {size}"
        if key not in self._icons:
            self._icons[key] = self._theme.icon(name, ink, size)
        return self._icons[key]


def _words(painter: QPainter, line: QRect, font: QFont, words: str, side: Qt.AlignmentFlag) -> int:
    """Write one line, shortened where it is too long; gives its width."""
    shown = shortened(QFontMetrics(font), words, line.width())
    painter.setFont(font)
    painter.drawText(line, side, shown)
    return QFontMetrics(font).horizontalAdvance(shown)


def _covering(size: QSize, area: QRect) -> QRectF:
    """Where a picture of that size is put to cover an area, its middle in the middle."""
    share = max(area.width() / max(1, size.width()), area.height() / max(1, size.height()))
    made = QRectF(0, 0, size.width() * share, size.height() * share)
    made.moveCenter(QRectF(area).center())
    return made


def _within(size: QSize, area: QRectF) -> QRectF:
    """Where a picture of that size is put to be seen whole in an area, its middle in the middle."""
    made = QRectF(QPointF(), QSizeF(size).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio))
    made.moveCenter(area.center())
    return made


def _centred(area: QRect, size: int) -> QRect:
    made = QRect(0, 0, size, size)
    made.moveCenter(area.center())
    return made
