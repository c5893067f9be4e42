"""What stands in the place of tiles: how to begin, or that nothing is like what was wanted."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from portfolio.text import _
from ui.widgets.basics import Card, button, clear, column, label, row


class NothingThere(QWidget):
    """`choose_files` begins, `show_all` takes the filter away."""

    def __init__(self, choose_files: Callable[[], object], show_all: Callable[[], object]) -> None:
        super().__init__()
        self._choose_files, self._show_all = choose_files, show_all
        self._inside = column()
        self._is_so = True, True  # there is something, and something is shown
        self.setLayout(self._inside)
        self.hide()

    def tell(self, *, has_any: bool, is_found: bool) -> None:
        """Say why there are no tiles, where there are none."""
        if self._is_so == (has_any, is_found):
            return
        self._is_so = has_any, is_found
        clear(self._inside)
        if not has_any:
            self._inside.addWidget(_nothing_kept(self._choose_files))
        elif not is_found:
            self._inside.addWidget(_none_found(self._show_all), 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(not (has_any and is_found))


def _none_found(show_all: Callable[[], object]) -> Card:
    show = button(_("Show everything"), show_all, "link")
    return Card(label(_("Nothing here is like that."), "muted"), row(show, None))


def _nothing_kept(choose_files: Callable[[], object]) -> Card:
    """What to do while there is nothing: drop, or choose."""
    choose = button(_("Choose files"), choose_files, "primary")
    choose.setAccessibleName(_("Choose the first files"))
    head = label(_("Drop photos, plans or certificates here"), "section")
    words = _(
        "They are kept encrypted inside your portfolio; the files themselves stay where they "
        "are. Nothing leaves before you have looked at it."
    )
    told = label(words, "muted")
    for one in (head, told):
        one.setAlignment(Qt.AlignmentFlag.AlignCenter)
    card = Card(None, head, told, row(None, choose, None), None, look="drop")
    card.content.setContentsMargins(28, 36, 28, 36)
    return card
