"""The one table of what can be chosen in Settings: field, group, words, kind of control, choices.

No Qt: the page makes a row of each, and the guide can list them.
"""

from dataclasses import dataclass
from enum import StrEnum

from portfolio.spelling import SpellingIn
from portfolio.text import N_, _, ngettext

LEAST_SCALE, MOST_SCALE, SCALE_STEP = 90, 200, 10
INTER, ATKINSON = "Inter", "Atkinson Hyperlegible Next"
DYSLEXIC, SYSTEM_FONT = "OpenDyslexic", "system"
SHARED_LOCK_MIN = 10  # minutes until a shared computer locks by itself
ENGLISH, WELSH = "", "cy"
LOCK_MINUTES = (0, 5, 10, 30, 60)
MAIL_LIMITS_MB = (5, 10, 20, 25)


class Group(StrEnum):
    """The parts of the settings page, in their order."""

    APPEARANCE = "appearance"
    LANGUAGE = "language"
    SHARING = "sharing"
    YOU = "you"
    WRITING = "writing"
    CALENDAR = "calendar"
    STANDARDS = "standards"
    BACKUP = "backup"
    PRIVACY = "privacy"
    COMPUTER = "computer"
    SHORTCUTS = "shortcuts"

    @property
    def word(self) -> str:
        """The group's name for people."""
        return _(_GROUPS[self][0])

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return _GROUPS[self][1]


_GROUPS = {
    Group.APPEARANCE: (N_("Appearance"), "palette"),
    Group.YOU: (N_("You"), "user"),
    Group.LANGUAGE: (N_("Language"), "languages"),
    Group.WRITING: (N_("Writing"), "feather"),
    Group.CALENDAR: (N_("School calendar"), "calendar"),
    Group.STANDARDS: (N_("Standards"), "layout-grid"),
    Group.SHARING: (N_("Sharing"), "file-output"),
    Group.BACKUP: (N_("Backup"), "hard-drive"),
    Group.PRIVACY: (N_("Privacy and lock"), "lock"),
    Group.COMPUTER: (N_("On this computer"), "laptop"),
    Group.SHORTCUTS: (N_("Shortcuts"), "keyboard"),
}


class Control(StrEnum):
    """How a setting is chosen."""

    PICTURES = "pictures"
    SCALE = "scale"
    LIST = "list"
    SEGMENTS = "segments"
    TICK = "tick"


class Effect(StrEnum):
    """What is to be done at once when it was changed."""

    NONE = "none"
    LOOK = "look"
    WORDS = "words"
    LOCK = "lock"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value and its name; `count` is the number in a name that has one."""

    value: str | int
    name: str
    many: str = ""

    @property
    def word(self) -> str:
        """The name for people."""
        if not self.many:
            return _(self.name)
        return ngettext(self.name, self.many, int(self.value)).format(n=self.value)


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the settings page; `field` is its name in Choices."""

    field: str
    group: Group
    name: str
    control: Control
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    effect: Effect = Effect.NONE

    @property
    def word(self) -> str:
        """The row's name for people."""
        return _(self.name)

    @property
    def hint_word(self) -> str:
        """One line under the name; may be empty."""
        return _(self.hint) if self.hint else ""


SETTINGS = (
    Setting(
        "theme", Group.APPEARANCE, N_("Colours"), Control.PICTURES,
        (Choice("light", N_("Light")), Choice("dark", N_("Dark")),
         Choice("system", N_("As the computer"))),
        effect=Effect.LOOK,
    ),
    Setting("text_scale", Group.APPEARANCE, N_("Text size"), Control.SCALE, effect=Effect.LOOK),
    Setting(
        "reading_font", Group.APPEARANCE, N_("Reading font"), Control.LIST,
        (Choice(INTER, INTER), Choice(ATKINSON, ATKINSON), Choice(DYSLEXIC, DYSLEXIC),
         Choice(SYSTEM_FONT, N_("As the computer"))),
        effect=Effect.LOOK,
    ),
    Setting(
        "less_motion", Group.APPEARANCE, N_("Less motion"), Control.TICK,
        hint=N_("Nothing slides or fades"), effect=Effect.LOOK,
    ),
    Setting(
        "language", Group.LANGUAGE, N_("Words in the program"), Control.SEGMENTS,
        (Choice(ENGLISH, "English"), Choice(WELSH, N_("Cymraeg (draft)"))),
        effect=Effect.WORDS,
    ),
    Setting(
        "spelling", Group.WRITING, N_("Spelling"), Control.LIST,
        tuple(Choice(one.value, one.name_text) for one in SpellingIn),
        N_("A quiet wave under what no dictionary knows; F7 goes to the next one"),
        Effect.SPELLING,
    ),
    Setting(
        "tell_revisits", Group.WRITING, N_("Tell me at the start when a revisit is due"),
        Control.TICK, hint=N_("One line above the page, and only then"),
    ),
    Setting(
        "mail_limit_mb", Group.SHARING, N_("Largest e-mail attachment"), Control.LIST,
        tuple(Choice(n, N_("{n} MB"), N_("{n} MB")) for n in MAIL_LIMITS_MB),
        N_("Share warns you when a file is larger"),
    ),
    Setting(
        "lock_after_min", Group.PRIVACY, N_("Lock after"), Control.LIST,
        (Choice(0, N_("Never")),
         *(Choice(n, N_("{n} minute"), N_("{n} minutes")) for n in LOCK_MINUTES if n)),
        N_("Locks and clears the screen when nobody types or moves the mouse"), Effect.LOCK,
    ),
)  # fmt: skip


def settings_of(group: Group) -> list[Setting]:
    """The rows of a group."""
    return [one for one in SETTINGS if one.group is group]


def other_language(language: str) -> str:
    """The one of the two that is not spoken now."""
    return ENGLISH if language == WELSH else WELSH


def language_word(language: str) -> str:
    """A language's name, in itself."""
    return "Cymraeg" if language == WELSH else "English"
