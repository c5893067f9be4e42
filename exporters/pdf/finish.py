"""What makes it archival and accessible: structure tree, links, metadata, colours, attachment.

PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one file, by pikepdf on what reportlab wrote.
"""

import hashlib
import io
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String
from PIL import ImageCms

from exporters.pdf.merge import merge
from exporters.pdf.structure import Bound, Structure
from exporters.pdf.style import HEIGHT, POINTS

PROGRAM = "Teacher Portfolio"


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
    complete: Callable[[pikepdf.Pdf], None] = lambda _pdf: None,
) -> None:
    """Write the finished file; `complete` adds what only this file has."""
    when = datetime.combine(book.made_on, time(12), UTC)
    with pikepdf.open(io.BytesIO(book.press.finished())) as pdf:
        Structure(pdf, book).build()
        for page in pdf.pages:
            page.obj.MediaBox = Array([round(one, 2) for one in book.box])
        _outline(pdf, book)
        merge(pdf, book.press.foreign)
        _describe(pdf, book, when)
        _attach(pdf, attachments, when)
        complete(pdf)
        pdf.save(
            target,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
            min_version="1.7",
        )


def _outline(pdf: pikepdf.Pdf, book: Bound) -> None:
    with pdf.open_outline() as outline:
        for one in book.bookmarks:
            top = (HEIGHT - one.top + 4) * POINTS
            outline.root.append(
                pikepdf.OutlineItem(one.title, one.page, "XYZ", top=top, left=0, zoom=0)
            )


def _describe(pdf: pikepdf.Pdf, book: Bound, when: datetime) -> None:
    """Language, title, Info equal to XMP, and the colour space of the screen's colours."""
    root, title, name = pdf.Root, book.title, book.author
    root.Lang = String(book.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    profile = pikepdf.Stream(pdf, _srgb())
    profile.N, profile.Alternate = 3, Name.DeviceRGB
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )
    metadata = pikepdf.Stream(pdf, _xmp(title, name, book.language, when))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    root.Metadata = pdf.make_indirect(metadata)
    info, stamp = pdf.docinfo, when.strftime("D:%Y%m%d%H%M%SZ")
    for key in list(info.keys()):
        del info[key]
    info[Name.Title], info[Name.Author] = String(title), String(name or PROGRAM)
    info[Name.Producer] = info[Name.Creator] = String(PROGRAM)
    info[Name.CreationDate] = info[Name.ModDate] = String(stamp)


def _attach(pdf: pikepdf.Pdf, attachments: Sequence[Attachment], when: datetime) -> None:
    """The files, associated with the document (AFRelationship), named in their order."""
    specs = {one.name: _spec(pdf, one, when) for one in attachments}
    if specs:
        names = [part for name in sorted(specs) for part in (String(name), specs[name])]
        pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))
        pdf.Root.AF = Array(list(specs.values()))


def _spec(pdf: pikepdf.Pdf, one: Attachment, when: datetime) -> Object:
    stream = pikepdf.Stream(pdf, one.content)
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name(f"/{one.media_type}")
    stamp = String(when.strftime("D:%Y%m%d%H%M%SZ"))
    check = hashlib.md5(one.content, usedforsecurity=False).digest()
    stream.Params = Dictionary(
        Size=len(one.content), CreationDate=stamp, ModDate=stamp, CheckSum=String(check)
    )
    file = pdf.make_indirect(stream)
    plain = one.name.encode("ascii", "replace").decode()
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(plain),
            UF=String(one.name),
            Desc=String(one.description),
            AFRelationship=Name(f"/{one.relationship}"),
            EF=Dictionary(F=file, UF=file),
        )
    )


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
