"""Cards of Settings on how she works: frameworks, codes, revisits, writing, reflection models."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from portfolio.change import Change
from portfolio.imports import read_small
from portfolio.imports.frameworks import read_framework
from portfolio.imports.models import read_model
from portfolio.library import Library
from portfolio.model.profile import CodeStyle
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, label, row, spread
from ui.widgets.choices import SHORT, Box, chosen
from ui.widgets.fields import field, number_edit, text_edit
from ui.widgets.hanging import hang
from ui.widgets.long_tick import LongTick


class FrameworksCard(Card):
    """Which frameworks she works with, how codes look, and official texts beside ours."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.style_box = Box()
        for style in CodeStyle:
            self.style_box.addItem(style.value, style)
        self.style_box.activated.connect(lambda _index: self._keep())
        self.cap = number_edit()
        self.cap.setRange(1, 99)
        self.cap.editingFinished.connect(self._keep)
        self.statement = Box()
        self.statement.setSizeAdjustPolicy(SHORT)
        self.statement.setMinimumContentsLength(24)
        self.official: QPlainTextEdit = text_edit(_("Official text"), height=84)
        super().__init__(
            label(_("Standards you work with"), "head"),
            label(_("The first one is on page one of your PDF."), "muted"),
            self._list,
            row(button(_("Add from a file (.json, .matrix)"), self.open_file), None),
            field(_("How codes look"), self.style_box),
            field(_("The most statements that one item may stand for"), self.cap),
            field(_("Statement"), self.statement),
            field(_("Its official text, to stand beside our short words"), self.official),
            row(None, button(_("Save the official text"), self.keep_official)),
        )
        self.statement.activated.connect(lambda _index: self._show_official())

    def refresh(self) -> None:
        """Show every framework, those at work ticked."""
        clear(self._list)
        library = self._session.library
        profile = library.profiles.get()
        at_work = [one.id for one in library.frameworks.at_work()]
        others = [one for one in library.frameworks.all() if one.id not in at_work]
        for one in (*library.frameworks.at_work(), *others):
            tick = LongTick(f"{one.title}, {one.edition}" if one.edition else one.title)
            tick.box.setChecked(one.id in at_work)
            tick.box.toggled.connect(partial(self._toggle, one.id))
            first = button(_("Put first"), partial(self._put_first, one.id), "link")
            first.setAccessibleName(_("Put first: {title}").format(title=one.title))
            first.setVisible(one.id in at_work[1:])
            self._list.addLayout(hang(spread(tick, first)))
        self.style_box.setCurrentIndex(list(CodeStyle).index(profile.code_style))
        self.cap.setValue(profile.reuse_cap)
        if not self.statement.count():
            for framework in library.frameworks.at_work():
                for statement in framework.statements:
                    self.statement.addItem(
                        f"{statement.code} {statement.title}", (framework.id, statement.code)
                    )
        self._show_official()

    def open_file(self) -> None:
        """Bring frameworks in from files, and carry mappings of an older edition over."""
        for path in self._shell.ask.open_files(self, _("Add a framework"), "*.json *.matrix"):
            before = len(self._session.library.mappings.all())
            if self._session.do(partial(_bring_framework, path)):
                carried = len(self._session.library.mappings.all()) - before
                words = ngettext("{n} link carried over.", "{n} links carried over.", carried)
                self._shell.tell(words.format(n=carried) if carried else _("Kept."))
        self.statement.clear()
        self.refresh()

    def keep_official(self) -> None:
        """Keep the text for the chosen statement."""
        chosen = self.statement.currentData()
        if chosen:
            texts = {chosen[1]: self.official.toPlainText().strip()}
            self._session.do(lambda library: library.frameworks.set_official(chosen[0], texts))
            self._shell.tell(_("Kept."))

    def _show_official(self) -> None:
        chosen = self.statement.currentData()
        if chosen:
            found = self._session.library.frameworks.official(chosen[0])
            self.official.setPlainText(found.get(chosen[1], ""))

    def _toggle(self, framework_id: str, is_on: bool) -> None:
        def keep(library: Library) -> Change:
            does = library.frameworks.put_to_work if is_on else library.frameworks.put_away
            return does(framework_id)

        self._session.do(keep)
        self.statement.clear()
        self.refresh()

    def _put_first(self, framework_id: str) -> None:
        self._session.do(lambda library: library.frameworks.put_to_work(framework_id, is_main=True))
        self.refresh()

    def _keep(self) -> None:
        profile = self._session.library.profiles.get()
        self._session.save(
            replace(
                profile, code_style=chosen(self.style_box, CodeStyle), reuse_cap=self.cap.value()
            )
        )


class HabitsCard(Card):
    """When to be asked again, how long to write, and reflection models of her own."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.weeks = QLineEdit()
        self.cap = number_edit()
        self.cap.setRange(0, 240)
        self.cap.setSuffix(_(" min"))
        self.cap.setSpecialValueText(_("No limit"))
        self.models = label("", "muted")
        self.keep = button(_("Save"), self.keep_habits, "primary")
        super().__init__(
            label(_("Revisits and writing"), "head"),
            field(_("Ask “did it stick?” so many weeks after a course"), self.weeks),
            field(_("Tell me when one entry has taken me"), self.cap),
            row(None, self.keep),
            label(_("Reflection models"), "name"),
            self.models,
            row(button(_("Add a model from a file (.json)"), self.open_file), None),
        )

    def refresh(self) -> None:
        """Show what is kept."""
        library = self._session.library
        profile = library.profiles.get()
        self.weeks.setText(", ".join(str(n) for n in profile.revisit_weeks))
        self.cap.setValue(profile.writing_cap_min)
        self.models.setText(", ".join(_(one.name) for one in library.models.all()))

    def keep_habits(self) -> None:
        """Keep weeks and limit; words that are no numbers are refused with a sentence."""
        parts = self.weeks.text().replace(",", " ").split()
        if not all(part.isdigit() for part in parts):
            self._shell.tell(_("Weeks are numbers, such as 2, 6, 12."))
            return
        weeks = tuple(sorted({int(part) for part in parts}))
        profile = self._session.library.profiles.get()
        changed = replace(profile, revisit_weeks=weeks, writing_cap_min=self.cap.value())
        if self._session.save(changed):
            self._shell.tell(_("Kept."))

    def open_file(self) -> None:
        """Bring in a reflection model of her own."""
        for path in self._shell.ask.open_files(self, _("Add a model"), "*.json"):
            self._session.do(partial(_bring_model, path))
        self.refresh()


def _bring_framework(path: Path, library: Library) -> Change:
    """Keep a framework from a file; links of the edition that it replaces are carried over."""
    found = read_framework(read_small(path), path.name)
    with library.together():
        change = library.frameworks.add(found)
        if found.framework.replaces:
            change |= library.mappings.cross(found.framework).change
    return change


def _bring_model(path: Path, library: Library) -> Change:
    return library.models.save(read_model(read_small(path), path.name))
