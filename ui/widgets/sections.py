"""The sections of a document, in their order: ticked, dragged, or moved by keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from portfolio.model.selection import Section
from portfolio.text import _

ROLE = Qt.ItemDataRole.UserRole


class SectionList(QListWidget):
    """Sections with a tick each; dragged, or moved by Alt and the arrow keys."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Sections"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.model().rowsMoved.connect(lambda *_moved: self.changed.emit())

    def show_sections(self, every: tuple[Section, ...], chosen: tuple[Section, ...]) -> None:
        """The chosen ones first, in their order, then the others without a tick."""
        self.blockSignals(True)
        self.clear()
        for one in (*chosen, *(other for other in every if other not in chosen)):
            item = QListWidgetItem(one.word, self)
            item.setData(ROLE, str(one))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = one in chosen
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        if self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """The height of a row, and of the edge around, is known once the list is seen."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall as all of them: the page scrolls, the list does not."""
        around = self.height() - self.viewport().height()
        self.setFixedHeight(self.count() * max(0, self.sizeHintForRow(0)) + around)

    def sections(self) -> tuple[Section, ...]:
        """The ticked ones in their order."""
        items = [self.item(number) for number in range(self.count())]
        return tuple(
            Section(one.data(ROLE)) for one in items if one.checkState() == Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Alt with Up or Down moves a section."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        place = self.currentRow()
        if not step or not event.modifiers() & Qt.KeyboardModifier.AltModifier or place < 0:
            super().keyPressEvent(event)
            return
        target = min(max(0, place + step), self.count() - 1)
        self.insertItem(target, self.takeItem(place))
        self.setCurrentRow(target)
        self.changed.emit()
