"""The row of steps over a longer job."""

from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.steps import StepHeader


def test_no_step_moves_when_the_work_goes_on(qtbot: QtBot, theme: Theme) -> None:
    """The word of the step at work is bold; the others stand still beside it."""
    header = StepHeader(theme, ("Choose", "What leaves", "Preview", "Export"))
    qtbot.addWidget(theme.dressed(header))
    header.resize(900, 60)
    header.show()
    places = []
    for step in range(4):
        header.show_step(step, 3)
        header.layout().activate()
        places.append([one.geometry() for one in header.steps])
    assert places == places[:1] * 4
