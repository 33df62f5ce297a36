"""hardware.core-per-api."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.core-per-api"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"cores": 1}}}


def test_six_apis_want_six_cores(found: Callable[..., list[Hit]]) -> None:
    """Keystone, Placement, Glance, Nova, Neutron and Cinder; a dashboard has no API type."""
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"cores": 5, "apis": 6}
    assert "have 5 cores for 6 APIs" in str(hit.message)


def test_apis_that_stand_elsewhere_do_not_count(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "control"}
        | {"without": ["cinder-api"]},
        {"name": "api", "run": ["cinder-api"], "count": 2},
    ]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []


def test_unknown_cores_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"control": {"ram_gib": 1}}})) == []
