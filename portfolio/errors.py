"""Every fault that a teacher can meet: one class each, with the sentence she reads.

A sentence says what happened, what is safe and what to do. No entry text, name or key enters one.
"""

from datetime import date
from pathlib import Path

from portfolio.text import _


class PortfolioError(Exception):
    """A fault with a sentence for people; nothing was lost and nothing changed."""


class KeyNeeded(PortfolioError):
    """The keychain of this computer does not hold the key."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This computer does not hold the key of this portfolio. "
                "Open it with your recovery code."
            )
        )


class WrongCode(PortfolioError):
    """The recovery code is well formed and opens another portfolio, or none."""

    def __init__(self) -> None:
        super().__init__(_("That recovery code does not open this portfolio. Nothing was changed."))


class CodeMistyped(PortfolioError):
    """The recovery code cannot be right: a symbol is missing, strange or mistaken."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That is not a whole recovery code: nine groups of three letters and digits. "
                "Please look at it once more."
            )
        )


class NotAPortfolio(PortfolioError):
    """The folder holds no portfolio."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(_("There is no portfolio in {folder}.").format(folder=folder))


class NoPortfolioChosen(PortfolioError):
    """Neither the command nor the settings say which portfolio is meant."""

    def __init__(self) -> None:
        super().__init__(
            _("Which portfolio? Give --portfolio DIR, or make one with: teacher-portfolio new DIR.")
        )


class JournalMissing(PortfolioError):
    """The header is there and the journal is not, or it is empty."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            _(
                "The journal of the portfolio in {folder} is missing or empty. "
                "Nothing was changed. Bring the file journal.db back from a backup."
            ).format(folder=folder)
        )


class HeaderDamaged(PortfolioError):
    """The header cannot be read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            _(
                "The file portfolio.keys in {folder} is damaged. Nothing was changed. "
                "Bring it back from a backup."
            ).format(folder=folder)
        )


class PortfolioTooNew(PortfolioError):
    """The portfolio was written by a later version of the program."""

    def __init__(self, found: int, known: int) -> None:
        self.found, self.known = found, known
        super().__init__(
            _(
                "This portfolio needs a newer program (format {found}, this one reads {known}). "
                "Nothing was changed."
            ).format(found=found, known=known)
        )


class BackupDamaged(PortfolioError):
    """A backup, or the file of a whole portfolio, is not what it should be."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            _("{path} is not a whole backup of a portfolio. Nothing was changed.").format(path=path)
        )


class PassphraseShort(PortfolioError):
    """A passphrase that is too short to protect anything."""

    def __init__(self, least: int) -> None:
        super().__init__(
            _("A passphrase needs at least {least} characters. Four words are good.").format(
                least=least
            )
        )


class PlaceSynced(PortfolioError):
    """A portfolio was to lie in a sync folder or on a network drive, where journals break."""

    def __init__(self, folder: Path, what: str, better: Path) -> None:
        self.folder, self.better = folder, better
        super().__init__(
            _(
                "{folder} lies in {what}. A journal breaks there; backups are welcome. "
                "A good place is {better}."
            ).format(folder=folder, what=what, better=better)
        )


class VersionEmpty(PortfolioError):
    """A version without text: a deletion, or one that was erased for good."""

    def __init__(self) -> None:
        super().__init__(_("This version holds no text that could be brought back."))


class FolderInUse(PortfolioError):
    """A new portfolio was asked for where something lies already."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            _("Something lies in {folder} already. Choose a new, empty place.").format(
                folder=folder
            )
        )


class CannotWrite(PortfolioError):
    """A file or folder cannot be written: read-only, full, or gone."""

    def __init__(self, path: Path, reason: str = "") -> None:
        self.path = path
        told = f" ({reason})" if reason else ""
        super().__init__(
            _("{path} cannot be written{reason}. Nothing was changed.").format(
                path=path, reason=told
            )
        )


class CannotRead(PortfolioError):
    """A file cannot be read: missing, a folder, or not allowed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            _("{path} cannot be read. Is it there, and may you open it?").format(path=path)
        )


