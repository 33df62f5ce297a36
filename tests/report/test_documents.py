"""The JSON Schemas: valid, and as they are committed."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from archbook.errors import UnknownNameError
from archbook.report.documents import SCHEMAS, schema_of

COMMITTED = Path(__file__).parents[2] / "docs" / "reference" / "schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_valid_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_committed_as_it_is(name: str) -> None:
    committed = json.loads((COMMITTED / f"{name}.json").read_text(encoding="utf-8"))
    assert committed == schema_of(name)


@pytest.mark.parametrize("name", ["bom", "catalog", "findings", "plan"])
def test_a_document_says_which_schema_it_follows(name: str) -> None:
    schema = schema_of(name)
    assert schema["properties"]["schema"]["const"] == f"{name}/v1"
    assert "schema" in schema["required"]


def test_an_unknown_name_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'findings'"):
        schema_of("finding")
