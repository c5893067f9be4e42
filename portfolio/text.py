"""The one way by which words for people are translated. No wording lives here."""

import gettext

from resources import locate

_translations: gettext.NullTranslations = gettext.NullTranslations()


def use_language(code: str) -> None:
    """Speak the language `code` (such as "cy") from now on; English where a text is missing.

    No code is English.
    """
    global _translations  # noqa: PLW0603  the language is the one thing the whole process shares
    _translations = gettext.translation(
        "teacher-portfolio", locate("locale"), languages=[code or "en"], fallback=True
    )


def _(message: str) -> str:
    """The message in the language in use."""
    return _translations.gettext(message)


def N_(message: str) -> str:  # noqa: N802  gettext's own name
    """Mark a message for extraction; it is translated where it is shown."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The form that fits `count`, in the language in use (Welsh has up to six)."""
    return _translations.ngettext(one, many, count)
