"""What every test shares: random documents are the same each time, so that a fault comes back."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
