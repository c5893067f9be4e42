"""How each kind of entry and evidence looks: icon and colours. One table; lists loop over it."""

from portfolio.model.evidence import EvidenceKind, Sensitivity
from portfolio.model.words import Kind
from ui.tokens import Tokens

KIND_PX = 17  # of its icon in a box to choose from

ICONS = {
    Kind.REFLECTION: "feather",
    Kind.COURSE: "graduation-cap",
    Kind.MEETING: "users",
    Kind.PEER: "message-circle",
    Kind.READING: "book-open",
    Kind.MENTORING: "user-check",
    Kind.COACHING: "message-square-quote",
    Kind.OBSERVING: "binoculars",
    Kind.OBSERVED: "eye",
    Kind.COLLABORATION: "handshake",
    Kind.WEBINAR: "podcast",
    Kind.RESEARCH: "flask-conical",
}

EVIDENCE_ICONS = {
    EvidenceKind.PICTURE: "image",
    EvidenceKind.DOCUMENT: "file-text",
    EvidenceKind.CERTIFICATE: "award",
    EvidenceKind.LINK: "link",
    EvidenceKind.SOUND: "mic",
}
MARK_ICONS = {
    Sensitivity.NOT_CHECKED: "sparkles",
    Sensitivity.NOBODY: "shield-check",
    Sensitivity.PEOPLE: "eye-off",
}


def mark_colour(mark: Sensitivity, tokens: Tokens) -> str:
    """The ink of a mark; its word stands beside it."""
    return {
        Sensitivity.NOT_CHECKED: tokens.question,
        Sensitivity.NOBODY: tokens.ok,
        Sensitivity.PEOPLE: tokens.private,
    }[mark]


def colours(kind: Kind, tokens: Tokens) -> tuple[str, str]:
    """Ink and ground of a kind. The word stands beside them: colour alone tells nothing."""
    match kind:
        case Kind.REFLECTION | Kind.RESEARCH:
            return tokens.accent_text, tokens.accent_soft
        case Kind.COURSE:
            return tokens.question, tokens.question_bg
        case Kind.MEETING | Kind.MENTORING | Kind.COACHING | Kind.COLLABORATION:
            return tokens.private, tokens.private_bg
        case Kind.OBSERVING | Kind.OBSERVED:
            return tokens.feedback, tokens.feedback_bg
        case _:
            return tokens.note, tokens.note_bg
