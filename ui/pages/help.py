"""Help: the guide, chapter by chapter, with words to be found in it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QListWidget, QTextBrowser, QWidget

from portfolio.text import _
from ui.announce import announce
from ui.guide import Chapter, chapters
from ui.shell import Shell
from ui.widgets.basics import column, label, row
from ui.widgets.fields import line_edit
from ui.widgets.page_head import PageHead

LIST_PX, MOST_LIST_PX, MEASURE_PX = 290, 340, 700
LINE_PERCENT, LINE_KIND = 125, QTextBlockFormat.LineHeightTypes.ProportionalHeight


class HelpPage(QWidget):
    """The chapters on the left, the chosen one beside them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("canvas")
        theme = self._theme = shell.theme
        self._chapters = chapters()
        self.words = line_edit(_("Find in the guide"), _("Find in the guide"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Chapters"))
        self.list.setFixedWidth(min(theme.px(LIST_PX), MOST_LIST_PX))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([one.title for one in self._chapters])
        self.title = label("", "section")
        self.text = QTextBrowser()
        self.text.setObjectName("guide")
        self.text.setAccessibleName(_("The guide"))
        self.text.setOpenExternalLinks(False)
        self.text.setMaximumWidth(theme.px(MEASURE_PX) + 60)
        self.text.setFont(theme.font(15))
        left = column(self.words, self.list, spacing=10)
        right = column(self.title, self.text, spacing=8)
        ground = row(spacing=24)
        ground.addLayout(left)
        ground.addLayout(right, 1)
        title = PageHead(_("Help"), meta=_("The guide is part of the program, and works offline"))
        whole = column(title, ground, spacing=12)
        whole.setContentsMargins(32, 28, 28, 20)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.list.currentRowChanged.connect(self._show)
        self.words.textChanged.connect(self._find)
        self.words.returnPressed.connect(self._find_next)
        self.list.setCurrentRow(0)

    def refresh(self) -> None:
        """The guide does not change while the program runs."""

    def leave(self) -> None:
        """Nothing to keep."""

    def reveal(self, name: str) -> None:
        """Go to a chapter."""
        names = [one.name for one in self._chapters]
        if name in names:
            self.list.setCurrentRow(names.index(name))

    @Slot(int)
    def _show(self, number: int) -> None:
        if number >= 0:
            chapter = self._chapters[number]
            self.title.setText(chapter.title)
            features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            self.text.document().setMarkdown(chapter.text, features)
            self._space_out()
            self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _space_out(self) -> None:
        """Room between paragraphs, more before heads; a reader of Markdown gives none."""
        px, block = self._theme.px, self.text.document().begin()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        while block.isValid():
            look = block.blockFormat()
            is_cell = bool(QTextCursor(block).currentTable())
            above = px(18) if look.headingLevel() else 0
            look.setTopMargin(0 if is_cell else above)
            look.setBottomMargin(0 if is_cell else px(8))
            look.setLineHeight(LINE_PERCENT, LINE_KIND.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(look)
            block = block.next()
        cursor.endEditBlock()

    @Slot(str)
    def _find(self, typed: str) -> None:
        """Only the chapters with these words stay in the list; the first place is shown."""
        wanted = typed.casefold().strip()
        hits = [wanted in _whole(one).casefold() for one in self._chapters]
        for number, is_hit in enumerate(hits):
            self.list.item(number).setHidden(not is_hit)
        if wanted and any(hits):
            if not hits[self.list.currentRow()]:
                self.list.setCurrentRow(hits.index(True))
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(typed.strip())
        elif wanted:
            announce(self.words, _("Not in the guide"))

    @Slot()
    def _find_next(self) -> None:
        """The next place; after the last one the first again."""
        typed = self.words.text().strip()
        if typed and not self.text.find(typed):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(typed)


def _whole(chapter: Chapter) -> str:
    return f"{chapter.title}\n{chapter.text}"
