"""Copies in Settings: where they go, how old the last good one is, and one file to move it all."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from portfolio.days import long_date
from portfolio.text import _
from portfolio.vault.backup import back_up, back_up_if_changed
from portfolio.vault.restore import TRAVEL_SUFFIX, write_travelling
from ui.shell import Shell
from ui.widgets.basics import Card, button, clear, label, row


class CopiesCard(Card):
    """What takes longer runs on a worker; its end is told in one sentence."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.copies, self._places = label(""), QVBoxLayout()
        super().__init__(
            label(_("Copies"), "head"),
            self.copies,
            self._places,
            row(
                button(_("Choose a second place"), self.add_place, "primary"),
                button(_("Back up now"), self.back_up_now),
                button(_("Save as one file"), self.save_file),
                None,
            ),
            label(_("A stick, a network drive or a cloud folder are good second places: copies are "
                    "encrypted, and your recovery code opens them anywhere."), "muted"),
        )  # fmt: skip

    def refresh(self) -> None:
        """Show what is so now."""
        library = self._session.library
        logged = library.backups.all()
        self.copies.setText(_last_copy(max((one.at for one in logged), default=None)))
        clear(self._places)
        for place in library.backups.places():
            newest = max((one.at for one in logged if one.place == place), default=None)
            drop = button(_("Not there any more"), partial(self._drop_place, place), "link")
            drop.setAccessibleName(_("Not in {place} any more").format(place=place))
            self._places.addLayout(row(label(f"{place}: {_last_copy(newest)}"), drop))

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


def _last_copy(at: datetime | None) -> str:
    if at is None:
        return _("No copy yet.")
    local = at.astimezone()
    return _("Last good copy: {day}, {time}").format(
        day=long_date(local.date()), time=f"{local:%H:%M}"
    )
