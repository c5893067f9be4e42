"""The capture line: one line of plain words becomes an entry; what was understood is shown first.

Nothing is compulsory but the line. Ctrl+Enter keeps it, Esc keeps a draft of it. What the chips say
is in capture_words, the field in capture_line, the draft in line_draft.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLayout, QToolButton, QWidget

from portfolio.change import Change
from portfolio.model.words import Kind
from portfolio.quick import read_line
from portfolio.quick_keep import keep_line, take_line_back
from portfolio.quick_parts import Known, Left, Part, QuickLine
from portfolio.text import _
from ui.announce import announce
from ui.ask import Ask
from ui.session import Session
from ui.theme import Theme
from ui.widgets.basics import button, label, row
from ui.widgets.capture_line import CaptureLine, Ringed
from ui.widgets.capture_words import Said, facts_of, saved_words
from ui.widgets.chips import chip_button
from ui.widgets.day_menu import DayMenu, short_day
from ui.widgets.kind_chips import KindChips
from ui.widgets.line_draft import LineDraft
from ui.widgets.taking_in import TakesDrops, files_in, has_files
from ui.widgets.understood import Told, Understood
from ui.widgets.writing_clock import WritingClock

EDGE_PX = 5  # over and under the chips: one centre line with the button
READ_MS = 150  # after a key: soon enough to be seen, late enough not to flicker


class Desk(Protocol):
    """What the line needs of the window around it."""

    session: Session
    theme: Theme
    ask: Ask

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""


class Capture(Ringed):
    """One line and what was understood of it. `place` names the line whose draft waits here.

    `saved` tells the entry; `escaped` says that she leaves, with a draft kept.
    """

    saved = Signal(object)
    escaped = Signal()

    def __init__(
        self, desk: Desk, words: str, place: str = "line", *, is_window: bool = False
    ) -> None:
        self._desk, self._session = desk, desk.session
        self._clock, self._said = WritingClock(), Said()
        self._known: Known | None = None
        self._is_window = is_window
        self.line = CaptureLine(words, desk.theme.tokens)
        self.understood = Understood(desk.theme, has_heads=is_window)
        self.kinds = KindChips(desk.theme)
        self.day = chip_button(desk.theme, _("Today"), "calendar")
        self.attach = chip_button(desk.theme, _("Attach"), "paperclip")
        self.way_out = label("", "muted") if is_window else None
        self.save = button(_("Save"), self.capture, "primary")
        self.save.setToolTip("Ctrl+Enter")
        parts = _in_a_window(self) if is_window else _on_a_page(self)
        super().__init__(*parts, look="window" if is_window else "capture")
        self._draft = LineDraft(self._session, place, self)
        self._soon = QTimer(self, singleShot=True, interval=READ_MS)
        self._connect()
        self.line.write(self._draft.text)
        self._show()

    def _connect(self) -> None:
        self.line.textChanged.connect(self._typed)
        self.line.wanted.connect(self.capture)
        self.line.escaped.connect(self.escape)
        self.line.focused.connect(self.show_ring)
        self._soon.timeout.connect(self._show)
        self._session.closed.connect(self._soon.stop)
        self.understood.day_chosen.connect(self._choose_day)
        self.kinds.chosen.connect(self._choose_kind)
        days = DayMenu(self._session.today, self)
        days.chosen.connect(self._choose_day)
        self.day.setMenu(days)
        self.day.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.attach.clicked.connect(self._attach)
        for part in (self, self.line):
            TakesDrops(part, has_files, lambda mime: self._add(files_in(mime)), is_text=True)
        self._session.changed.connect(self._follow)

    @Slot()
    def capture(self) -> None:
        """Keep the line as an entry; an empty one keeps nothing."""
        text, said = self.line.text(), self._said
        if not text.strip():
            return
        line = self._read()
        entry = replace(
            self._session.library.entries.new(line.kind, line.happened_on),
            id=self._draft.entry.id,
            title=line.title,
            body=line.body,
            minutes=line.minutes,
            people=line.people,
            goal_ids=line.goal_ids,
            recording_seconds=self._clock.seconds,
        )
        work = partial(keep_line, entry=entry, codes=line.codes, files=said.files)
        if not self._session.do(work, self):
            return
        self._begin()
        words = saved_words(entry)
        announce(self.line, words)
        self._desk.offer_undo(words, partial(self._take_back, entry.id, text, said))
        self.saved.emit(entry)

    def _begin(self) -> None:
        self._said = Said()
        self._draft.begin()
        self._clock.start()
        self.line.clear()
        self._show()
        self.line.setFocus()

    def _take_back(self, entry_id: str, text: str, said: Said) -> None:
        """Undo: the entry is deleted, and its words stand in the line again."""
        self._session.do(partial(take_line_back, entry_id=entry_id))
        if not self.line.text().strip():
            self._said = said
            self.line.write(text)
            self._show()

    @Slot()
    def escape(self) -> None:
        """Leave with a draft of what is written; it is here again next time."""
        if self.keep():
            if self._draft.text.strip():
                announce(self.line, _("Kept as a draft"))
            self.escaped.emit()

    def keep(self) -> bool:
        """Keep the draft now; False where the disk refuses, which the session has told."""
        return self._draft.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """The keys of the line work on its chips too."""
        if not self.line.is_for_the_card(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Another page, another look, another window: what stands here waits here."""
        self.keep()
        super().hideEvent(event)

    # Reading

    def _read(self) -> QuickLine:
        known = replace(self._around(), kind=self._said.kind, left=self._said.left)
        line = read_line(self.line.text(), self._session.today(), known)
        return replace(line, happened_on=self._said.day, other_day=None) if self._said.day else line

    def _around(self) -> Known:
        """The frameworks and goals that tags may mean, read once until they change."""
        if self._known is None:
            library = self._session.library
            goals = tuple(one for one in library.goals.all() if one.status.is_open)
            self._known = Known(library.frameworks.at_work(), goals)
        return self._known

    @Slot()
    def _typed(self) -> None:
        """A key; a change of tint alone is none."""
        text = self.line.text()
        if text != self._draft.text:
            self._clock.key()
            self._draft.typed(text)
            self._soon.start()
        self._show_way_out()

    @Slot()
    def _show(self) -> None:
        """Show what is understood now, and say it once."""
        self._soon.stop()
        line, text = self._read(), self.line.text()
        self.line.tint(line.spans)
        self.kinds.show_kind(line.kind)
        told = [
            Told(one.words, one.icon, partial(self._leave, one.left))
            for one in facts_of(line, text, self._around())
        ]
        told += [Told(one.name, "paperclip", partial(self._drop, one)) for one in self._said.files]
        if self.understood.show_told(told, line):
            words = ", ".join(self.understood.words)
            announce(self.line, _("Understood: {words}").format(words=words))
        is_today = line.happened_on == self._session.today()
        is_told = any(one.what is Part.DAY for one in line.spans)
        self.day.setVisible(not (is_told and self._is_window))  # there it would stand twice
        self.day.setText(_("Today") if is_today else short_day(line.happened_on))
        self.day.setAccessibleName(_("Day: {day}").format(day=self.day.text()))
        self._show_way_out()

    def _show_way_out(self) -> None:
        self.save.setEnabled(has_words := bool(self.line.text().strip()))
        if self.way_out is not None:
            self.way_out.setText(_way_out_words(has_words))

    # What she says beside the words

    def _say(self, said: Said) -> None:
        self._said = said
        self._show()
        self.line.setFocus()

    def _leave(self, left: Left) -> None:
        day = None if left.what is Part.DAY else self._said.day
        self._say(replace(self._said, left=self._said.left | {left}, day=day))

    def _drop(self, path: Path) -> None:
        files = tuple(one for one in self._said.files if one != path)
        self._say(replace(self._said, files=files))

    @Slot(object)
    def _choose_day(self, day: date) -> None:
        self._say(replace(self._said, day=day))

    @Slot(object)
    def _choose_kind(self, kind: Kind) -> None:
        self._say(replace(self._said, kind=kind))

    @Slot()
    def _attach(self) -> None:
        self._add(self._desk.ask.open_files(self, _("Attach")))

    def _add(self, files: list[Path]) -> None:
        self._say(replace(self._said, files=(*self._said.files, *files)))

    @Slot(object, object)
    def _follow(self, change: Change, _source: object) -> None:
        if change.touches("goal", "framework", "profile"):
            self._known = None


