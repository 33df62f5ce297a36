"""network.subnet-size."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.subnet-size"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "m", "subnet": "10.1.0.0/29", "spans": "rack"}]}


def _network(subnet: str, **more: object) -> list[dict[str, object]]:
    return [{"name": "n", "carries": ["tunnel"], "subnet": subnet, "groups": ["cmp"], **more}]


def _groups(computes: int) -> list[dict[str, object]]:
    return [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": computes},
    ]


def test_twelve_hosts_do_not_fit_into_six(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/mgmt"
    assert hit.evidence == {"addresses": 6, "hosts": 12, "needed": 12}
    assert "has 6 addresses for 12 hosts" in str(hit.message)
    assert "virtual IP" not in str(hit.message)
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert str(edit.network.subnet) == "10.1.0.0/28"


def test_exactly_full_passes_and_a_virtual_ip_takes_one(found: Callable[..., list[Hit]]) -> None:
    networks = _network("10.1.0.0/29")
    assert found(RULE, networks=networks, host_groups=_groups(6)) == []
    assert len(found(RULE, networks=networks, host_groups=_groups(7))) == 1
    with_vip = _network("10.1.0.0/29", vip="10.1.0.6")
    assert found(RULE, networks=with_vip, host_groups=_groups(5)) == []
    (hit,) = found(RULE, networks=with_vip, host_groups=_groups(6))
    assert "for 6 hosts and a virtual IP: 7 are needed" in str(hit.message)


@pytest.mark.parametrize(
    ("subnet", "room"),
    [("10.1.0.0/32", 1), ("10.1.0.0/31", 2), ("10.1.0.0/30", 2), ("fd00::/126", 4)],
)
def test_small_subnets(found: Callable[..., list[Hit]], subnet: str, room: int) -> None:
    assert found(RULE, networks=_network(subnet), host_groups=_groups(room)) == []
    assert len(found(RULE, networks=_network(subnet), host_groups=_groups(room + 1))) == 1


@pytest.mark.parametrize(("hosts", "prefix"), [(7, 28), (14, 28), (15, 27)])
def test_the_smallest_that_is_large_enough(
    found: Callable[..., list[Hit]], hosts: int, prefix: int
) -> None:
    (hit,) = found(RULE, networks=_network("10.1.0.0/29"), host_groups=_groups(hosts))
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert str(edit.network.subnet) == f"10.1.0.0/{prefix}"


def test_a_network_that_ends_at_each_rack_has_more_subnets(
    found: Callable[..., list[Hit]],
) -> None:
    one_rack = _network("10.1.0.0/30", spans="rack")
    assert found(RULE, networks=[*one_rack, *_network("10.2.0.0/24", name="m")]) == []


def test_only_hosts_on_the_network_count(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=_network("10.1.0.0/29", groups=["ctl"])) == []
    assert len(found(RULE, networks=_network("10.1.0.0/29", groups=[]))) == 1


def test_no_cure_where_the_wider_subnet_is_not_free(found: Callable[..., list[Hit]]) -> None:
    def candidates(subnet: str, *others: Mapping[str, object], **changes: object) -> int:
        networks = [*_network(subnet), *others]
        (hit,) = found(RULE, host_groups=_groups(7), networks=networks, **changes)
        return len(hit.candidates)

    other = {"name": "o", "carries": ["storage"], "subnet": "10.1.0.8/29", "groups": ["ctl"]}
    assert candidates("10.1.0.0/29") == 1
    assert candidates("10.1.0.8/29") == 0
    assert candidates("10.1.0.0/29", other | {"subnet": "10.1.0.0/29", "spans": "rack"}) == 0
    assert candidates("10.1.0.0/29", other) == 0
    assert candidates("10.1.0.0/29", other | {"subnet": "10.1.0.16/29"}) == 1
    assert candidates("10.1.0.0/29", other | {"subnet": "10.0.0.0/8"}) == 0
    assert candidates("10.1.0.0/29", other | {"subnet": "fd00::/64"}) == 1
    physnets = [{"name": "p", "networks": [{"name": "e", "subnet": "10.1.0.8/29"}]}]
    assert candidates("10.1.0.0/29", physnets=physnets) == 0
