"""Bringing back what left: the records of one of our own files, into this portfolio.

A record whose id is here already is left alone: what is here is at least as full. Nothing is ever
overwritten by a reduced copy, so private text and true names survive.
"""

from collections.abc import Mapping as ById
from dataclasses import dataclass, replace
from datetime import date

from portfolio.change import Change
from portfolio.days import long_date
from portfolio.errors import NoSuchRecord
from portfolio.ids import new_id
from portfolio.library import Library
from portfolio.model.evidence import Evidence
from portfolio.model.records import Record, to_json
from portfolio.model.sharing import Reply
from portfolio.reply_fields import ReceivedReply
from portfolio.shared_file import SharedFile
from portfolio.storage.revisions import Action
from portfolio.text import _, ngettext


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What became of the records: new here, the same here, or here with more than the file has."""

    change: Change
    added: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    fuller: tuple[str, ...] = ()


def bring_back(library: Library, shared: SharedFile, files: ById[str, bytes]) -> BroughtBack:
    """Save the records that are not here, in one transaction. `files` by name as attached.

    A record that was deleted here comes back as it was last, not as the file tells it.
    """
    contents = {one.evidence_id: files[one.name] for one in shared.attached if one.name in files}
    change, added, same, fuller = Change(), [], [], []
    with library.together():
        for record in shared.records:
            standing = _standing(library, record)
            if standing is None:
                change |= _add(library, record, contents)
                added.append(record.id)
            elif standing:
                same.append(record.id)
            else:
                fuller.append(record.id)
    return BroughtBack(change, tuple(added), tuple(same), tuple(fuller))


def brought_words(done: BroughtBack) -> list[str]:
    """What became of the records, in plain words."""
    added, same, fuller = len(done.added), len(done.same), len(done.fuller)
    lines = [
        ngettext("{n} record brought back.", "{n} records brought back.", added).format(n=added)
    ]
    if same:
        lines.append(ngettext("{n} already there.", "{n} already there.", same).format(n=same))
    if fuller:
        told = ngettext("{n} already there, fuller here: nothing was changed.",
                 "{n} already there, fuller here: nothing was changed.", fuller)  # fmt: skip
        lines.append(told.format(n=fuller))
    return lines


def _standing(library: Library, record: Record) -> bool | None:
    """None: not here. True: here and the same. False: here, and fuller or otherwise."""
    try:
        latest = library.journal.revisions.latest(record.id)
    except NoSuchRecord:
        return None
    if latest.action is not Action.SAVE:
        return None
    return latest.payload == to_json(record)


def _add(library: Library, record: Record, contents: ById[str, bytes]) -> Change:
    if any(one.payload for one in library.journal.readable(record.id)):
        return library.journal.undelete(record.id)
    if isinstance(record, Evidence):
        record = replace(record, stored="")  # a name in our vault is given by us alone
        if record.id in contents:
            library.evidence.take_in(record, contents[record.id])
            return Change(frozenset({"evidence"}), frozenset({record.id}))
    return library.journal.save(record)


def receive(
    library: Library, found: ReceivedReply, content: bytes, file_name: str, today: date
) -> Reply:
    """File a reply that she has confirmed, with the file it came in. Raises NoSuchExport."""
    export = library.exports.get(found.export_id)
    with library.together():
        piece = library.evidence.take_in(
            Evidence(
                new_id(), file_name, today,
                caption=_("Reply slip received on {day}").format(day=long_date(today)),
                media_type="application/pdf",
                record_ids=(export.cycle_id,) if export.cycle_id else (),
            ),
            content,
        )  # fmt: skip
        reply = Reply(
            id=new_id(),
            export_id=export.id,
            cycle_id=export.cycle_id,
            received_on=today,
            comment=found.comment,
            next_steps=found.next_steps,
            name=found.name,
            dated=found.dated,
            was_discussed=found.was_discussed,
            evidence_id=piece.id,
            is_cut=found.is_cut,
        )
        library.exports.receive(reply)
    return reply


def quoted(found: ReceivedReply) -> str:
    """The reply as plain quoted text, for her to confirm."""
    parts = [(_("Comment"), found.comment), (_("Next steps agreed"), found.next_steps),
             (_("Name"), found.name), (_("Date"), found.dated)]  # fmt: skip
    lines = []
    for label, words in parts:
        if words:
            lines.append(f"{label}:")
            lines += [f"  > {line}" for line in words.splitlines()]
    if found.was_discussed:
        lines.append(_("They say that you have talked about this evidence."))
    if found.is_cut:
        lines.append(_("The text may have been cut by the program in which it was typed."))
    lines.append(_("Nothing proves who wrote this."))
    return "\n".join(lines)
