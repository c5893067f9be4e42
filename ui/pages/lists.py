"""Evidence and Search as plain lists on the same stores."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QListWidgetItem

from portfolio.change import Change
from portfolio.days import long_date
from portfolio.model.evidence import Sensitivity
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import button, label, row
from ui.widgets.choices import chosen
from ui.widgets.fields import field, line_edit
from ui.widgets.page import Page

ID_ROLE = Qt.ItemDataRole.UserRole


class ListPage(Page):
    """A title, a sentence and a list whose rows open their entry."""

    kinds: tuple[str, ...] = ("entry",)

    def __init__(self, shell: Shell, title: str) -> None:
        super().__init__(title)
        self._shell, self._session = shell, shell.session
        self.told = label("", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(360)
        self.list.itemActivated.connect(self._activated)
        self.body.addWidget(label(title, "title"))
        self.body.addWidget(self.told)
        self._session.changed.connect(self._follow)

    def add(self, words: str, record_id: str) -> None:
        """One row."""
        item = QListWidgetItem(words)
        item.setData(ID_ROLE, record_id)
        self.list.addItem(item)

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        self._shell.open_entry(item.data(ID_ROLE))

    @Slot(object, object)
    def _follow(self, change: Change, _source: object) -> None:
        if self.isVisible() and change.touches(*self.kinds):
            self.refresh()


class EvidencePage(ListPage):
    """Files and links, with caption and the mark whether people can be told."""

    kinds = ("evidence",)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, _("Evidence"))
        self.caption = line_edit(_("Caption"), _("What can be seen"))
        self.mark = QComboBox()
        for one in Sensitivity:
            self.mark.addItem(one.word, one)
        self.keep = button(_("Keep caption and mark"), self.keep_choice, "primary")
        self.body.addWidget(self.list)
        self.body.addLayout(field(_("Caption, read aloud to who cannot see it"), self.caption))
        self.body.addLayout(field(_("People"), self.mark))
        self.certificate = QCheckBox(_("This is a certificate"))
        self.body.addWidget(self.certificate)
        open_it = button(_("Open"), self.open_file)
        versions = button(_("Versions"), lambda: self._with_chosen(shell.show_history))
        self.body.addLayout(row(open_it, versions, None, self.keep))
        self.list.currentItemChanged.connect(self._show)

    def refresh(self) -> None:
        """List the pieces, newest first."""
        self.list.clear()
        pieces = self._session.library.evidence.all()
        unchecked = sum(one.sensitivity is Sensitivity.NOT_CHECKED for one in pieces)
        self.told.setText(_("{n} pieces, {m} to look at.").format(n=len(pieces), m=unchecked))
        if not pieces:
            self.told.setText(_("Attach a file to any entry, and it is listed here."))
        for one in pieces:
            self.add(f"{one.heading}\n{long_date(one.on)} · {one.sensitivity.word}", one.id)

    def open_file(self) -> None:
        """Show the chosen piece in the system's program."""
        self._with_chosen(self._shell.show_evidence)

    def _with_chosen(self, does: Callable[[str], object]) -> None:
        item = self.list.currentItem()
        if item is not None:
            does(item.data(ID_ROLE))

    @Slot()
    def keep_choice(self) -> None:
        """Keep what was said of the chosen piece."""
        item = self.list.currentItem()
        if item is None:
            return
        piece = self._session.library.evidence.get(item.data(ID_ROLE))
        mark = chosen(self.mark, Sensitivity)
        checked = self._session.today() if mark is not Sensitivity.NOT_CHECKED else None
        changed = replace(
            piece,
            caption=self.caption.text().strip(),
            sensitivity=mark,
            checked_on=checked,
            is_certificate=self.certificate.isChecked(),
        )
        self._session.save(changed, None)

    @Slot()
    def _show(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            piece = self._session.library.evidence.get(item.data(ID_ROLE))
            self.caption.setText(piece.caption)
            self.mark.setCurrentIndex(list(Sensitivity).index(piece.sensitivity))
            self.certificate.setChecked(piece.is_certificate)

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self.caption.setFocus()
