"""Copies in Settings: where they go, how old the last good one is, and one file to move it all."""

from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from portfolio.days import long_date
from portfolio.storage.backup_log import LoggedBackup
from portfolio.text import _
from portfolio.vault.backup import back_up, back_up_if_changed
from portfolio.vault.restore import TRAVEL_SUFFIX, write_travelling
from ui.choosable import Group
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.flow import FlowBox

DISC_PX, ICON_PX = 32, 18


class CopiesCard(Card):
    """What takes longer runs on a worker; its end is told in one sentence."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.copies, self.where = label("", "nametitle"), label("", "muted")
        self._disc = label("", "disc", wraps=False)
        self._places = QVBoxLayout()
        self._places.setSpacing(8)
        now, save = button(_("Copy now"), self.back_up_now), button(_("Save as one file"),
                                                                    self.save_file)  # fmt: skip
        for one, icon in ((now, "hard-drive"), (save, "download")):
            shell.theme.put_icon(one, icon)
        super().__init__(
            label(Group.BACKUP.word, "head"),
            self._banner(),
            self._places,
            FlowBox(button(_("Choose a second place"), self.add_place, "primary"), now, save),
            label(_("A USB stick, a network drive or a cloud folder is a good second place: copies "
                    "are encrypted, and your recovery code opens them anywhere."), "facts"),
        )  # fmt: skip
        self.content.setSpacing(10)

    def refresh(self) -> None:
        """Show what is so now."""
        library, today = self._session.library, self._session.today()
        logged, places = library.backups.all(), library.backups.places()
        newest = max(logged, key=lambda one: one.at, default=None)
        told = copies_words(newest.at if newest else None, today)
        self._show_state(*told, is_good=bool(newest and places))
        clear(self._places)
        for place in places:
            last = max((one.at for one in logged if one.place == place), default=None)
            self._places.addLayout(self._place_row(place, place_words(last, newest, today)))

    def _banner(self) -> QFrame:
        """How old the last good copy is, in words, with a tick or a note beside it."""
        side = self._shell.theme.px(DISC_PX)
        self._disc.setFixedSize(side, side)
        self._disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = row(self._disc, spacing=12)
        inside.addLayout(column(self.copies, self.where, spacing=0), 1)
        inside.setContentsMargins(12, 10, 12, 10)
        self._state = QFrame()
        self._state.setLayout(inside)
        return self._state

    def _show_state(self, told: str, where: str, *, is_good: bool) -> None:
        theme = self._shell.theme
        icon, ink = ("check", theme.tokens.ok) if is_good else ("info", theme.tokens.note)
        self._disc.setPixmap(theme.icon(icon, ink).pixmap(theme.px(ICON_PX), theme.px(ICON_PX)))
        self.copies.setText(told)
        self.where.setText(where)
        self._state.setObjectName("good" if is_good else "banner")
        self._state.style().polish(self._state)

    def _place_row(self, place: str, told: str) -> QHBoxLayout:
        drop = button(_("Not there any more"), partial(self._drop_place, place), "link")
        drop.setAccessibleName(_("Not in {place} any more").format(place=place))
        layout = row(drop)
        layout.insertLayout(0, column(label(place, "name"), label(told, "muted"), spacing=0), 1)
        return layout

    def add_place(self) -> None:
        """Choose a place, make a copy there at once, and go on doing so."""
        place = self._shell.ask.folder(self, _("A second place for copies"))
        if place is None:
            return
        opened, name = self._session.opened, str(place)

        def kept(_made: object) -> None:
            self._session.library.backups.add_place(name)
            self._done(_("From now on a copy goes to {place} too.").format(place=name))

        self._session.flush()
        self._session.jobs.run(lambda: back_up(opened, place), kept, self._shell.tell)

    def back_up_now(self) -> None:
        """Make a copy in every place."""
        opened = self._session.opened

        def told(missed: list[Path]) -> None:
            away = ", ".join(str(one) for one in missed)
            words = _("These places could not be reached: {away}.").format(away=away)
            self._done(words if missed else _("Every place has the newest copy."))

        self._session.flush()
        self._session.jobs.run(lambda: back_up_if_changed(opened), told, self._shell.tell)

    def save_file(self) -> None:
        """Write the whole portfolio as one file, to move it."""
        opened = self._session.opened
        suggested = Path(opened.folder.stem + TRAVEL_SUFFIX)
        path = self._shell.ask.save_file(self, _("Save as one file"), suggested)
        if path is None:
            return
        words = _("Written and checked: {path}").format(path=path)
        self._session.flush()
        self._session.jobs.run(
            lambda: write_travelling(opened, path), lambda _none: self._done(words),
            self._shell.tell,
        )  # fmt: skip

    def _drop_place(self, place: str) -> None:
        self._session.library.backups.drop_place(place)
        self._done(_("The copies there stay; no new ones are made."))

    def _done(self, words: str) -> None:
        self.refresh()
        self._session.kept.emit()  # the status line tells whether there is a second copy
        self._shell.tell(words)


def copies_words(at: datetime | None, today: date) -> tuple[str, str]:
    """How old the newest copy is, and what that means."""
    if at is None:
        return _("No second copy yet. Choose a place."), _(
            "Your portfolio is only on this computer."
        )
    told = _("Your last good copy is from {when}").format(when=when_words(at, today))
    return told, _("It was opened, and every file in it was compared.")


def place_words(at: datetime | None, newest: LoggedBackup | None, today: date) -> str:
    """How old the copy in one place is; behind the others only when it was away."""
    if at is None:
        return _("No copy there yet.")
    told = _("From {when}").format(when=when_words(at, today))
    is_behind = newest is not None and newest.at.date() > at.date()
    return f"{told}. {_('The place was not there since.')}" if is_behind else told


def when_words(at: datetime, today: date) -> str:
    """Such as "today, 12:40" or "12 November 2026"."""
    local = at.astimezone()
    if local.date() == today:
        return _("today, {time}").format(time=f"{local:%H:%M}")
    return long_date(local.date())
