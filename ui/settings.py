"""The settings of this computer, kept as JSON in the settings folder.

What can be chosen in the window stands in one table in ui/choosable.py. Nothing of the teacher's
text is here. TEACHER_PORTFOLIO_HOME names another folder.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import platformdirs

from portfolio.files import safe_write
from portfolio.vault.local import APP, data_home

HOME_VARIABLE = "TEACHER_PORTFOLIO_HOME"
MOST_RECENT = 5


@dataclass(frozen=True, slots=True)
class Choices:
    """What she chose. `theme` is light, dark or system; `text_scale` is in percent.

    `recent` are folders of portfolios, the last one first.
    """

    theme: str = "system"
    text_scale: int = 100
    reading_font: str = "Inter"
    language: str = ""
    prompt_model: str = ""
    last_portfolio: str = ""
    recovery_confirmed: tuple[str, ...] = ()
    geometry: str = ""
    last_page: str = "today"
    lock_after_min: int = 0
    mail_limit_mb: int = 10
    less_motion: bool = False
    tell_revisits: bool = False
    recent: tuple[str, ...] = ()
    hours_shown: str = ""
    spelling: str = "en_GB"


class Settings:
    """The choices, read once and written at each change."""

    def __init__(self, home: Path | None = None) -> None:
        self.home = home or settings_home()
        self._choices = self._read()

    def get(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def set(self, **changes: object) -> Choices:
        """Change some choices and write them down."""
        self._choices = replace(self._choices, **changes)  # type: ignore[arg-type]
        self.home.mkdir(parents=True, exist_ok=True)
        safe_write(
            self._path,
            msgspec.json.format(msgspec.json.encode(self._choices), indent=1),
        )
        return self._choices

    def remember(self, folder: Path) -> None:
        """Put a portfolio that was opened in front of those opened lately."""
        name = str(folder.resolve())
        others = [one for one in self._choices.recent if one != name]
        self.set(last_portfolio=name, recent=(name, *others)[:MOST_RECENT])

    def recent_portfolios(self) -> list[Path]:
        """Those opened lately that are there still, the last one first."""
        return [Path(one) for one in self._choices.recent if Path(one).is_dir()]

    @property
    def data_home(self) -> Path:
        """Where new portfolios go: local and never roaming, since WAL fails on network drives."""
        if os.environ.get(HOME_VARIABLE):
            return self.home / "portfolios"
        return data_home()

    @property
    def crash_reports(self) -> Path:
        """Where what is told of each fault lies, for her to send by hand or throw away."""
        return self.home / "reports"

    @property
    def opened_files(self) -> Path:
        """A private folder for evidence that another program shows; swept at start and end."""
        return self.home / "open"

    @property
    def rescue(self) -> Path:
        """Where encrypted text goes that the portfolio's own disk would not take."""
        return self.home / "rescue"

    @property
    def _path(self) -> Path:
        return self.home / "settings.json"

    def _read(self) -> Choices:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Choices)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return Choices()


def settings_home() -> Path:
    """The settings folder of this person on this computer."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    return Path(platformdirs.user_config_dir(APP, appauthor=False, roaming=False))
