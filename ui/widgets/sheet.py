"""The sheet of one entry: title, facts, tools, text, questions, private notes. It keeps nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from portfolio.model.entry import Entry
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import column, label
from ui.widgets.edge import HANG_PX, set_in
from ui.widgets.facts import Facts
from ui.widgets.fields import line_edit
from ui.widgets.find_bar import FindBar
from ui.widgets.format_bar import FormatBar
from ui.widgets.markdown_colours import BASE_PX, MarkdownColours
from ui.widgets.private import PrivatePart
from ui.widgets.prompts import Prompts
from ui.widgets.quiet_marks import QuietMarks
from ui.widgets.writing import Writing

LEAST_PX = 170  # of the text while little stands in it
GAP_PX, ASKED_FOOT_PX = 8, 12  # the last is under the questions, beside the gap


class Sheet(QWidget):
    """`edited` when words changed. `inserted` stands between questions and private notes."""

    edited = Signal()

    def __init__(self, shell: Shell, *inserted: QWidget) -> None:
        super().__init__()
        self._looking, theme = shell.looking, shell.theme
        self.documents = shell.documents
        self.title = line_edit(_("Title"), _("Title, or leave it to the first line"))
        self.title.setObjectName("bare")
        self._veiled = label("", "title")  # instead of the title while someone is looking
        hint = _("What happened? Markdown is understood.")
        self.body = Writing(theme, _("Text"), hint, LEAST_PX)
        self.colours = MarkdownColours(self.body.document(), theme.tokens, theme.px(BASE_PX))
        self.colours.setParent(self)  # it outlives the documents that it goes through
        self.colours.veil_names(shell.looking.find_names)
        QuietMarks(self.body, self.colours)
        self.facts, self.tools = Facts(theme), FormatBar(theme, self.body)
        self.find_bar = FindBar(theme, self.body, self)
        self.prompts = Prompts(self.body, shell.session.library.models, theme)
        self.private = PrivatePart(theme)
        veiled, facts, tools, prompts, *more = (
            set_in(one) for one in (self._veiled, self.facts, self.tools, self.prompts, *inserted)
        )
        prompts.setContentsMargins(HANG_PX, 0, 0, ASKED_FOOT_PX)
        upper = (self.title, veiled, facts, tools, self.body, prompts)
        self.setLayout(column(*upper, *more, self.private, spacing=GAP_PX))
        self.title.returnPressed.connect(self.body.setFocus)
        for signal in (self.title.textEdited, self.body.edited, self.private.edited):
            signal.connect(self.edited)
        self.prompts.chosen.connect(self.edited)

    def show_entry(self, entry: Entry | None) -> None:
        """Show what an entry says; an empty sheet where there is none."""
        entry_id, title, body, private, model = (
            (entry.id, entry.title, entry.body, entry.private, entry.model)
            if entry
            else ("", "", "", "", "")
        )
        self.title.setText(title)
        self.title.setCursorPosition(0)
        self._veiled.setText(self._looking.veil(title))
        self._veiled.setVisible(self._looking.is_on)
        self.title.setHidden(self._looking.is_on)
        document = self.documents.of(entry_id, "body", body)
        self.body.show_document(document)
        self.colours.setDocument(document)
        self.private.show_document(self.documents.of(entry_id, "private", private))
        self.prompts.show_model(model)
        self.find_bar.hide()

    def let_go(self) -> None:
        """Another window's sheet shows the text from now on: its colours are not ours any more."""
        self.colours.setDocument(None)

    def show_only_text(self, is_only: bool) -> None:
        """Title and text alone, or everything again."""
        for part in (self.facts, self.tools, self.prompts, self.private):
            part.setVisible(not is_only)
