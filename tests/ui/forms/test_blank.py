"""A new record is as little as its model takes."""

import json

import pytest

from archbook.model.network import HostNetwork
from archbook.model.record import Decision
from archbook.model.storage import StorageBackend
from archbook.model.workload import Workload
from archbook.model.written import Written
from archbook.ui.forms.blank import blank, free_name


@pytest.mark.parametrize("model", [Workload, Decision])
def test_a_blank_record_is_taken_by_its_model(model: type[Written]) -> None:
    record = blank(model, "new", ())
    assert model.model_validate_json(json.dumps(record)).model_fields_set == set(record)
    assert set(record) == {
        name for name, field in model.model_fields.items() if field.is_required()
    }


@pytest.mark.parametrize("model", [HostNetwork, StorageBackend])
def test_names_are_free_ones(model: type[Written]) -> None:
    assert blank(model, "new", {"new-1"})["name"] == "new-2"


def test_the_first_free_name_is_found_between_others() -> None:
    assert free_name("net", ()) == "net-1"
    assert free_name("net", {"net-1", "net-3"}) == "net-2"
