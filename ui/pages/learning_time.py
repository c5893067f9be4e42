"""The third tab of Learning: hours by half term or month, whose time it was, how courses went."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.days import hours_minutes, hours_words
from portfolio.insight.hours import Grouping, totals
from portfolio.insight.spans import by_month, by_term
from portfolio.library import Library
from portfolio.text import _, ngettext
from ui.models.hours import HoursModel
from ui.pages.learning_year import LearningYear
from ui.shell import Shell
from ui.widgets.basics import Card, clear, column, label, reveal, row, spread
from ui.widgets.chart_menu import ChartMenu
from ui.widgets.choices import Box, chosen
from ui.widgets.disc import icon_label, icon_row
from ui.widgets.figures import REACH_PX, BarList, Figures
from ui.widgets.hanging import reach
from ui.widgets.segments import Segments
from ui.widgets.time_chart import TimeChart

CHART, TABLE = "chart", "table"
TERMS, MONTHS = "terms", "months"
NARROW = 700  # below this the cards stand one under the other


class TimeTab(QWidget):
    """A chart with its table, what the time was, and hours by any grouping."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._year: LearningYear | None = None
        theme = shell.theme
        self.model = HoursModel(theme, self)
        self.chart, self.table = TimeChart(theme, self.model), Figures(_("Hours by mode, table"))
        self.table.show_model(self.model)
        self.shown = Segments(_("Show as"), ((_("Chart"), CHART), (_("Table"), TABLE)))
        self.span = Segments(_("Columns"), ((_("Half terms"), TERMS), (_("Months"), MONTHS)))
        menu = ChartMenu(shell, self.chart, self.model, lambda: self.shown.choose(TABLE))
        self.settings, self.methods = BarList(theme), QVBoxLayout()
        self.whole = label("", "muted", wraps=False)
        self.writing = label("", "muted")
        self.groups = Figures(_("Hours by group"))
        self.by = self._by()
        heads = column(
            label(_("Hours by mode"), "head"),
            label(_("Courses on the left of each pair, informal learning on the right"), "muted"),
            spacing=2,
        )
        bar = row(self.span, None, self.shown, menu)
        big = Card(heads, bar, self.chart, self.table)
        self.grouped = Card(spread(label(_("Hours by"), "head"), self.by), self.groups)
        for card, table in ((big, self.table), (self.grouped, self.groups)):
            reach(card.content, table, REACH_PX)
        self.setLayout(column(big, self._lower(), self.grouped, None, spacing=12))
        self._choose_view()
        self.shown.chosen.connect(self._toggle)
        self.span.chosen.connect(lambda _value: self._show_chart())

    def _by(self) -> QComboBox:
        made = Box()
        made.setAccessibleName(_("Hours by"))
        for grouping in Grouping:
            made.addItem(grouping.word, grouping)
        made.currentIndexChanged.connect(self._show_groups)
        return made

    def _lower(self) -> QHBoxLayout:
        """Where the time came from, beside how courses were held and what writing took."""
        self.came = Card(
            spread(label(_("Where the time came from"), "head"), self.whole), self.settings, None
        )
        self.held = Card(
            label(_("How courses were delivered"), "head"),
            label(_("Worked out from their sessions"), "muted"),
            self.methods,
        )
        feather = icon_label(self._shell.theme, "feather", size=18)
        wrote = Card(icon_row(feather, self.writing))
        self._pair = QHBoxLayout()
        self._pair.setSpacing(16)
        self._pair.addWidget(self.came, 5)
        self._pair.addLayout(column(self.held, wrote, None, spacing=16), 4)
        return self._pair

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Two cards side by side where there is room."""
        way = QBoxLayout.Direction
        is_narrow = event.size().width() < self._shell.theme.px(NARROW)
        wanted = way.TopToBottom if is_narrow else way.LeftToRight
        if self._pair.direction() is not wanted:
            self._pair.setDirection(wanted)
            QTimer.singleShot(0, self, self._settle)  # Qt hears nothing of it while it lays out
        super().resizeEvent(event)

    @Slot()
    def _settle(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def show_year(self, year: LearningYear, library: Library) -> None:
        """Show one school year."""
        self._year = year
        self.chart.show_today(year.today)
        self._show_chart()
        self.whole.setText(f"{year.name}, {hours_words(year.hours.total)}")
        self.settings.show_minutes(
            [(one.setting.word if one.setting else _("Not set"), one.minutes)
             for one in year.hours.by_setting]
        )  # fmt: skip
        clear(self.methods)
        for method, count in library.times.methods(year.start, year.end):
            words = ngettext("{n} course", "{n} courses", count).format(n=count)
            layers = icon_label(self._shell.theme, "layers", self._shell.theme.tokens.accent_text)
            told = label(words, "muted", wraps=False)
            line = icon_row(layers, label(method.word), told)
            line.setAlignment(told, Qt.AlignmentFlag.AlignTop)
            self.methods.addLayout(line)
        reveal(self.methods)
        self.came.setVisible(bool(year.hours.total))  # an empty card says nothing
        self.grouped.setVisible(bool(year.hours.total))
        self.held.setVisible(bool(self.methods.count()))
        self._show_writing(year, library)
        self._show_groups()
        QTimer.singleShot(0, self, self._settle)

    def _show_writing(self, year: LearningYear, library: Library) -> None:
        cap = year.profile.writing_cap_min
        took = library.times.written(year.start, year.end, cap)
        words = _("How long writing took shows here, once something is written.")
        if took.entries:
            words = ngettext(
                "Writing this down took you {all} minutes: {mean} seconds an entry on average.",
                "Writing this down took you {all} minutes: {mean} seconds an entry on average.",
                took.entries,
            ).format(all=round(took.seconds / 60), mean=round(took.seconds / took.entries))
            if took.over:
                over = ngettext(
                    "{n} entry took longer than your {cap} minutes.",
                    "{n} entries took longer than your {cap} minutes.",
                    took.over,
                )
                words += " " + over.format(n=took.over, cap=cap)
        self.writing.setText(words)

    def _show_chart(self) -> None:
        year = self._year
        if year is None:
            return
        is_months = self.span.value == MONTHS
        spans = by_month(year.times, year.start, year.end) if is_months else by_term(year.hours)
        self.model.show_spans(spans)

    @Slot()
    def _show_groups(self) -> None:
        if self._year is None:
            return
        found = totals(self._year.times, chosen(self.by, Grouping), self._year.years)
        rows = [
            [one.name, _told(one.courses), _told(one.informal), _told(one.minutes)] for one in found
        ]
        whole = [sum(one.courses for one in found), sum(one.informal for one in found)]
        rows.append([_("All"), *map(_told, whole), _told(sum(whole))])
        heads = [self.by.currentText(), _("Courses"), _("Informal"), _("All")]
        self.groups.show_rows(heads, rows)

    def _choose_view(self) -> None:
        """What she chose last; at first the table where a screen reader reads, else the chart."""
        by_ear = TABLE if QAccessible.isActive() else CHART
        self.shown.choose(self._shell.settings.get().hours_shown or by_ear)
        self._show_view()

    @Slot(str)
    def _toggle(self, shown: str) -> None:
        self._shell.settings.set(hours_shown=shown)
        self._show_view()

    def _show_view(self) -> None:
        is_chart = self.shown.value == CHART
        self.chart.setVisible(is_chart)
        self.table.setVisible(not is_chart)


def _told(minutes: int) -> str:
    return hours_minutes(minutes) if minutes else "–"
