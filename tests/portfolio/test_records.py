"""Records as they lie in the chain: what older programs wrote is read as it was meant."""

import msgspec
import pytest

from portfolio.model.profile import TEACHERS_STANDARDS, NotApplicable, Profile
from portfolio.model.records import RECORD_TYPES, from_json, to_json


def test_a_profile_of_schema_4_keeps_what_does_not_apply() -> None:
    """Codes without a framework were of the Teachers' Standards, and had no reason."""
    old = {"id": "profile", "name": "Siân", "roles": [], "not_applicable": ["TS3.d", "TS3.e"],
           "data_protection": "Keep it safe."}  # fmt: skip
    found = from_json("profile", msgspec.json.encode(old))

    assert isinstance(found, Profile)
    assert found.does_not_apply == (
        NotApplicable(TEACHERS_STANDARDS, "TS3.d"),
        NotApplicable(TEACHERS_STANDARDS, "TS3.e"),
    )
    assert (found.name, found.data_protection) == ("Siân", "Keep it safe.")
    assert from_json("profile", to_json(found)) == found


@pytest.mark.parametrize("kind", list(RECORD_TYPES))
def test_what_does_not_fit_its_kind_is_refused(kind: str) -> None:
    """A damaged payload is never half a record."""
    with pytest.raises(msgspec.ValidationError):
        from_json(kind, b'{"id": 7}')
