"""The tools over the text: take back, bold, italic, heading, list, quote, link."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from portfolio.text import N_, _
from ui.theme import Theme
from ui.widgets.basics import label, row
from ui.widgets.markdown_marks import (
    BOLD,
    ITALIC,
    LEADS,
    has_around,
    has_lead,
    put_around,
    put_before,
    put_link,
)
from ui.widgets.writing import Writing

ICON_PX = 18


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool. `keys` are Qt's own for take back and again; they are not claimed twice."""

    icon: str
    name: str
    keys: str
    is_mark: bool = True


TOOLS = (
    Tool("undo-2", N_("Undo"), "Ctrl+Z", is_mark=False),
    Tool("redo-2", N_("Redo"), "Ctrl+Shift+Z", is_mark=False),
    Tool("bold", N_("Bold"), "Ctrl+B"),
    Tool("italic", N_("Italic"), "Ctrl+I"),
    Tool("heading", N_("Heading"), "Ctrl+Shift+H"),
    Tool("list", N_("List"), "Ctrl+Shift+L"),
    Tool("quote", N_("Quotation"), "Ctrl+Shift+Q"),
    Tool("link", N_("Link"), "Ctrl+Shift+K"),
)


class FormatBar(QFrame):
    """One Tab stop; Left and Right go through the tools, and the keys work while she writes."""

    def __init__(self, theme: Theme, text: Writing) -> None:
        super().__init__()
        self._text = text
        self.setObjectName("tools")
        self.setAccessibleName(_("Format"))
        self.tools = {one.icon: self._tool(theme, one) for one in TOOLS}
        self._does: dict[str, Callable[[], object]] = {
            "undo-2": text.undo,
            "redo-2": text.redo,
            "bold": lambda: self._around(BOLD),
            "italic": lambda: self._around(ITALIC),
            "link": self._link,
        }
        parts: list[QWidget | None] = [*self.tools.values(), None]
        parts.append(label(_("Markdown"), "label", wraps=False))
        inside = row(*parts, spacing=2)
        inside.insertSpacing(2, 12)
        inside.setContentsMargins(6, 4, 14, 4)
        self.setLayout(inside)
        self._let_in(self.tools["undo-2"])
        text.cursorPositionChanged.connect(self._show_state)
        text.undoAvailable.connect(self.tools["undo-2"].setEnabled)
        text.redoAvailable.connect(self.tools["redo-2"].setEnabled)

    def _tool(self, theme: Theme, one: Tool) -> QToolButton:
        made = _ToolButton(self)
        made.setProperty("look", "tool")
        made.setIcon(theme.icon(one.icon, theme.tokens.text, ICON_PX))
        made.setIconSize(QSize(theme.px(ICON_PX), theme.px(ICON_PX)))
        keys = QKeySequence(one.keys).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{_(one.name)} ({keys})")
        made.setAccessibleName(_(one.name))
        made.setAccessibleDescription(keys)
        made.setCheckable(one.is_mark and one.icon != "link")
        made.clicked.connect(lambda _checked=False: self.use(one.icon))
        if one.is_mark:
            shortcut = QShortcut(QKeySequence(one.keys), self._text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self.use(one.icon))
        return made

    def use(self, icon: str) -> None:
        """Do what a tool does, and go on writing."""
        if icon in LEADS:
            put_before(self._text.textCursor(), LEADS[icon])
        else:
            self._does[icon]()
        self._text.setFocus()
        self._show_state()

    def go(self, tool: QToolButton, step: int) -> None:
        """From a tool to the neighbour that can be used."""
        tools = [one for one in self.tools.values() if one.isEnabled()]
        to = tools[(tools.index(tool) + step) % len(tools)]
        self._let_in(to)
        to.setFocus()

    def _let_in(self, tool: QToolButton) -> None:
        """The one that Tab comes to."""
        for one in self.tools.values():
            policy = Qt.FocusPolicy.StrongFocus if one is tool else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)

    def _around(self, mark: str) -> None:
        self._text.setTextCursor(put_around(self._text.textCursor(), mark))

    def _link(self) -> None:
        self._text.setTextCursor(put_link(self._text.textCursor()))

    @Slot()
    def _show_state(self) -> None:
        cursor = self._text.textCursor()
        self.tools["bold"].setChecked(has_around(cursor, BOLD))
        self.tools["italic"].setChecked(has_around(cursor, ITALIC))
        for icon, lead in LEADS.items():
            self.tools[icon].setChecked(has_lead(cursor, lead))
        document = self._text.document()
        self.tools["undo-2"].setEnabled(document.isUndoAvailable())
        self.tools["redo-2"].setEnabled(document.isRedoAvailable())
        if not self.tools["undo-2"].isEnabled():
            self._let_in(self.tools["bold"])


class _ToolButton(QToolButton):
    """One tool of the bar."""

    def __init__(self, bar: FormatBar) -> None:
        super().__init__()
        self._bar = bar

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Left and Right go on, as in any bar of tools."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._bar.go(self, step)
