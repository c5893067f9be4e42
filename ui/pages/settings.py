"""Settings: a list of groups, and their cards one under the other. Everything applies at once."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from portfolio.text import _
from ui.choosable import Group
from ui.pages.appearance import AppearanceCard
from ui.pages.career import CareerCard, LeaveCard
from ui.pages.computer import PlacesCard, RowsCard, ShortcutsCard
from ui.pages.copies import CopiesCard
from ui.pages.own_words import OwnWordsCard
from ui.pages.safety import OpeningCard, PastCard
from ui.pages.school_year import CalendarCard, TrainingCard
from ui.pages.ways import FrameworksCard, HabitsCard
from ui.pages.you import YouCard
from ui.shell import Shell
from ui.widgets.basics import column, label, row
from ui.widgets.bold_chosen import ICON_PX, BoldChosen, row_icon
from ui.widgets.choices import short_box
from ui.widgets.page import Page, lay_out_hidden
from ui.widgets.page_head import PageHead
from ui.widgets.pair import Pair

LIST_PX, CARDS_PX, ITEM_PX, RING_PX = 204, 540, 38, 2
GAP_PX = 8  # that Qt leaves from an icon to its word at every text size
AT_FIRST = 3  # cards that are made before the page is painted

SettingsCard = (
    AppearanceCard | RowsCard | YouCard | CareerCard | LeaveCard | HabitsCard | OwnWordsCard
    | CalendarCard | TrainingCard | FrameworksCard | CopiesCard | OpeningCard | PastCard
    | PlacesCard | ShortcutsCard
)  # fmt: skip


class SettingsPage(QWidget):
    """The list goes to a group; where there is no room for it, a box over the cards does.

    What is not in sight is made after the page is shown, a card at a time.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._is_going, self._wanted = shell, False, -1
        self.setObjectName("canvas")
        self.groups, self.jump = QListWidget(), short_box()
        self._jumping = QWidget()  # the box with its word
        self.cards: dict[Group, list[SettingsCard]] = {group: [] for group in Group}
        self._rooms = {group: _room() for group in Group}
        self._due: list[tuple[Group, int]] = []  # the cards by their number in the group
        self._later = QTimer(self)
        self._later.timeout.connect(self._go_on)
        shell.session.closed.connect(self._later.stop)  # it may be filled ahead, and never left
        self.page = Page(_("Settings"))
        self._lay_out()
        self.groups.currentRowChanged.connect(self._go)
        self.jump.activated.connect(self._choose)
        self.groups.itemActivated.connect(lambda _item: self._enter())
        self.page.verticalScrollBar().valueChanged.connect(self._mark)

    def refresh(self) -> None:
        """Show what is chosen now: what is in sight at once."""
        self._due = [(group, n) for group in Group for n in range(len(CARDS[group]))]
        bottom = self.page.verticalScrollBar().value() + self.height()
        while self._due and self._is_seen(*self._due[0], bottom):
            self._next()
        self._later.start()

    def reveal(self, record_id: str) -> None:
        """Show the group of that name."""
        self._choose(list(Group).index(Group(record_id)))

    def leave(self) -> None:
        """Everything is kept already."""
        self._later.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The box takes the place of the list where the cards would be too narrow."""
        px = self._shell.theme.px
        has_list = event.size().width() >= px(LIST_PX) + px(CARDS_PX)
        self.groups.setVisible(has_list)
        self._jumping.setVisible(not has_list)
        self.page.set_margins(24 - RING_PX if has_list else RING_PX, RING_PX, 28, 20)
        super().resizeEvent(event)

    @Slot()
    def _go_on(self) -> None:
        """The next card that is due, or the end of them; none is squeezed meanwhile."""
        if self._due:
            self._next()
            self._measure()
        else:
            self._later.stop()
            self._come_to_rest()
            if not self.isVisible():
                lay_out_hidden(self)

    def _is_seen(self, group: Group, number: int, bottom: int) -> bool:
        """Whether a card stands above the window's edge; one that is not made yet may, if early."""
        if number < len(self.cards[group]):
            return self._top(group) < bottom
        return sum(map(len, self.cards.values())) < AT_FIRST

    def _next(self) -> None:
        """Make and fill the next card that is due."""
        group, number = self._due.pop(0)
        made, room = self.cards[group], self._rooms[group].layout()
        if number == len(made):
            made.append(CARDS[group][number](self._shell))
            assert room is not None
            room.addWidget(made[number])
        made[number].refresh()

    def _lay_out(self) -> None:
        theme = self._shell.theme
        self.groups.setObjectName("groups")
        self.groups.setItemDelegate(BoldChosen(self.groups, theme.px(GAP_PX) - GAP_PX))
        self.groups.setAccessibleName(_("Groups of settings"))
        self.groups.setFixedWidth(theme.px(LIST_PX) + 2 * RING_PX)
        self.groups.setMaximumHeight(len(Group) * theme.px(ITEM_PX) + 2 * RING_PX)
        self.groups.setIconSize(QSize(theme.px(ICON_PX), theme.px(ICON_PX)))
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in Group:
            item = QListWidgetItem(row_icon(theme, group.icon), group.word)
            item.setSizeHint(QSize(0, theme.px(ITEM_PX)))
            self.groups.addItem(item)
            self.jump.addItem(theme.icon(group.icon), group.word)
        self.groups.setCurrentRow(0)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        first, second = (self._rooms[one] for one in PAIRED)
        pair = Pair(first, second)
        for group, room in self._rooms.items():
            if group is PAIRED[0]:
                self.page.body.addWidget(pair)
            elif group is not PAIRED[1]:
                self.page.body.addWidget(room)
        self.page.body.addStretch(1)
        self._name_jump()
        title = PageHead(
            _("Settings"), self._jumping, meta=_("Most changes are kept as you make them")
        )
        head = column(title)
        head.setContentsMargins(32, 28, 28, 12 - RING_PX)
        groups = column(self.groups, None)
        groups.setStretch(0, len(Group))  # all its rows before the room under it
        beside = row(self.page, spacing=0)
        beside.insertLayout(0, groups)
        beside.setContentsMargins(32 - RING_PX, 0, 0, 0)
        beside.setStretch(1, 1)
        whole = column(head, beside, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _name_jump(self) -> None:
        name = label(_("Go to"), "muted", wraps=False)
        name.setBuddy(self.jump)
        self.jump.setAccessibleName(_("Go to"))
        self.jump.setAccessibleDescription(self.groups.accessibleName())
        self.jump.setIconSize(self.groups.iconSize())
        self._jumping.setLayout(row(name, self.jump))

    @Slot(int)
    def _choose(self, number: int) -> None:
        """Go there, though it be the group that is marked already."""
        self.groups.setCurrentRow(number)
        self._go(number)

    @Slot(int)
    def _go(self, number: int) -> None:
        self.jump.setCurrentIndex(number)
        while any(group is list(Group)[number] for group, _number in self._due):
            self._next()
        self._wanted = number
        self._come_to_rest()
        self._wanted = number if self._later.isActive() else -1

    def _come_to_rest(self) -> None:
        """Let what was just made have its place, and go where she wanted to be."""
        self._measure()
        if self._wanted < 0:
            return
        # the last groups cannot come to the top, yet stay marked
        self._is_going = True
        self.page.verticalScrollBar().setValue(self._top(list(Group)[self._wanted]))
        self._is_going, self._wanted = False, -1

    def _measure(self) -> None:
        layout = self._canvas().layout()
        assert layout is not None
        layout.activate()
        self.page.setWidgetResizable(True)  # measures anew what wraps

    @Slot(int)
    def _mark(self, scrolled: int) -> None:
        """Mark the group that is at the top now."""
        if self._is_going:
            return
        self._wanted = -1  # she scrolls by herself
        reached = max(
            (n for n, group in enumerate(Group) if self._top(group) <= scrolled + ITEM_PX),
            default=0,
        )
        blocked = self.groups.blockSignals(True)
        self.groups.setCurrentRow(reached)
        self.groups.blockSignals(blocked)
        self.jump.setCurrentIndex(reached)

    def _top(self, group: Group) -> int:
        return self._rooms[group].mapTo(self._canvas(), QPoint(0, 0)).y()

    def _canvas(self) -> QWidget:
        canvas = self.page.widget()
        assert canvas is not None
        return canvas

    def _enter(self) -> None:
        """Enter in the list goes into the cards."""
        room = self._rooms[list(Group)[self.groups.currentRow()]]
        for one in room.findChildren(QWidget):
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible():
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _room() -> QWidget:
    """Where the cards of a group come."""
    made = QWidget()
    made.setLayout(column(spacing=12))
    return made


def _rows(group: Group) -> Callable[[Shell], RowsCard]:
    return lambda shell: RowsCard(shell, group)


CARDS: dict[Group, tuple[Callable[[Shell], SettingsCard], ...]] = {
    Group.APPEARANCE: (AppearanceCard,),
    Group.LANGUAGE: (_rows(Group.LANGUAGE),),
    Group.SHARING: (_rows(Group.SHARING),),
    Group.YOU: (YouCard, CareerCard, LeaveCard),
    Group.WRITING: (_rows(Group.WRITING), OwnWordsCard, HabitsCard),
    Group.CALENDAR: (CalendarCard, TrainingCard),
    Group.STANDARDS: (FrameworksCard,),
    Group.BACKUP: (CopiesCard,),
    Group.PRIVACY: (OpeningCard, PastCard),
    Group.COMPUTER: (PlacesCard,),
    Group.SHORTCUTS: (ShortcutsCard,),
}
PAIRED = (Group.LANGUAGE, Group.SHARING)
