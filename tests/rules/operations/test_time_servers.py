"""operations.time-servers."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "operations.time-servers"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "services": ["keystone", "chrony"],
    "release": "queens",
    "host_groups": [{"name": "all", "roles": ["control", "network"], "count": 1}],
}


@pytest.mark.parametrize("ntp", [["pool.ntp.org"], ["0.pool.ntp.org", "1.KR.pool.NTP.org."]])
def test_the_public_pool_is_out_of_reach(found: Callable[..., list[Hit]], ntp: list[str]) -> None:
    (hit,) = found(RULE, surroundings={"air_gapped": True, "ntp": ntp})
    assert hit.subject == "cloud"
    assert f"all time servers are there ({', '.join(ntp)})" in str(hit.message)
    assert hit.severity is None
    assert hit.evidence == {"time_servers": len(ntp), "reachable": 0, "needed": 1}


def test_one_inside_is_enough(found: Callable[..., list[Hit]]) -> None:
    ntp = ["0.pool.ntp.org", "10.0.0.1"]
    assert found(RULE, surroundings={"air_gapped": True, "ntp": ntp}) == []
    assert found(RULE, **SOUND) == []


def test_a_name_that_only_looks_like_the_pool(found: Callable[..., list[Hit]]) -> None:
    around = {"air_gapped": True, "ntp": ["mypool.ntp.org"]}
    assert found(RULE, surroundings=around) == []


def test_with_the_internet_the_pool_will_do(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, surroundings={"ntp": ["0.pool.ntp.org"]}) == []


def test_none_is_worth_knowing(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE)
    assert hit.severity is Severity.INFO
    assert hit.evidence == {"time_servers": 0, "needed": 1}
    assert found(RULE, surroundings={"air_gapped": True})[0].severity is Severity.INFO


def test_an_inventory_does_not_say(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 3, "origin": "multinode"}]
    assert found(RULE, host_groups=groups) == []
    (hit,) = found(RULE, **FAILS, host_groups=groups)
    assert hit.severity is None
