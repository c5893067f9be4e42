"""The coverage tree with what stands around it: how to start, levels, menu, sentences."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from portfolio.frameworks import styled
from portfolio.insight.coverage import gaps, reuse
from portfolio.insight.terms import HalfTerm
from portfolio.model.profile import Profile
from portfolio.model.standard import Framework
from portfolio.text import _, ngettext
from ui.shell import Shell
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.chart_menu import ChartMenu
from ui.widgets.coverage_cells import legend
from ui.widgets.coverage_model import Coverage
from ui.widgets.coverage_tree import CoverageTree
from ui.widgets.hanging import hang
from ui.widgets.statement_card import Counted

ICON_PX = 18


class CoverageGrid(QWidget):
    """`open_chosen` and `toggle` are what the menu offers beside the chart's own."""

    def __init__(
        self, shell: Shell, open_chosen: Callable[[], object], toggle: Callable[[], object]
    ) -> None:
        super().__init__()
        theme = shell.theme
        self.tree = CoverageTree(theme)
        self.menu = ChartMenu(shell, self.tree, self.tree.coverage)
        self.menu.add(_("Show what stands for it"), "layout-grid", open_chosen)
        self.menu.add(_("Does not apply to me (or does again)"), "circle-minus", toggle)
        self._edition, self._note = label("", "muted"), label("", "muted")
        self._start = label(_("Tag an entry with # to start, such as #TS5."), "accent")
        self._show_it = button(_("Show it"), self._show_reused, "link")
        self._reused, self._terms = "", 0
        self.shortened = label("", "muted")
        self.shortened.hide()
        self.tree.left_out.connect(self._tell_left_out)
        info = label("", wraps=False)
        info.setPixmap(theme.icon("info", theme.tokens.note).pixmap(theme.px(ICON_PX)))
        levels = legend(theme)
        levels.addStretch(1)
        levels.addWidget(self.menu)
        told = row(info, self._note, self._show_it, spacing=8)
        told.setStretch(1, 1)
        hang(told)
        card = Card(self._start, self.shortened, self.tree, hang(levels))
        self.setLayout(column(card, told, self._edition, spacing=12))

    def show_counted(self, counted: Counted, terms: tuple[HalfTerm, ...], profile: Profile) -> None:
        """Show the counts, and gaps and reuse in a sentence each, without alarm."""
        framework, cap = counted.framework, profile.reuse_cap
        rows = tuple(counted.rows.values())
        self._terms = len(terms)
        told = partial(styled, style=profile.code_style, framework=framework)
        self.tree.show_coverage(Coverage(rows, terms, cap, told))
        self._edition.setText(_edition(framework))
        self._start.setVisible(counted.is_empty)
        missing = len(gaps(rows))
        words = [
            ngettext(
                "{n} statement, or part of one, has nothing in these half terms.",
                "{n} statements, or parts of them, have nothing in these half terms.",
                missing,
            ).format(n=missing)
        ]
        over = [n for n in reuse(counted.tags).values() if n > cap]
        if over:
            words.append(
                ngettext(
                    "{n} item stands for more than {cap} statements.",
                    "{n} items stand for more than {cap} statements.",
                    len(over),
                ).format(n=len(over), cap=cap)
            )
        self._note.setText(" ".join(words))
        most = max(rows, key=lambda one: one.reused, default=None)
        self._reused = most.code if most and most.reused > cap else ""
        self._show_it.setVisible(bool(self._reused))

    @Slot(int)
    def _tell_left_out(self, count: int) -> None:
        """The sums are of more than the columns that have room: say so."""
        shown = self._terms - count
        words = ngettext(
            "The last half term of {count}; Items counts them all.",
            "The last {n} half terms of {count}; Items counts them all.",
            shown,
        )
        self.shortened.setText(words.format(n=shown, count=self._terms))
        self.shortened.setVisible(count > 0)

    @Slot()
    def _show_reused(self) -> None:
        self.tree.choose(self._reused)


def _edition(framework: Framework) -> str:
    """Which edition it is, and where it comes from: in whole sentences."""
    name = ", ".join(filter(None, (framework.title, framework.edition)))
    return " ".join(f"{one.rstrip(' .')}." for one in (name, framework.source) if one)