class JournalBusy(PortfolioError):
    """Another program holds the journal for longer than we wait."""

    def __init__(self) -> None:
        super().__init__(
            _("Another program is writing to this portfolio. Nothing was changed. Try again.")
        )


class JournalDamaged(PortfolioError):
    """The database itself cannot be read where we asked."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A part of the journal cannot be read. Nothing was changed. "
                "Run the check, and keep your backups."
            )
        )


class RecordDamaged(PortfolioError):
    """A revision no longer matches its hash."""

    def __init__(self, record_id: str) -> None:
        self.record_id = record_id
        super().__init__(
            _(
                "The record {id} was damaged on disk and is not shown, so that no wrong word is. "
                "Its earlier versions are in the history."
            ).format(id=record_id)
        )


class NoSuchRecord(PortfolioError):
    """No record has that id, or more than one begins with it."""

    def __init__(self, asked: str, *, is_ambiguous: bool = False) -> None:
        self.asked = asked
        told = (
            _("More than one record begins with {id}. Type more of it.")
            if is_ambiguous
            else _("There is nothing with the id {id} in this portfolio.")
        )
        super().__init__(told.format(id=asked[:40]))


class NoSuchCycle(PortfolioError):
    """No cycle has that name."""

    def __init__(self, asked: str) -> None:
        super().__init__(_("There is no cycle called {name}.").format(name=asked[:40]))


class RecordNeeded(PortfolioError):
    """A document about one goal or entry does not say which."""

    def __init__(self, about: str) -> None:
        told = {"goal": _("Which goal? Give its id."), "entry": _("Which entry? Give its id.")}
        super().__init__(told[about])


class ReplyFlattened(PortfolioError):
    """A reply slip whose fields are gone: printed to a file, scanned, or flattened."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This reply slip has no fields any more: it was printed or flattened. Ask for the "
                "file as it was filled in, or write down yourself what it says."
            )
        )


class ReplyEmpty(PortfolioError):
    """A reply slip on which nothing was filled in."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Nothing is filled in on this reply slip. Perhaps it was not saved after it was "
                "filled in; ask for it again."
            )
        )


class PdfDamaged(PortfolioError):
    """A PDF of which nothing can be read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} is damaged: nothing in it can be read. Ask for it again.").format(name=name)
        )


