"""The questions of a reflection model, one at a time; used, it becomes a heading in the text."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from portfolio.model.reflection import ReflectionModel, Step
from portfolio.storage.learning import ModelStore
from portfolio.text import _
from ui.announce import announce
from ui.theme import Theme
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.chips import chip_button
from ui.widgets.choices import SHORT, Box, choose
from ui.widgets.marks import picture
from ui.widgets.writing import Writing

ICON_PX = 18


class Prompts(QWidget):
    """Asks under the text. `asked` says the question that now stands in it."""

    asked = Signal(str)
    chosen = Signal()

    def __init__(self, text: Writing, models: ModelStore, theme: Theme) -> None:
        super().__init__()
        self._text, self._models = text, models
        self._passed = 0
        self._is_hidden = False
        self.model_id = ""
        self.model = Box()
        self.model.setAccessibleName(_("Reflection model"))
        self.model.setMinimumContentsLength(18)
        self.model.setSizeAdjustPolicy(SHORT)
        self.question = label("", "head")
        self.use = button(_("Use it"), self.use_it, "primary")
        self.next = button(_("Next question"), self.ask_next)
        self.hide_all = button(_("Hide"), lambda: self.show_card(is_shown=False), "link")
        self.hide_all.setAccessibleName(_("Hide questions"))
        self.show_again = chip_button(theme, _("Ask me a question"), "sparkles")
        self.show_again.clicked.connect(lambda _checked=False: self.show_card(is_shown=True))
        sign = picture(theme, "sparkles", theme.tokens.question, ICON_PX)
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = row(sign, self.question, spacing=10)
        head.setStretch(1, 1)
        self.card = Card(
            head,
            row(self.use, self.next, None, self.model, self.hide_all),
            look="question",
        )
        self.setLayout(column(self.card, row(self.show_again, None)))
        self.model.activated.connect(self._choose)
        text.edited.connect(self._ask)
        self.show_model("")

    def show_model(self, model_id: str) -> None:
        """Show the model of an entry; the first one where it has none. Her own are among them."""
        self.model_id, self._passed = "", 0
        self.model.clear()
        for one in self._models.all():
            self.model.addItem(_(one.name), one.id)
            told = _("{steps} steps. {source}").format(steps=len(one.steps), source=one.source)
            role = Qt.ItemDataRole.ToolTipRole
            self.model.setItemData(self.model.count() - 1, told, role)
        choose(self.model, model_id)
        self._ask()
        self._turn(is_shown=not self._is_hidden and self._step() is not None)

    def show_card(self, *, is_shown: bool) -> None:
        """Ask, or leave her in peace until she asks for questions again."""
        self._is_hidden = not is_shown
        self._turn(is_shown=is_shown)
        (self.model if is_shown else self._text).setFocus()

    def _turn(self, *, is_shown: bool) -> None:
        self.card.setVisible(is_shown)
        self.show_again.setVisible(not is_shown)

    @Slot()
    def use_it(self) -> None:
        """Write the question's heading at the end of the text, where she goes on."""
        step = self._step()
        if step is None:
            return
        self.model_id = self._model().id
        before = self._text.text.strip()
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._text.insertPlainText(f"{chr(10) * 2 if before else ''}## {step.heading}\n\n")
        self.asked.emit(step.question)
        self._text.setFocus()

    @Slot()
    def ask_next(self) -> None:
        """Another question of the model; after the last the first again."""
        self._passed += 1
        self._ask()
        announce(self, self.question.text())

    def _left(self) -> list[Step]:
        """The steps whose heading does not stand in the text yet."""
        lines = {line.strip() for line in self._text.text.splitlines()}
        return [one for one in self._model().steps if f"## {one.heading}" not in lines]

    def _step(self) -> Step | None:
        left = self._left()
        return left[self._passed % len(left)] if left else None

    @Slot()
    def _ask(self) -> None:
        step, count = self._step(), len(self._left())
        self.question.setText(
            step.question if step else _("All questions of this model are in the text.")
        )
        self.use.setVisible(bool(step))
        self.next.setVisible(count > 1)
        if step:
            self.use.setAccessibleDescription(step.question)

    def _model(self) -> ReflectionModel:
        wanted, models = self.model.currentData(), self._models.all()
        return next((one for one in models if one.id == wanted), models[0])

    @Slot()
    def _choose(self) -> None:
        self.model_id, self._passed = self.model.currentData(), 0
        self._ask()
        self.chosen.emit()
