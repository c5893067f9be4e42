"""The field for one sentence."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.grown_field import GrownField


def test_a_long_caption_is_seen_whole_and_stays_one_line(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """A teacher reads to its end what is read aloud to others; a caption has no paragraphs."""
    field = GrownField(Theme(qapp, tmp_path, "light", 100), "Caption", "")
    qtbot.addWidget(field)
    field.resize(300, 40)
    field.show()
    low = field.height()

    pasted = QMimeData()
    pasted.setText("Two bars on one card,\n" + "with words " * 9)
    field.insertFromMimeData(pasted)
    with qtbot.waitSignal(field.finished):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.height() > low
    assert field.text == "Two bars on one card, " + " ".join(["with words"] * 9)