class NotOurPdf(PortfolioError):
    """A PDF that is neither our evidence nor a reply slip."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "{name} is neither a file from Teacher Portfolio nor a reply to one. If it is a "
                "printed and scanned reply, write down yourself what it says."
            ).format(name=name)
        )


class PdfChanged(PortfolioError):
    """A PDF of ours whose records are not as they were signed."""

    def __init__(self) -> None:
        super().__init__(
            _("This file was changed after it was signed. Nothing was brought back from it.")
        )


class NameLeft(PortfolioError):
    """A file was made, and words that were to be hidden were found in it; it was taken away."""

    def __init__(self, page: str = "", file: str = "") -> None:
        where = _("on page {page}").format(page=page) if page else _("in its data")
        if file:
            where = _("in {file}, which goes along").format(file=file)
        super().__init__(
            _(
                "A name that you want hidden was found {where}. Nothing was written: leave that "
                "out, or decide to keep the name."
            ).format(where=where)
        )


class NoSuchExport(PortfolioError):
    """No export of this portfolio has that id."""

    def __init__(self) -> None:
        super().__init__(
            _("This belongs to a file that was not made from this portfolio. Nothing was changed.")
        )


class NoSuchRecipe(PortfolioError):
    """No choice is kept under that name."""

    def __init__(self, asked: str, known: tuple[str, ...]) -> None:
        there = ", ".join(known) or _("none yet")
        super().__init__(
            _("No choice is kept as {name}. There are: {known}.").format(
                name=asked[:40], known=there
            )
        )


class UnknownStandard(PortfolioError):
    """No framework at work has a statement with that code."""

    def __init__(self, asked: str, example: str = "TS5") -> None:
        super().__init__(
            _("{code} is not a statement of the standards you work with. Try {example}.").format(
                code=asked[:20], example=example
            )
        )


class DayUnclear(PortfolioError):
    """A date cannot be understood."""

    def __init__(self, asked: str) -> None:
        super().__init__(
            _("{words} is not a date that I can read. Try 2026-11-23.").format(words=asked[:40])
        )


class DayToCome(PortfolioError):
    """Something that happened is dated in the future."""

    def __init__(self, day: date) -> None:
        super().__init__(
            _("{day} is still to come. What happened needs a day up to today.").format(
                day=day.isoformat()
            )
        )


class PeriodBackwards(PortfolioError):
    """A period has no day in it: it ends before it begins."""

    def __init__(self, where: str = "") -> None:
        told = _("The period ends before it begins.")
        if where:
            told = _("{where} ends before it begins. Nothing was changed.").format(where=where[:80])
        super().__init__(told)


class SessionBackwards(PortfolioError):
    """A session ends before it starts."""

    def __init__(self, where: str) -> None:
        super().__init__(
            _("{where}: this session ends before it starts. Nothing was changed.").format(
                where=where[:80]
            )
        )


class RolesOverlap(PortfolioError):
    """Two roles held at once come to more than full time."""

    def __init__(self, first: str, second: str, day: date) -> None:
        super().__init__(
            _(
                "{first} and {second} overlap on {day} and come to more than full time. "
                "Change a date or a fraction; nothing was changed."
            ).format(first=first[:60], second=second[:60], day=day.isoformat())
        )


class FractionImpossible(PortfolioError):
    """A role's fraction of full time is not above 0 and up to 1."""

    def __init__(self, role: str) -> None:
        super().__init__(
            _("{role}: the fraction of full time lies between 0.05 and 1.").format(role=role[:60])
        )


class WeeksImpossible(PortfolioError):
    """A revisit is asked for in no week, or in years."""

    def __init__(self, weeks: int) -> None:
        super().__init__(
            _("A revisit comes after 1 to 104 weeks, not after {weeks}.").format(weeks=weeks)
        )


class HalfTermsWrong(PortfolioError):
    """The half terms of a calendar overlap, leave their year, or are not six."""

    def __init__(self, where: str) -> None:
        super().__init__(
            _(
                "School calendar, {where}: six half terms are needed, one after the other, from "
                "August to August. Nothing was changed."
            ).format(where=where[:60])
        )


class CalendarTwice(PortfolioError):
    """There is a calendar of that school for that year already."""

    def __init__(self, employer: str, year: int) -> None:
        super().__init__(
            _("There is a calendar of {school} for {year} already. Edit that one.").format(
                school=employer[:60] or _("your school"), year=f"{year}–{(year + 1) % 100:02d}"
            )
        )


