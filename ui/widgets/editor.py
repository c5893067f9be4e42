"""The editor of one entry: title, text, prompts and details; kept half a second after a key.

It shows and tells. What it reads from its controls it gives to the session, which alone writes.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from portfolio.change import Change
from portfolio.errors import NoSuchRecord
from portfolio.model.entry import Entry
from portfolio.model.words import Kind
from portfolio.text import _
from ui.session import Session
from ui.tokens import Tokens
from ui.widgets.basics import Card, button, column, label
from ui.widgets.choices import chosen
from ui.widgets.details import EntryDetails
from ui.widgets.fields import day_of, line_edit, text_edit
from ui.widgets.markdown_colours import MarkdownColours
from ui.widgets.prompts import Prompts
from ui.widgets.sessions import SessionTable
from ui.widgets.targets import TargetsCard
from ui.widgets.writing_clock import WritingClock

KEEP_MS = 500  # half a second after the first key that is not kept yet
MOST_WAIT_MS = 5_000  # between two tries on a disk that refuses
PAUSE_MS = 120_000  # two minutes' pause end a sitting: the draft becomes a revision


class EntryEditor(QWidget):
    """Edits one entry at a time. `told` says in words how safe the text is."""

    told = Signal(str)

    def __init__(self, session: Session, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._session = session
        self._entry: Entry | None = None
        self._is_showing = False
        self._is_kept = True
        self._keep = _timer(self, KEEP_MS, self.keep)
        self._pause = _timer(self, PAUSE_MS, self.leave)
        self._build_writing()
        self.setLayout(
            column(
                self.title,
                self.prompts,
                self.body,
                self.sessions,
                self.targets,
                self.private_button,
                self.private_card,
            )
        )
        session.changed.connect(self._follow)
        session.flushing.connect(self.keep)

    def _build_writing(self) -> None:
        self.title = line_edit(_("Title"), _("Title, or leave it to the first line"))
        self.title.setObjectName("bare")
        self.body = text_edit(_("Text"), _("What happened? Markdown is understood."))
        self.body.setObjectName("writing")
        self.colours = MarkdownColours(self.body.document(), self._tokens)
        self.body.setMinimumHeight(380)
        self.prompts = Prompts(self.body, self._session.library.models)
        self.prompts.chosen.connect(self._typed)
        self._clock = WritingClock()
        self.prompts.asked.connect(self.told)
        self.private = text_edit(_("Private notes, in no export"), _("For you alone."))
        self.private_card = Card(
            label(_("Private: this never leaves in an export"), "head"),
            self.private,
            look="private",
        )
        self.private_card.hide()
        self.private_button = button(_("Show private notes"), self._toggle_private, "link")
        self.targets = TargetsCard(self._session.library)
        self.sessions, self.details = SessionTable(), EntryDetails()
        self.details.kind.currentIndexChanged.connect(self._show_parts)
        for signal in (
            self.title.textEdited,
            self.body.textChanged,
            self.private.textChanged,
            self.targets.edited,
            self.sessions.edited,
            self.details.edited,
        ):
            signal.connect(self._typed)

    @property
    def entry(self) -> Entry | None:
        """The entry as its controls say it now."""
        if self._entry is None:
            return None
        sessions = self.sessions.sessions()
        return replace(
            self.details.said_of(self._entry),
            title=self.title.text(),
            body=self.body.toPlainText(),
            private=self.private.toPlainText(),
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
        self.prompts.show_model(entry.model)
        self.title.setText(entry.title)
        self.title.setCursorPosition(0)
        self.body.setPlainText(entry.body)
        self.private.setPlainText(entry.private)
        self.private_card.hide()
        self.private_button.setText(_("Show private notes"))
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
            self.told.emit(_("Saved just now"))
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

    @Slot()
    def _typed(self) -> None:
        if self._is_showing or self._entry is None:
            return
        self._is_kept = False
        self._tell_time()
        if not self._keep.isActive():
            self._keep.start()
        self._pause.start()

    @Slot()
    def _show_parts(self) -> None:
        kind = chosen(self.details.kind, Kind)
        self.sessions.setVisible(kind is Kind.COURSE or bool(self.sessions.sessions()))
        self.targets.setVisible(kind is Kind.MEETING)

    def _tell_time(self) -> None:
        """Once, when writing has taken as long as she wants to give it."""
        cap = self._session.library.profiles.get().writing_cap_min
        before = self._entry.recording_seconds if self._entry else 0
        if self._clock.passes(before, cap * 60):
            self.told.emit(_("{n} minutes with this entry. It may stay as it is.").format(n=cap))

    def _toggle_private(self) -> None:
        is_hidden = self.private_card.isHidden()
        self.private_card.setVisible(is_hidden)
        self.private_button.setText(
            _("Hide private notes") if is_hidden else _("Show private notes")
        )

    @Slot(object, object)
    def _follow(self, change: Change, source: object) -> None:
        """Take over what another program wrote, or say so where she has typed meanwhile."""
        mine = self._entry
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
