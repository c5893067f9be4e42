"""The questions of a reflection model, asked one at a time as headings in the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from portfolio.prompts import reflection_models
from portfolio.text import _
from ui.widgets.basics import button, spread


class Prompts(QWidget):
    """Chooses a model and writes its next heading at the end of `text`; `asked` says in words."""

    asked = Signal(str)

    def __init__(self, text: QPlainTextEdit) -> None:
        super().__init__()
        self._text = text
        self.model = QComboBox()
        self.model.setAccessibleName(_("Reflection model"))
        self.model.setMinimumContentsLength(8)
        self.model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for model in reflection_models():
            self.model.addItem(_(model.name), model.id)
        self.next = button(_("Next question"), self.ask_next)
        self.setLayout(spread(self.model, self.next))

    def ask_next(self) -> None:
        """Write the model's next question as a heading at the end of the text."""
        model = reflection_models()[max(0, self.model.currentIndex())]
        before = self._text.toPlainText()
        step = next((one for one in model.steps if f"## {one.heading}" not in before), None)
        if step is None:
            return
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._text.insertPlainText(f"{chr(10) * 2 if before.strip() else ''}## {step.heading}\n\n")
        self._text.setPlaceholderText(step.question)
        self.asked.emit(step.question)
        self._text.setFocus()
