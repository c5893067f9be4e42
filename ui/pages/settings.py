"""Settings: who she is, how it looks, and where the portfolio lies. Applied at once."""

from dataclasses import replace

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QLineEdit, QSlider

from portfolio.model.profile import RolePeriod
from portfolio.model.words import Stage
from portfolio.text import _
from ui.pages.career import CareerCard, LeaveCard
from ui.pages.copies import CopiesCard
from ui.pages.safety import OpeningCard, PastCard
from ui.pages.school_year import CalendarCard, TrainingCard
from ui.pages.ways import FrameworksCard, HabitsCard
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, row
from ui.widgets.choices import chosen
from ui.widgets.fields import field
from ui.widgets.page import Page

LEAST, MOST, STEP = 90, 200, 10


SettingsCard = (
    CareerCard
    | LeaveCard
    | FrameworksCard
    | HabitsCard
    | CalendarCard
    | TrainingCard
    | CopiesCard
    | OpeningCard
    | PastCard
)


class SettingsPage(Page):
    """A few choices, each with its effect at once."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(_("Settings"))
        self._shell, self._session = shell, shell.session
        self.name, self.role, self.school = QLineEdit(), QLineEdit(), QLineEdit()
        self.stage = QComboBox()
        for stage in Stage:
            self.stage.addItem(stage.word, stage)
        self.keep = button(_("Keep"), self.keep_profile, "primary")
        self.theme = QComboBox()
        for word, value in ((_("As the system"), "system"), (_("Light"), "light"),
                            (_("Dark"), "dark")):  # fmt: skip
            self.theme.addItem(word, value)
        self.text_size = QSlider(Qt.Orientation.Horizontal)
        self.text_size.setRange(LEAST, MOST)
        self.text_size.setSingleStep(STEP)
        self.text_size.setPageStep(STEP)
        self.size_told = label("", "muted")
        self.work: tuple[SettingsCard, ...] = (
            CareerCard(shell), FrameworksCard(shell), HabitsCard(shell), CalendarCard(shell),
            TrainingCard(shell), LeaveCard(shell),
        )  # fmt: skip
        self.safety: tuple[SettingsCard, ...] = (
            CopiesCard(shell), OpeningCard(shell), PastCard(shell)
        )  # fmt: skip
        self._lay_out()
        self.theme.activated.connect(lambda _index: self._look())
        self.text_size.valueChanged.connect(self._look)

    def _lay_out(self) -> None:
        place = str(self._session.opened.folder)
        self.body.addWidget(label(_("Settings"), "title"))
        self.body.addWidget(
            Card(
                label(_("You, on the first page of your PDFs"), "section"),
                field(_("Name"), self.name),
                field(_("Role"), self.role),
                field(_("School"), self.school),
                field(_("Stage"), self.stage),
                row(button(_("Versions"), self._show_versions), None, self.keep),
            )
        )
        self.body.addWidget(
            Card(
                label(_("How it looks"), "section"),
                field(_("Colours"), self.theme),
                field(_("Text size"), self.text_size),
                self.size_told,
            )
        )
        self.body.addWidget(
            Card(
                label(_("Your portfolio"), "section"),
                label(place),
                label(_("Encrypted; this folder is all there is. Your recovery code opens it on "
                        "any computer."), "muted"),
                row(button(_("Open folder"), self._open_folder), None),
            )
        )  # fmt: skip
        for card in (*self.work, *self.safety):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show what is chosen now."""
        for card in (*self.work, *self.safety):
            card.refresh()
        profile, choices = self._session.library.profiles.get(), self._shell.settings.get()
        role = profile.role_on(self._session.today()) or RolePeriod("")
        self.name.setText(profile.name)
        self.role.setText(role.role)
        self.school.setText(role.school)
        self.stage.setCurrentIndex(list(Stage).index(role.stage))
        self.theme.setCurrentIndex(max(0, self.theme.findData(choices.theme)))
        self.text_size.blockSignals(True)
        self.text_size.setValue(choices.text_scale)
        self.text_size.blockSignals(False)
        self.size_told.setText(_("{n} percent").format(n=choices.text_scale))

    @Slot()
    def keep_profile(self) -> None:
        """Keep name and present role."""
        profile = self._session.library.profiles.get()
        role = profile.role_on(self._session.today()) or RolePeriod("")
        changed = replace(
            role,
            role=self.role.text().strip(),
            school=self.school.text().strip(),
            stage=chosen(self.stage, Stage),
        )
        roles = tuple(changed if one is role else one for one in profile.roles)
        roles = roles if role in profile.roles else (*roles, changed)
        self._session.save(replace(profile, name=self.name.text().strip(), roles=roles), self)
        self._shell.tell(_("Kept."))

    @Slot()
    def _look(self) -> None:
        scale = round(self.text_size.value() / STEP) * STEP
        choices = self._shell.settings.set(theme=self.theme.currentData(), text_scale=scale)
        self.size_told.setText(_("{n} percent").format(n=scale))
        self._shell.theme.apply(choices.theme, choices.text_scale)

    def _show_versions(self) -> None:
        self._shell.show_history(self._session.library.profiles.get().id)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.opened.folder)))
