"""The menu of an entry: the same from the list and from the editor."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from portfolio.text import _


def entry_menu(home: QWidget, entry_id: str, deeds: Sequence[Callable[[str], object]]) -> QMenu:
    """Open, Versions, Share and Delete, each with what it does to that entry."""
    menu = QMenu(home)
    words = (_("Open"), _("Versions"), _("Share this entry"), _("Delete"))
    for word, does in zip(words, deeds, strict=True):
        menu.addAction(word).triggered.connect(partial(_do, does, entry_id))
    return menu


def _do(does: Callable[[str], object], entry_id: str, _checked: bool = False) -> None:
    does(entry_id)
