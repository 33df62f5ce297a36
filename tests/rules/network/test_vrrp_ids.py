"""network.vrrp-ids."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit, Severity

RULE = "network.vrrp-ids"

ELSEWHERE: dict[str, Any] = {"options": {"load_balancer": "external"}}


SETTING = "keepalived-virtual-router-id"
REGIONS = [{"name": "x", "zones": {"z": ["r1"]}}, {"name": "y", "zones": {"z": ["r2"]}}]


def _groups(one: float | None, other: float | None, racks: str = "r1") -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "roles": ["control"],
            "count": 2,
            "racks": [rack],
            "settings": {} if value is None else {SETTING: value},
        }
        for name, value, rack in (("a", one, "r1"), ("b", other, racks))
    ]


@pytest.mark.parametrize("number", [0, 256, 51.5])
def test_numbers_that_do_not_fit_one_byte(found: Callable[..., list[Hit]], number: float) -> None:
    (hit,) = found(RULE, settings={SETTING: number})
    assert hit.subject == "group/net"
    assert hit.severity is None
    assert hit.evidence == {"number": number, "least": 1, "most": 255}
    assert hit.candidates == ((SetSetting(setting=SETTING, value=None),),)


@pytest.mark.parametrize("number", [1, 255])
def test_numbers_that_do(found: Callable[..., list[Hit]], number: float) -> None:
    assert found(RULE, settings={SETTING: number}) == []


def test_a_number_of_a_group_is_taken_back_there(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 3, "settings": {SETTING: 0}}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.candidates == ((SetSetting(setting=SETTING, value=None, group="ctl"),),)
    assert "have the virtual router number 0" in str(hit.message)


def test_groups_of_one_region_agree(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, host_groups=_groups(7, 7)) == []
    (hit,) = found(RULE, host_groups=_groups(None, 7))
    assert hit.subject == "group/b"
    assert hit.evidence == {"number": 7.0, "needed": 51.0}
    assert hit.candidates == ((SetSetting(setting=SETTING, value=51, group="b"),),)
    assert "groups a, b hold the virtual IP of one region" in str(hit.message)
    assert "(51, 7)" in str(hit.message)


def test_regions_on_one_network_differ(found: Callable[..., list[Hit]]) -> None:
    def hits(one: float, other: float, **network: object) -> list[Hit]:
        shared = {"name": "api", "carries": ["internal_api"], "groups": ["a", "b"]} | network
        groups = _groups(one, other, "r2")
        return found(RULE, host_groups=groups, regions=REGIONS, networks=[shared])

    (hit,) = hits(51, 51)
    assert hit.severity is Severity.WARNING
    assert hit.candidates == ((SetSetting(setting=SETTING, value=255, group="b"),),)
    assert "same virtual router number on network api" in str(hit.message)
    (hit,) = hits(255, 255)
    assert hit.evidence == {"free_number": 254}
    assert len(hits(51, 51, carries=["public_api"])) == 1
    assert hits(51, 52) == []
    assert hits(51, 51, groups=["a"]) == []
    assert hits(51, 51, groups=[]) == []
    assert hits(51, 51, carries=["tunnel"]) == []
