"""What the window tells by itself: whether all is saved, faults that a check found, what is due."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel

from portfolio.text import _, ngettext
from ui.care import Care
from ui.pages.today_recent import due_revisits
from ui.shell import Shell
from ui.widgets.notice import Notice


class Tidings(QObject):
    """The line at the foot of the sidebar, and the line above the pages."""

    def __init__(self, shell: Shell, care: Care, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._session, self._notice = shell, shell.session, notice
        self._status: QLabel | None = None
        self._session.kept.connect(self.show_status)
        self._session.unsaved.connect(self._show_unsaved)
        care.backed_up.connect(self.show_status)
        care.faults_found.connect(self._tell_faults)

    def tell_at_start(self) -> None:
        """What must be known; and a revisit that is due, where she asked to be told."""
        library = self._session.library
        if library.lost_versions:
            words = _loss_words(library.lost_versions)
            self._notice.offer(words, _("I know"), library.accept_loss)
        elif self._shell.settings.get().tell_revisits:
            due = due_revisits(library, self._session.today())
            if due:
                words = _("Did it stick? “{title}” waits for a line.").format(title=due[0].heading)
                self._notice.offer(words, _("Show"), partial(self._shell.show_page, "today"))

    def show_in(self, status: QLabel) -> None:
        """Say from now on in this label whether all is saved."""
        self._status = status
        self.show_status()

    @Slot()
    def show_status(self) -> None:
        """All is saved; and whether there is a second copy."""
        told = [_("Saved on this computer")]
        if not self._session.library.backups.places():
            told.append(_("Your only copy is on this computer"))
        self._say("\n".join(told))

    @Slot()
    def _show_unsaved(self) -> None:
        self._say(_("Not saved yet"))

    def _say(self, words: str) -> None:
        if self._status is not None:
            self._status.setText(words)

    @Slot(int)
    def _tell_faults(self, count: int) -> None:
        self._notice.offer(_faults_words(count), _("Mend"), self._session.mend_all)


def _faults_words(count: int) -> str:
    return ngettext(
        "The check found {n} damaged place. Copies may hold it whole.",
        "The check found {n} damaged places. Copies may hold them whole.",
        count,
    ).format(n=count)


def _loss_words(count: int) -> str:
    return ngettext(
        "{n} saved version is missing: the file is older than it was. A copy may hold it.",
        "{n} saved versions are missing: the file is older than it was. A copy may hold them.",
        count,
    ).format(n=count)
