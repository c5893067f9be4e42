"""Small pictures made beside the window, a few at a time; the last ones are kept in memory only."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from portfolio.model.evidence import Evidence
from portfolio.storage.evidence import EvidenceStore
from ui.jobs import Jobs

MOST_KEPT, MOST_WAITING = 96, 48
# One at a time: other jobs find a thread, and Pillow's first use is not safe in two.
MOST_AT_ONCE = 1
SOON_MS = 40  # after the paint, and after what the page reads right behind it


class Thumbnails(QObject):
    """`made` tells the name in the vault of the file whose picture is there now.

    More than a screenful does not wait: what was asked for first is let go, she has scrolled on.
    """

    made = Signal(str)

    def __init__(self, store: EvidenceStore, jobs: Jobs, size: QSize) -> None:
        super().__init__()
        self._store, self._jobs, self._size = store, jobs, size
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[str, tuple[Evidence, bool]] = OrderedDict()
        self._running: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._go_on)

    def get(self, evidence: Evidence, *, is_hidden: bool) -> QPixmap | None:
        """The picture when it is there; else it is made, and `made` follows."""
        key = f"{evidence.stored} {is_hidden}"
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if evidence.stored and key not in self._running:
            self._waiting[key] = (evidence, is_hidden)
            if len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            if not self._soon.isActive():
                self._soon.start()  # a worker beside the paint would make the tiles wait for it
        return None

    def let_go(self) -> None:
        """Begin no other: nobody looks at them, and the next page would wait for the worker."""
        self._soon.stop()
        self._waiting.clear()

    @Slot()
    def _go_on(self) -> None:
        while self._waiting and len(self._running) < MOST_AT_ONCE:
            key, (evidence, is_hidden) = self._waiting.popitem(last=False)
            self._running.add(key)
            work = partial(_draw, self._store, evidence, self._size, is_hidden)
            done = partial(self._done, key, evidence.stored)
            self._jobs.run(work, done, partial(self._failed, key, evidence.stored))

    def _failed(self, key: str, stored: str, _words: str) -> None:
        """The file is not there or damaged: the care of the portfolio tells it, not a tile."""
        self._done(key, stored, None)

    def _done(self, key: str, stored: str, image: QImage | None) -> None:
        self._running.discard(key)
        self._kept[key] = None if image is None else QPixmap.fromImage(image)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        self.made.emit(stored)
        self._go_on()


def _draw(store: EvidenceStore, evidence: Evidence, size: QSize, is_hidden: bool) -> QImage | None:
    """On a worker: read, decrypt, draw. It touches files alone, never the database."""
    # Pillow and pdfium take 0.2 s, which the start does without
    from portfolio.thumbnail import has_thumbnail, thumbnail  # noqa: PLC0415

    if not has_thumbnail(evidence.media_type, evidence.size_bytes):
        return None
    content = store.content(evidence)
    wide, high = size.width(), size.height()
    drawn = thumbnail(content, evidence.media_type, wide, high, is_hidden=is_hidden)
    if drawn is None:
        return None
    line = drawn.width * 3
    rgb = QImage.Format.Format_RGB888
    return QImage(drawn.pixels, drawn.width, drawn.height, line, rgb).copy()
