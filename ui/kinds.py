"""How each kind of entry looks: its icon and its pair of colours. One table; lists loop over it."""

from portfolio.model.words import Kind
from ui.tokens import Tokens

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
