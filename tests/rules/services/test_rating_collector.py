"""services.rating-collector."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddService, SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "services.rating-collector"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_the_default_is_gnocchi(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/cloudkitty"
    assert str(hit.message).startswith("CloudKitty collects from Gnocchi unless told otherwise")
    assert hit.severity is Severity.WARNING
    assert hit.evidence == {"collector": "gnocchi", "stated": "no"}
    first, second = hit.candidates
    assert first == (SetOption(option="rating_collector", value="prometheus"),)
    assert second[0] == AddService(service="gnocchi")


def test_a_stated_collector_must_be_there(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "cloudkitty", "gnocchi"]
    (hit,) = found(RULE, services=services, options={"rating_collector": "prometheus"})
    assert hit.severity is None
    assert "CloudKitty collects from Prometheus, which" in str(hit.message)
    assert hit.evidence == {"collector": "prometheus", "stated": "yes"}
    assert hit.candidates[0] == (SetOption(option="rating_collector", value="gnocchi"),)
    assert hit.candidates[1][0] == AddService(service="prometheus")


def test_with_its_store_it_rates(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=["keystone", "cloudkitty", "gnocchi"]) == []
    assert found(RULE, **SOUND) == []
