"""The published schema and what is written fit each other."""

import json
from pathlib import Path

import jsonschema
import pytest

from exporters.json import json_bytes
from portfolio.published import schema_bytes
from resources import locate
from tests.exporters.files import MADE
from tests.portfolios import sample_portfolio
from tests.sharing import chosen
from ui.sending import prepare


def _published() -> bytes:
    return locate("schema", "portfolio-2.schema.json").read_bytes()


def test_the_published_schema_is_current() -> None:
    """`make schema` renews it."""
    assert _published() == schema_bytes()


@pytest.mark.parametrize("name", MADE)
def test_made_up_documents_fit_the_schema(name: str) -> None:
    """A validator that we did not write says so."""
    jsonschema.validate(json.loads(json_bytes(MADE[name]())), json.loads(_published()))


@pytest.mark.parametrize("kind", ["appraisal", "itt", "json"])
def test_the_sample_fits_the_schema(kind: str, tmp_path: Path) -> None:
    """Records of every kind."""
    library = sample_portfolio(tmp_path).library()
    document = prepare(library, chosen(library, kind)).document
    library.close()
    jsonschema.validate(json.loads(json_bytes(document)), json.loads(_published()))
