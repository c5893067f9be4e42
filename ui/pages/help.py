"""Help: the guide, chapter by chapter, with words to be found in it."""

from itertools import product
from math import ceil

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QListWidget, QTextBrowser, QWidget

from portfolio.text import _
from ui.announce import announce
from ui.guide import Chapter, chapters
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.basics import Card, column, label, row
from ui.widgets.bold_chosen import BoldChosen
from ui.widgets.finder import Finder
from ui.widgets.page_head import PageHead
from ui.widgets.setting_rows import line

LIST_PX, MOST_LIST_PX, MEASURE_PX = 290, 340, 680
SIDE_PX, TOP_PX, FOOT_PX, HEAD_PX, CELL_PX = 24, 14, 20, 16, 6
BETWEEN, LINE_KIND = 0.25, QTextBlockFormat.LineHeightTypes.LineDistanceHeight


class HelpPage(QWidget):
    """The chapters on the left, the chosen one beside them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("canvas")
        theme = self._theme = shell.theme
        self._chapters = chapters()
        self.words = Finder(theme, _("Find in the guide"))
        self.words.setFixedWidth(min(theme.px(LIST_PX), MOST_LIST_PX))
        self.list = QListWidget()
        self.list.setObjectName("chapters")
        self.list.setItemDelegate(BoldChosen(self.list))
        self.list.setAccessibleName(_("Chapters"))
        self.list.setFixedWidth(min(theme.px(LIST_PX), MOST_LIST_PX))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([one.title for one in self._chapters])
        self.title = label("", "section")
        self.text = GuideText(theme)
        self.title.setContentsMargins(SIDE_PX, 0, SIDE_PX, 12)
        chapter = Card(self.title, line(), self.text)
        chapter.content.setContentsMargins(1, 14, 1, 1)
        chapter.content.setSpacing(0)
        chapter.content.setStretch(2, 1)
        ground = row(self.list, chapter, spacing=24)
        ground.setStretch(1, 1)
        meta = _("The guide is part of the program, and works offline")
        whole = column(PageHead(_("Help"), self.words, meta=meta), ground, spacing=12)
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
            self.text.show_chapter(chapter.text)

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


class GuideText(QTextBrowser):
    """A chapter, no wider than can be read; its edge reaches to that of the card it stands on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("guide")
        self.setAccessibleName(_("The guide"))
        self.setOpenExternalLinks(False)
        self.setFont(theme.font(15))

    def show_chapter(self, text: str) -> None:
        """Show it from its beginning."""
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.document().setMarkdown(text, features)
        self._space_out()
        self._put_in_margins()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The room beside the text takes what the text does not."""
        super().resizeEvent(event)
        self._put_in_margins()

    def _put_in_margins(self) -> None:
        """In the document, so that they scroll with it: nothing is cut before the card ends."""
        self.document().setDocumentMargin(0)
        frame = self.document().rootFrame()
        room, look = self.viewport().width() - SIDE_PX, frame.frameFormat()
        look.setLeftMargin(SIDE_PX - 2)
        look.setRightMargin(max(SIDE_PX, room - self._theme.px(MEASURE_PX)))
        look.setTopMargin(TOP_PX)
        look.setBottomMargin(FOOT_PX)
        if look != frame.frameFormat():
            frame.setFrameFormat(look)

    def _space_out(self) -> None:
        """Room between paragraphs, more before heads; a reader of Markdown gives none."""
        px, block = self._theme.px, self.document().begin()
        cursor = QTextCursor(self.document())
        head = QTextCharFormat()
        head.setFont(self._theme.font(HEAD_PX, 600))
        head.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
        self._rule_tables()
        # Whole pixels: Qt sets a list's numbers on those, and would part them from their words.
        between = ceil(self.fontMetrics().height() * BETWEEN)
        cursor.beginEditBlock()
        while block.isValid():
            look = block.blockFormat()
            is_cell = bool(QTextCursor(block).currentTable())
            above = px(18) if look.headingLevel() else 0
            look.setTopMargin(0 if is_cell else above)
            look.setBottomMargin(0 if is_cell else px(8))
            look.setLineHeight(between, LINE_KIND.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(look)
            if look.headingLevel():
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(head)
            block = block.next()
        cursor.endEditBlock()

    def _rule_tables(self) -> None:
        """A thin line under each row, and room in the cells."""
        px, tables = self._theme.px, self.document().rootFrame().childFrames()
        for table in (one for one in tables if isinstance(one, QTextTable)):
            look = table.format().toTableFormat()
            look.setBorder(0)
            look.setCellPadding(0)
            look.setBorderCollapse(True)
            table.setFormat(look)
            for place in product(range(table.rows()), range(table.columns())):
                cell = table.cellAt(*place)
                ruled = cell.format().toTableCellFormat()
                ruled.setBottomBorder(1)
                ruled.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                ruled.setBottomBorderBrush(QColor(self._theme.tokens.border))
                ruled.setTopPadding(px(CELL_PX))
                ruled.setBottomPadding(px(CELL_PX))
                ruled.setLeftPadding(0)
                ruled.setRightPadding(px(2 * CELL_PX))
                cell.setFormat(ruled)


def _whole(chapter: Chapter) -> str:
    return f"{chapter.title}\n{chapter.text}"
