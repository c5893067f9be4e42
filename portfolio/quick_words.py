"""The words of the quick line: what names a kind, a length of time or people. No rules of place.

Every pattern would rather miss than mistake: what is not understood stays text.
"""

import re
from dataclasses import dataclass

from portfolio.model.words import Kind

PARTICIPATORY = frozenset(
    {
        Kind.MENTORING,
        Kind.COACHING,
        Kind.MEETING,
        Kind.PEER,
        Kind.COLLABORATION,
        Kind.OBSERVED,
        Kind.OBSERVING,
    }
)
ABOUT_PUPILS = frozenset(
    {Kind.MENTORING, Kind.COACHING, Kind.COLLABORATION, Kind.PEER, Kind.READING}
)

_COLLEAGUE = r"(?:teacher|team|colleague|staff|lead|partner|athr)"
PUPILS_FOLLOW = re.compile(
    r"(?:\s+(?:with|for|of|to|aloud|a|an|my|our|the|some|two|three|four|small|group|gyda|i|y))*"
    r"\s+(?:pupils?|child|children|class\b(?!\s+" + _COLLEAGUE + r")|reception\b(?!\s+"
    r"" + _COLLEAGUE + r")|group\b|disgybl|plant\b|dosbarth\b"
    r"|(?:years?\s*|y|blwyddyn\s*)\d(?:\s*(?:and|a|/|,)\s*\d)?(?!\w)(?!\s+" + _COLLEAGUE + r"))",
    re.IGNORECASE,
)
PUPIL_FOLLOWS = re.compile(
    r"(?:\s+(?:a|my|our|the|some|two|three))*\s+(?:pupil|child)", re.IGNORECASE
)
# Before a kind's word: then the line speaks about the thing, or about something that follows it.
ONLY_MENTIONED = re.compile(
    r"[.!?;]\s|\b(?:about|after|before|since|from|for|against|without|on|of|am|ar|wedi|cyn|ers"
    r"|no|not|cancelled|missed|next|plan|planning|prepare|preparing|prepared|need|must|will)\b",
    re.IGNORECASE,
)

_SPORT = (
    r"(?!\s+(?:the\s+)?(?:football|netball|rugby|cricket|hockey|swimming|athletics|sports?|team))"
)
_NOT_NEEDS = (
    r"(?!\s+(?:the\s+|every\s+|all\s+|their\s+|individual\s+)?"
    r"(?:needs?|targets?|criteri|standards?|expectations?|deadlines?|point|room|of\s+minds))"
)
_READ_WHAT = (
    r"(?=\s*$|\s*[:,–-]|\s+(?:about|on|up|a|an|the|article|chapters?|book|blog|paper|report"
    r"|research|more|some|EEF|two|three|half|again)\b|\s+[“\"'‘])"
)
STILL_START = re.compile(r"(?:\W|\bI\b|\d[\d/]*m?\b)*+")  # a length or a day may come first


@dataclass(frozen=True, slots=True)
class KindWords:
    """Words that name a kind. `starts` where they do so only at the start of the line."""

    kind: Kind
    pattern: re.Pattern[str]
    starts: bool = False


def _words(kind: Kind, pattern: str) -> KindWords:
    return KindWords(kind, re.compile(pattern, re.IGNORECASE))


def _starts(kind: Kind, pattern: str) -> KindWords:
    return KindWords(kind, re.compile(pattern, re.IGNORECASE), starts=True)


