"""What the system asks of how things look: dark, or high contrast. Tests pass a fake."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication


class Hints(Protocol):
    """The system's wishes; `changed` tells that one of them is another now."""

    changed: Signal

    def is_dark(self) -> bool:
        """Whether the system is dark."""

    def is_high_contrast(self) -> bool:
        """Whether it asks for more contrast than ours: then its own colours are shown."""


class SystemHints(QObject):
    """The wishes of the system that runs the program."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    def is_dark(self) -> bool:
        """Whether the system is dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    def is_high_contrast(self) -> bool:
        """Whether it asks for more contrast."""
        wish = self._hints.accessibility().contrastPreference()
        return wish is Qt.ContrastPreference.HighContrast
