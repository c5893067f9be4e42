"""The capture line: one line of plain words becomes an entry; what was understood is shown."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from portfolio.days import day_and_month
from portfolio.quick import QuickLine, read_line
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, row
from ui.widgets.fields import line_edit
from ui.widgets.writing_clock import WritingClock


class Capture(Card):
    """Enter keeps the line; nothing is compulsory but the line itself."""

    def __init__(self, shell: Shell, words: str, *extra: QPushButton) -> None:
        self._shell, self._session = shell, shell.session
        self._clock = WritingClock()
        self.line = line_edit(words, words)
        self.understood = label("", "muted")
        self.save = button(_("Save"), self.capture, "primary")
        self.save.setToolTip("Ctrl+Enter")
        self.line.textChanged.connect(self._read)
        self.line.returnPressed.connect(self.capture)
        super().__init__(self.line, row(self.understood, None, *extra, self.save), look="capture")

    @Slot()
    def capture(self) -> None:
        """Keep the line as an entry; an empty one keeps nothing."""
        line = self._line()
        if not self.line.text().strip():
            return
        library = self._session.library
        entry = replace(
            library.entries.new(line.kind, line.happened_on or self._session.today()),
            title=line.title,
            minutes=line.minutes,
            people=line.people,
            recording_seconds=self._clock.seconds,
        )
        if not self._session.save(entry, self):
            return
        for code in line.codes:
            self._session.map(entry.id, code, "", self)
        self.line.clear()
        self._clock.start()
        self._shell.offer_undo(_("Kept."), lambda: self._session.delete(entry.id))

    def _line(self) -> QuickLine:
        frameworks = self._session.library.frameworks.at_work()
        return read_line(self.line.text(), self._session.today(), frameworks)

    @Slot()
    def _read(self) -> None:
        """Tell what was understood, while she types."""
        self._clock.key()
        line = self._line()
        told = [line.kind.word]
        if line.minutes:
            told.append(_("{n} min").format(n=line.minutes))
        if line.happened_on:
            told.append(day_and_month(line.happened_on))
        if line.people:
            told.append(_("with {people}").format(people=line.people))
        told += line.codes
        self.understood.setText("  ·  ".join(told) if self.line.text().strip() else "")
