"""A PDF that comes in: our own evidence, or a reply slip that someone filled in."""

from dataclasses import dataclass

from portfolio.errors import FileNotUnderstood, NotOurPdf, PdfChanged, PdfDamaged
from portfolio.ids import ALPHABET, LENGTH
from portfolio.imports.received import Verdict, attached, look_at
from portfolio.imports.reply import read_reply
from portfolio.reply_fields import ReceivedReply
from portfolio.shared_file import SharedFile


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The records of one of our own files, and the originals attached to it by name."""

    shared: SharedFile
    files: dict[str, bytes]


def read_pdf(content: bytes, name: str) -> OwnFile | ReceivedReply:
    """What a PDF brings.

    Raises ReplyEmpty, ReplyFlattened, PdfChanged, PdfDamaged, NotOurPdf or FileNotUnderstood.
    """
    reply = read_reply(content)
    if reply is not None:
        return reply
    received = look_at(content)
    if received.data is None:
        if received.verdict in (Verdict.FOREIGN, Verdict.RESAVED):
            raise NotOurPdf(name)
        raise PdfDamaged(name)
    if received.verdict is Verdict.ALTERED:
        raise PdfChanged
    _check_ids(received.data, name)
    names = tuple(one.name for one in received.data.attached)
    return OwnFile(received.data, attached(content, names))


def _check_ids(shared: SharedFile, name: str) -> None:
    """Ids are random names of ours: nothing else may stand where a record is kept."""
    for record_id in shared.records.ids:
        if len(record_id) != LENGTH or set(record_id) - set(ALPHABET):
            raise FileNotUnderstood(name, place=record_id)
