"""Links and tools beside a title, and the icons of chips."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.basics import Card, button, label, spread
from ui.widgets.chips import CrossChip, chip_button, tool_button
from ui.widgets.hanging import reach


def nothing() -> None:
    """What is pressed here does nothing."""


def test_titles_begin_at_one_height_whatever_stands_beside_them(qtbot: QtBot, theme: Theme) -> None:
    """The first row is as high as its title; what hangs over it is whole, and inside the card."""
    titles, cards = [label("Standards", "head") for _number in range(3)], []
    link = button("See all", nothing, "link")
    tool = tool_button(theme, "plus", "Add", nothing)
    for title, beside in zip(titles, (None, link, tool), strict=True):
        cards.append(Card(spread(title, *filter(None, (beside,))), label("Words")))
    page = theme.dressed(QWidget())
    layout = QVBoxLayout(page)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    qtbot.addWidget(page)
    page.resize(400, 500)
    page.show()
    assert len({title.y() for title in titles}) == 1
    assert len({card.height() for card in cards}) == 1
    for control, card in ((link, cards[1]), (tool, cards[2])):
        assert control.size() == control.sizeHint()
        assert card.rect().contains(control.geometry())
        edge = card.content.contentsRect().right()
        assert control.geometry().right() > edge
        assert abs(control.geometry().center().y() - titles[1].geometry().center().y()) <= 1


def test_a_row_that_no_words_lead_is_as_high_as_its_tool(qtbot: QtBot, theme: Theme) -> None:
    """Its tool hangs over the right edge alone."""
    tool = tool_button(theme, "ellipsis", "More", nothing)
    card = theme.dressed(Card(spread(QWidget(), tool)))
    qtbot.addWidget(card)
    card.show()
    assert card.findChildren(QLabel) == []
    assert tool.y() == card.content.contentsRect().top()


def test_a_tool_at_the_top_stands_beside_the_first_line(qtbot: QtBot, theme: Theme) -> None:
    """A long title has it no lower than a short one, and no higher."""
    middles = []
    for words in ("Standards", "Standards " * 12):
        title, tool = label(words, "section"), tool_button(theme, "x", "Close", nothing)
        head = spread(title, tool)
        head.setAlignment(tool, Qt.AlignmentFlag.AlignTop)
        card = theme.dressed(Card(head))
        qtbot.addWidget(card)
        card.resize(300, card.heightForWidth(300))
        card.show()
        middles.append(tool.geometry().center().y())
        first = title.y() + title.fontMetrics().height() / 2
        assert abs(middles[-1] - first) <= 1
    assert middles[0] == middles[1]


def test_a_cross_stands_in_the_middle_of_its_chip(qtbot: QtBot, theme: Theme) -> None:
    """It is as high as the chip is."""
    chip = theme.dressed(CrossChip(theme, "TS5", "check", nothing))
    qtbot.addWidget(chip)
    chip.show()
    assert (chip.cross.y(), chip.cross.height()) == (0, chip.height())


def test_a_chip_that_is_down_has_its_icon_in_the_colour_of_its_word(
    qtbot: QtBot, theme: Theme
) -> None:
    """Up it is in the quiet colour of all icons."""
    chip = chip_button(theme, "Reflection", "feather", is_choice=True)
    qtbot.addWidget(chip)
    assert theme.tokens.accent_text.lower() in _inks(chip, QIcon.State.On)
    assert theme.tokens.muted.lower() in _inks(chip, QIcon.State.Off)


def _inks(chip: QToolButton, state: QIcon.State) -> set[str]:
    """The colours of its icon, where it is not transparent."""
    drawn = chip.icon().pixmap(chip.iconSize(), QIcon.Mode.Normal, state).toImage()
    return {
        drawn.pixelColor(x, y).name()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() > 250
    }


def test_a_list_on_a_card_reaches_over_the_text_edge(qtbot: QtBot, theme: Theme) -> None:
    """Its words begin under the title though its rows have a ground; it stays on its card."""
    title, rows = label("Threads", "head"), QWidget()
    card = theme.dressed(Card(title, rows))
    reach(card.content, rows, 12)
    qtbot.addWidget(card)
    card.resize(400, 200)
    card.show()
    edges = card.content.contentsRect()
    assert rows.x() + 12 == title.x() == edges.left()
    assert rows.geometry().right() - 12 == edges.right()
    assert card.rect().contains(rows.geometry())
