"""The days of the last week to choose from, and a calendar for those before."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from portfolio.days import day_and_month, short_date, weekday
from portfolio.text import _

DAYS = 7
SHORT = 3


def short_day(day: date) -> str:
    """Such as "Fri 20 Nov"."""
    return f"{weekday(day)[:SHORT]}\u00a0{short_date(day)}"


class DayMenu(QMenu):
    """`chosen` tells the day."""

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.earlier = QCalendarWidget()
        self.earlier.setAccessibleName(_("Another day"))
        self.earlier.clicked.connect(self._pick)
        self.earlier.activated.connect(self._pick)
        self._before = QMenu(_("Another day"), self)
        holder = QWidgetAction(self)
        holder.setDefaultWidget(self.earlier)
        self._before.addAction(holder)
        self.aboutToShow.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        """The program may be open over midnight."""
        today = self._today()
        self.clear()
        for back in range(DAYS):
            day = today - timedelta(days=back)
            words = {0: _("Today"), 1: _("Yesterday")}.get(back, weekday(day))
            action = self.addAction(f"{words}, {day_and_month(day)}")
            action.triggered.connect(partial(self._choose, day))
        self.earlier.setMaximumDate(QDate(today.year, today.month, today.day))
        self.addMenu(self._before)

    def _choose(self, day: date, _is_down: bool = False) -> None:
        self.chosen.emit(day)

    @Slot(QDate)
    def _pick(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
