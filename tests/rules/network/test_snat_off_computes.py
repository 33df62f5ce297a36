"""network.snat-off-computes."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddGroup, RemoveRole
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.snat-off-computes"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


OPTIONS = FAILS["options"]
CTL: dict[str, Any] = {"name": "ctl", "roles": ["control"], "count": 3}
NET: dict[str, Any] = {"name": "net", "roles": ["network"], "count": 2}
CMP: dict[str, Any] = {"name": "cmp", "roles": ["compute", "network"], "count": 6}


def test_network_hosts_of_their_own_are_added(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert hit.evidence == {"hosts": 6}
    removed, added = hit.candidates[0]
    assert removed == RemoveRole(group="cmp", role="network")
    assert isinstance(added, AddGroup)
    assert added.group.roles == ("network",)


def test_where_others_route_the_role_is_taken_away(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, options=OPTIONS, host_groups=[CTL, NET, CMP])
    assert hit.candidates == ((RemoveRole(group="cmp", role="network"),),)


def test_controllers_that_stand_in_count_too(found: Callable[..., list[Hit]]) -> None:
    one = CTL | {"roles": ["control", "compute"]}
    (hit,) = found(RULE, options=OPTIONS, host_groups=[one])
    assert [type(edit) for edit in hit.candidates[0]] == [AddGroup]


def test_new_hosts_stand_in_the_first_region_of_the_group(
    found: Callable[..., list[Hit]],
) -> None:
    regions = [{"name": "x", "zones": {"z": ["r1"]}}, {"name": "y", "zones": {"z": ["r2"]}}]
    both = CMP | {"racks": ["r1", "r2"]}
    (hit,) = found(RULE, options=OPTIONS, host_groups=[CTL, both], regions=regions)
    *_, added = hit.candidates[0]
    assert isinstance(added, AddGroup)
    assert added.group.racks == ()


def test_centralized_routing_and_ovn_allow_it(found: Callable[..., list[Hit]]) -> None:
    for changes in ({"routing": "centralized"}, {"network_backend": "ovn"}):
        assert found(RULE, options=OPTIONS | changes, host_groups=FAILS["host_groups"]) == []
