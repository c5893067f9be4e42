"""The pages of a PDF, painted from pictures that a worker makes of those that are seen.

QtPdf would be another 40 MB of Qt; PDFium is in the program already. Pages stay white in the dark.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from portfolio.text import _
from ui.jobs import Jobs
from ui.models.roles import Index
from ui.theme import Theme

PICTURE = Qt.ItemDataRole.UserRole
MOST_KEPT = 24  # pictures of pages: a large one takes 6 MB
SOON_MS = 30


class PagesModel(QAbstractListModel):
    """A row a page. Asked for a picture that is not there yet, it has it made."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._path: Path | None = None
        self._sizes: Sequence[tuple[float, float]] = ()
        self._words: Sequence[str] = ()
        self._width_px = 100
        self._pictures: dict[int, QImage] = {}
        self._wanted: dict[int, int] = {}
        self._is_busy = False

    def show_file(self, path: Path | None, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another file, or none."""
        self.beginResetModel()
        self._path, self._sizes, self._words = path, sizes, ()
        self._pictures, self._wanted = {}, {}
        self.endResetModel()

    def show_words(self, words: Sequence[str]) -> None:
        """What stands on each page, for who listens."""
        self._words = words

    def set_width(self, width_px: int) -> None:
        """How wide the pictures are to be; those that are there stay until there are better."""
        self._width_px = max(16, width_px)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def shape(self, row: int) -> float:
        """Height of a page as a share of its width."""
        width, height = self._sizes[row]
        return height / width if width else 1.4

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        """One row a page."""
        return 0 if parent.isValid() else len(self._sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The page's number, its words for who listens, and its picture."""
        if not index.isValid():
            return None
        row, role = index.row(), int(role)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row + 1}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = _("Page {n} of {count}").format(n=row + 1, count=len(self._sizes))
            first = self._words[row].partition("\n")[0] if row < len(self._words) else ""
            return f"{told}: {first.lstrip('# ')}" if first else told
        return self._picture(row) if role == PICTURE else None

    def _picture(self, row: int) -> QImage | None:
        found = self._pictures.get(row)
        if found is None or found.width() != self._width_px:
            self._wanted[row] = self._width_px
            if not self._is_busy:
                QTimer.singleShot(SOON_MS, self, self._make_next)
        return found

    def _make_next(self) -> None:
        """The page that was asked for last, since that is where she looks."""
        if self._is_busy or not self._wanted or self._path is None:
            return
        row, width_px = self._wanted.popitem()
        self._is_busy = True
        work = partial(_pixels, self._path, row, width_px)
        self._jobs.run(work, partial(self._take, self._path, row), lambda _told: self._fail())

    def _take(self, path: Path, row: int, made: QImage) -> None:
        self._is_busy = False
        if path == self._path and not made.isNull():
            self._pictures.pop(row, None)
            self._pictures[row] = made
            while len(self._pictures) > MOST_KEPT:
                self._pictures.pop(next(iter(self._pictures)))
            index = self.index(row, 0)
            self.dataChanged.emit(index, index, [int(PICTURE)])
        self._make_next()

    def _fail(self) -> None:
        self._is_busy = False


def _pixels(path: Path, row: int, width_px: int) -> QImage:
    from exporters.preview import page_pixels  # noqa: PLC0415  PDFium; only previews need it

    try:
        made = page_pixels(path, row, width_px)
    except OSError:  # the preview was left, and its file is gone
        return QImage()
    seen = QImage(made.content, made.width, made.height, made.stride, QImage.Format.Format_RGB888)
    return seen.copy()  # its own memory: the bytes are gone when this ends


