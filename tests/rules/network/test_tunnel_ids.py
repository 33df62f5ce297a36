"""network.tunnel-ids."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.tunnel-ids"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"settings": {"neutron-dhcp-agents-per-network": 2}}


FIRST, LAST = "neutron-tunnel-id-first", "neutron-tunnel-id-last"


def _settings(first: float, last: float) -> dict[str, float]:
    return {FIRST: first, LAST: last}


def test_goes_back_to_the_defaults(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/neutron"
    assert hit.evidence == {"first": 1.0, "last": 16777216.0, "most": 16777215}
    assert "numbered from 1 to 16777216 inside tunnels" in str(hit.message)
    (edits,) = hit.candidates
    assert edits == (SetSetting(setting=FIRST, value=None), SetSetting(setting=LAST, value=None))


@pytest.mark.parametrize("first", [0, 1.5, 101])
def test_a_range_that_neutron_refuses(found: Callable[..., list[Hit]], first: float) -> None:
    assert len(found(RULE, settings=_settings(first, 100))) == 1


def test_a_part_of_a_number_is_none(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, settings=_settings(1, 100.5))) == 1


def test_a_range_of_one(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, settings=_settings(100, 100)) == []


def test_one_end_is_held_against_the_default_of_the_other(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, settings={FIRST: 1000}) == []
    assert len(found(RULE, settings={FIRST: 1001})) == 1
    assert len(found(RULE, settings={LAST: 0})) == 1


def test_gre_has_a_wider_key(found: Callable[..., list[Hit]]) -> None:
    def hits(last: float, types: list[str]) -> int:
        options = {"network_backend": "openvswitch", "project_network_types": types}
        return len(found(RULE, settings=_settings(1, last), options=options))

    assert hits(16777215, ["vxlan"]) == 0
    assert hits(16777216, ["vxlan"]) == 1
    assert hits(4294967295, ["gre"]) == 0
    assert hits(4294967296, ["gre"]) == 1
    assert hits(16777216, ["gre", "vxlan"]) == 1
