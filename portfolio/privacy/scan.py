"""Looking for what may tell who a pupil is, before anything leaves. It would rather ask too often.

Names are found only where she has listed them; faces are not looked for.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from portfolio.document import Document
from portfolio.model.sharing import KnownName, Naming
from portfolio.privacy.names import words_pattern
from portfolio.text import N_, _

AROUND = 30  # characters shown on each side
LEAST_PART = 3  # letters of a name's part: shorter ones are words of every text
YOUNGEST, OLDEST = 2, 20  # years: a date of birth of a pupil lies between
UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # no I, O, S: 23 letters for a remainder of 23
UPN_LENGTH = 13
REGION = "GB"
_YEAR = re.compile(r",?\s?\(?(?:19|20)\d\d[a-z]?\b")  # (2011), as authors are cited
_BY = re.compile(r"\bby(?:\s+[A-Z][\w.’'-]*){0,2}\s+\Z")
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}\w{2,24}")
_UPN = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b", re.IGNORECASE)
_DATE = re.compile(r"\b(\d{1,2})[./\-](\d{1,2})[./\-](\d{4}|\d{2})\b|\b(\d{4})-(\d{2})-(\d{2})\b")
_MONTHS = {
    name[:3]: number
    for number, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september",
         "october", "november", "december"), 1,
    )
}  # fmt: skip
_WORDED = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(_MONTHS)})[a-z]*\s+(\d{{4}})\b",
                     re.IGNORECASE)  # fmt: skip


class HitKind(StrEnum):
    """What was found."""

    NAME = "name"
    PART = "part-of-a-name"
    INITIALS = "initials"
    EMAIL = "e-mail"
    PHONE = "phone"
    UPN = "upn"
    BIRTH = "date-of-birth"

    @property
    def word(self) -> str:
        """In plain words."""
        return _(_KIND_WORDS[self])


_KIND_WORDS = {
    HitKind.NAME: N_("Name on your list"),
    HitKind.PART: N_("Part of a name on your list"),
    HitKind.INITIALS: N_("Initials of a name on your list"),
    HitKind.EMAIL: N_("E-mail address"),
    HitKind.PHONE: N_("Phone number"),
    HitKind.UPN: N_("Unique pupil number"),
    HitKind.BIRTH: N_("Perhaps a date of birth"),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Words to decide on, where they stand, and the text around them.

    `suggested` is Keep for what is probably an author: authors keep their names.
    """

    kind: HitKind
    words: str
    where: str
    around: str
    suggested: Naming = Naming.REPLACE


def scan(document: Document, known: Iterable[KnownName]) -> tuple[Hit, ...]:
    """What is left in the texts that leave, each words once; decided words are not asked again.

    Where it says who wrote what was read, colleagues are authors and are not asked about.
    """
    every = tuple(known)
    today = document.made_on
    hits = list(scan_texts(labelled_texts(document), every, today))
    asked = {_plain(one.words) for one in hits}
    others = [one for one in every if not one.is_colleague]
    for one in scan_texts(_citations(document), others, today):
        if _plain(one.words) not in asked:
            is_name = one.kind in (HitKind.PART, HitKind.INITIALS)
            hits.append(replace(one, suggested=Naming.KEEP) if is_name else one)
    return tuple(hits)


def scan_texts(
    texts: Iterable[tuple[str, str]], known: Iterable[KnownName], today: date
) -> tuple[Hit, ...]:
    """The same over labelled texts."""
    every = tuple(known)
    decided = {_plain(one.words) for one in every if one.naming is Naming.KEEP}
    patterns = _name_patterns(every)
    pupils = _name_patterns(tuple(one for one in every if one.is_pupil))
    found: dict[tuple[HitKind, str], Hit] = {}
    for where, text in texts:
        for kind, start, end in _spans(text, patterns, today):
            words = text[start:end]
            key = (kind, _plain(words))
            if key[1] not in decided and key not in found:
                is_author = kind is HitKind.PART and _is_author(text, start, end, pupils)
                found[key] = Hit(
                    kind, words, where, _around(text, start, end),
                    Naming.KEEP if is_author else Naming.REPLACE,
                )  # fmt: skip
    return tuple(found.values())


def _is_author(
    text: str, start: int, end: int, pupils: tuple[tuple[HitKind, re.Pattern[str]], ...]
) -> bool:
    """Whether a year follows, as in a citation; or "by" stands before, but for a pupil's name."""
    if _YEAR.match(text, end):
        return True
    words = text[start:end]
    is_pupil = any(pattern.fullmatch(words) for _kind, pattern in pupils)
    return not is_pupil and _BY.search(text, max(0, start - AROUND), start) is not None


def labelled_texts(document: Document) -> Iterator[tuple[str, str]]:
    """Every text of a document with the words that tell where it stands."""
    facts, summary = document.facts, document.summary
    for text in (facts.role, facts.school, facts.reader, facts.period_name):
        yield _("Page one"), text
    yield from ((_("Page one"), text) for text in (summary.impact, summary.question))
    yield from ((_("Page one"), one.text) for one in summary.next_steps)
    for entry in document.records.entries:
        where = entry.heading
        texts = [entry.title, entry.body, entry.people, entry.provider]
        texts += [one.text for one in entry.targets]
        texts += [text for one in entry.sessions for text in (one.title, one.recording)]
        if entry.observation:
            seen = entry.observation
            texts += [seen.class_name, seen.subject, seen.age_phase]
        yield from ((where, text) for text in texts)
    for goal in document.records.goals:
        texts = [goal.title, goal.why, goal.support, goal.outcome]
        texts += [text for one in goal.criteria for text in (one.text, one.result)]
        texts += [text for one in goal.reviews for text in (one.text, one.by)]
        yield from ((goal.title, text) for text in texts)
    for piece in document.records.evidence:
        yield from ((piece.heading, text) for text in (piece.caption, piece.file_name, piece.link))
    yield from _told_texts(document)