class PageList(QListView):
    """Pages under each other or two by two, at a zoom. `turned` gives the page at work, from 0."""

    turned = Signal(int)

    def __init__(self, theme: Theme, jobs: Jobs, name: str, *, thumb_px: int = 0) -> None:
        super().__init__()
        self._theme, self._thumb_px = theme, thumb_px
        self.zoom, self.columns = 1.0, 1
        self.setAccessibleName(name)
        self.setProperty("look", "pages" if not thumb_px else "bare")
        self.pages = PagesModel(jobs, self)
        self.setModel(self.pages)
        self.setItemDelegate(_Sheets(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(0)
        self.verticalScrollBar().setSingleStep(40)
        if thumb_px:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda now, _b: self.turned.emit(now.row()))

    @property
    def page_px(self) -> int:
        """How wide a page is on the screen."""
        if self._thumb_px:
            return self._theme.px(self._thumb_px)
        gap = self._theme.px(32)
        fit = (self.viewport().width() - gap * (self.columns + 1)) // self.columns
        return max(60, round(min(fit, self._theme.px(760)) * self.zoom))

    def show_at(self, zoom: float, columns: int) -> None:
        """Show the pages at a zoom, so many beside each other."""
        self.zoom, self.columns = zoom, columns
        self.fit()

    def fit(self) -> None:
        """Lay the pages out anew; she stays at her page."""
        is_pair = self.columns > 1
        self.setFlow(QListView.Flow.LeftToRight if is_pair else QListView.Flow.TopToBottom)
        self.setWrapping(is_pair)
        self.pages.set_width(round(self.page_px * self.devicePixelRatioF()))
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            QTimer.singleShot(0, self, partial(self.go_to, self.currentIndex().row()))

    def go_to(self, row: int) -> None:
        """Show a page, from 0."""
        index = self.pages.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            at_top = QAbstractItemView.ScrollHint.PositionAtTop
            how = QAbstractItemView.ScrollHint.EnsureVisible if self._thumb_px else at_top
            self.scrollTo(index, how)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A page fits the width."""
        super().resizeEvent(event)
        self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        """The page that is seen is the page at work, however she came there."""
        super().scrollContentsBy(dx, dy)
        if dy and not self._thumb_px:
            middle = self.viewport().rect().center()
            seen = self.indexAt(QPoint(middle.x() // self.columns, middle.y()))
            if seen.isValid() and seen.row() // self.columns != self.currentIndex().row() // (
                self.columns
            ):
                self.turned.emit(seen.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """PgUp and PgDn turn whole pages."""
        step = {Qt.Key.Key_PageUp: -self.columns, Qt.Key.Key_PageDown: self.columns}.get(
            Qt.Key(event.key()), 0
        )
        if step:
            last = self.pages.rowCount() - 1
            self.go_to(min(max(0, self.currentIndex().row() + step), last))
            return
        super().keyPressEvent(event)


class _Sheets(QStyledItemDelegate):
    """A white sheet with its picture; a thumbnail has its number under it."""

    def __init__(self, theme: Theme, parent: PageList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        """As tall as its page; a single page has the whole width."""
        page, pages = self._list.page_px, self._list.pages
        height = round(page * pages.shape(index.row())) + self._theme.px(32)
        width = page + self._theme.px(16)
        if self._list.columns == 1:
            width = max(width, self._list.viewport().width())
        elif self._list.zoom <= 1:
            width = (self._list.viewport().width() - 12) // self._list.columns
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one sheet."""
        tokens, page = self._theme.tokens, self._list.page_px
        area = QRect(option.rect)
        height = round(page * self._list.pages.shape(index.row()))
        sheet = QRect(area.center().x() - page // 2, area.top() + self._theme.px(6), page, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(sheet, QColor("white"))
        picture = index.data(PICTURE)
        if picture is not None:
            painter.drawImage(sheet, picture)
        is_now = bool(option.state & QStyle.StateFlag.State_Selected)
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = tokens.focus if is_focused else tokens.accent if is_now else tokens.border
        painter.setPen(QPen(QColor(edge), 2 if is_now or is_focused else 1))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        painter.setFont(self._theme.font(12, 600 if is_now else 400))
        painter.setPen(QColor(tokens.accent_text if is_now else tokens.muted))
        below = QRect(area.left(), sheet.bottom() + 3, area.width(), self._theme.px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, index.data())
        painter.restore()
