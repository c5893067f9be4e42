"""The profile: one record, always there."""

from portfolio.change import Change
from portfolio.errors import NoSuchRecord
from portfolio.model.profile import PROFILE_ID, Profile
from portfolio.storage.journal import Journal


class ProfileStore:
    """The profile of one portfolio."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def get(self) -> Profile:
        """The profile; a blank one while none is kept."""
        try:
            return self._journal.record(Profile, PROFILE_ID)
        except NoSuchRecord:
            return Profile()

    def save(self, profile: Profile) -> Change:
        """Check and keep the profile."""
        return self._journal.save(profile)
