"""What left and what came back, named choices, and the names that are kept out of files."""

from dataclasses import replace

from portfolio.change import Change
from portfolio.errors import NoSuchExport, NoSuchRecipe
from portfolio.ids import new_id
from portfolio.model.selection import Selection
from portfolio.model.sharing import Export, KnownName, Naming, Recipe, Reply
from portfolio.privacy.names import Colleague, initials, next_alias, whose
from portfolio.sorting import Key, sort_key
from portfolio.storage.journal import Journal


class ExportStore:
    """The files that left, and the replies to them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(self, export: Export) -> Change:
        """Note that a file left."""
        return self._journal.save(export)

    def all(self) -> list[Export]:
        """All of them, newest first."""
        return sorted(self._journal.all(Export), key=lambda one: one.at, reverse=True)

    def get(self, export_id: str) -> Export:
        """The export of that id, however it was typed. Raises NoSuchExport."""
        plain = export_id.replace("-", "").casefold()
        for one in self.all():
            if one.id.casefold() == plain:
                return one
        raise NoSuchExport

    def replies(self) -> list[Reply]:
        """What came back, oldest first."""
        return sorted(self._journal.all(Reply), key=lambda one: one.received_on)

    def receive(self, reply: Reply) -> Change:
        """Keep a reply that she has confirmed."""
        return self._journal.save(reply)


class RecipeStore:
    """Choices under names."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[Recipe]:
        """All recipes by name."""
        return sorted(self._journal.all(Recipe), key=lambda one: sort_key(one.name))

    def named(self, name: str) -> Recipe:
        """The recipe of that name. Raises NoSuchRecipe."""
        for one in self.all():
            if one.name.casefold() == name.strip().casefold():
                return one
        raise NoSuchRecipe(name, tuple(one.name for one in self.all()))

    def keep(self, name: str, selection: Selection) -> Recipe:
        """Keep a choice; one of the same name takes the new choice."""
        known = {one.name.casefold(): one.id for one in self.all()}
        made = Recipe(known.get(name.strip().casefold()) or new_id(), name.strip(), selection)
        self._journal.save(made)
        return made

    def drop(self, name: str) -> Change:
        """Take a recipe away."""
        return self._journal.delete(self.named(name).id)


class NameStore:
    """Names and what becomes of them. The table never leaves."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[KnownName]:
        """Every name that was decided on: pseudonyms in their order, then the rest."""
        every = self._journal.all(KnownName)
        return sorted(
            every, key=lambda one: (not one.alias, len(one.alias), one.alias, sort_key(one.words))
        )

    def pupils(self, names: list[str]) -> Change:
        """Take names in as pupils', each with a pseudonym that stays. Known ones are left alone."""
        known = {one.words.casefold() for one in self.all() if one.is_pupil}
        change = Change()
        with self._journal.together():
            for name in names:
                plain = " ".join(name.split())
                if plain.casefold() not in known:
                    known.add(plain.casefold())
                    change |= self.decide(plain, Naming.REPLACE, is_pupil=True)
        return change

    def colleagues(self, people: list[Colleague]) -> Change:
        """Take names in as colleagues': a role or initials stand for each. Pupils stay pupils."""
        pupils = {one.words.casefold() for one in self.all() if one.is_pupil}
        change = Change()
        with self._journal.together():
            for one in people:
                plain = " ".join(one.name.split())
                if plain.casefold() not in pupils:
                    change |= self._keep(plain, Naming.REPLACE, one.role, is_colleague=True)
        return change

    def decide(
        self, words: str, naming: Naming, alias: str = "", *, is_pupil: bool = False
    ) -> Change:
        """Say what becomes of these words in what leaves. A pupil's pseudonym is never changed.

        A part of one listed name, or its initials, stands under the same alias as the whole.
        """
        return self._keep(words, naming, alias, is_pupil=is_pupil)

    def _keep(
        self,
        words: str,
        naming: Naming,
        alias: str,
        *,
        is_pupil: bool = False,
        is_colleague: bool = False,
    ) -> Change:
        plain = " ".join(words.split())
        if not plain:
            return Change()
        every = self.all()
        known = next((one for one in every if one.words.casefold() == plain.casefold()), None)
        is_part = naming is Naming.REPLACE and not (is_pupil or is_colleague)
        like = known or (whose(plain, every) if is_part else None)
        made = KnownName(
            known.id if known else new_id(),
            plain,
            naming,
            alias or (like.alias if like else ""),
            is_pupil or (like is not None and like.is_pupil),
            is_colleague or (like is not None and like.is_colleague),
        )
        if naming is Naming.REPLACE and not made.alias:
            told = initials(plain) if made.is_colleague else ""
            made = replace(made, alias=told or next_alias(every))
        return self._journal.save(made)

    def forget(self, name_id: str) -> Change:
        """Take a decision back."""
        return self._journal.delete(name_id)


def _order(one: KnownName) -> tuple[bool, int, str, Key]:
    return not one.alias, len(one.alias), one.alias, sort_key(one.words)
