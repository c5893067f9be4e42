"""The details of an entry beside its text: kind, day, minutes, with whom, and what its kind asks.

Only the fields that fit the kind are shown; what is hidden is kept as it was.
"""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from portfolio.model.course import Mode
from portfolio.model.entry import CALENDAR, Entry, Observation
from portfolio.model.words import Company, Context, Group, Kind, Level, MeetingKind, Setting
from portfolio.text import N_, _
from ui.kinds import ICONS, KIND_PX, colours
from ui.theme import Theme
from ui.widgets.basics import column
from ui.widgets.choices import Box, choice_box, choose, chosen, chosen_or_none
from ui.widgets.edge import HANG_PX
from ui.widgets.fields import (
    day_edit,
    day_of,
    field,
    fields,
    line_edit,
    minutes_edit,
    say_unset,
    set_day,
)
from ui.widgets.fold import Fold

SEEN = (Kind.OBSERVING, Kind.OBSERVED)
PHASES = (
    N_("Early years"),
    N_("Key stage 1"),
    N_("Key stage 2"),
    N_("Key stage 3"),
    N_("Key stage 4"),
    N_("Key stage 5"),
)


class EntryDetails(QWidget):
    """Shows and tells; the editor keeps."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.kind = choice_box(_("Kind"), Kind)
        for number, one in enumerate(Kind):
            ink, _ground = colours(one, theme.tokens)
            self.kind.setItemIcon(number, theme.icon(ICONS[one], ink, KIND_PX))
        self.day = day_edit()
        self.minutes = minutes_edit()
        self.minutes.setSuffix(_(" min"))
        say_unset(self.minutes, _("Not set"))
        self.people = line_edit(_("With"), _("A role or initials"))
        self.setting = choice_box(_("Whose time"), Setting, _("Not set"))
        self.source = line_edit(_("Citation or link"), _("Author, year, title, page"))
        self.meeting = choice_box(_("Meeting"), MeetingKind, _("Not set"))
        self.provider = line_edit(_("Provider"))
        self.class_name = line_edit(_("Class"), _("Year 4, 28 pupils"))
        self.subject = line_edit(_("Subject"))
        self.phase = Box()
        self.phase.setEditable(True)
        self.phase.addItems(["", *map(_, PHASES)])
        self.more = _More()
        self.fold = Fold(theme, _("More details"), self.more)
        self._parts: dict[QWidget, tuple[Kind, ...]] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        informal = tuple(one for one in Kind if one.is_informal)
        observation, reading = QWidget(), QWidget()
        observation.setLayout(
            column(
                field(_("Class"), self.class_name),
                field(_("Subject"), self.subject),
                field(_("Age phase"), self.phase),
            )
        )
        reading.setLayout(column(field(_("Citation or link"), self.source)))
        meeting, provider = QWidget(), QWidget()
        meeting.setLayout(column(field(_("Meeting"), self.meeting)))
        provider.setLayout(column(field(_("Provider"), self.provider)))
        self._parts = {
            observation: SEEN,
            reading: informal,
            meeting: (Kind.MEETING,),
            provider: (Kind.COURSE,),
        }
        said = column(
            field(_("Kind"), self.kind),
            fields((_("Day"), self.day), (_("Minutes"), self.minutes)),
            field(_("With"), self.people),
            *self._parts,
            field(_("Whose time"), self.setting),
        )
        said.setContentsMargins(HANG_PX, 0, 0, 0)
        self.setLayout(column(said, self.fold, spacing=4))

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._fit)
        for signal in (
            self.kind.currentIndexChanged,
            self.day.dateChanged,
            self.minutes.valueChanged,
            self.people.textEdited,
            self.setting.currentIndexChanged,
            self.source.textEdited,
            self.meeting.currentIndexChanged,
            self.provider.textEdited,
            self.class_name.textEdited,
            self.subject.textEdited,
            self.phase.currentTextChanged,
            self.more.edited,
        ):
            signal.connect(lambda *_given: self.edited.emit())

    def show_entry(self, entry: Entry) -> None:
        """Show what an entry says."""
        choose(self.kind, entry.kind)
        set_day(self.day, entry.happened_on)
        self.minutes.setValue(entry.minutes or 0)
        self.people.setText(entry.people)
        choose(self.setting, entry.setting)
        self.source.setText(entry.citation)
        choose(self.meeting, entry.meeting)
        self.provider.setText(entry.provider)
        seen = entry.observation or Observation()
        self.class_name.setText(seen.class_name)
        self.subject.setText(seen.subject)
        self.phase.setCurrentText(seen.age_phase)
        self.more.show_entry(entry)
        self._fit()

    def said_of(self, entry: Entry) -> Entry:
        """The entry with what is said here."""
        seen = Observation(
            self.class_name.text(), self.subject.text(), self.phase.currentText().strip()
        )
        is_calendars = entry.source.startswith(CALENDAR) and not self.source.text()
        return self.more.said_of(
            replace(
                entry,
                kind=chosen(self.kind, Kind),
                happened_on=day_of(self.day),
                minutes=self.minutes.value() or None,
                people=self.people.text(),
                setting=chosen_or_none(self.setting, Setting),
                source=entry.source if is_calendars else self.source.text(),
                meeting=chosen_or_none(self.meeting, MeetingKind),
                provider=self.provider.text(),
                observation=seen if seen != Observation() else None,
            )
        )

    @Slot()
    def _fit(self) -> None:
        kind = chosen(self.kind, Kind)
        for part, kinds in self._parts.items():
            part.setVisible(kind in kinds)
        self.more.fit(kind)


class _More(QWidget):
    """What is seldom said: context, company, group, mode, level and cost."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.context = choice_box(_("Context"), Context)
        self.company = choice_box(_("With others or alone"), Company, _("As it seems"))
        self.group = choice_box(_("Group"), Group, _("Not set"))
        self.mode = choice_box(_("Mode"), Mode, _("Not set"))
        self.level = choice_box(_("Held by"), Level, _("Not set"))
        self.cost = QLineEdit()
        self.cost.setPlaceholderText(_("In pounds"))
        self._informal, self._course = QWidget(), QWidget()
        self._informal.setLayout(column(field(_("Group"), self.group), field(_("Mode"), self.mode)))
        self._course.setLayout(column(field(_("Held by"), self.level), field(_("Cost"), self.cost)))
        self.setLayout(
            column(
                field(_("Context"), self.context),
                field(_("With others or alone"), self.company),
                self._informal,
                self._course,
            )
        )
        for box in (self.context, self.company, self.group, self.mode, self.level):
            box.currentIndexChanged.connect(lambda _index: self.edited.emit())
        self.cost.textEdited.connect(lambda _text: self.edited.emit())

    def fit(self, kind: Kind) -> None:
        """Show what fits the kind."""
        self._informal.setVisible(kind.is_informal)
        self._course.setVisible(kind is Kind.COURSE)

    def show_entry(self, entry: Entry) -> None:
        """Show what an entry says."""
        for box, value in (
            (self.context, entry.context),
            (self.company, entry.company),
            (self.group, entry.group),
            (self.mode, entry.mode),
            (self.level, entry.level),
        ):
            choose(box, value)
        pence = entry.cost_pence
        self.cost.setText("" if pence is None else f"{pence / 100:.2f}")

    def said_of(self, entry: Entry) -> Entry:
        """The entry with what is said here; a cost that is no number is as if not said."""
        return replace(
            entry,
            context=chosen(self.context, Context),
            company=chosen_or_none(self.company, Company),
            group=chosen_or_none(self.group, Group),
            mode=chosen_or_none(self.mode, Mode),
            level=chosen_or_none(self.level, Level),
            cost_pence=_pence(self.cost.text()),
        )


def _pence(typed: str) -> int | None:
    plain = typed.strip().lstrip("£").replace(",", "")
    try:
        return round(float(plain) * 100) if plain else None
    except (ValueError, OverflowError):
        return None
