"""How safe the text is, in words: "Saved just now", later "Saved at 14:05"."""

from PySide6.QtCore import QTime, QTimer, Slot
from PySide6.QtWidgets import QWidget

from portfolio.text import _
from ui.announce import announce
from ui.theme import Theme
from ui.widgets.basics import label, row
from ui.widgets.marks import picture

ICON_PX = 18
JUST_NOW_MS = 60_000
QUIET_MS = 3_000  # told to who listens once she pauses, not at each key


class SavedState(QWidget):
    """Nothing at first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = picture(theme, "check", theme.tokens.ok, ICON_PX)
        self.words = label("", "muted", wraps=False)
        self.setLayout(row(self._sign, self.words))
        self._sign.hide()
        self._at = QTime()
        self._later, self._quiet = QTimer(self), QTimer(self)
        for timer, wait_ms, does in (
            (self._later, JUST_NOW_MS, self._tell_time),
            (self._quiet, QUIET_MS, self._say),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait_ms)
            timer.timeout.connect(does)

    @Slot()
    def saved(self) -> None:
        """The text is on disk."""
        self._at = QTime.currentTime()
        self._show(_("Saved just now"), is_saved=True)
        self._later.start()
        self._quiet.start()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say something else; nothing where there is nothing to say."""
        self._later.stop()
        self._quiet.stop()
        self._show(sentence, is_saved=False)
        if sentence:
            announce(self, sentence)

    def _show(self, sentence: str, *, is_saved: bool) -> None:
        self._sign.setVisible(is_saved)
        self.words.setText(sentence)

    @Slot()
    def _tell_time(self) -> None:
        self.words.setText(_("Saved at {time}").format(time=self._at.toString("HH:mm")))

    @Slot()
    def _say(self) -> None:
        announce(self, _("Saved"))
