"""How the goals are going: a table with a bar for the criteria, and a cell for each half term.

A bar is told by its words beside it: met is filled, partly is hatched, the rest an outline.
"""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from portfolio.model.goal import Goal
from portfolio.text import _
from ui.models.goal_progress import COUNT, MET, GoalProgressModel, Progress
from ui.models.roles import Index
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.basics import Card, label, spread
from ui.widgets.chart_menu import ChartMenu
from ui.widgets.crisp import crisp, whole
from ui.widgets.figures import INSET_PX, REACH_PX, Figures
from ui.widgets.hanging import reach

STEPS = (1, 3, 5)
BAR, WORDS_PX, CRITERIA_PX, NAME_PX, CELL_PX, RADIUS = 10, 52, 150, 310, 66, 6


class GoalChart(Card):
    """Open goals, and those that ended this school year."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.model = GoalProgressModel()
        self.view = Figures(_("How the goals are going"))
        self.view.setItemDelegate(_GoalCells(shell.theme, self.view))
        self.view.show_model(self.model)
        super().__init__(
            spread(
                label(_("How the goals are going"), "section"),
                ChartMenu(shell, self.view, self.model),
            ),
            label(_("Criteria met, and linked entries in each half term"), "muted"),
            self.view,
        )
        reach(self.content, self.view, REACH_PX)
        self.model.setParent(self)

    def show_goals(self, goals: list[Goal], today: date) -> None:
        """Show the goals at work this school year; without one there is no chart."""
        library = self._shell.session.library
        year = library.cycles.school_year_of(today)
        at_work = [
            one for one in goals if one.status.is_open or (one.closed_on or date.min) >= year.start
        ]
        rows = [Progress(one, library.times.linked(one.id)) for one in at_work]
        rows = self._shell.looking.veiled(rows)
        self.model.show_goals(rows, library.calendars.years().of_year(today))
        self.setVisible(bool(rows))


class _GoalCells(QStyledItemDelegate):
    """Paints criteria and half terms; all else is the style's."""

    def __init__(self, theme: Theme, parent: Figures) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Room for the bar with its words, and for a cell."""
        size = super().sizeHint(option, index)
        if index.data(MET) is not None:
            return QSize(self._theme.px(CRITERIA_PX), size.height())
        if index.data(COUNT) is not None:
            return QSize(self._theme.px(CELL_PX), size.height())
        most = self._theme.px(NAME_PX)  # a long title is elided, and whole in its tip
        return QSize(min(size.width(), most), size.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A bar in as many parts as there are criteria, or a cell with its number."""
        one, count = index.data(MET), index.data(COUNT)
        if count is None and not (isinstance(one, Progress) and one.goal.criteria):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if count is None:
            self._bar(painter, QRectF(option.rect), one)
        else:
            self._cell(painter, QRectF(option.rect), int(count))
        painter.restore()

    def _bar(self, painter: QPainter, room: QRectF, one: Progress) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        words = room.adjusted(0, 0, -px(6), 0)
        words.setLeft(words.right() - px(WORDS_PX))
        painter.setFont(self._theme.font(13))
        painter.setPen(QColor(tokens.text))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, right, one.words)
        count = len(one.goal.criteria)
        left, width = room.left() + INSET_PX, words.left() - room.left() - px(15)
        part = width / count
        for number in range(count):
            box = whole(QRectF(left + part * number, room.center().y() - px(BAR) / 2,
                               max(2.0, part - 2), px(BAR)))  # fmt: skip
            painter.setPen(QPen(QColor(tokens.border_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if number < one.goal.met_count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
            elif number < one.goal.met_count + one.partly:
                painter.setBrush(QBrush(QColor(tokens.accent), Qt.BrushStyle.BDiagPattern))
            is_met = number < one.goal.met_count
            painter.drawRoundedRect(box if is_met else crisp(box), 3, 3)

    def _cell(self, painter: QPainter, room: QRectF, count: int) -> None:
        tokens = self._theme.tokens
        side = min(self._theme.px(40), room.width() - 6)
        height = min(self._theme.px(26), room.height() - 6)
        box = QRectF(0, 0, side, height)
        box.moveCenter(room.center())
        box = whole(box)
        level = 1 + sum(count > step for step in STEPS) if count else 0
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if level:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.heat[level]))
        painter.drawRoundedRect(box if level else crisp(box), RADIUS, RADIUS)
        painter.setPen(QColor(tokens.heat_text[level]))
        painter.setFont(self._theme.font(13, 600 if level else 400))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count) if count else "–")
