"""Evidence: the gallery of files and links, and what is said of the chosen one."""

from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QPoint, QSize, QTimer, Slot
from PySide6.QtWidgets import QMenu

from portfolio.change import Change
from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.storage.lists import Row
from portfolio.text import _
from ui.announce import announce
from ui.gallery.filters import Filters
from ui.gallery.menu import Deeds, fill_menu
from ui.gallery.model import GalleryModel
from ui.gallery.nothing import NothingThere
from ui.gallery.panel import EvidencePanel
from ui.gallery.pieces import Kept, Piece, Pieces
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView
from ui.shell import Shell
from ui.widgets.basics import button, column
from ui.widgets.late import is_made, make
from ui.widgets.page import MARGINS, Page
from ui.widgets.page_head import PageHead
from ui.widgets.taking_in import TakingIn

PICTURE_WIDE, PICTURE_HIGH = 360, 148  # of a tile's picture, with room to grow


class EvidencePage(Page):
    """Everything she has kept, to look at, to name and to mark."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Evidence"))
        self._shell, self._session = shell, shell.session
        theme = shell.theme
        self._store = Pieces(self._session.library)
        self._pieces: list[Piece] = []
        size = QSize(theme.px(PICTURE_WIDE), theme.px(PICTURE_HIGH))
        sharp = size * self.devicePixelRatioF()
        self._thumbnails = Thumbnails(self._session.library.evidence, self._session.jobs, sharp)
        self.model = GalleryModel(self._thumbnails, shell.looking)
        self.view = GalleryView(theme, self.model)
        self.filters = Filters(theme)
        self.taking = TakingIn(shell)
        self.head = self._head()
        self.nothing = NothingThere(self.attach_files, self.filters.clear)
        self._lay_out()
        self.taking.listen(self.canvas, str)
        self._connect()

    def _lay_out(self) -> None:
        """The view goes to the window's edge: its bar stands in the margin."""
        right = MARGINS[2]
        upper = column(self.head, self.filters, spacing=self.body.spacing())
        self._under = column(self.nothing, spacing=self.body.spacing())
        upper.setContentsMargins(0, 0, right, 0)
        self._under.setContentsMargins(0, 0, right, 0)
        self.body.addLayout(upper)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(self._under)

    @cached_property
    def panel(self) -> EvidencePanel:
        """What is said of the chosen piece."""
        made = EvidencePanel(self._shell.theme)
        made.hide()
        self._under.addWidget(made)
        made.opened.connect(self._shell.show_evidence)
        made.dropped.connect(self.delete)
        made.edited.connect(self.keep)
        made.closed.connect(self.view.put_away)
        made.versions_wanted.connect(self._shell.show_history)
        made.record_wanted.connect(self.go_to)
        self._session.flushing.connect(made.keep)
        return made

    def make_rest(self) -> None:
        """The panel, before a piece is chosen."""
        make(self, "panel")

    def _head(self) -> PageHead:
        theme = self._shell.theme
        self.choose = button(_("Choose files"), self.attach_files)
        theme.put_icon(self.choose, "paperclip", theme.tokens.text)
        self.link = button(_("Add a link"), partial(self.taking.ask_link, self))
        theme.put_icon(self.link, "link", theme.tokens.text)
        return PageHead(_("Evidence"), self.choose, self.link)

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.view.chosen.connect(self._come_to)
        self.view.opened.connect(self._shell.show_evidence)
        self.view.dropped.connect(self.delete)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.taking.taken.connect(self._show_taken)
        self._session.changed.connect(self._follow)

    def refresh(self) -> None:
        """Read the pieces, newest first; before the page is seen only those that will be."""
        is_quick = self.isVisible() or self._store.is_read
        self.drop_waiting()
        seen = self.view.room_for(self.home_size)
        self._fill(self._store.read() if is_quick else self._store.first(seen))
        if not is_quick:
            self.soon(lambda: self._fill(self._store.read()))

    def _fill(self, kept: Kept) -> None:
        self._pieces = kept.pieces
        self.head.meta.setText(kept.words)
        self.filters.show_counts(kept.pieces, kept.to_look)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show what is wanted; the chosen piece stays chosen, or the next takes its place."""
        before, at = self.view.piece, self.view.currentIndex().row()
        wanted = self.filters.wanted.of(self._pieces)
        self.model.show_pieces(wanted)
        if before is not None and not self.view.choose(before.id) and wanted:
            self.view.choose(wanted[min(at, len(wanted) - 1)].id)
        self._show_piece(self.view.told)
        has_any = bool(self._pieces)
        self.filters.setVisible(has_any)
        self.view.setVisible(bool(wanted))
        self.nothing.tell(has_any=has_any, is_found=bool(wanted))

    @Slot(object)
    def _show_piece(self, piece: Piece | None) -> None:
        """What is said of it; not while someone is looking, since it may name people."""
        told = None if self._shell.looking.is_on else piece
        if told is not None or is_made(self, "panel"):
            self.panel.show_piece(told)
        left, top, _right, bottom = MARGINS
        is_alone = bool(self._pieces) and told is None
        self.set_margins(left, top, 0, 0 if is_alone else bottom)

    @Slot(object)
    def _come_to(self, piece: Piece | None) -> None:
        """Show what is said of it, in sight: in a low window it would stand under the edge."""
        self._show_piece(piece)
        if piece is not None and self.panel.isVisible():
            QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, self.panel))

    def reveal(self, record_id: str) -> None:
        """Choose one piece, whatever was filtered."""
        self.finish()
        if self.model.row_of(record_id) < 0:
            self.filters.clear()
        self.view.choose(record_id)
        self.view.bring_back()
        self.view.setFocus()

    def attach_files(self) -> None:
        """Choose files to keep."""
        self.taking.choose(self)

    def leave(self) -> None:
        """Keep what was typed."""
        self._thumbnails.let_go()
        if is_made(self, "panel"):
            self.panel.keep()

    @Slot(object)
    def keep(self, said: Evidence) -> None:
        """Keep what is said of a piece; a mark can be undone at once."""
        before = self._session.library.evidence.get(said.id)
        is_marked = said.sensitivity is not before.sensitivity
        if is_marked:
            is_checked = said.sensitivity is not Sensitivity.NOT_CHECKED
            said = replace(said, checked_on=self._session.today() if is_checked else None)
        if self._session.save(said, self):
            self.refresh()
            if is_marked:
                self._shell.offer_undo(said.sensitivity.word, partial(self._session.save, before))
            announce(self, _("Kept"))

    @Slot(str)
    def delete(self, evidence_id: str) -> None:
        """Delete a piece; undo brings it back."""
        heading = self._session.library.evidence.get(evidence_id).heading
        self.panel.show_piece(None)
        if self._session.delete(evidence_id, self):
            self.refresh()
            self._shell.offer_undo(
                _("Deleted “{title}”").format(title=self._shell.looking.veil(heading)),
                partial(self._session.undo_delete, evidence_id),
            )

    @Slot(object)
    def go_to(self, target: Row) -> None:
        """Show what a piece stands behind."""
        if target.kind == "entry":
            self._shell.open_entry(target.id)
        elif target.kind == "goal":
            self._shell.show_page("goals", target.id)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if self.view.piece is not None:
            menu = self.menu(self.view.piece)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.view.viewport().mapToGlobal(at))

    def menu(self, piece: Piece) -> QMenu:
        """All that the panel does."""
        menu = QMenu(self)
        deeds = Deeds(self.keep, self.go_to, self._write_caption, self.delete)
        fill_menu(menu, self._shell, piece, deeds)
        return menu

    def _write_caption(self) -> None:
        self.view.bring_back()
        self.panel.caption.setFocus()

    @Slot(object)
    def _show_taken(self, ids: list[str]) -> None:
        if self.isVisible():
            self.reveal(ids[0])

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        self._store.follow(change)
        if self.isVisible() and source is not self and change.touches("evidence", "entry", "goal"):
            self.refresh()
