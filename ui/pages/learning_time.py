"""The third tab of Learning: hours by half term, whose time it was, and how courses were held."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from portfolio.days import hours_minutes
from portfolio.insight.hours import Grouping, Hours, Lane, Stretch, totals
from portfolio.insight.plans import writing_time
from portfolio.insight.terms import SchoolYears
from portfolio.model.entry import Entry
from portfolio.model.profile import Profile
from portfolio.model.words import Kind
from portfolio.text import _, ngettext
from ui.theme import Theme
from ui.widgets.basics import Card, clear, column, label, spread
from ui.widgets.choices import chosen
from ui.widgets.figures import BarList, Figures
from ui.widgets.segments import Segments
from ui.widgets.time_chart import TimeChart


class TimeTab(QWidget):
    """A chart with its table, two short lists, and hours by any grouping."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._times: tuple[Stretch, ...] = ()
        self._years = SchoolYears()
        self.chart, self.table = TimeChart(theme), Figures(_("Hours by half term, table"))
        self.table.hide()
        self.shown = Segments(_("Show as"), ((_("Chart"), "chart"), (_("Table"), "table")))
        self.shown.chosen.connect(self._toggle)
        self.settings, self.methods = BarList(), QVBoxLayout()
        self.writing = label("", "muted")
        self.by = QComboBox()
        self.by.setAccessibleName(_("Hours by"))
        for grouping in Grouping:
            self.by.addItem(grouping.word, grouping)
        self.by.currentIndexChanged.connect(self._show_groups)
        self.groups = Figures(_("Hours by group"))
        self.setLayout(
            column(
                Card(
                    spread(label(_("Hours by mode and half term"), "head"), self.shown),
                    label(_("Courses on the left of each pair, informal learning on the right"),
                          "muted"),
                    self.chart,
                    self.table,
                ),
                Card(label(_("Where the time came from"), "head"), self.settings),
                Card(
                    label(_("How courses were delivered"), "head"),
                    label(_("Worked out from their sessions"), "muted"),
                    self.methods,
                ),
                Card(spread(label(_("Hours by"), "head"), self.by), self.groups),
                self.writing,
                None,
                spacing=12,
            )
        )  # fmt: skip

    def show_hours(
        self,
        whole: Hours,
        times: tuple[Stretch, ...],
        years: SchoolYears,
        profile: Profile,
        inside: Sequence[Entry],
    ) -> None:
        """Show one school year."""
        self._times, self._years = times, years
        self.chart.show_terms(whole.by_term)
        heads = [_("Lane"), *(one.term.short for one in whole.by_term), _("All")]
        rows = [
            [lane.word, *(_told(one.of(lane)) for one in whole.by_term),
             _told(sum(one.of(lane) for one in whole.by_term))]
            for lane in Lane
            if lane is not Lane.NOT_SAID or any(one.of(lane) for one in whole.by_term)
        ]  # fmt: skip
        self.table.show_rows(heads, rows)
        self.settings.show_minutes(
            [(one.setting.word if one.setting else _("Not said"), one.minutes)
             for one in whole.by_setting]
        )  # fmt: skip
        clear(self.methods)
        counted = Counter(
            one.delivery for one in inside if one.kind is Kind.COURSE and one.delivery
        )
        for method, count in counted.most_common():
            words = ngettext("{n} course", "{n} courses", count).format(n=count)
            self.methods.addLayout(
                spread(label(method.word if method else ""), label(words, "muted", wraps=False))
            )
        self._show_writing(inside, profile)
        self._show_groups()

    def _show_writing(self, inside: Sequence[Entry], profile: Profile) -> None:
        took = writing_time(inside, profile.writing_cap_min)
        words = ""
        if took.entries:
            words = ngettext(
                "Writing this down took you {all} minutes: {mean} seconds an entry on average.",
                "Writing this down took you {all} minutes: {mean} seconds an entry on average.",
                took.entries,
            ).format(all=round(took.seconds / 60), mean=took.mean_seconds)
            if took.over:
                over = ngettext(
                    "{n} entry took longer than your {cap} minutes.",
                    "{n} entries took longer than your {cap} minutes.",
                    len(took.over),
                )
                words += " " + over.format(n=len(took.over), cap=profile.writing_cap_min)
        self.writing.setText(words)

    @Slot()
    def _show_groups(self) -> None:
        found = totals(self._times, chosen(self.by, Grouping), self._years)
        rows = [
            [one.name, _told(one.courses), _told(one.informal), _told(one.minutes)] for one in found
        ]
        whole = [sum(one.courses for one in found), sum(one.informal for one in found)]
        rows.append([_("All"), *map(_told, whole), _told(sum(whole))])
        heads = [self.by.currentText(), _("Courses"), _("Informal"), _("All")]
        self.groups.show_rows(heads, rows)

    @Slot(str)
    def _toggle(self, shown: str) -> None:
        self.chart.setVisible(shown == "chart")
        self.table.setVisible(shown == "table")


def _told(minutes: int) -> str:
    return hours_minutes(minutes) if minutes else "–"
