"""What the system asks of how things look: dark, or high contrast. Tests pass a fake."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


class Hints(Protocol):
    """The system's wishes."""

    def follow(self, does: Callable[[], object]) -> None:
        """Call this whenever one of them is another."""

    def is_dark(self) -> bool:
        """Whether the system is dark."""

    def is_high_contrast(self) -> bool:
        """Whether it asks for more contrast than ours: then its own colours are shown."""


class SystemHints:
    """The wishes of the system that runs the program."""

    def __init__(self, app: QApplication) -> None:
        self._hints = app.styleHints()

    def follow(self, does: Callable[[], object]) -> None:
        """Call this whenever one of them is another."""
        self._hints.colorSchemeChanged.connect(does)
        self._hints.accessibility().contrastPreferenceChanged.connect(does)

    def is_dark(self) -> bool:
        """Whether the system is dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    def is_high_contrast(self) -> bool:
        """Whether it asks for more contrast."""
        wish = self._hints.accessibility().contrastPreference()
        return wish is Qt.ContrastPreference.HighContrast
