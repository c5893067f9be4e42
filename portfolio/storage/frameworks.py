"""The frameworks a teacher can work with: those that ship, and her own from files."""

from dataclasses import replace

from portfolio.change import Change
from portfolio.errors import FrameworkShipped, UnknownFramework, UnknownStandard
from portfolio.frameworks import find_statement, framework_ids, load_framework, styled
from portfolio.imports.frameworks import FrameworkFile
from portfolio.insight.coverage import StatementRow
from portfolio.model.profile import Profile
from portfolio.model.standard import Framework, OfficialText, OfficialTexts, Statement
from portfolio.storage.journal import Journal
from portfolio.storage.profiles import ProfileStore

OFFICIAL = "official-"


class FrameworkStore:
    """Shipped frameworks and the teacher's own. The first at work is the one on page one."""

    def __init__(self, journal: Journal, profiles: ProfileStore) -> None:
        self._journal, self._profiles = journal, profiles

    def all(self) -> list[Framework]:
        """Every framework there is: the shipped ones, then her own."""
        return [*map(load_framework, framework_ids()), *self._journal.all(Framework)]

    def get(self, framework_id: str) -> Framework:
        """The framework with that id. Raises UnknownFramework."""
        if framework_id in framework_ids():
            return load_framework(framework_id)
        for one in self._journal.all(Framework):
            if one.id == framework_id:
                return one
        raise UnknownFramework(framework_id)

    def at_work(self) -> tuple[Framework, ...]:
        """Those she works with, hers first; ids that are not there any more are passed over."""
        shipped, own = framework_ids(), {one.id: one for one in self._journal.all(Framework)}
        found = [
            own[key] if key in own else load_framework(key)  # the others are not read
            for key in self._profiles.get().frameworks
            if key in own or key in shipped
        ]
        return tuple(found) or (load_framework(Profile().frameworks[0]),)

    @property
    def main(self) -> Framework:
        """The one on page one."""
        return self.at_work()[0]

    def find(self, typed: str, framework_id: str = "") -> tuple[Framework, Statement]:
        """The statement that was typed, in the frameworks at work or the one named."""
        looked = (self.get(framework_id),) if framework_id else self.at_work()
        for one in looked:
            statement = find_statement(one, typed)
            if statement is not None:
                return one, statement
        raise UnknownStandard(typed, looked[0].statements[0].code)

    def told(self, framework_id: str, code: str) -> str:
        """A code in the look that she chose."""
        try:
            framework = self.get(framework_id)
        except UnknownFramework:
            return code
        return styled(code, self._profiles.get().code_style, framework)

    def styled_row(self, framework: Framework, row: StatementRow) -> StatementRow:
        """A row of coverage with its codes in the look that she chose."""
        style = self._profiles.get().code_style
        code, parent = (styled(one, style, framework) for one in (row.code, row.parent))
        return replace(row, code=code, parent=parent)

    def official(self, framework_id: str) -> dict[str, str]:
        """The official texts that she pasted or loaded, by code."""
        for one in self._journal.all(OfficialTexts):
            if one.framework == framework_id:
                return {text.code: text.text for text in one.texts}
        return {}

    def set_official(self, framework_id: str, texts: dict[str, str]) -> Change:
        """Keep official texts beside those there; an empty text takes one away."""
        merged = {**self.official(framework_id), **texts}
        kept = tuple(OfficialText(code, text) for code, text in sorted(merged.items()) if text)
        return self._journal.save(OfficialTexts(OFFICIAL + framework_id, framework_id, kept))

    def add(self, file: FrameworkFile) -> Change:
        """Keep a framework from a file and put it to work; its official texts beside it.

        A file with the id of a shipped framework brings official texts alone, if it has the same
        codes. Raises FrameworkShipped.
        """
        framework = file.framework
        with self._journal.together():
            if framework.id in framework_ids():
                codes = {one.code for one in load_framework(framework.id).statements}
                texts = {one.code: one.text for one in file.official}
                if not texts or not set(texts) <= codes:
                    raise FrameworkShipped(framework.id)
                return self.set_official(framework.id, texts)
            change = self._journal.save(framework)
            if file.official:
                texts = {one.code: one.text for one in file.official}
                change |= self.set_official(framework.id, texts)
            return change | self.put_to_work(framework.id)

    def put_to_work(self, framework_id: str, *, is_main: bool = False) -> Change:
        """Work with a framework from now on; its links are counted and shown."""
        self.get(framework_id)
        profile = self._profiles.get()
        others = tuple(one for one in profile.frameworks if one != framework_id)
        if is_main:
            return self._profiles.save(replace(profile, frameworks=(framework_id, *others)))
        if framework_id in profile.frameworks:
            return Change()
        return self._profiles.save(replace(profile, frameworks=(*others, framework_id)))

    def put_away(self, framework_id: str) -> Change:
        """Work without a framework; its links stay and come back with it. One always stays."""
        profile = self._profiles.get()
        kept = tuple(one for one in profile.frameworks if one != framework_id)
        return self._profiles.save(replace(profile, frameworks=kept)) if kept else Change()
