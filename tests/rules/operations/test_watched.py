"""operations.watched."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "operations.watched"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3, "origin": "multinode"}]
}


def _added(hit: Hit) -> set[str]:
    return {edit.service for edit in hit.candidates[0] if isinstance(edit, AddService)}


def test_neither_metrics_nor_logs(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert str(hit.message) == (
        "nothing in the design watches the cloud, and nothing gathers its logs"
    )
    assert hit.evidence == {"metrics": 0, "logs": 0}
    assert {"prometheus", "opensearch"} <= _added(hit)


@pytest.mark.parametrize("service", ["opensearch", "elasticsearch", "splunk", "loghost"])
def test_logs_without_metrics(found: Callable[..., list[Hit]], service: str) -> None:
    (hit,) = found(RULE, services=["keystone", service])
    assert str(hit.message) == "nothing in the design watches the cloud"
    assert hit.evidence == {"metrics": 0, "logs": 1}
    assert _added(hit) == {"prometheus"}


@pytest.mark.parametrize("service", ["prometheus", "monasca"])
def test_metrics_without_logs(found: Callable[..., list[Hit]], service: str) -> None:
    (hit,) = found(RULE, services=["keystone", service], release="rocky")
    assert str(hit.message) == "nothing in the design gathers the logs of the hosts"
    assert hit.evidence == {"metrics": 1, "logs": 0}
    assert "prometheus" not in _added(hit)


def test_what_is_required_has_a_rule_of_its_own(found: Callable[..., list[Hit]]) -> None:
    both = {"monitoring": True, "central_logging": True}
    assert found(RULE, requirements=both) == []
    (hit,) = found(RULE, requirements={"monitoring": True})
    assert "logs" in str(hit.message)
    (hit,) = found(RULE, requirements={"central_logging": True})
    assert "watches" in str(hit.message)


def test_both_are_there(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []
