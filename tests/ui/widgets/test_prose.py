"""Running text, and words that are shortened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.basics import label
from ui.widgets.elided import shortened
from ui.widgets.prose import alone, line_px, line_starts

LONG = "Whether a file is as it was made, down to the last letter, and which pages were touched."


def test_lines_of_running_text_stand_apart(qtbot: QtBot, theme: Theme) -> None:
    """Each line but the first takes a whole step; one line is as high as Qt has it."""
    short, long = label("A few words"), label(LONG)
    page = theme.dressed(QWidget())
    layout = QVBoxLayout(page)
    for one in (short, long):
        layout.addWidget(one)
    layout.addStretch(1)
    qtbot.addWidget(page)
    page.resize(300, 300)
    page.show()
    line, lines = short.fontMetrics().height(), len(line_starts(LONG, long.font(), long.width()))
    assert lines > 1
    assert short.height() == line
    assert long.height() == line + (lines - 1) * line_px(long.font())
    assert long.text() == LONG


def test_words_that_can_be_marked_are_left_to_qt(qtbot: QtBot, theme: Theme) -> None:
    """What is marked must lie under the words."""
    ours, qts = label(LONG), QLabel(LONG)
    qts.setWordWrap(True)
    for one in (ours, qts):
        one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        qtbot.addWidget(theme.dressed(one))
    assert ours.heightForWidth(300) == qts.heightForWidth(300)


def test_lines_begin_with_words_behind_emoji(qtbot: QtBot) -> None:
    """Qt counts an emoji as two, Python as one: no word may be cut at a line's end."""
    text = "\N{SLIGHTLY SMILING FACE}" * 5 + " " + LONG
    starts = line_starts(text, QFont(), 120)
    assert len(starts) > 2
    assert all(text[start - 1] == " " for start in starts[1:])


def test_no_dot_is_left_at_the_end_of_a_line(qtbot: QtBot) -> None:
    """What stands between two facts stands between them, or not at all."""
    facts = "Across 51 weeks · 6 sessions · Live in person"
    width = QFontMetrics(QFont()).horizontalAdvance("Across 51 weeks · 6 sessions · ")
    starts = line_starts(facts, QFont(), width)
    told = [alone(facts[a:b]) for a, b in zip(starts, [*starts[1:], None], strict=True)]
    assert told == ["Across 51 weeks · 6 sessions", "Live in person"]


def test_no_stop_stands_before_the_dots(qtbot: QtBot) -> None:
    """Four dots in a row look like a fault; what has room is left as it is."""
    metrics = QFontMetrics(QFont())
    words = "No hands. Everyone thinks."
    assert shortened(metrics, words, metrics.horizontalAdvance(words) + 1) == words
    assert shortened(metrics, words, metrics.horizontalAdvance("No hands.…") + 1) == "No hands…"


@pytest.mark.parametrize(("words", "is_from_right"), [("שלום ", True), ("Bore da, ", False)])
def test_running_text_begins_at_its_own_side(
    qtbot: QtBot, theme: Theme, words: str, is_from_right: bool
) -> None:
    """Hebrew and Arabic lines end where ours begin; the last, short line shows it."""
    long = theme.dressed(label(words * 15))
    qtbot.addWidget(long)
    long.resize(260, long.heightForWidth(260))
    long.show()
    seen = long.grab().toImage()
    last = range(seen.height() - line_px(long.font()) + 2, seen.height())
    ground = seen.pixel(seen.width() // 2, 0)
    inked = [x for x in range(seen.width()) for y in last if seen.pixel(x, y) != ground]
    air_left, air_right = min(inked), seen.width() - 1 - max(inked)
    assert (air_right < air_left) is is_from_right
