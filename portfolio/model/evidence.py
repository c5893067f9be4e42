"""A piece of evidence: a file or a link with a caption that says what can be seen."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from portfolio.text import N_, _

HEIC = ("image/heic", "image/heif")  # what phones make; few programs show it
_PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", *HEIC)


class Sensitivity(StrEnum):
    """Whether a pupil or colleague can be recognised in it."""

    NOT_CHECKED = "not-checked"
    NOBODY = "nobody"
    PEOPLE = "people"

    @property
    def word(self) -> str:
        """In plain words."""
        return _(_SENSITIVITY_WORDS[self])


class EvidenceKind(StrEnum):
    """What sort of thing a piece is, for finding it again."""

    PICTURE = "picture"
    DOCUMENT = "document"
    CERTIFICATE = "certificate"
    LINK = "link"
    SOUND = "sound"  # films too

    @property
    def word(self) -> str:
        """In plain words, of one piece."""
        return _(_KIND_WORDS[self])

    @property
    def many_word(self) -> str:
        """In plain words, of several."""
        return _(_MANY_WORDS[self])


_KIND_WORDS = {
    EvidenceKind.PICTURE: N_("Photo"),
    EvidenceKind.DOCUMENT: N_("Document"),
    EvidenceKind.CERTIFICATE: N_("Certificate"),
    EvidenceKind.LINK: N_("Link"),
    EvidenceKind.SOUND: N_("Sound or film"),
}
_MANY_WORDS = {
    EvidenceKind.PICTURE: N_("Photos"),
    EvidenceKind.DOCUMENT: N_("Documents"),
    EvidenceKind.CERTIFICATE: N_("Certificates"),
    EvidenceKind.LINK: N_("Links"),
    EvidenceKind.SOUND: N_("Sound, film"),
}
_SENSITIVITY_WORDS = {
    Sensitivity.NOT_CHECKED: N_("Not checked yet"),
    Sensitivity.NOBODY: N_("Nobody can be recognised in it"),
    Sensitivity.PEOPLE: N_("Pupils or colleagues can be recognised in it"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file in the vault (`stored` is its name there) or a link.

    The caption serves as alternative text. `record_ids` are the entries and goals it stands behind.
    """

    id: str
    file_name: str
    on: date
    caption: str = ""
    media_type: str = "application/octet-stream"
    size_bytes: int = 0
    stored: str = ""
    link: str = ""
    sensitivity: Sensitivity = Sensitivity.NOT_CHECKED
    checked_on: date | None = None
    record_ids: tuple[str, ...] = ()
    is_certificate: bool = False

    @property
    def heading(self) -> str:
        """The caption, or the file's name while there is none."""
        return self.caption or self.file_name or self.link

    @property
    def kind(self) -> EvidenceKind:
        """A certificate first of all, then what its file is."""
        if self.is_certificate:
            return EvidenceKind.CERTIFICATE
        if self.link and not self.stored:
            return EvidenceKind.LINK
        if self.is_picture:
            return EvidenceKind.PICTURE
        if self.media_type.startswith(("audio/", "video/")):
            return EvidenceKind.SOUND
        return EvidenceKind.DOCUMENT

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown on a page."""
        return self.media_type in _PICTURES

    @property
    def as_it_leaves(self) -> "Evidence":
        """The same under the name and kind of the copy that leaves: a HEIC leaves as a JPEG."""
        if self.media_type not in HEIC:
            return self
        stem = self.file_name.rpartition(".")[0] or self.file_name
        return replace(self, file_name=f"{stem}.jpg", media_type="image/jpeg")
