"""Files that go along as they are, and replies that came back."""

from portfolio.choose import Chosen
from portfolio.document import Original
from portfolio.document_growth import PublicReply
from portfolio.kinds import KINDS
from portfolio.library import Library
from portfolio.model.evidence import Sensitivity
from portfolio.model.selection import Section, Selection
from portfolio.privacy.bare import leaving_copy
from portfolio.privacy.names import Renamer


def public_originals(
    library: Library, chosen: Chosen, selection: Selection
) -> tuple[Original, ...]:
    """The files for appendix pages, and those that she chose to attach.

    A file in which people can be told, or that was not checked for it, never leaves.
    """
    sections = selection.sections or KINDS[selection.kind].sections
    has_appendix = Section.APPENDIX in sections
    found = []
    for piece in chosen.evidence:
        is_free = piece.sensitivity is Sensitivity.NOBODY and bool(piece.stored)
        is_attached = piece.id in selection.originals
        if is_free and (is_attached or (has_appendix and piece.media_type == "application/pdf")):
            content = leaving_copy(library.evidence.content(piece), piece.media_type)
            if content is not None:
                found.append(
                    Original(piece.id, piece.file_name, piece.media_type, content, is_attached)
                )
    return tuple(found)


def public_replies(library: Library, selection: Selection) -> tuple[PublicReply, ...]:
    """The confirmed replies to files of the same cycle."""
    exports = {one.id: one for one in library.exports.all()}
    found = tuple(
        PublicReply(
            name=one.name,
            dated=one.dated,
            comment=one.comment,
            next_steps=one.next_steps,
            was_discussed=one.was_discussed,
            received_on=one.received_on,
            kind=exports[one.export_id].kind,
            made_on=exports[one.export_id].at.astimezone().date(),
        )
        for one in library.exports.replies()
        if one.export_id in exports and one.cycle_id and one.cycle_id == selection.cycle_id
    )
    return Renamer(library.names.all()).renamed(found)