KIND_WORDS: tuple[KindWords, ...] = (
    _words(
        Kind.WEBINAR,
        (r"\b(?:webinars?|podcasts?|gweminar(?:au)?|[pb]odlediad(?:au)?)\b"),
    ),
    _words(Kind.RESEARCH, (r"\b(?:action\s+research|ymchwil\s+weithredol)\b")),
    _words(
        Kind.OBSERVED,
        (
            r"\b(?:(?:was|were|been|being|got)\s+(?:formally\s+)?observed|observed\s+by"
            r"|observation\s+by|(?:cael|ces\s+i)\s+fy\s+arsylwi|arsylwyd\s+gan)\b"
        ),
    ),
    _words(
        Kind.MEETING,
        (
            r"\b(?:(?:mentor(?:ing)?|appraisal|review|progress|staff|team|phase|weekly|coaching"
            r"|planning)\s+)*(?:meeting\b" + _NOT_NEEDS + r"|review\s+meeting\b)"
            r"|\bmet\s+with\b|\bcyfarfod\b|\bappraisal\s+review\b"
        ),
    ),
    _words(
        Kind.COACHING,
        (r"\b(?:coached|(?:peer\s+|instructional\s+)?coaching)\b" + _SPORT),
    ),
    _words(
        Kind.MENTORING,
        (r"\b(?:mentoring|mentored|mentora|mentor\s+(?:session|time))\b"),
    ),
    _words(
        Kind.COURSE,
        (
            r"\b(?:(?<!of )(?<!main )courses?\b(?!\s+(?:book|of)\b)|e-?learning\s+module"
            r"|training\b(?!\s+(?:pupils|children|ground|the))|workshop|conference|cwrs|gweithdy"
            r"|hyfforddiant|cynhadledd)(?!\w)"
        ),
    ),
    _words(
        Kind.COLLABORATION,
        (
            r"\b(?:(?:co-?)?plann(?:ed|ing)\s+(?:\w+\s+){0,3}(?:together|with)|co-?plann(?:ed|ing)"
            r"|joint(?:ly)?\s+plann(?:ed|ing)|moderat(?:ion|ed|ing)|collaborat(?:ion|ed|ing)"
            r"|team[- ]t(?:each(?:ing)?|aught)|cydweithio|cyd-?gynllunio|cymedroli"
            r"|cynllunio\s+(?:\w+\s+){0,2}gydag?)\b"
        ),
    ),
    _words(
        Kind.PEER,
        (
            r"\b(?:peer\s+(?:learning|visit|support|talk|discussion|triad)"
            r"|corridor\s+(?:talk|chat)|dysgu\s+gan\s+gydweithwyr)\b"
        ),
    ),
    _starts(Kind.OBSERVING, r"(?:observed|observing)\b(?!\s+(?:that|how|by|me|my)\b)|arsylwi\b"),
    _starts(Kind.OBSERVING, r"watched\s+(?:\w+\s+){1,4}teach(?:ing)?\b"),
    _words(Kind.OBSERVING, r"\b(?:observation\s+of|shadowed|learning\s+walk)\b"),
    _starts(Kind.READING, r"(?:re-?)?read\b(?!\s+(?:out|aloud|to|with|through|back)\b)"),
    _starts(Kind.READING, r"reading\b" + _READ_WHAT),
    _words(Kind.READING, r"\bprofessional\s+reading\b"),
    _starts(Kind.READING, r"darllen(?:ais|odd)?\s+(?:am|erthygl|llyfr|pennod|blog)\b"),
)

_ROLE_BEFORE = (
    r"(?:(?:my|our|the|two|three|four|a|new|fellow|deputy|assistant|partner|maths|mathematics"
    r"|english|science|history|music|art|phase|subject|induction|school|university|placement"
    r"|teaching|support|senior|class|reading|literacy|numeracy|trust|parallel|lead|other|fy|y|yr"
    r"|years?\s*\d(?:\s*(?:and|/)\s*\d)?|y\d|blwyddyn\s*\d|ks\d|ect|itt|eal|aln|ey|eyfs|reception"
    r")\s+){0,4}"
)
_ROLE = (
    _ROLE_BEFORE + r"(?:mentors?|head|headteacher|teachers?|leads?|leaders?|tutors?|coach"
    r"|assistants?|tas?|lsas?|sendco|senco|alnco|colleagues?|appraiser|governors?|librarian"
    r"|psychologist|therapist|team|staff|partner|trainees?|ects?|slt|pennaeth|athro|athrawes"
    r"|athrawon|cydweithwyr|cydweithwraig)\b"
)
_ACRONYMS = (
    r"(?!(?:EEF|EAL|SEN|ICT|PE|RE|RS|DT|PPA|ECT|ITT|CPD|KS|MAT|AI|IT|UK|USA|TV|PDF|CPA|KWL|LO"
    r"|TS|TES|BBC|RSE|ALN|DFE|DfE|OK|SPG|NC|QTS|SAT|AFL|AFA|BSL|PEE)\b)"
)
_INITIALS = _ACRONYMS + r"[A-Z]{2,3}\b"
_TITLED = r"(?:Mrs|Mr|Ms|Miss|Mx|Dr|Prof)\.?\s+[^\W\d_][\w'’-]+"
_NAME = (
    r"(?!(?:Year|Years|Pupil|Reception|Class|Blwyddyn|Dosbarth|Disgybl|Numicon|English|Maths"
    r"|Welsh|Science|Nursery|Group)\b)[A-ZÂÊÎÔÛŴŶÁÉÍÓÚ][^\W\d_]+(?:[-’'][^\W\d_]+)*"
)
_AND = r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|ac|a)\s+)"
_WITH = r"\b(?i:with|gydag?|efo)\s+"
_BY = r"\b(?i:by|gan|with|gydag?)\s+"


def _people(intro: str, with_names: bool) -> re.Pattern[str]:
    known = rf"(?i:{_ROLE})(?:\s+{_INITIALS})?|{_TITLED}|{_INITIALS}"
    person = f"(?:{known}|{_NAME})" if with_names else f"(?:{known})"
    return re.compile(rf"{intro}(?P<people>{person}(?:{_AND}{person})*)(?![\w-])(?!['’]\w)")


PEOPLE = _people(_WITH, with_names=False)
PEOPLE_AND_NAMES = _people(_WITH, with_names=True)
PEOPLE_BY = _people(_BY, with_names=True)