class HolidaysNotFound(PortfolioError):
    """A calendar file does not name the five holidays between the half terms."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(
            _(
                "{name} names {count} holidays in its school year; five lie between six half "
                "terms. Nothing was changed."
            ).format(name=name[:60], count=count)
        )


class CodesRepeated(PortfolioError):
    """A framework file has two statements with one code."""

    def __init__(self, name: str, code: str) -> None:
        super().__init__(
            _("{name}: the code {code} stands there twice. Nothing was changed.").format(
                name=name[:60], code=code[:40]
            )
        )


class CodeMissing(PortfolioError):
    """A framework file points at a statement that it does not hold."""

    def __init__(self, name: str, code: str, missing: str) -> None:
        super().__init__(
            _(
                "{name}: {code} belongs to {missing}, which is not there. Nothing was changed."
            ).format(name=name[:60], code=code[:40], missing=missing[:40])
        )


class NestingInRing(PortfolioError):
    """The statements of a framework file lie inside each other in a ring."""

    def __init__(self, name: str, code: str) -> None:
        super().__init__(
            _("{name}: {code} lies inside itself. Nothing was changed.").format(
                name=name[:60], code=code[:40]
            )
        )


class TooManyStatements(PortfolioError):
    """A framework file has more statements than anyone can work with."""

    def __init__(self, name: str, count: int, most: int) -> None:
        super().__init__(
            _("{name} has {count} statements; {most} is the most. Nothing was changed.").format(
                name=name[:60], count=count, most=most
            )
        )


class UnknownFramework(PortfolioError):
    """No framework has that id."""

    def __init__(self, asked: str) -> None:
        super().__init__(_("There is no framework called {name}.").format(name=asked[:60]))


class FrameworkShipped(PortfolioError):
    """A framework file has the id of one that ships with the program."""

    def __init__(self, asked: str) -> None:
        super().__init__(
            _("{name} ships with the program. Give your file another id.").format(name=asked[:60])
        )


class MinutesImpossible(PortfolioError):
    """Minutes below zero, or more than a day has for each day of a fortnight."""

    def __init__(self, minutes: int) -> None:
        super().__init__(
            _("{minutes} minutes cannot be right. Give 0 to 20160.").format(minutes=minutes)
        )


class TextTooLong(PortfolioError):
    """A text is longer than any reader would want."""

    def __init__(self, length: int, most: int) -> None:
        super().__init__(
            _("That text has {length} characters; {most} is the most. Nothing was saved.").format(
                length=length, most=most
            )
        )


class ControlCharacters(PortfolioError):
    """A text holds characters that no keyboard types."""

    def __init__(self) -> None:
        super().__init__(
            _("The text holds control characters. Paste it as plain text. Nothing was saved.")
        )


class ModeUnknown(PortfolioError):
    """A course session cannot be understood."""

    def __init__(self, asked: str) -> None:
        super().__init__(
            _(
                "{words} is not a session. Write DATE,MODE,MINUTES with the mode online, virtual "
                "or in-person, such as 2026-10-01,virtual,60."
            ).format(words=asked[:60])
        )


class NoSuchFormat(PortfolioError):
    """No reader or writer for that format."""

    def __init__(self, asked: str, known: tuple[str, ...]) -> None:
        super().__init__(
            _("{asked} is not a format I know. There are: {known}.").format(
                asked=asked[:20], known=", ".join(known)
            )
        )


class FileNotUnderstood(PortfolioError):
    """A file to import is broken or of another kind than it says."""

    def __init__(self, name: str, line: int = 0, place: str = "") -> None:
        where = _("line {line} of {name}").format(line=line, name=name) if line else name
        if place:
            where = _("{name}, at {place}").format(name=name, place=place[:60])
        super().__init__(
            _("I cannot make sense of {where}. Nothing was imported.").format(where=where)
        )


class FileTooLarge(PortfolioError):
    """A file is larger than what is taken in."""

    def __init__(self, name: str, most_bytes: int) -> None:
        super().__init__(
            _("{name} is larger than {most} MB. Nothing was changed.").format(
                name=name, most=most_bytes // 1_000_000
            )
        )


class EvidenceMissing(PortfolioError):
    """An evidence file is not in the vault, or it was changed there."""

    def __init__(self, file_name: str) -> None:
        super().__init__(
            _("The file {name} is missing from the vault or was damaged there.").format(
                name=file_name
            )
        )


class TextNeeded(PortfolioError):
    """Nothing was written that could be kept."""

    def __init__(self) -> None:
        super().__init__(_("There is nothing to keep yet. One line is enough."))


class Cancelled(PortfolioError):
    """The person stopped a long job; what was begun was taken away again."""

    def __init__(self) -> None:
        super().__init__(_("Stopped. Nothing was written."))
