"""What is checked in a finished file, told in words: reading aloud, archiving, names, size."""

from dataclasses import dataclass

from exporters.facts import FileFacts
from portfolio.leaving import MEGABYTE, Leaving
from portfolio.text import _, ngettext


@dataclass(frozen=True, slots=True)
class Check:
    """A fact; `place` is the page or step on which something can be done about it."""

    words: str
    told: str
    is_good: bool = True
    place: str = ""


def checks(facts: FileFacts | None, found: Leaving, size_bytes: int, limit_mb: int) -> list[Check]:
    """What can be said about the file, the same things in the same order."""
    made = [_names(found)]
    if facts is not None:
        made += [_read_aloud(facts), _archive(facts), _links(facts), _signed(facts)]
    return [*made, _private(found), _size(size_bytes, limit_mb)]


def _names(found: Leaving) -> Check:
    """Words that were to be hidden stop the writer: a file that is there has none of them."""
    if found.hits:
        n = len(found.hits)
        told = ngettext("{n} place may tell who someone is.", "{n} places may tell who someone is.",
                        n)  # fmt: skip
        return Check(_("Names"), told.format(n=n), False, "leaves")
    count = len(found.replaced)
    told = ngettext(
        "{n} stands under another name; none was found in the file.",
        "{n} stand under other names; none was found in the file.",
        count,
    )
    return Check(_("Names"), told.format(n=count) if count else _("No name on your list is in it."))


def _read_aloud(facts: FileFacts) -> Check:
    is_good = facts.is_tagged and bool(facts.language) and not facts.bare_pictures
    if facts.bare_pictures:
        told = ngettext("{n} picture has no words.", "{n} pictures have no words.",
                        facts.bare_pictures).format(n=facts.bare_pictures)  # fmt: skip
        return Check(_("Can be read aloud"), told, False, "evidence")
    told = _("Headings, order, language and picture texts are in (PDF/UA).")
    if not is_good:
        told = _("Its tags are not whole.")
    return Check(_("Can be read aloud"), told, is_good)


def _archive(facts: FileFacts) -> Check:
    is_good = facts.archive_part.startswith("3") and not facts.loose_fonts
    told = _("All letters and colours are inside (PDF/A-{part}).").format(
        part=facts.archive_part.lower()
    )
    if not is_good:
        told = _("Some letters are not inside; another computer may show others.")
    return Check(_("Can be kept for years"), told, is_good)


def _links(facts: FileFacts) -> Check:
    marks = ngettext("{n} bookmark", "{n} bookmarks", facts.bookmarks).format(n=facts.bookmarks)
    links = ngettext("{n} link inside", "{n} links inside", facts.inner_links)
    told = f"{marks}, {links.format(n=facts.inner_links)}"
    if facts.outer_links:
        out = ngettext("{n} leads to the web", "{n} lead to the web", facts.outer_links)
        told += ", " + out.format(n=facts.outer_links)
    return Check(_("Links work offline"), told)


def _signed(facts: FileFacts) -> Check:
    if facts.is_signed:
        return Check(_("Signed"), _("A change after this can be noticed."))
    return Check(_("Not signed"), _("A change cannot be noticed."))


def _private(found: Leaving) -> Check:
    count = found.private_layers
    told = ngettext("{n} stays on this computer", "{n} stay on this computer", count)
    return Check(_("No private notes"), told.format(n=count))


def _size(size_bytes: int, limit_mb: int) -> Check:
    size = size_bytes / MEGABYTE
    told = _("{size} MB; mail takes {limit} MB").format(
        size=f"{max(size, 0.1):.1f}", limit=limit_mb
    )
    is_good = size <= limit_mb
    return Check(_("Fits in an e-mail"), told, is_good, "" if is_good else "leaves")
