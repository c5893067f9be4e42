"""The kinds of document: one table of what each is called, for whom it is, and what it shows.

A kind names its sections in their order; its words; and, where it is judged on one framework alone,
that framework.
"""

from dataclasses import dataclass

from portfolio.model.profile import TEACHERS_STANDARDS
from portfolio.model.selection import Section
from portfolio.text import N_, _

WHOLE = "json"  # every reflection and the whole record
PLANS = "ics"  # what is planned
S = Section


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind. Texts are marked for translation and translated when asked.

    `framework` is the only one that it shows; empty: all at work. `about` is "goal" or "entry"
    where the document is of one record. `purpose` is what it is handed over for; `talk` the title
    of what her career is told under; `meeting` what a meeting about her objectives is called.
    """

    kind: str
    name: str
    title: str
    short: str
    sections: tuple[Section, ...]
    question: str = N_("A question for our meeting")
    purpose: str = ""
    talk: str = N_("Career and the appraisal meeting")
    meeting: str = N_("Appraisal meeting")
    framework: str = ""
    about: str = ""
    is_pdf: bool = True

    @property
    def word(self) -> str:
        """Its name in lists."""
        return _(self.name)

    def titled(self, period: str) -> str:
        """The line over the name on page one."""
        return _(self.title).format(period=period)

    def headed(self, period: str) -> str:
        """The short title in the header of each page."""
        return _(self.short).format(period=period)


# What stays longest under a page budget; the teacher is shown this order.
WEIGHT = (S.RECORD, S.SETS, S.GOALS, S.STANDARDS, S.COURSES, S.INFORMAL, S.REFLECTIONS, S.MEETINGS,
          S.EVIDENCE, S.GROWTH, S.CAREER, S.REPLIES, S.APPENDIX)  # fmt: skip

KINDS = {
    one.kind: one
    for one in (
        DocumentKind(
            "appraisal",
            N_("Appraisal evidence"),
            N_("Evidence for appraisal, {period}"),
            N_("Appraisal {period}"),
            (S.GOALS, S.COURSES, S.INFORMAL, S.MEETINGS, S.REFLECTIONS, S.GROWTH, S.CAREER,
             S.STANDARDS, S.EVIDENCE, S.REPLIES, S.APPENDIX),
            purpose=N_("appraisal"),
        ),
        DocumentKind(
            "itt",
            N_("ITT evidence bundle"),
            N_("Evidence bundle for initial teacher training, {period}"),
            N_("ITT bundle, {period}"),
            (S.SETS, S.CAREER, S.MEETINGS, S.REFLECTIONS, S.INFORMAL, S.COURSES, S.GROWTH,
             S.STANDARDS, S.EVIDENCE, S.REPLIES, S.APPENDIX),
            N_("A question for my mentor"),
            purpose=N_("initial teacher training"),
            talk=N_("Career and training"),
            meeting=N_("Review meeting"),
        ),
        DocumentKind(
            "ect",
            N_("ECT induction evidence"),
            N_("Evidence for induction, {period}"),
            N_("Induction, {period}"),
            (S.CAREER, S.SETS, S.GOALS, S.MEETINGS, S.REFLECTIONS, S.INFORMAL, S.COURSES,
             S.STANDARDS, S.EVIDENCE, S.REPLIES, S.APPENDIX),
            N_("A question for my induction tutor"),
            framework=TEACHERS_STANDARDS,
            purpose=N_("induction"),
            talk=N_("Career and induction"),
            meeting=N_("Review meeting"),
        ),
        DocumentKind(
            "cpd-log",
            N_("CPD log"),
            N_("Log of professional development, {period}"),
            N_("CPD log {period}"),
            (S.COURSES, S.INFORMAL, S.GROWTH, S.EVIDENCE),
        ),
        DocumentKind(
            "goal",
            N_("One goal"),
            N_("One goal and its evidence, {period}"),
            N_("Goal, {period}"),
            (S.GOALS, S.COURSES, S.INFORMAL, S.MEETINGS, S.REFLECTIONS, S.GROWTH, S.EVIDENCE,
             S.APPENDIX),
            about="goal",
        ),
        DocumentKind(
            "entry",
            N_("One entry"),
            N_("One record, {period}"),
            N_("Record, {period}"),
            (S.RECORD, S.EVIDENCE, S.APPENDIX),
            about="entry",
        ),
        DocumentKind(
            "qtls",
            N_("QTLS evidence"),
            N_("Evidence for QTLS, {period}"),
            N_("QTLS {period}"),
            (S.GOALS, S.COURSES, S.INFORMAL, S.REFLECTIONS, S.GROWTH, S.SETS, S.MEETINGS,
             S.CAREER, S.STANDARDS, S.EVIDENCE, S.REPLIES, S.APPENDIX),
            framework="etf-professional-standards-2022",
            purpose=N_("QTLS"),
            talk=N_("Career and next step"),
            meeting=N_("Review meeting"),
        ),
        DocumentKind(WHOLE, N_("Data file"), N_("The public layer, {period}"), "{period}",
                     tuple(S), is_pdf=False),
        DocumentKind(PLANS, N_("Planned sessions"), N_("What is planned, {period}"), "{period}",
                     tuple(S), is_pdf=False),
    )
}  # fmt: skip
