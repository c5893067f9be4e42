"""The standards that an entry stands for: chips with their sentence, those tagged in the text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.frameworks import tagged
from portfolio.library import Library
from portfolio.text import _
from ui.theme import Theme
from ui.widgets.basics import Card, button, clear, column, label, row, spread
from ui.widgets.chips import CrossChip, chip_button, tool_button
from ui.widgets.choices import SHORT, Box
from ui.widgets.fields import field, line_edit

TITLE_LENGTH = 26  # of a chip; the tooltip has it whole
PAIR, BETWEEN = 5, 16  # a chip and why it stands there; two such pairs


class StandardsCard(Card):
    """`add_wanted` gives code and sentence, `drop_wanted` the mapping's id."""

    add_wanted = Signal(str, str)
    drop_wanted = Signal(str)

    def __init__(self, library: Library, theme: Theme, veil: Callable[[str], str]) -> None:
        self._library, self._theme, self._veil = library, theme, veil
        self._entry_id = ""
        self._codes: set[tuple[str, str]] = set()
        self.code, self.because = Box(), line_edit("")
        self.code.setEditable(True)
        self.code.setSizeAdjustPolicy(SHORT)
        self.code.setMinimumContentsLength(12)
        self.because.setPlaceholderText(_("Why it stands for it, in a sentence"))
        self.add = button(_("Add standard"), self._add)
        self.because.returnPressed.connect(self.add.click)
        self.more = tool_button(theme, "plus", _("Add a standard"), self._turn_form)
        self.form = QWidget()
        self.form.setLayout(
            column(
                field(_("Statement"), self.code),
                field(_("Because"), self.because),
                row(self.add, None),
            )
        )
        self.form.hide()
        self._mapped, self._offered = QVBoxLayout(), QVBoxLayout()
        self._mapped.setSpacing(BETWEEN)
        self._none = label(_("None yet. Type # in the text, or press plus."), "muted")
        head = spread(label(_("Standards"), "head"), self.more)
        super().__init__(head, self._mapped, self._none, self._offered, self.form)

    def show_form(self, is_shown: bool) -> None:
        """Open the fields for another standard, or close them."""
        self.form.setVisible(is_shown)
        if is_shown:
            self._offer_codes()
            self.code.setFocus()

    @Slot()
    def _turn_form(self) -> None:
        self.show_form(self.form.isHidden())

    def show_entry(self, entry_id: str, text: str) -> None:
        """Show what an entry stands for now."""
        self._entry_id = entry_id
        clear(self._mapped)
        mappings = self._library.mappings.of(entry_id) if entry_id else []
        self._codes = {(one.framework, one.code) for one in mappings}
        for one in mappings:
            code = self._library.frameworks.told(one.framework, one.code)
            title = self._title(one.framework, one.code)
            chip = CrossChip(
                self._theme, _short(f"{code} {title}"), "check", partial(self._drop, one.id)
            )
            chip.cross.setAccessibleName(_("Take {code} back").format(code=code))
            because = self._veil(one.because)
            chip.setToolTip(f"{code} {title}\n{because}".strip())
            pair = column(row(chip, None), spacing=PAIR)
            if because:
                pair.addWidget(label(because, "muted"))
            self._mapped.addLayout(pair)
        self._none.setVisible(not mappings)
        self.offer(text)

    def offer(self, text: str) -> None:
        """Offer the statements that the text names with # and that it does not stand for yet."""
        clear(self._offered)
        frameworks = self._library.frameworks
        found = tagged(text, frameworks.at_work()) if "#" in text else ()
        for framework, one in found:
            if (framework.id, one.code) in self._codes:
                continue
            code = frameworks.told(framework.id, one.code)
            chip = chip_button(self._theme, _short(f"{code} {one.title}"), "plus")
            chip.setAccessibleName(_("Add {code}, named in the text").format(code=code))
            chip.setToolTip(f"{code} {one.title}")
            chip.clicked.connect(partial(self.add_wanted.emit, one.code, ""))
            self._offered.addLayout(row(chip, None))

    def added(self) -> None:
        """Ready for another one."""
        self.because.clear()
        self.code.setCurrentText("")

    def _title(self, framework_id: str, code: str) -> str:
        for framework in self._library.frameworks.all():
            found = framework.statement(code) if framework.id == framework_id else None
            if found is not None:
                return found.title
        return ""

    def _offer_codes(self) -> None:
        """The statements of every framework at work, in the look that she chose."""
        self.code.clear()
        frameworks = self._library.frameworks
        for framework in frameworks.at_work():
            for one in framework.statements:
                told = frameworks.told(framework.id, one.code)
                self.code.addItem(f"{told} {one.title}", one.code)
        self.code.setCurrentText("")

    def _add(self) -> None:
        words = self.code.currentText()
        listed = self.code.findText(words)
        typed = self.code.itemData(listed) if listed >= 0 else words.split(" ")[0]
        if typed:
            self.add_wanted.emit(typed, self.because.text().strip())

    def _drop(self, mapping_id: str) -> None:
        self.drop_wanted.emit(mapping_id)


def _short(words: str) -> str:
    return words if len(words) <= TITLE_LENGTH else words[: TITLE_LENGTH - 1].rstrip() + "…"
