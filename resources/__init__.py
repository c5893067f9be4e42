"""What the program brings along: fonts, icons, frameworks, prompts, texts and the sample.

One small locator and no logic.
"""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def locate(*parts: str) -> Path:
    """The path of a resource, such as locate("fonts", "Inter-400.ttf")."""
    return _HERE.joinpath(*parts)
