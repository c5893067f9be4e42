"""The closed lists of the field and the words that name them. Labels are translated when asked."""

from enum import StrEnum

from portfolio.text import N_, _


class Kind(StrEnum):
    """What an entry is. The values are the command line's words."""

    REFLECTION = "reflection"
    COURSE = "course"
    MEETING = "meeting"
    PEER = "peer"
    READING = "reading"
    MENTORING = "mentoring"
    COACHING = "coaching"
    OBSERVING = "observing"
    OBSERVED = "observed"
    COLLABORATION = "collaboration"
    WEBINAR = "webinar"
    RESEARCH = "research"

    @property
    def word(self) -> str:
        """The kind in the teacher's words, such as "Peer learning"."""
        return _(_KIND_WORDS[self])

    @property
    def is_informal(self) -> bool:
        """Whether this is informal learning: equal to a course in every total."""
        return self not in (Kind.REFLECTION, Kind.COURSE, Kind.MEETING)

    @property
    def is_learning(self) -> bool:
        """Whether its minutes count as hours of learning."""
        return self.is_informal or self is Kind.COURSE


_KIND_WORDS = {
    Kind.REFLECTION: N_("Reflection"),
    Kind.COURSE: N_("Course"),
    Kind.MEETING: N_("Meeting"),
    Kind.PEER: N_("Peer learning"),
    Kind.READING: N_("Reading"),
    Kind.MENTORING: N_("Mentoring"),
    Kind.COACHING: N_("Coaching"),
    Kind.OBSERVING: N_("Observing"),
    Kind.OBSERVED: N_("Being observed"),
    Kind.COLLABORATION: N_("Collaboration"),
    Kind.WEBINAR: N_("Podcast or webinar"),
    Kind.RESEARCH: N_("Action research"),
}


class Company(StrEnum):
    """Participatory learning and solo learning, told apart."""

    OTHERS = "participatory"
    ALONE = "solo"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _("With others") if self is Company.OTHERS else _("Alone")


class Group(StrEnum):
    """How many learnt together: pairs and small groups are what the survey asked for."""

    PAIR = "pair"
    SMALL = "small-group"
    LARGE = "large-group"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_GROUP_WORDS[self])


_GROUP_WORDS = {
    Group.PAIR: N_("In a pair"),
    Group.SMALL: N_("In a small group"),
    Group.LARGE: N_("In a larger group"),
}


class Level(StrEnum):
    """Who holds a course."""

    SCHOOL = "school"
    TRUST = "trust"
    EXTERNAL = "external"

    @property
    def word(self) -> str:
        """In the field's words."""
        return _(_LEVEL_WORDS[self])


_LEVEL_WORDS = {
    Level.SCHOOL: N_("Held by the school"),
    Level.TRUST: N_("Held by the trust"),
    Level.EXTERNAL: N_("External"),
}


class MeetingKind(StrEnum):
    """What a meeting is for."""

    MENTOR = "mentor"
    APPRAISAL = "appraisal"
    MID_YEAR = "mid-year"
    PROGRESS_REVIEW = "progress-review"
    FORMAL_ASSESSMENT = "formal-assessment"

    @property
    def word(self) -> str:
        """In the field's words."""
        return _(_MEETING_WORDS[self])


_MEETING_WORDS = {
    MeetingKind.MENTOR: N_("Mentor meeting"),
    MeetingKind.APPRAISAL: N_("Appraisal meeting"),
    MeetingKind.MID_YEAR: N_("Mid-year review"),
    MeetingKind.PROGRESS_REVIEW: N_("Progress review"),
    MeetingKind.FORMAL_ASSESSMENT: N_("Formal assessment"),
}


class Context(StrEnum):
    """The part of a career that an entry belongs to."""

    ITT = "itt"
    ECT = "ect"
    CPD = "cpd"
    LEADERSHIP = "leadership"

    @property
    def word(self) -> str:
        """In the field's words."""
        return _(_CONTEXT_WORDS[self])


_CONTEXT_WORDS = {
    Context.ITT: N_("Initial teacher training"),
    Context.ECT: N_("Early career"),
    Context.CPD: N_("Professional development"),
    Context.LEADERSHIP: N_("Leadership"),
}


class Setting(StrEnum):
    """Whose time it was: protected time, other paid time, or her own."""

    INSET = "inset"
    SCHOOL = "school"
    TRUST = "trust"
    PPA = "ppa"
    ECT = "ect"
    MENTOR = "mentor"
    DIRECTED = "directed"
    OWN = "own"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_SETTING_WORDS[self])

    @property
    def is_protected(self) -> bool:
        """Whether the time was set aside for working with others."""
        return self in (Setting.INSET, Setting.SCHOOL, Setting.TRUST)


_SETTING_WORDS = {
    Setting.INSET: N_("Protected: INSET"),
    Setting.SCHOOL: N_("Protected: school"),
    Setting.TRUST: N_("Protected: trust"),
    Setting.PPA: N_("PPA"),
    Setting.ECT: N_("ECT reduction"),
    Setting.MENTOR: N_("Mentor time"),
    Setting.DIRECTED: N_("Directed time"),
    Setting.OWN: N_("Own time"),
}


class Stage(StrEnum):
    """Where a teacher is in her career."""

    TRAINEE = "trainee"
    ECT = "ect"
    TEACHER = "teacher"
    MIDDLE_LEADER = "middle-leader"
    SENIOR_LEADER = "senior-leader"
    OTHER = "other"

    @property
    def word(self) -> str:
        """In the teacher's words."""
        return _(_STAGE_WORDS[self])

    @property
    def context(self) -> Context:
        """The context that an entry written at this stage has unless she says otherwise."""
        return _STAGE_CONTEXTS.get(self, Context.CPD)


_STAGE_WORDS = {
    Stage.TRAINEE: N_("Trainee"),
    Stage.ECT: N_("Early career teacher"),
    Stage.TEACHER: N_("Teacher"),
    Stage.MIDDLE_LEADER: N_("Middle leader"),
    Stage.SENIOR_LEADER: N_("Senior leader"),
    Stage.OTHER: N_("Other"),
}
_STAGE_CONTEXTS = {
    Stage.TRAINEE: Context.ITT,
    Stage.ECT: Context.ECT,
    Stage.SENIOR_LEADER: Context.LEADERSHIP,
}
