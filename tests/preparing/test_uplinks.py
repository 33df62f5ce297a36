"""Bonds and VLANs of a host."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.preparation import HostPreparation

HostOf = Callable[..., HostPreparation]


def _net(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "groups": ["cmp"], **more}


def test_networks_of_one_speed_share_a_bond(host_of: HostOf) -> None:
    networks = [
        _net("mgmt", carries=["management"], vlan=10, links=2, speed_gbps=10),
        _net("tunnel", carries=["tunnel"], vlan=30, links=1, speed_gbps=10, mtu=9000),
        _net("storage", carries=["storage"], vlan=40, links=2, speed_gbps=100),
    ]
    host = host_of("cmp-01", networks=networks)
    assert [(one.name, one.carries, one.links, one.mtu) for one in host.uplinks] == [
        ("bond1", ("mgmt", "tunnel"), 2, 9000),
        ("bond2", ("storage",), 2, 1500),
    ]
    assert [(one.name, one.uplink) for one in host.interfaces] == [
        ("vlan10", "bond1"), ("vlan30", "bond1"), ("vlan40", "bond2"),
    ]  # fmt: skip


def test_ports_that_one_network_does_not_say_are_not_known(host_of: HostOf) -> None:
    networks = [_net("mgmt", carries=["management"], links=2), _net("tunnel", carries=["tunnel"])]
    assert host_of("cmp-01", networks=networks).uplinks[0].links is None


def test_an_untagged_network_stands_on_the_bond_itself(host_of: HostOf) -> None:
    networks = [
        _net("mgmt", carries=["management"], tagged=False),
        _net("tunnel", carries=["tunnel"], vlan=30),
        _net("storage", carries=["storage"], tagged=False),
    ]
    host = host_of("cmp-01", networks=networks)
    assert [(one.network, one.name, one.vlan) for one in host.interfaces] == [
        ("mgmt", "bond1", None), ("tunnel", "vlan30", 30), ("storage", "bond2", None),
    ]  # fmt: skip
    assert [one.carries for one in host.uplinks] == [("mgmt", "tunnel"), ("storage",)]


def test_the_default_route_is_on_the_management_network_alone(host_of: HostOf) -> None:
    host = host_of("cmp-01")
    found = {
        one.network: (str(one.address), one.gateway, one.leads_out) for one in host.interfaces
    }
    address, gateway, leads_out = found["mgmt"]
    assert (address, str(gateway), leads_out) == ("10.0.0.17/27", "10.0.0.1", True)
    assert found["tunnel"][1:] == (None, False)
    assert "bmc" not in found  # it ends at the management controller


def test_subnets_of_other_racks_are_reached_by_the_router(host_of: HostOf) -> None:
    networks = [
        _net("mgmt", carries=["management"], vlan=10),
        _net("tunnel", carries=["tunnel"], vlan=30, spans="rack", subnet="10.9.0.0/16"),
    ]
    first, last = (host_of(name, networks=networks).interfaces[1] for name in ("cmp-01", "cmp-06"))
    assert len(first.routes) == 2
    assert {to for to, _ in last.routes} != {to for to, _ in first.routes}
    assert first.address is not None
    for to, router in first.routes:
        assert router in first.address.network
        assert first.address.ip not in to


def test_a_physical_network_has_ports_of_its_own_and_no_address(host_of: HostOf) -> None:
    physnets = [{"name": "physnet1", "groups": ["cmp"]}]
    host = host_of("cmp-01", physnets=physnets)
    assert [(one.name, one.ports, one.carries) for one in host.uplinks] == [
        ("bond1", "PORTS_1", ("mgmt", "tunnel")), ("bond2", "PORTS_2", ("physnet1",)),
    ]  # fmt: skip
    assert "bond2" not in {one.name for one in host.interfaces}
    assert len(host_of("ctl-01", physnets=physnets).uplinks) == 1


def test_of_two_networks_with_one_vlan_the_second_is_left_out(host_of: HostOf) -> None:
    networks = [
        _net("mgmt", carries=["management"], vlan=10), _net("more", carries=["tunnel"], vlan=10),
    ]  # fmt: skip
    host = host_of("cmp-01", networks=networks)
    assert [one.network for one in host.interfaces] == ["mgmt"]
    (step,) = (one for one in host.steps if one.id == "network")
    assert any("network more is left out" in str(note) for note in step.notes)


@pytest.mark.parametrize("name", ["ctl-01", "cmp-01"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(tags=st.lists(st.one_of(st.none(), st.integers(1, 4094)), min_size=1, max_size=6))
def test_names_of_interfaces_fit_and_are_distinct(
    host_of: HostOf, name: str, tags: list[int | None]
) -> None:
    groups = ["ctl", "net", "cmp"]
    networks = [
        {"name": f"n{place}", "groups": groups, "tagged": tag is not None, "vlan": tag}
        for place, tag in enumerate(tags)
    ]
    host = host_of(name, networks=networks)
    names = [one.name for one in host.interfaces]
    assert len(set(names)) == len(names)
    assert all(len(one) <= 15 for one in names)
    assert {one.uplink for one in host.interfaces} <= {one.name for one in host.uplinks}
