"""What is said of one piece: caption, mark, certificate, and what it stands behind.

It shows and tells; the page writes.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.text import _, ngettext
from ui.gallery.pieces import Piece
from ui.theme import Theme
from ui.widgets.basics import Card, button, column, label, row, spread
from ui.widgets.chips import tool_button
from ui.widgets.choices import choice_box, choose, chosen
from ui.widgets.elided import ElidedLabel
from ui.widgets.fields import field
from ui.widgets.flow import FlowBox
from ui.widgets.grown_field import GrownField
from ui.widgets.hanging import hang

MOST_USES, DOT_PX = 4, 4
DEEDS_GAP_PX = 4  # over the buttons, beside the card's own
DEED_PX, BORDERS, BESIDE = 34, 2, 12  # a button; from a tick's word to the first, and more


class EvidencePanel(Card):
    """`edited` tells the piece as it is said now, the others what is wanted of it."""

    edited = Signal(object)
    opened = Signal(str)
    versions_wanted = Signal(str)
    dropped = Signal(str)
    record_wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._line_px = theme.px(30)
        self.head = ElidedLabel("head")
        self.close_button = tool_button(theme, "x", _("Close"), self.closed.emit)
        hint = _("What can be seen, in a few words")
        self.caption = GrownField(theme, _("Caption"), hint)
        self.mark = choice_box(_("People"), Sensitivity)
        self.mark.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.certificate = QCheckBox(_("This is a certificate"))
        self._piece: Piece | None = None
        self._uses = FlowBox(spacing=4)
        self.open_button = button(_("Open"), partial(self._tell, self.opened))
        self.drop_button = button(_("Delete"), partial(self._tell, self.dropped), "danger")
        head = hang(spread(self.head, self.close_button))
        self.content.addLayout(column(head, self._uses, spacing=2))
        self.content.addLayout(self._said())
        self.content.addSpacing(DEEDS_GAP_PX)
        self.content.addLayout(self._deeds(theme))
        self.caption.finished.connect(self.keep)
        self.mark.activated.connect(self.keep)
        self.certificate.clicked.connect(self.keep)

    def _said(self) -> QHBoxLayout:
        """The caption, which may take three lines, and the mark beside its first."""
        mark = field(_("Can anyone be recognised in it?"), self.mark)
        said = QHBoxLayout()
        said.setSpacing(16)
        said.addLayout(field(_("Caption, read aloud to people who cannot see it"), self.caption), 1)
        said.addLayout(mark)
        said.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        return said

    def _deeds(self, theme: Theme) -> QHBoxLayout:
        """The tick on one line with the buttons; what deletes stands apart at the right."""
        tick, inside = QWidget(), row(self.certificate)
        inside.setContentsMargins(0, 0, BESIDE, 0)
        tick.setLayout(inside)
        tick.setMinimumHeight(theme.px(DEED_PX) + BORDERS)
        versions = button(_("Versions of this piece"), partial(self._tell, self.versions_wanted))
        made = row(FlowBox(tick, self.open_button, versions), self.drop_button)
        made.setStretch(0, 1)
        made.setAlignment(self.drop_button, Qt.AlignmentFlag.AlignTop)
        return made

    def show_piece(self, piece: Piece | None) -> None:
        """Show a piece; what was typed of the one before is kept first."""
        if self._piece is not None and (piece is None or piece.id != self._piece.id):
            self.keep()
        self._piece = piece
        self.setVisible(piece is not None)
        if piece is None:
            return
        evidence = piece.evidence
        self.head.show_words(evidence.heading)
        if not self.caption.document().isModified() or not self.caption.hasFocus():
            self.caption.setPlainText(evidence.caption)
        choose(self.mark, evidence.sensitivity)
        self.certificate.setChecked(evidence.is_certificate)
        self._show_uses(piece)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def keep(self) -> None:
        """Tell what is said now, where it is another than before."""
        if self._piece is None:
            return
        before = self._piece.evidence
        mark = chosen(self.mark, Sensitivity)
        said = replace(
            before,
            caption=self.caption.text,
            sensitivity=mark,
            is_certificate=self.certificate.isChecked(),
        )
        self.caption.document().setModified(False)
        if said != before:
            self._piece = replace(self._piece, evidence=said)
            self.edited.emit(said)

    @property
    def evidence(self) -> Evidence | None:
        """The piece that is shown."""
        return self._piece.evidence if self._piece else None

    def _show_uses(self, piece: Piece) -> None:
        links: list[QWidget] = []
        shown = piece.uses[:MOST_USES]
        for number, one in enumerate(shown, 1):
            link = button(_short(one.heading), partial(self.record_wanted.emit, one), "link")
            link.setAccessibleName(_("Go to {title}").format(title=one.heading))
            link.setToolTip(one.heading)
            links.append(link if number == len(shown) else _with_dot(link))
        more = len(piece.uses) - MOST_USES
        if more > 0:
            words = ngettext("and {n} more", "and {n} more", more).format(n=more)
            links.append(label(words, "muted", wraps=False))
        told = _("Evidence for") if links else _("Not linked yet")
        parts = (label(told, "muted", wraps=False), *links)
        for part in parts:
            part.setMinimumHeight(self._line_px)
        self._uses.show_parts(*parts)

    def _tell(self, signal: SignalInstance) -> None:
        if self._piece is not None:
            signal.emit(self._piece.id)


def _with_dot(link: QWidget) -> QWidget:
    """A link with the dot that parts it from the next; both go to the next line together."""
    made = QWidget()
    made.setLayout(row(link, label("·", "muted", wraps=False), spacing=DOT_PX))
    return made


def _short(words: str) -> str:
    most = 48
    return words if len(words) <= most else f"{words[:most].rstrip()}…"
