"""What makes it archival and accessible: structure tree, links, metadata, colours, attachment.

PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one file, written in one go. Only a file that
shows pages of others, or is a form, is opened once more.
"""

import hashlib
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from xml.sax.saxutils import escape

from PIL import ImageCms

from exporters.pdf.objects import PdfFile, name, refs, text_string
from exporters.pdf.pages import Bookmark
from exporters.pdf.pictures import write_picture
from exporters.pdf.press import Press
from exporters.pdf.signature_field import FLAGS, keep_room
from exporters.pdf.structure import Structure, destination

PROGRAM = "Teacher Portfolio"
_HEADROOM = 4  # millimetres above a head that a bookmark leads to
_LONG = 1 << 20  # bytes: a file that is compressed part by part

if TYPE_CHECKING:
    import pikepdf


@dataclass(frozen=True, slots=True)
class Bound:
    """Drawn pages with what the file tells of itself."""

    press: Press
    title: str
    author: str
    language: str
    made_on: date
    bookmarks: Sequence[Bookmark] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. `relationship` is Source or Supplement (ISO 19005-3, 6.8)."""

    name: str
    content: bytes
    media_type: str
    description: str
    relationship: str


def finish(
    book: Bound,
    attachments: Sequence[Attachment],
    target: Path,
    *,
    is_to_be_signed: bool = False,
    complete: "Callable[[pikepdf.Pdf], None] | None" = None,
) -> None:
    """Write the finished file; `complete` adds what only this file has.

    With `is_to_be_signed` it has a field for the signature.
    """
    with target.open("wb") as out:
        write_bound(book, attachments, out, is_to_be_signed=is_to_be_signed)
    if book.press.tape.foreign or complete:
        # pikepdf takes 0.1 s to load and reads the file again; most files need neither
        from exporters.pdf.merge import add_to  # noqa: PLC0415

        add_to(target, book.press.tape.foreign, complete)


def write_bound(
    book: Bound, attachments: Sequence[Attachment], out: BinaryIO, *, is_to_be_signed: bool = False
) -> None:
    """Write a file that shows no pages of others."""
    _Finish(PdfFile(out), book).write(attachments, is_to_be_signed=is_to_be_signed)


class _Finish:
    """One file: the catalogue and all that hangs on it."""

    def __init__(self, file: PdfFile, book: Bound) -> None:
        self._file, self._book, self._press = file, book, book.press
        self._stamp = datetime.combine(book.made_on, time(12), UTC)
        self._date = text_string(self._stamp.strftime("D:%Y%m%d%H%M%SZ"))

    def write(self, attachments: Sequence[Attachment], *, is_to_be_signed: bool) -> None:
        """Write everything."""
        file, book = self._file, self._book
        field = keep_room(self._press) if is_to_be_signed else -1
        tree, resources = file.number(), file.number()
        pages = [file.number() for _page in self._press.tape.pages]
        structure = Structure(file, self._press, pages)
        self._pages(tree, pages, resources, structure)
        self._resources(resources)
        parts = [
            f"<</Type/Catalog/Pages {tree} 0 R/Lang{text_string(book.language)}"
            f"/StructTreeRoot {structure.write(book.language)} 0 R/MarkInfo<</Marked true>>"
            "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines"
            "/PageLabels<</Nums[0<</S/D>>]>>",
            self._colours(),
            self._outline(pages),
            self._attached(attachments),
        ]
        if is_to_be_signed:
            parts.append(f"/AcroForm<</Fields[{structure.notes[field]} 0 R]{FLAGS}>>")
        xmp = _xmp(book.title, book.author, book.language, self._stamp)
        metadata = file.raw_stream(xmp, "/Type/Metadata/Subtype/XML")
        root = file.add("".join((*parts, f"/Metadata {metadata} 0 R>>")))
        author, program = text_string(book.author or PROGRAM), text_string(PROGRAM)
        info = file.add(
            f"<</Title{text_string(book.title)}/Author{author}/Producer{program}/Creator{program}"
            f"/CreationDate{self._date}/ModDate{self._date}>>"
        )
        file.close(root, info)

    def _pages(self, tree: int, pages: Sequence[int], resources: int, structure: Structure) -> None:
        """Each page with its content; what was written is let go of."""
        file = self._file
        box = " ".join(f"{value:.2f}" for value in self._press.look.box)
        for index, number in enumerate(pages):
            content = file.stream(self._press.tape.content(index).encode("latin-1"))
            self._press.tape.pages[index].clear()
            notes = structure.notes_of(index)
            annotations = f"/Annots[{refs(notes)}]" if notes else ""
            file.add(
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[{box}]/Resources {resources} 0 R"
                f"/Contents {content} 0 R/StructParents {index}/Tabs/S{annotations}>>",
                number,
            )
        file.add(f"<</Type/Pages/Count {len(pages)}/Kids[{refs(pages)}]>>", tree)

    def _resources(self, number: int) -> None:
        """Faces and pictures, the same for all pages."""
        file, tape = self._file, self._press.tape
        fonts = {name: one for letters in tape.letters.values()
                 for name, one in letters.embed(file).items()}  # fmt: skip
        pictures = {name: write_picture(file, content) for content, name in tape.pictures.items()}
        entries = f"<</Font<<{_named(fonts)}>>/XObject<<{_named(pictures)}>>>>"
        file.add(entries, number)

    def _colours(self) -> str:
        """The colour space of the screen's colours."""
        profile = self._file.stream(_srgb(), "/N 3/Alternate/DeviceRGB")
        return (
            "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
            f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]"
        )

    def _outline(self, pages: Sequence[int]) -> str:
        """The bookmarks, one after the other."""
        file, marks = self._file, self._book.bookmarks
        if not marks:
            return ""
        root = file.number()
        numbers = [file.number() for _one in marks]
        for index, one in enumerate(marks):
            top = destination(self._press, one.top - _HEADROOM)
            before = f"/Prev {numbers[index - 1]} 0 R" if index else ""
            after = f"/Next {numbers[index + 1]} 0 R" if index + 1 < len(marks) else ""
            file.add(
                f"<</Title{text_string(one.title)}/Parent {root} 0 R{before}{after}"
                f"/Dest[{pages[one.page]} 0 R/XYZ 0 {top:.2f} 0]>>",
                numbers[index],
            )
        file.add(
            f"<</Type/Outlines/First {numbers[0]} 0 R/Last {numbers[-1]} 0 R/Count {len(marks)}>>",
            root,
        )
        return f"/Outlines {root} 0 R"

    def _attached(self, attachments: Sequence[Attachment]) -> str:
        """The files, associated with the document (AFRelationship), named in their order."""
        specs = {one.name: self._spec(one) for one in attachments}
        if not specs:
            return ""
        names = "".join(f"{text_string(one)}{specs[one]} 0 R" for one in sorted(specs))
        return f"/Names<</EmbeddedFiles<</Names[{names}]>>>>/AF[{refs(specs.values())}]"

    def _spec(self, one: Attachment) -> int:
        check = hashlib.md5(one.content, usedforsecurity=False).hexdigest()
        entries = (
            f"/Type/EmbeddedFile/Subtype{name(one.media_type)}/Params<</Size {len(one.content)}"
            f"/CreationDate{self._date}/ModDate{self._date}/CheckSum<{check}>>>"
        )
        write = self._file.stream if len(one.content) < _LONG else self._file.long_stream
        file = write(one.content, entries)
        plain = one.name.encode("ascii", "replace").decode()
        return self._file.add(
            f"<</Type/Filespec/F{text_string(plain)}/UF{text_string(one.name)}"
            f"/Desc{text_string(one.description)}/AFRelationship/{one.relationship}"
            f"/EF<</F {file} 0 R/UF {file} 0 R>>>>"
        )


def _named(numbers: dict[str, int]) -> str:
    return "".join(f"/{key} {number} 0 R" for key, number in numbers.items())


def _srgb() -> bytes:
    """The sRGB profile with its date and id blanked, so that equal documents give equal bytes."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    profile[84:100] = bytes(16)
    return bytes(profile)


_NAMES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" '
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"'
)
# PDF/A knows no pdfuaid; ISO 19005-3, 6.6.2.3, wants foreign properties described.
_SCHEMA = (
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    "<rdf:li rdf:parseType='Resource'><pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)


def _xmp(title: str, author: str, language: str, when: datetime) -> bytes:
    stamp = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    text = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {_NAMES}>'
        "<dc:format>application/pdf</dc:format>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt>'
        f"</dc:title><dc:creator><rdf:Seq><rdf:li>{escape(author or PROGRAM)}</rdf:li></rdf:Seq>"
        f"</dc:creator><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>"
        f"<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>"
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        f"<pdfuaid:part>1</pdfuaid:part>{_SCHEMA}"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return text.encode()
