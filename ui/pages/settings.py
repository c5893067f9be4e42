"""Settings: a list of groups, and their cards one under the other. Everything applies at once."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from portfolio.text import _
from ui.choosable import Group
from ui.pages.appearance import AppearanceCard
from ui.pages.career import CareerCard, LeaveCard
from ui.pages.computer import PlacesCard, RowsCard, ShortcutsCard
from ui.pages.copies import CopiesCard
from ui.pages.safety import OpeningCard, PastCard
from ui.pages.school_year import CalendarCard, TrainingCard
from ui.pages.ways import FrameworksCard, HabitsCard
from ui.pages.you import YouCard
from ui.shell import Shell
from ui.widgets.basics import column, label, row
from ui.widgets.page import Page
from ui.widgets.pair import Pair

LIST_PX, CARDS_PX, PAIR_PX, ICON_PX, ITEM_PX = 204, 420, 640, 18, 38

SettingsCard = (
    AppearanceCard | RowsCard | YouCard | CareerCard | LeaveCard | HabitsCard | CalendarCard
    | TrainingCard | FrameworksCard | CopiesCard | OpeningCard | PastCard | PlacesCard
    | ShortcutsCard
)  # fmt: skip


class SettingsPage(QWidget):
    """The list goes to a group; where there is no room for it, the cards stand alone."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.setObjectName("canvas")
        self.groups = QListWidget()
        self.cards = _cards(shell)
        self.page = Page(_("Settings"))
        self._lay_out()
        self.groups.currentRowChanged.connect(self._go)
        self.groups.itemActivated.connect(lambda _item: self._enter())
        self.page.verticalScrollBar().valueChanged.connect(self._mark)

    def refresh(self) -> None:
        """Show what is chosen now."""
        for one in self._every():
            one.refresh()

    def reveal(self, record_id: str) -> None:
        """Show the group of that name."""
        if record_id in tuple(Group):
            self.groups.setCurrentRow(list(Group).index(Group(record_id)))

    def leave(self) -> None:
        """Everything is kept already."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave the list out where the cards would be too narrow."""
        px = self._shell.theme.px
        self.groups.setVisible(event.size().width() >= px(LIST_PX) + px(CARDS_PX))
        super().resizeEvent(event)

    def _every(self) -> list[SettingsCard]:
        return [one for cards in self.cards.values() for one in cards]

    def _lay_out(self) -> None:
        theme = self._shell.theme
        self.groups.setObjectName("groups")
        self.groups.setAccessibleName(_("Groups of settings"))
        self.groups.setFixedWidth(theme.px(LIST_PX))
        self.groups.setIconSize(QSize(theme.px(ICON_PX), theme.px(ICON_PX)))
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in Group:
            item = QListWidgetItem(theme.icon(group.icon), group.word)
            item.setSizeHint(QSize(0, theme.px(ITEM_PX)))
            self.groups.addItem(item)
        self.groups.setCurrentRow(0)
        self.page.body.setContentsMargins(0, 0, 0, 0)
        paired = (Group.LANGUAGE, Group.SHARING)
        pair = Pair(*(self.cards[one][0] for one in paired), theme.px(PAIR_PX), is_top=False)
        for group, cards in self.cards.items():
            if group is paired[0]:
                self.page.body.addWidget(pair)
            elif group is not paired[1]:
                for card in cards:
                    self.page.body.addWidget(card)
        self.page.body.addStretch(1)
        head = column(
            label(_("Changes are kept as you make them"), "muted"),
            label(_("Settings"), "title"),
            spacing=0,
        )
        head.setContentsMargins(32, 28, 28, 8)
        beside = row(self.groups, self.page, spacing=0)
        beside.setContentsMargins(28, 0, 0, 0)
        beside.setStretch(1, 1)
        self.setLayout(column(head, beside, spacing=0))

    @Slot(int)
    def _go(self, number: int) -> None:
        card = self.cards[list(Group)[number]][0]
        top = card.mapTo(self.page.widget(), card.rect().topLeft()).y()
        bar = self.page.verticalScrollBar()
        blocked = bar.blockSignals(True)  # the last groups cannot come to the top, yet stay chosen
        bar.setValue(top)
        bar.blockSignals(blocked)
        self.page.widget().move(self.page.widget().x(), -bar.value())

    @Slot(int)
    def _mark(self, scrolled: int) -> None:
        """Mark the group that is at the top now."""
        reached = 0
        for number, group in enumerate(Group):
            card = self.cards[group][0]
            if card.mapTo(self.page.widget(), card.rect().topLeft()).y() <= scrolled + ITEM_PX:
                reached = number
        blocked = self.groups.blockSignals(True)
        self.groups.setCurrentRow(reached)
        self.groups.blockSignals(blocked)

    def _enter(self) -> None:
        """Enter in the list goes into the cards."""
        card = self.cards[list(Group)[self.groups.currentRow()]][0]
        for one in card.findChildren(QWidget):
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible():
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _cards(shell: Shell) -> dict[Group, tuple[SettingsCard, ...]]:
    return {
        Group.APPEARANCE: (AppearanceCard(shell),),
        Group.LANGUAGE: (RowsCard(shell, Group.LANGUAGE),),
        Group.SHARING: (RowsCard(shell, Group.SHARING),),
        Group.YOU: (YouCard(shell), CareerCard(shell), LeaveCard(shell)),
        Group.WRITING: (RowsCard(shell, Group.WRITING), HabitsCard(shell)),
        Group.CALENDAR: (CalendarCard(shell), TrainingCard(shell)),
        Group.STANDARDS: (FrameworksCard(shell),),
        Group.BACKUP: (CopiesCard(shell),),
        Group.PRIVACY: (OpeningCard(shell), PastCard(shell)),
        Group.COMPUTER: (PlacesCard(shell),),
        Group.SHORTCUTS: (ShortcutsCard(shell),),
    }