def _citations(document: Document) -> Iterator[tuple[str, str]]:
    """Who wrote what was read."""
    yield from ((one.heading, one.source) for one in document.records.entries)


def _told_texts(document: Document) -> Iterator[tuple[str, str]]:
    """The texts of links, threads, revisits and the talk."""
    for mapping in document.records.mappings:
        yield mapping.code, mapping.because
    for thread in document.records.threads:
        yield from ((thread.title, text) for text in (thread.title, thread.impact))
    for revisit in document.records.revisits:
        yield _("Answer to a revisit"), revisit.answer
    talk = document.career.talk
    for text in (talk.mid_year, talk.wellbeing, talk.workload, talk.career, talk.next_step):
        yield _("The appraisal meeting"), text


def _name_patterns(known: tuple[KnownName, ...]) -> tuple[tuple[HitKind, re.Pattern[str]], ...]:
    """Patterns for listed names, their parts, and the initials of pupils."""
    away = [one.words for one in known if one.naming is not Naming.KEEP]
    pupils = [one.words for one in known if one.is_pupil]
    people = [one.words for one in known if one.is_pupil or one.is_colleague]
    parts = {part for name in people for part in name.split() if len(part) >= LEAST_PART}
    wanted = ((HitKind.NAME, words_pattern(away)), (HitKind.PART, words_pattern(parts)))
    found = [(kind, pattern) for kind, pattern in wanted if pattern is not None]
    initials = _initials([name for name in pupils if " " in name])
    return (*found, (HitKind.INITIALS, initials)) if initials else tuple(found)


def _initials(names: list[str]) -> re.Pattern[str] | None:
    """Finds JM, J.M. and J. M. for each name of two words or more; in capitals alone."""
    every = {tuple(part[0].upper() for part in name.split()) for name in names}
    if not every:
        return None
    parts = "|".join(r"\.?\s?".join(map(re.escape, letters)) for letters in sorted(every))
    return re.compile(rf"(?<![^\W\d_])(?:{parts})\b\.?")


def _spans(
    text: str, patterns: tuple[tuple[HitKind, re.Pattern[str]], ...], today: date
) -> Iterator[tuple[HitKind, int, int]]:
    """Where something stands, the surest kinds first; no place is told twice."""
    taken: list[tuple[int, int]] = []
    for kind, start, end in (*_patterned(text, patterns), *_dates(text, today), *_phones(text)):
        if not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            yield kind, start, end


def _patterned(
    text: str, patterns: tuple[tuple[HitKind, re.Pattern[str]], ...]
) -> Iterator[tuple[HitKind, int, int]]:
    for found in _EMAIL.finditer(text):
        yield HitKind.EMAIL, *found.span()
    for found in _UPN.finditer(text):
        if is_upn(found.group()):
            yield HitKind.UPN, *found.span()
    for kind, pattern in patterns:
        for found in pattern.finditer(text):
            yield kind, *found.span()


def is_upn(text: str) -> bool:
    """Whether the first letter is the check letter of the rest (DfE, UPN guide).

    Each of the 12 characters counts its value times its place from 2 on; the sum, modulo 23, names
    the letter. A temporary number ends in a letter, whose value is its place in the same list.
    """
    plain = text.upper()
    if len(plain) != UPN_LENGTH:
        return False
    values = [int(one) if one.isdigit() else UPN_LETTERS.index(one) for one in plain[1:]]
    total = sum(value * place for place, value in enumerate(values, 2))
    return plain[0] == UPN_LETTERS[total % len(UPN_LETTERS)]


def _dates(text: str, today: date) -> Iterator[tuple[HitKind, int, int]]:
    """Whole dates on which a pupil of today may have been born."""
    for found in _DATE.finditer(text):
        day, month, year, *iso = found.groups()
        parts = (year, month, day) if day else tuple(iso)
        if _is_birth(*map(int, parts), today=today):
            yield HitKind.BIRTH, *found.span()
    for found in _WORDED.finditer(text):
        month = _MONTHS[found.group(2)[:3].lower()]
        if _is_birth(int(found.group(3)), month, int(found.group(1)), today=today):
            yield HitKind.BIRTH, *found.span()


def _is_birth(year: int, month: int, day: int, *, today: date) -> bool:
    whole = year if year > 99 else 2000 + year
    try:
        born = date(whole, month, day)
    except ValueError:
        return False
    return YOUNGEST <= today.year - born.year <= OLDEST


def _phones(text: str) -> Iterator[tuple[HitKind, int, int]]:
    """Phone numbers that could be rung from here; a text without six digits in it has none."""
    if sum(one.isdigit() for one in text) < 6:
        return
    import phonenumbers  # noqa: PLC0415  0.1 s; only exports need it

    for found in phonenumbers.PhoneNumberMatcher(text, REGION):
        yield HitKind.PHONE, found.start, found.end


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    whole = " ".join(f"{before}{text[start:end]}{after}".split())
    return f"{'…' if start > AROUND else ''}{whole}{'…' if len(text) - end > AROUND else ''}"


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
