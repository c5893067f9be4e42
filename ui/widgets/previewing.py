"""Step 3 of Share: the file as it would leave, seen and read, with what was checked in it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from portfolio.text import _
from ui.announce import announce
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.checks_card import ChecksCard
from ui.widgets.chips import tool_button
from ui.widgets.fields import progress_bar
from ui.widgets.page_list import PageList
from ui.widgets.preview_checks import Check
from ui.widgets.prose import WIDEST
from ui.widgets.segments import Segments

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
THUMB_PX, ASIDE_PX, LEAST_PX = 76, 288, 72
NARROW_PX, BESIDE_PX, LOW_PX = 900, 760, 580  # at 100 percent of text
MOST_PLAIN = 400_000  # characters of a data file that are shown
SINGLE, PAIR, WORDS = "single", "pair", "words"


class PreviewStep(QWidget):
    """`go_there` names what a check leads to."""

    go_there = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._jobs = shell, shell.session.jobs
        self._path: Path | None = None
        self._has_words = False
        theme = shell.theme
        self.pages = PageList(theme, self._jobs, _("Pages"))
        self.thumbs = PageList(theme, self._jobs, _("All pages, small"), thumb_px=THUMB_PX)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(_("Reading order"))
        self.ways = Segments(
            _("How the pages are shown"),
            ((_("One page"), SINGLE), (_("Two pages"), PAIR), (_("Reading order"), WORDS)),
        )
        self.place = label("", "muted", wraps=False)
        self.smaller = tool_button(theme, "zoom-out", _("Smaller"), lambda: self.zoom(-1))
        self.larger = tool_button(theme, "zoom-in", _("Larger"), lambda: self.zoom(1))
        self.before = tool_button(theme, "chevron-left", _("Page before"), lambda: self.turn(-1))
        self.after = tool_button(theme, "chevron-right", _("Next page"), lambda: self.turn(1))
        self.checked = tool_button(theme, "shield-check", _("What was checked"), self._turn_checks)
        self.checked.setCheckable(True)
        self.waiting = WaitCard()
        self.checks = ChecksCard(theme)
        self.checks.go_there.connect(self.go_there)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._shell.theme
        tools = QWidget()
        tools.setLayout(
            row(
                None, self.checked, self.smaller, self.larger, self.before, self.place, self.after,
                spacing=4,
            )
        )  # fmt: skip
        self._tools = row(self.ways, tools)
        self._tools.setStretch(1, 1)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.pages)
        self._shown.addWidget(self.words)
        frame = QFrame()
        frame.setObjectName("desk")
        inside = column(self._tools, self._shown, spacing=8)
        inside.setContentsMargins(12, 12, 12, 8)
        frame.setLayout(inside)
        self.thumbs.setFixedWidth(theme.px(THUMB_PX + 36))
        for part in (self.pages, self.words, self.checks, self.thumbs):
            part.setMinimumHeight(LEAST_PX)
        ready = QWidget()
        self._ready = row(self.thumbs, frame, spacing=14)
        self._ready.setStretch(1, 1)
        self._shown.addWidget(self.checks)  # the narrow look first: _fit widens it
        self._tools.setDirection(QBoxLayout.Direction.TopToBottom)
        self.thumbs.hide()
        ready.setLayout(self._ready)
        self._both = QStackedWidget()
        self._both.addWidget(ready)
        outer = QWidget()
        outer.setLayout(column(self.waiting, None))
        self._both.addWidget(outer)
        layout = column(self._both)
        layout.setContentsMargins(32, 8, 28, 12)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.ways.chosen.connect(self._show_way)
        self.pages.turned.connect(self._turned)
        self.thumbs.turned.connect(self._go)
        _add_keys(self, QKeySequence.StandardKey.ZoomIn, partial(self.zoom, 1))
        _add_keys(self, QKeySequence("Ctrl+="), partial(self.zoom, 1))
        _add_keys(self, QKeySequence.StandardKey.ZoomOut, partial(self.zoom, -1))

    def begin(self) -> None:
        """A new file is being made."""
        self.forget()
        self.waiting.begin()
        self._both.setCurrentIndex(1)

    def show_file(
        self, path: Path, sizes: Sequence[tuple[float, float]], checks: Sequence[Check]
    ) -> None:
        """Show the finished file; one without pages is shown as the text that it is."""
        self._path, is_pdf = path, bool(sizes)
        self._both.setCurrentIndex(0)
        self.pages.pages.show_file(path, sizes)
        self.thumbs.pages.show_file(path, sizes)
        for part in (self.ways, self.smaller, self.larger, self.before, self.after, self.place):
            part.setVisible(is_pdf)
        self.checks.show_checks(checks)
        self._fit()
        if not is_pdf:
            self._shown.setCurrentWidget(self.words)
            self.words.setPlainText(path.read_text("utf-8", "replace")[:MOST_PLAIN])
            return
        self._show_way(self.ways.value)
        self.pages.fit()
        self.thumbs.fit()
        self.pages.go_to(0)
        announce(self, _("The preview is ready: {n} pages.").format(n=len(sizes)))

    def forget(self) -> None:
        """Show no file any more."""
        self._path, self._has_words = None, False
        self.pages.pages.show_file(None, ())
        self.thumbs.pages.show_file(None, ())
        self.words.clear()

    def zoom(self, step: int) -> None:
        """Larger or smaller by one step."""
        now = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self.pages.zoom))
        to = ZOOMS[min(max(0, now + step), len(ZOOMS) - 1)]
        self.pages.show_at(to, self.pages.columns)

    def turn(self, step: int) -> None:
        """The next page, or the one before."""
        count = self.pages.pages.rowCount()
        now = self.pages.currentIndex().row()
        self.pages.go_to(min(max(0, now + step * self.pages.columns), count - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Where there is little room, the small pages go first, then the checks."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, width = self._shell.theme.px, self.width()
        self.thumbs.setVisible(self.pages.pages.rowCount() > 0 and width > px(NARROW_PX))
        is_beside = width > px(BESIDE_PX)
        if is_beside is not (self._shown.indexOf(self.checks) < 0):
            self._place_checks(is_beside=is_beside)
        self.checks.setMinimumWidth(px(ASIDE_PX) if is_beside else 0)
        self.checks.setMaximumWidth(px(ASIDE_PX) if is_beside else WIDEST)
        self.checked.setVisible(not is_beside)
        way = QBoxLayout.Direction
        self._tools.setDirection(way.LeftToRight if width > px(LOW_PX) else way.TopToBottom)

    def _place_checks(self, *, is_beside: bool) -> None:
        """Beside the pages; or in their place, by a button, where there is no room for both."""
        self.checked.setChecked(False)
        if is_beside:
            self._shown.removeWidget(self.checks)
            self._ready.addWidget(self.checks)
            self.checks.show()
        else:
            self._ready.removeWidget(self.checks)
            self._shown.addWidget(self.checks)
        self._show_way(self.ways.value)

    def _turn_checks(self) -> None:
        if self.checked.isChecked():
            self._shown.setCurrentWidget(self.checks)
        else:
            self._show_way(self.ways.value)

    @Slot(str)
    def _show_way(self, way: str) -> None:
        is_words = way == WORDS
        self.checked.setChecked(False)
        if is_words and not self._has_words and self._path is not None:
            self._has_words, path = True, self._path
            self.words.setPlainText(_("One moment…"))
            self._jobs.run(
                partial(_words_of, path), partial(self._take_words, path), self.words.setPlainText
            )
        self._shown.setCurrentWidget(self.words if is_words else self.pages)
        for part in (self.smaller, self.larger, self.before, self.after, self.place):
            part.setEnabled(not is_words)
        if not is_words:
            self.pages.show_at(self.pages.zoom, 2 if way == PAIR else 1)

    def _turned(self, number: int) -> None:
        count = self.pages.pages.rowCount()
        told = _("{n} of {count}").format(n=number + 1, count=count)
        self.place.setText(told if number >= 0 else "")
        if number >= 0 and self.thumbs.currentIndex().row() != number:
            self.thumbs.blockSignals(True)
            self.thumbs.go_to(number)
            self.thumbs.blockSignals(False)

    def _go(self, number: int) -> None:
        if number >= 0 and self.pages.currentIndex().row() != number:
            self.pages.go_to(number)

    def _take_words(self, path: Path, pages: Sequence[str]) -> None:
        if path != self._path:
            return
        for view in (self.pages, self.thumbs):
            view.pages.show_words(pages)
        parts = (
            _("Page {n}").format(n=number) + "\n\n" + words for number, words in enumerate(pages, 1)
        )
        self.words.setPlainText("\n\n".join(parts))


class WaitCard(Card):
    """What is shown until the pages are there. `cancelled` when she does not want to wait."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = label("", "head")
        self.progress = progress_bar(0, 1, _("Progress of the preview"))
        for part in (self.told, self.progress):
            self.content.addWidget(part)
        self.content.addLayout(row(button(_("Cancel"), self.cancelled.emit), None))

    def begin(self) -> None:
        """Nothing is laid out yet."""
        self.told.setText(_("Laying out the pages…"))
        self.progress.setRange(0, 0)

    @Slot(int, int)
    def advance(self, done: int, total: int) -> None:
        """So many of its sections are laid out."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        told = _("Laying out the pages… section {done} of {total}")
        self.told.setText(told.format(done=min(done + 1, total), total=total))


def _add_keys(
    part: QWidget, keys: QKeySequence | QKeySequence.StandardKey, does: Callable[[], object]
) -> None:
    """Keys that work wherever she is inside a part."""
    action = QAction(part)
    action.setShortcut(keys)
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: does())
    part.addAction(action)


def _words_of(path: Path) -> Sequence[str]:
    from exporters.preview import reading_order  # noqa: PLC0415  PDFium; only previews need it

    return reading_order(path)
