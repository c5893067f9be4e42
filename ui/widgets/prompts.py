"""The questions of a reflection model, asked one at a time as headings in the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from portfolio.model.reflection import ReflectionModel
from portfolio.storage.learning import ModelStore
from portfolio.text import _
from ui.widgets.basics import button, spread
from ui.widgets.choices import SHORT, choose


class Prompts(QWidget):
    """Chooses a model and writes its next heading at the end of `text`; `asked` says in words."""

    asked = Signal(str)
    chosen = Signal()

    def __init__(self, text: QPlainTextEdit, models: ModelStore) -> None:
        super().__init__()
        self._text, self._models = text, models
        self.model_id = ""
        self.model = QComboBox()
        self.model.setAccessibleName(_("Reflection model"))
        self.model.setMinimumContentsLength(8)
        self.model.setSizeAdjustPolicy(SHORT)
        self.model.activated.connect(self._choose)
        self.next = button(_("Next question"), self.ask_next)
        self.setLayout(spread(self.model, self.next))
        self.show_model("")

    def show_model(self, model_id: str) -> None:
        """Show the model of an entry; the first one where it has none. Her own are among them."""
        self.model_id = ""
        self.model.clear()
        for one in self._models.all():
            self.model.addItem(_(one.name), one.id)
            told = _("{steps} steps. {source}").format(steps=len(one.steps), source=one.source)
            self.model.setItemData(self.model.count() - 1, told, 3)  # 3: the tooltip
        choose(self.model, model_id)

    def ask_next(self) -> None:
        """Write the model's next question as a heading at the end of the text."""
        model = self._model()
        before = self._text.toPlainText()
        step = next((one for one in model.steps if f"## {one.heading}" not in before), None)
        if step is None:
            return
        self.model_id = model.id
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._text.insertPlainText(f"{chr(10) * 2 if before.strip() else ''}## {step.heading}\n\n")
        self._text.setPlaceholderText(step.question)
        self.asked.emit(step.question)
        self._text.setFocus()

    def _model(self) -> ReflectionModel:
        wanted, models = self.model.currentData(), self._models.all()
        return next((one for one in models if one.id == wanted), models[0])

    def _choose(self) -> None:
        self.model_id = self.model.currentData()
        self.chosen.emit()
