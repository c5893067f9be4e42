"""The fields of a reply slip: what they are called in the file that goes out and comes back."""

from dataclasses import dataclass

COMMENT, NEXT, DISCUSSED, NAME, DATED = "comment", "next", "discussed", "name", "dated"
FIELDS = (COMMENT, NEXT, DISCUSSED, NAME, DATED)
MOST_LONG, MOST_SHORT = 4000, 120  # characters that a field takes
CUT_AT = 8000  # some viewers cut what is longer (../shared pdf.md)


def field_name(field: str, export_id: str) -> str:
    """A field's name in the file: viewers change much, never names."""
    return f"{field}_{export_id}"


def parted(name: str) -> tuple[str, str]:
    """The field and the export id of a name; both empty where it is not one of ours."""
    field, _line, export_id = name.partition("_")
    return (field, export_id) if field in FIELDS and export_id else ("", "")


@dataclass(frozen=True, slots=True)
class ReceivedReply:
    """What stands in a reply slip that came back, as it was typed."""

    export_id: str
    comment: str = ""
    next_steps: str = ""
    name: str = ""
    dated: str = ""
    was_discussed: bool = False
    is_cut: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nobody has filled anything in."""
        texts = (self.comment, self.next_steps, self.name, self.dated)
        return not (self.was_discussed or any(one.strip() for one in texts))
