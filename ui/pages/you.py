"""The card of Settings on who she is now: name, role, school and stage."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from portfolio.model.profile import RolePeriod
from portfolio.model.words import Stage
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, row
from ui.widgets.choices import choice_box, choose, chosen
from ui.widgets.fields import fields


class YouCard(Card):
    """What stands on the first page of her PDFs; kept when a field is left."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        self.name, self.role, self.school = QLineEdit(), QLineEdit(), QLineEdit()
        self.stage = choice_box(_("Stage"), Stage)
        super().__init__(
            label(_("You, on the first page of your PDFs"), "head"),
            fields((_("Name"), self.name), (_("Stage"), self.stage)),
            fields((_("Role"), self.role), (_("School"), self.school)),
            row(button(_("Versions of these details"), self._show_versions, "small"), None),
        )
        for one in (self.name, self.role, self.school):
            one.editingFinished.connect(self.keep_profile)
        self.stage.activated.connect(lambda _index: self.keep_profile())

    def refresh(self) -> None:
        """Show what is kept."""
        profile = self._session.library.profiles.get()
        role = profile.role_on(self._session.today()) or RolePeriod("")
        self.name.setText(profile.name)
        self.role.setText(role.role)
        self.school.setText(role.school)
        choose(self.stage, role.stage)

    @Slot()
    def keep_profile(self) -> None:
        """Keep name and present role; nothing happens where nothing was changed."""
        profile = self._session.library.profiles.get()
        role = profile.role_on(self._session.today()) or RolePeriod("")
        changed = replace(
            role,
            role=self.role.text().strip(),
            school=self.school.text().strip(),
            stage=chosen(self.stage, Stage),
        )
        roles = tuple(changed if one is role else one for one in profile.roles)
        if role not in profile.roles and changed != role:
            roles = (*roles, changed)
        kept = replace(profile, name=self.name.text().strip(), roles=roles)
        if kept != profile and self._session.save(kept, self):
            self._shell.tell(_("Kept."))

    def _show_versions(self) -> None:
        self._shell.show_history(self._session.library.profiles.get().id)
