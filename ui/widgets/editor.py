"""The editor of one entry: its sheet and its details; kept half a second after a key.

It shows and tells. What it reads from its controls it gives to the session, which alone writes.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from portfolio.change import Change
from portfolio.errors import NoSuchRecord
from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import column
from ui.widgets.choices import chosen
from ui.widgets.details import EntryDetails
from ui.widgets.fields import day_of
from ui.widgets.sessions import SessionTable
from ui.widgets.sheet import Sheet
from ui.widgets.targets import TargetsCard
from ui.widgets.writing_clock import WritingClock

KEEP_MS = 500  # half a second after the first key that is not kept yet
MOST_WAIT_MS = 5_000  # between two tries on a disk that refuses
PAUSE_MS = 120_000  # two minutes' pause end a sitting: the draft becomes a revision


class EntryEditor(QWidget):
    """Edits one entry at a time. `told` says in words what is up, `saved` that all is on disk."""

    told = Signal(str)
    saved = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._session = session = shell.session
        self._entry: Entry | None = None
        self._is_showing = False
        self._is_kept = True
        self._is_only_text = False
        self._clock = WritingClock()
        self._keep = _timer(self, KEEP_MS, self.keep)
        self._pause = _timer(self, PAUSE_MS, self.leave)
        self.targets = TargetsCard(session.library)
        self.sessions, self.details = SessionTable(), EntryDetails(shell.theme)
        self.sheet = Sheet(shell, self.sessions, self.targets)
        self.title, self.body, self.prompts = (
            self.sheet.title,
            self.sheet.body,
            self.sheet.prompts,
        )
        self.private = self.sheet.private.text
        self.setLayout(column(self.sheet))
        self.prompts.asked.connect(self.told)
        self.sheet.facts.wanted.connect(self._lead_to)
        self.details.kind.currentIndexChanged.connect(self._show_parts)
        for signal in (
            self.sheet.edited,
            self.targets.edited,
            self.sessions.edited,
            self.details.edited,
        ):
            signal.connect(self._typed)
        session.changed.connect(self._follow)
        session.flushing.connect(self.keep)

    @property
    def entry(self) -> Entry | None:
        """The entry as its controls say it now."""
        if self._entry is None:
            return None
        sessions = self.sessions.sessions()
        return replace(
            self.details.said_of(self._entry),
            title=self.title.text(),
            body=self.body.text,
            private=self.private.text,
            happened_on=sessions[0].on if sessions else day_of(self.details.day),
            sessions=sessions,
            targets=self.targets.targets(),
            model=self.prompts.model_id or self._entry.model,
            recording_seconds=self._entry.recording_seconds + self._clock.seconds,
        )

    def open(self, entry: Entry) -> None:
        """Show an entry; the one before is left first, and stays while it cannot be saved."""
        if not self.leave():
            return
        self._is_showing = True
        self._entry = entry
        self._clock.start()
        self.sheet.show_entry(entry)
        self.sheet.private.close_up()
        self.details.show_entry(entry)
        self.sessions.show_sessions(entry.sessions)
        self.targets.show_entry(entry)
        self._is_showing = False
        self._is_kept = True
        self._show_parts()
        self.told.emit(_took(entry))

    @Slot()
    def keep(self) -> None:
        """Put what is typed on disk as a draft."""
        self._keep.stop()
        entry = self.entry
        if self._is_kept or entry is None or entry.is_blank:
            return
        if self._session.keep(entry):
            self._is_kept = True
            self._keep.setInterval(KEEP_MS)
            self.saved.emit()
            return
        self.told.emit(_("Not saved yet. Your words stay here; I go on trying."))
        self._keep.start(min(self._keep.interval() * 2, MOST_WAIT_MS))

    @Slot()
    def leave(self) -> bool:
        """End the sitting: what was typed becomes one revision. False when it could not be."""
        entry = self.entry
        if entry is None:
            return True
        self.keep()
        self._pause.stop()
        if not entry.is_blank and entry != self._entry:
            self._session.save(entry, self)
            if self._session.has_failed:
                return False
            self._is_kept = True
            self._keep.stop()
            self._entry = entry
            self._clock.start()
        return True

    def close_entry(self) -> None:
        """Leave and show nothing."""
        self.leave()
        self._entry = None
        self._is_showing = True
        self.sheet.show_entry(None)
        self._is_showing = False

    def show_only_text(self, is_only: bool) -> None:
        """Title and text alone, or everything again."""
        self._is_only_text = is_only
        self.sheet.show_only_text(is_only)
        self._show_parts()

    @Slot()
    def _typed(self) -> None:
        if self._is_showing or self._entry is None:
            return
        self._is_kept = False
        self._tell_time()
        self._show_facts()
        if not self._keep.isActive():
            self._keep.start()
        self._pause.start()

    @Slot()
    def _show_parts(self) -> None:
        """What the kind asks for, and no more."""
        kind, is_whole = chosen(self.details.kind, Kind), not self._is_only_text
        has_sessions = kind is Kind.COURSE or bool(self.sessions.sessions())
        self.sessions.setVisible(is_whole and has_sessions)
        self.targets.setVisible(is_whole and kind is Kind.MEETING)
        if kind is Kind.MEETING:
            self.targets.offer()
        self._show_facts()

    def _show_facts(self) -> None:
        entry = self.entry
        if entry is not None:
            self.sheet.facts.show_entry(entry)

    @Slot(str)
    def _lead_to(self, name: str) -> None:
        """From a chip to the field that it shows."""
        field: QWidget = getattr(self.details, name)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell_time(self) -> None:
        """Once, when writing has taken as long as she wants to give it."""
        cap = self._session.library.profiles.get().writing_cap_min
        before = self._entry.recording_seconds if self._entry else 0
        if self._clock.passes(before, cap * 60):
            self.told.emit(_("{n} minutes with this entry. It may stay as it is.").format(n=cap))

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        """Take over what another program wrote, or say so where she has typed meanwhile."""
        mine = self._entry
        if source is not self:
            self.sheet.documents.follow(change, mine.id if mine else "")
        if source is self or mine is None or not (change.everything or mine.id in change.ids):
            return
        try:
            stored = self._session.library.entries.get(mine.id)
        except NoSuchRecord:  # deleted or erased beside us, or never saved
            if mine.is_blank or self.entry != mine:
                return
            stored = self._session.library.entries.new(Kind.REFLECTION, self._session.today())
        if stored == mine:
            return
        if self.entry != mine:
            self.told.emit(_("Changed elsewhere meanwhile: both stay, see Versions."))
            return
        self._entry = None
        self.open(stored)
        if stored.id != mine.id:
            self.sheet.documents.forget([mine.id])


def _timer(parent: QWidget, wait_ms: int, does: Callable[[], object]) -> QTimer:
    """A clock that rings once for each start."""
    made = QTimer(parent)
    made.setInterval(wait_ms)
    made.setSingleShot(True)
    made.timeout.connect(does)
    return made


def _took(entry: Entry) -> str:
    """How long writing it has taken, once that is a minute."""
    minutes = entry.recording_seconds // 60
    return _("Written in {n} min").format(n=minutes) if minutes else ""
