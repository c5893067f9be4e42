"""Learning, Evidence, Standards and Search as plain lists on the same stores."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from portfolio.change import Change
from portfolio.days import hours_minutes, long_date, told_day
from portfolio.insight.hours import hours
from portfolio.model.entry import Entry
from portfolio.model.evidence import Sensitivity
from portfolio.model.words import Kind
from portfolio.storage.search import CLOSE, OPEN
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Page, button, field, label, line_edit, row

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


class LearningPage(ListPage):
    """Courses and informal learning, at par, with their totals."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, _("Learning"))
        new_course = button(_("Add a course"), lambda: shell.new_entry(Kind.COURSE))
        new_talk = button(_("Add informal learning"), lambda: shell.new_entry(Kind.PEER))
        self.body.addLayout(row(new_course, new_talk, None))
        self.body.addWidget(self.list)

    def refresh(self) -> None:
        """List this and last school year's learning; totals are of this one."""
        self.list.clear()
        library, today = self._session.library, self._session.today()
        year = library.cycles.school_year_of(today)
        entries = library.entries.all()
        found = hours(entries, year.start, year.end)
        self.told.setText(
            _("This school year: {total} h:min; courses {courses}, informal {informal}; "
              "with others {others}, alone {alone}.").format(
                total=hours_minutes(found.total), courses=hours_minutes(found.courses),
                informal=hours_minutes(found.informal), others=hours_minutes(found.with_others),
                alone=hours_minutes(found.alone),
            )
        )  # fmt: skip
        for one in entries:
            if one.kind.is_learning:
                self.add(_learning_line(one), one.id)
        if not self.list.count():
            self.told.setText(_("A talk in the corridor counts. One line is enough."))


def _learning_line(one: Entry) -> str:
    facts = [long_date(one.happened_on), one.kind.word]
    if one.delivery:
        facts.append(one.delivery.word)
    if one.learning_minutes:
        facts.append(hours_minutes(one.learning_minutes))
    return f"{one.heading}\n{' · '.join(facts)}"


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
        mark = self.mark.currentData()
        checked = self._session.today() if mark is not Sensitivity.NOT_CHECKED else None
        changed = replace(
            piece, caption=self.caption.text().strip(), sensitivity=mark, checked_on=checked
        )
        self._session.save(changed, None)

    @Slot()
    def _show(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            piece = self._session.library.evidence.get(item.data(ID_ROLE))
            self.caption.setText(piece.caption)
            self.mark.setCurrentIndex(list(Sensitivity).index(piece.sensitivity))

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self.caption.setFocus()


class StandardsPage(Page):
    """The framework as a tree: statements, their links, and what does not apply."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Standards"))
        self._shell, self._session = shell, shell.session
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("Standards"))
        self.tree.setHeaderLabels([_("Statement"), _("Links")])
        self.tree.setColumnWidth(0, 620)
        self.tree.setMinimumHeight(480)
        self.tree.itemActivated.connect(self._activated)
        self.away = button(_("Does not apply to me (or does again)"), self.toggle_applies)
        self.body.addWidget(label(self._session.library.mappings.framework.title, "title"))
        self.body.addWidget(label(self._session.library.mappings.framework.edition, "muted"))
        self.body.addWidget(self.tree)
        self.body.addLayout(row(self.away, None))
        self._session.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show every statement with the records linked to it."""
        library = self._session.library
        away = library.profiles.get().not_applicable
        by_code: dict[str, list[tuple[str, str]]] = {}
        names = {one.id: one.heading for one in library.entries.rows()}
        for one in library.mappings.all():
            told = f"{names.get(one.record_id, '')}  {one.because}".strip()
            by_code.setdefault(one.code, []).append((one.record_id, told))
        parents = {one.code: one.parent for one in library.mappings.framework.statements}
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for statement in library.mappings.framework.statements:
            links = by_code.get(statement.code, [])
            count = sum(
                len(found)
                for code, found in by_code.items()
                if code == statement.code or parents.get(code) == statement.code
            )
            state = _("does not apply") if statement.code in away else str(count or "–")
            words = [f"{statement.code}  {statement.title}", state]
            parent = items.get(statement.parent)
            item = QTreeWidgetItem(parent, words) if parent else QTreeWidgetItem(self.tree, words)
            item.setData(0, ID_ROLE, ("statement", statement.code))
            items[statement.code] = item
            for record_id, told in links:
                QTreeWidgetItem(item, [told, ""]).setData(0, ID_ROLE, ("record", record_id))

    @Slot()
    def toggle_applies(self) -> None:
        """Say that the chosen statement does not apply to her work, or that it does."""
        item = self.tree.currentItem()
        kind, code = item.data(0, ID_ROLE) if item is not None else ("", "")
        if kind != "statement":
            return
        profile = self._session.library.profiles.get()
        away = set(profile.not_applicable) ^ {code}
        self._session.save(replace(profile, not_applicable=tuple(sorted(away))), self)
        self.refresh()

    @Slot(QTreeWidgetItem, int)
    def _activated(self, item: QTreeWidgetItem, _column: int) -> None:
        kind, key = item.data(0, ID_ROLE)
        if kind == "record" and key in {one.id for one in self._session.library.entries.rows()}:
            self._shell.open_entry(key)

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        if source is not self and self.isVisible() and change.touches("mapping", "profile"):
            self.refresh()


class SearchPage(ListPage):
    """Words or their beginnings over everything; private words are found and not shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, _("Search"))
        self.words = line_edit(_("Search"), _("Words, or how they begin"))
        self.words.textChanged.connect(self.refresh)
        self.body.addWidget(self.words)
        self.body.addWidget(self.list)

    @Slot()
    def refresh(self) -> None:
        """Show what the words find, newest first."""
        self.list.clear()
        typed = self.words.text()
        hits = self._session.library.search.find(typed)
        for hit in hits:
            shown = hit.snippet.replace(OPEN, "").replace(CLOSE, "")
            told = _("in your private notes") if hit.is_private else " ".join(shown.split())
            self.add(
                f"{hit.heading}\n{told_day(hit.day)}  {told}", hit.id if hit.kind == "entry" else ""
            )
        is_empty = bool(typed.strip()) and not hits
        self.told.setText(_("Nothing found.") if is_empty else "")
        self.words.setFocus()

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        if item.data(ID_ROLE):
            self._shell.open_entry(item.data(ID_ROLE))