def _way_out_words(has_words: bool) -> str:
    kept, closed = _("keeps a draft"), _("closes. Nothing is kept if nothing is written")
    return kept if has_words else closed


def _on_a_page(card: Capture) -> tuple[QWidget | QLayout, ...]:
    """The tools beside the line, the kinds below it."""
    card.line.setObjectName("captureline")
    tools = row(card.day, card.attach)
    top, foot = row(card.line, spacing=12), row(card.kinds, card.save)
    top.addLayout(tools)
    top.setStretch(0, 1)
    top.setAlignment(tools, Qt.AlignmentFlag.AlignTop)
    foot.setStretch(0, 1)
    foot.setAlignment(card.save, Qt.AlignmentFlag.AlignBottom)
    card.kinds.set_edge(EDGE_PX)
    return top, card.understood, foot


def _in_a_window(card: Capture) -> tuple[QWidget | QLayout, ...]:
    """The line alone on top; the kind comes from its words."""
    card.line.setObjectName("boxed")
    card.kinds.hide()
    escape, enter = label(_("Esc"), "key", wraps=False), label(_("Ctrl+Enter"), "key", wraps=False)
    foot = row(escape, card.way_out, enter, card.save, spacing=10)
    foot.setStretch(1, 1)
    for key in (escape, enter):
        foot.setAlignment(key, Qt.AlignmentFlag.AlignVCenter)
    return card.line, card.understood, row(card.day, card.attach, card.kinds, None), foot
