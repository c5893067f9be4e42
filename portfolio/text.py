"""The one way by which words for people are translated. No wording lives here."""

import gettext

from resources import locate

ENGLISH = "en-GB"
TAGS = {"cy": "cy-GB"}  # the languages there is a catalogue of
_tag = ENGLISH
_translations: gettext.NullTranslations = gettext.NullTranslations()


def use_language(code: str) -> None:
    """Speak the language `code` (such as "cy") from now on; English where a text is missing.

    No code is English.
    """
    # the language is the one thing the whole process shares
    global _translations, _tag  # noqa: PLW0603
    _tag = TAGS.get(code, ENGLISH)
    _translations = gettext.translation(
        "teacher-portfolio", locate("locale"), languages=[code or "en"], fallback=True
    )


def language_tag() -> str:
    """The language in use as documents name it (BCP 47), such as "en-GB"."""
    return _tag


def _(message: str) -> str:
    """The message in the language in use."""
    return _translations.gettext(message)


def inside(words: str) -> str:
    """Words of ours as they stand in the middle of a line: their first letter is small."""
    return words[:1].lower() + words[1:]


def N_(message: str) -> str:  # noqa: N802  gettext's own name
    """Mark a message for extraction; it is translated where it is shown."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The form that fits `count`, in the language in use (Welsh has up to six)."""
    return _translations.ngettext(one, many, count)
