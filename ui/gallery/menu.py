"""All that the panel does with a piece, for the Menu key and the second button of the mouse."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QMenu

from portfolio.model.evidence import Evidence, Sensitivity
from portfolio.storage.lists import Row
from portfolio.text import _
from ui.gallery.pieces import Piece
from ui.shell import Shell


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the page does with a piece: keep what is said of it, go to a use, write, delete."""

    keep: Callable[[Evidence], object]
    go_to: Callable[[Row], object]
    write_caption: Callable[[], object]
    delete: Callable[[str], object]


def fill_menu(menu: QMenu, shell: Shell, piece: Piece, deeds: Deeds) -> None:
    """Put all of it into a menu."""
    evidence = piece.evidence
    menu.addAction(_("Open"), partial(shell.show_evidence, piece.id))
    for one in piece.uses:
        title = shell.looking.veil(one.heading)
        menu.addAction(_("Go to {title}").format(title=title), partial(deeds.go_to, one))
    menu.addSeparator()
    for mark in Sensitivity:
        said = replace(evidence, sensitivity=mark)
        action = menu.addAction(mark.word, partial(deeds.keep, said))
        action.setCheckable(True)
        action.setChecked(mark is evidence.sensitivity)
    turned = replace(evidence, is_certificate=not evidence.is_certificate)
    action = menu.addAction(_("This is a certificate"), partial(deeds.keep, turned))
    action.setCheckable(True)
    action.setChecked(evidence.is_certificate)
    menu.addSeparator()
    menu.addAction(_("Write a caption"), deeds.write_caption)
    menu.addAction(_("Versions"), partial(shell.show_history, piece.id))
    menu.addAction(_("Delete"), partial(deeds.delete, piece.id))
