"""What the program brings along: fonts, icons, frameworks, prompts, texts and the sample.

One small locator and no logic.
"""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def locate(*parts: str) -> Path:
    """Gives the path of a resource: folders and file name, such as "fonts", "Inter-400.ttf"."""
    return _HERE.joinpath(*parts)
