"""The settings page: one table, a control for each row, and every choice seen at once."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from portfolio.storage.backup_log import LoggedBackup
from portfolio.text import use_language
from ui.choosable import DYSLEXIC, SETTINGS, Control, Group
from ui.pages.copies import copies_words, place_words
from ui.pages.settings import SettingsPage
from ui.settings import Settings
from ui.theme import Theme
from ui.tokens import DARK, LIGHT
from ui.widgets.segments import Segments
from ui.widgets.setting_rows import SettingRow
from ui.window import Window

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 11, 27, 12, 40, tzinfo=UTC)


class FakeHints:
    """A system that wishes what a test says."""

    def __init__(self, *, is_dark: bool = False, is_high: bool = False) -> None:
        self.dark, self.high = is_dark, is_high
        self._does: list[Callable[[], object]] = []

    def follow(self, does: Callable[[], object]) -> None:
        """Remember who wants to know."""
        self._does.append(does)

    def is_dark(self) -> bool:
        """As the test says."""
        return self.dark

    def is_high_contrast(self) -> bool:
        """As the test says."""
        return self.high

    def tell(self) -> None:
        """Something is another now."""
        for one in self._does:
            one()


@pytest.fixture
def page(window: Window) -> Iterator[SettingsPage]:
    """The page with all its groups made; afterwards English is spoken again."""
    window.resize(1360, 880)
    window.show_page("settings", Group.SHORTCUTS)
    shown = window.stack.currentWidget()
    assert isinstance(shown, SettingsPage)
    yield shown
    use_language("")


def _row(page: QWidget, name: str) -> SettingRow:
    (found,) = [one for one in page.findChildren(SettingRow) if one.setting.field == name]
    return found


@pytest.mark.parametrize("name", [one.field for one in SETTINGS])
def test_every_setting_of_the_table_is_chosen_and_kept(
    window: Window, page: SettingsPage, name: str
) -> None:
    """No row is there for show."""
    row, before = _row(page, name), getattr(window.settings.get(), name)
    match row.control:
        case QSlider():
            row.control.setValue(150)
        case QComboBox():
            other = (row.control.currentIndex() + 1) % row.control.count()
            row.control.setCurrentIndex(other)
            row.control.activated.emit(other)
        case QCheckBox():
            row.control.click()
        case Segments():
            row.control.choose("cy")
        case _:
            row.findChildren(QRadioButton)[1].click()
    assert getattr(Settings(window.settings.home).get(), name) != before


def test_the_text_grows_by_ten_with_an_arrow_key(
    qtbot: QtBot, window: Window, page: SettingsPage
) -> None:
    """And says in words how large it is."""
    slider = _row(page, "text_scale").control
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert window.theme.scale == 110
    qtbot.waitUntil(lambda: window.stack.currentWidget() is not page, timeout=5000)
    anew = window.stack.currentWidget()
    assert isinstance(anew, SettingsPage)
    assert _row(anew, "text_scale").value_told == "110 %"


def test_the_reading_font_is_on_what_is_written_alone(
    qtbot: QtBot, window: Window, page: SettingsPage
) -> None:
    """Buttons keep their letters, the page to write on has hers."""
    box = _row(page, "reading_font").control
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(DYSLEXIC))
    box.activated.emit(box.currentIndex())
    paper = QPlainTextEdit(window)
    paper.ensurePolished()

    assert paper.font().family() == DYSLEXIC
    assert QApplication.font().family() == "Inter"


def test_high_contrast_of_the_system_drops_our_colours(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Who needs her own colours gets them: no palette and no style sheet of ours."""
    hints = FakeHints(is_high=True)
    theme = Theme(qapp, tmp_path, "light", 100, hints)
    window = theme.dressed(QWidget())
    qtbot.addWidget(window)
    shown = qapp.palette().color(QPalette.ColorRole.WindowText).name()
    assert window.styleSheet() == ""
    assert theme.tokens.text == theme.tokens.muted == shown
    hints.high = False
    hints.tell()

    assert theme.tokens is LIGHT and "QFrame#card" in window.styleSheet()


def test_the_system_going_dark_is_followed_where_it_was_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    """In the evening many systems do."""
    hints = FakeHints()
    theme = Theme(qapp, tmp_path, "system", 100, hints)
    assert theme.tokens is LIGHT
    hints.dark = True
    hints.tell()
    assert theme.tokens is DARK


def test_the_list_goes_to_a_group_and_enter_into_it(
    qtbot: QtBot, window: Window, page: SettingsPage
) -> None:
    """By keyboard alone, from the list into the first field."""
    page.groups.setFocus()
    page.groups.setCurrentRow(list(Group).index(Group.BACKUP))
    card = page.cards[Group.BACKUP][0]
    top = card.mapTo(page.page.viewport(), card.rect().topLeft()).y()
    assert 0 <= top < page.page.viewport().height()
    qtbot.keyClick(page.groups, Qt.Key.Key_Return)
    focused = window.focusWidget()
    assert focused is not None and card.isAncestorOf(focused)


def test_a_box_goes_to_a_group_where_the_list_has_no_room(
    window: Window, page: SettingsPage
) -> None:
    """It is there instead of the list, goes where it says, and follows who scrolls."""
    assert page.groups.isVisible() and not page.jump.isVisible()
    window.resize(800, 700)
    QApplication.processEvents()
    assert page.jump.isVisible() and not page.groups.isVisible()
    page.jump.activated.emit(list(Group).index(Group.BACKUP))
    top = page.cards[Group.BACKUP][0].mapTo(page.page.viewport(), QPoint()).y()
    assert 0 <= top < page.page.viewport().height()
    assert page.jump.currentText() == Group.BACKUP.word
    page.page.verticalScrollBar().setValue(0)
    assert page.jump.currentText() == Group.APPEARANCE.word


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1366, 150), (1366, 200), (1100, 130)])
def test_no_card_is_cut(qtbot: QtBot, window: Window, width: int, scale: int) -> None:
    """Neither at the right nor below, however large the text."""
    window.theme.apply("light", scale)
    window.resize(width, 700)
    window.restyle()
    window.show_page("settings", Group.SHORTCUTS)
    QApplication.processEvents()
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    canvas = page.page.widget()
    assert canvas is not None
    assert canvas.minimumSizeHint().width() <= page.page.viewport().width()
    qtbot.waitUntil(lambda: canvas.height() >= canvas.heightForWidth(canvas.width()))


def test_the_age_of_copies_is_told_in_words() -> None:
    """Today with the hour, else the day; behind the others only when its place was away."""
    today, old = NOW.date(), NOW - timedelta(days=15)
    newest = LoggedBackup(place="/b", name="n", at=NOW, generation=1, revisions=1)
    at = f"{NOW.astimezone():%H:%M}"
    assert copies_words(None, today)[0] == "No second copy yet. Choose a place."
    assert copies_words(NOW, today)[0] == f"Your last good copy is from today, {at}"
    told = place_words(old, newest, today)
    assert told == "From 12\u00a0November\u00a02026. The place was not there since."
    assert place_words(NOW, newest, date(2026, 11, 28)) == "From 27\u00a0November\u00a02026"


def test_every_kind_of_control_is_used() -> None:
    """A kind that no setting needs would be dead code."""
    assert {one.control for one in SETTINGS} == set(Control)
