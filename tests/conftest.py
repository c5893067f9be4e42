"""What every test shares: random documents are the same each time, and no screen is needed."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
