"""Spelling for the whole window: one loaded speller, and her own words kept in the portfolio.

Her words may be names of pupils, so they lie in the encrypted profile and in no settings file.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from portfolio.change import Change
from portfolio.errors import RecordDamaged
from portfolio.model.profile import PROFILE_ID
from portfolio.spelling import Speller, SpellingIn, load
from ui.session import Session
from ui.settings import Settings


class Spelling(QObject):
    """`changed` when other words are known than before. Loads beside the window when first used."""

    changed = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session, self._settings = session, settings
        self._speller = Speller(())
        self._loaded = SpellingIn.OFF
        session.changed.connect(self._follow)

    @Slot()
    def load(self) -> None:
        """Be ready for the language that is chosen; until then every word is known."""
        choice = self._choice
        if choice is self._loaded:
            return
        self._loaded = choice
        own = self.own
        self._session.jobs.run(lambda: load(choice, own), self._take, self._session.failed.emit)

    def is_known(self, word: str) -> bool:
        """Whether a word is right, or cannot be told."""
        return self._speller.is_known(word)

    def suggestions(self, word: str) -> list[str]:
        """What was perhaps meant."""
        return self._speller.suggestions(word)

    def is_own(self, word: str) -> bool:
        """Whether it is one of her own words."""
        return word in self.own

    def learn(self, word: str) -> None:
        """Know a word from now on."""
        self._keep(tuple(sorted({*self.own, word})))

    def forget(self, word: str) -> None:
        """Know one of her words no longer."""
        self._keep(tuple(one for one in self.own if one != word))

    @property
    def _choice(self) -> SpellingIn:
        kept = self._settings.get().spelling
        return SpellingIn(kept) if kept in list(SpellingIn) else SpellingIn.ENGLISH

    @property
    def own(self) -> tuple[str, ...]:
        """Her own words, in the order of their letters."""
        try:
            return self._session.library.profiles.get().own_words
        except RecordDamaged:
            return ()

    def _keep(self, words: tuple[str, ...]) -> None:
        profile = self._session.library.profiles.get()
        self._session.save(replace(profile, own_words=words))

    def _take(self, speller: Speller) -> None:
        self._speller = speller
        self._speller.set_own(self.own)
        self.changed.emit()

    @Slot(object, object)
    def _follow(self, change: Change, _source: object) -> None:
        if change.everything or PROFILE_ID in change.ids:
            before = self._speller.own
            self._speller.set_own(self.own)
            if self._speller.own != before:
                self.changed.emit()
