"""The card of Settings with the words that spelling takes as right because she said so."""

from functools import partial

from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, button, label, show_when, spread
from ui.widgets.chips import CrossChip
from ui.widgets.fields import line_edit
from ui.widgets.flow import FlowBox


class OwnWordsCard(Card):
    """Every word with a cross that takes it out, and a line for one more."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.word = line_edit(_("One more word"), _("A name, a place, a word of your school"))
        self.word.returnPressed.connect(self.add)
        self.chips = FlowBox(spacing=6)
        self.one_more = button(_("Add"), self.add)
        self.one_more.setAccessibleName(_("Add the word"))
        told = _("Spelling takes them as right. They lie encrypted in your portfolio.")
        super().__init__(
            label(_("Words of your own"), "head"),
            label(told, "muted"),
            self.chips,
            spread(self.word, self.one_more),
        )

    def refresh(self) -> None:
        """Show the words that are kept."""
        theme, veil = self._shell.theme, self._shell.looking.veil
        words = self._shell.spelling.own
        self.chips.show_parts(
            *(CrossChip(theme, veil(one), "spell-check", partial(self.drop, one)) for one in words)
        )
        show_when(self.chips, bool(words))

    def add(self) -> None:
        """Know each word that stands in the line."""
        for one in self.word.text().replace(",", " ").split():
            self._shell.spelling.learn(one)
        self.word.clear()
        self.refresh()

    def drop(self, word: str) -> None:
        """Know a word no longer."""
        self._shell.spelling.forget(word)
        self.refresh()
        self._shell.offer_undo(
            _("Taken out: “{word}”").format(word=self._shell.looking.veil(word)),
            partial(self._shell.spelling.learn, word),
        )
