"""The parts of a goal's card: a criterion to tick, a note, a line; and the line of an ended one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QWidget

from portfolio.days import long_date
from portfolio.model.goal import Criterion, Goal, GoalStatus, Met, ReviewNote
from portfolio.text import _
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.basics import Card, column, label, row
from ui.widgets.chips import tool_button
from ui.widgets.disc import icon_label
from ui.widgets.hanging import hang
from ui.widgets.prose import WIDEST

AIR_PX = 5  # over and under the words of a criterion
STATUS_ICONS = {
    GoalStatus.PLANNED: "circle-dashed",
    GoalStatus.ACTIVE: "circle-dot",
    GoalStatus.ACHIEVED: "circle-check",
    GoalStatus.CARRIED_ON: "corner-down-right",
    GoalStatus.DROPPED: "circle-minus",
}


class CriterionTick(QWidget):
    """A criterion to tick; its words wrap, and a press on them ticks too."""

    def __init__(self, theme: Theme, one: Criterion, does: Callable[[bool], object]) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(one.text)
        self.box.setChecked(one.met is Met.MET)
        self.box.toggled.connect(does)
        words = column(label(one.text), spacing=0)
        if told := _told(one):
            words.addWidget(label(told, "muted"))
        words.setContentsMargins(0, theme.px(AIR_PX), 0, theme.px(AIR_PX))  # as in its box
        line = row(self.box, spacing=0)
        line.addLayout(words)
        line.setStretch(1, 1)
        line.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The words belong to the box."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.box.toggle()


class EndedGoal(Card):
    """A goal that has ended: one line, and all of it when asked for."""

    def __init__(self, shell: Shell, goal: Goal, unfold: Callable[[], object]) -> None:
        super().__init__()
        self.goal_id = goal.id
        when = f", {long_date(goal.closed_on)}" if goal.closed_on else ""
        sign: QLabel = icon_label(shell.theme, STATUS_ICONS[goal.status], size=20)
        words = column(
            label(goal.title, "head"), label(f"{goal.status.word}{when}", "muted"), spacing=2
        )
        name = _("Show {title}").format(title=goal.title)
        line = row(sign, spacing=12)
        line.addLayout(words, 1)
        line.addWidget(tool_button(shell.theme, "chevron-right", name, unfold))
        self.content.addLayout(hang(line))


def _told(one: Criterion) -> str:
    """What a tick does not say: that it is met in part, and what was seen."""
    state = one.met.word if one.met is Met.PARTLY else ""
    return " · ".join(filter(None, (state, one.result)))


def note_head(one: ReviewNote) -> str:
    """Which note it is, of which day, and who said it."""
    word = _("Mid-year note") if one.is_mid_year else _("Note")
    return ", ".join(filter(None, (word, long_date(one.on), one.by)))


def goal_note(head: str, words: str) -> Card:
    """What was said or agreed, on a ground of its own."""
    made = Card(label(head, "label"), label(words), look="session")
    made.content.setSpacing(2)
    made.content.setContentsMargins(14, 10, 14, 10)
    return made


def thin_line() -> QFrame:
    """Between two parts; it lies, and stands where its sizes are turned."""
    made = QFrame()
    made.setObjectName("rule")
    made.setMinimumSize(1, 1)
    made.setMaximumSize(WIDEST, 1)
    return made
