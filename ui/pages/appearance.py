"""The card of Settings on how it looks: colours, text size, reading font, motion."""

from ui.choosable import Group, settings_of
from ui.shell import Shell
from ui.widgets.basics import Card, label
from ui.widgets.pair import Pair
from ui.widgets.setting_rows import SettingRows


class AppearanceCard(Card):
    """Pictures of the colours beside what is slid and chosen."""

    def __init__(self, shell: Shell) -> None:
        first, *rest = settings_of(Group.APPEARANCE)
        self.colours, self.others = SettingRows(shell, [first]), SettingRows(shell, rest)
        pair = Pair(self.colours, self.others, shares=(3, 2), is_top=True, is_whole=True)
        super().__init__(label(Group.APPEARANCE.word, "head"), pair)

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.colours.refresh()
        self.others.refresh()
