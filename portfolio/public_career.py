"""The career as it may leave: roles and training, never leave."""

from portfolio.document_growth import CareerPath, PublicRole, PublicTraining, Talk
from portfolio.insight.career import induction
from portfolio.insight.training import training_days
from portfolio.library import Library
from portfolio.model.cycle import Cycle
from portfolio.model.selection import Selection
from portfolio.privacy.names import Renamer


def public_career(library: Library, cycle: Cycle, selection: Selection) -> CareerPath:
    """Roles up to the end of the period, the talk, training years and review points in it."""
    points = induction(library.profiles.get(), library.calendars.years())
    path = CareerPath(
        _roles(library, selection),
        _talk(library, cycle),
        _trainings(library, selection),
        tuple(one for one in points if selection.holds(one.on)),
    )
    return Renamer(library.names.all()).renamed(path)


def _roles(library: Library, selection: Selection) -> tuple[PublicRole, ...]:
    """The career path up to the end of the period, the first role first. Leave stays behind."""
    return tuple(
        PublicRole(one.role, one.school, one.trust, one.start, one.end, one.fraction)
        for one in library.profiles.get().roles
        if one.start is None or one.start <= selection.end
    )


def _talk(library: Library, cycle: Cycle) -> Talk:
    return Talk(
        mid_year_on=cycle.mid_year_on,
        mid_year=cycle.mid_year,
        wellbeing=cycle.wellbeing,
        workload=cycle.workload,
        career=cycle.career,
        next_step=library.profiles.get().next_step,
    )


def _trainings(library: Library, selection: Selection) -> tuple[PublicTraining, ...]:
    """The training years that the period touches; days count up to its end."""
    years = library.calendars.years()
    until = min(selection.end, library.today())
    return tuple(
        PublicTraining(
            one.name, one.start, one.end, training_days(one, years, until),
            tuple(day for day in one.intensive if day.on <= until),
        )
        for one in library.trainings.all()
        if one.start <= selection.end and one.end >= selection.start
    )  # fmt: skip
