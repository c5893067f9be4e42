"""Files, pictures and links that are dropped, pasted or chosen become evidence; one way for all.

The file is encrypted beside the window; its record is written by the session. Undo takes all of
one hand's work back.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from portfolio.errors import PortfolioError
from portfolio.ids import new_id
from portfolio.model.evidence import Evidence
from portfolio.storage.evidence import EvidenceStore
from portfolio.text import _, ngettext
from ui.shell import Shell

WEB = ("http", "https")
LINK_TYPE = "text/uri-list"  # RFC 2483
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


@dataclass(frozen=True, slots=True)
class _Given:
    """A file by its path, or a picture from the clipboard."""

    name: str
    path: Path | None = None
    image: QImage | None = None


@dataclass(frozen=True, slots=True)
class _Sealed:
    """What is in the vault now, and the sentences for what is not."""

    pieces: list[Evidence]
    faults: list[str]


class TakingIn(QObject):
    """`taken` tells the ids of what became evidence. Without a `record_id` it stands alone."""

    taken = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._session = shell, shell.session

    def can_take(self, mime: QMimeData, *, with_links: bool = True) -> bool:
        """Whether there is a file, a picture or a link in it."""
        return bool(files_in(mime) or mime.hasImage() or (with_links and _links(mime)))

    def take(self, mime: QMimeData, record_id: str = "", *, with_links: bool = True) -> bool:
        """Take in what was dropped or copied: files first, then a picture, then links."""
        files = files_in(mime)
        if files:
            self.take_files(files, record_id)
        elif mime.hasImage():
            now = datetime.now().astimezone()
            name = _("Pasted picture {time}.png").format(time=f"{now:%H.%M}")
            self._seal([_Given(name, image=QImage(mime.imageData()))], record_id)
        elif with_links and _links(mime):
            self.take_links(_links(mime), record_id)
        else:
            return False
        return True

    def listen(
        self, widget: QWidget, record_id: Callable[[], str], *, is_text: bool = False
    ) -> None:
        """Take in what is dropped or pasted on a widget; links in a text stay words."""

        def take(mime: QMimeData) -> None:
            self.take(mime, record_id(), with_links=not is_text)

        TakesDrops(widget, partial(self.can_take, with_links=not is_text), take, is_text=is_text)

    def choose(self, parent: QWidget, record_id: str = "") -> None:
        """Ask for files and take them in."""
        self.take_files(self._shell.ask.open_files(parent, _("Attach evidence")), record_id)

    def ask_link(self, parent: QWidget, record_id: str = "") -> None:
        """Ask for a link and keep it."""
        typed = self._shell.ask.text(parent, _("Add a link"), _("Address of the page")).strip()
        if not typed:
            return
        whole = typed if "://" in typed else f"https://{typed}"
        url = QUrl(whole, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() in WEB and "." in url.host():
            self.take_links([url.toString()], record_id)
        else:
            self._shell.tell(_("That is no address of a page. It begins with https:// as a rule."))

    def take_files(self, paths: list[Path], record_id: str = "") -> None:
        """Take files in."""
        if paths:
            self._seal([_Given(one.name, one) for one in paths], record_id)

    def take_links(self, links: list[str], record_id: str = "") -> None:
        """Keep links."""
        today = self._session.today()
        self._keep(
            record_id,
            _Sealed([Evidence(new_id(), "", today, media_type=LINK_TYPE, link=one)
                     for one in links], []),
        )  # fmt: skip

    def _seal(self, given: list[_Given], record_id: str) -> None:
        session = self._session
        work = partial(_sealed, session.library.evidence, given, session.today())
        session.jobs.run(work, partial(self._keep, record_id), self._shell.tell)

    def _keep(self, record_id: str, sealed: _Sealed) -> None:
        behind = (record_id,) if record_id else ()
        pieces = [replace(one, record_ids=behind) for one in sealed.pieces]
        if pieces:
            self._session.do(lambda library: library.journal.save_all(pieces), self)
            if self._session.has_failed:
                return
            words = " ".join((_kept_words(pieces), *sealed.faults))
            self._shell.offer_undo(words, partial(self._take_back, [one.id for one in pieces]))
            self.taken.emit([one.id for one in pieces])
        elif sealed.faults:
            self._shell.tell(" ".join(sealed.faults))

    def _take_back(self, ids: list[str]) -> None:
        for one in ids:
            self._session.delete(one, self)


class TakesDrops(QObject):
    """Lets a widget take what is dropped or pasted on it, where `can` says that it may be taken.

    In a text, words on the clipboard stay words, even where a program copies a picture of them too.
    """

    def __init__(
        self,
        widget: QWidget,
        can: Callable[[QMimeData], bool],
        take: Callable[[QMimeData], object],
        *,
        is_text: bool,
    ) -> None:
        super().__init__(widget)
        self._can, self._take, self._is_text = can, take, is_text
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)
        if isinstance(widget, QAbstractScrollArea):  # what is dropped reaches its inside alone
            widget.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """What may be taken is taken; all else goes on to the widget."""
        if event.type() in _DRAGS and isinstance(event, QDropEvent):
            return self._drag(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Paste) and self._paste()
        return super().eventFilter(watched, event)

    def _drag(self, event: QDropEvent) -> bool:
        if not self._can(event.mimeData()):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(event.mimeData())
        return True

    def _paste(self) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        is_words = self._is_text and mime.hasText() and not files_in(mime)
        if is_words or not self._can(mime):
            return False
        self._take(mime)
        return True


def files_in(mime: QMimeData) -> list[Path]:
    """The files of this computer among what is dragged or copied."""
    return [Path(one.toLocalFile()) for one in mime.urls() if one.isLocalFile()]


def has_files(mime: QMimeData) -> bool:
    """Whether there is a file of this computer in it."""
    return bool(files_in(mime))


def _links(mime: QMimeData) -> list[str]:
    urls = mime.urls()
    if not urls and mime.hasText():
        urls = [QUrl(one.strip(), QUrl.ParsingMode.StrictMode) for one in [mime.text()]]
    return [one.toString() for one in urls if one.scheme() in WEB and one.host()]


def _sealed(store: EvidenceStore, given: list[_Given], today: date) -> _Sealed:
    """On a worker: each file or picture into the vault; a fault in one leaves the others."""
    sealed = _Sealed([], [])
    for one in given:
        source = one.path if one.path is not None else _png(one.image)
        try:
            sealed.pieces.append(store.seal(source, one.name, today))
        except PortfolioError as fault:
            sealed.faults.append(str(fault))
    return sealed


def _png(image: QImage | None) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image is not None:
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _kept_words(pieces: list[Evidence]) -> str:
    if len(pieces) == 1:
        return _("“{name}” is kept as evidence.").format(name=pieces[0].heading)
    words = ngettext("{n} piece of evidence is kept.", "{n} pieces are kept.", len(pieces))
    return words.format(n=len(pieces))
