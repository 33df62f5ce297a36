"""A plan of networks: numbers, subnets, virtual IPs, ports."""

from collections.abc import Callable
from ipaddress import IPv4Address, ip_network
from pathlib import Path

import pytest

import archbook
from archbook.addressing import edits, network_plan
from archbook.addressing.ports import asked
from archbook.addressing.subnets import Space, parts, prefix_for, usable
from archbook.addressing.vlans import RESERVED, free
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.edit import apply
from archbook.model.network import HostNetwork
from archbook.model.network_plan import PlannedNetwork

SITES = Path(__file__).parents[1] / "differential" / "sites"
MANAGEMENT = {"name": "mgmt", "carries": ["management", "internal_api"]}
GROUPS = [
    {"name": "ctl", "roles": ["control", "network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 20},
]

Planned = Callable[..., Blueprint]


def _named(networks: tuple[PlannedNetwork, ...], name: str) -> PlannedNetwork:
    return next(one for one in networks if one.name == name)


def _addresses(network: PlannedNetwork) -> dict[str, list[str]]:
    return {
        seats.group: [str(network.address(number)) for number in seats.numbers()]
        for seats in network.seats
    }


def test_the_published_example_comes_out() -> None:
    plan = network_plan(archbook.open(SITES / "openstack-ansible.yaml").blueprint())
    management = _named(plan.networks, "management")
    assert _addresses(management) == {
        "infra": ["172.29.236.11", "172.29.236.12", "172.29.236.13"],
        "log": ["172.29.236.14"],
        "nfs": ["172.29.236.15"],
        "compute": ["172.29.236.16", "172.29.236.17"],
    }
    assert str(management.vip) == "172.29.236.9"
    assert usable(ip_network("172.29.236.0/22")) == 1022
    storage = _addresses(_named(plan.networks, "storage"))
    assert storage["compute"] == ["172.29.244.16", "172.29.244.17"]
    assert not plan.open


@pytest.mark.parametrize(
    ("addresses", "prefix"), [(1, 30), (2, 30), (3, 29), (254, 24), (255, 23), (1022, 22)]
)
def test_a_prefix_has_room_for_its_addresses(addresses: int, prefix: int) -> None:
    assert prefix_for(addresses) == prefix


def test_without_room_only_the_size_is_said(blueprint: Planned) -> None:
    plan = network_plan(blueprint(host_groups=GROUPS, networks=[MANAGEMENT]))
    network = plan.networks[0]
    assert (network.subnet, network.gateway, network.vip) == (None, None, None)
    assert network.needs.value == 10 + 23
    assert network.prefix == 26
    assert "network mgmt needs a subnet of /26" in str(plan.open[0])


def test_subnets_are_cut_around_what_is_stated(blueprint: Planned) -> None:
    stated = {**MANAGEMENT, "subnet": "10.0.0.0/26"}
    networks = [stated, {"name": "tun", "carries": ["tunnel"]}]
    plan = network_plan(
        blueprint(host_groups=GROUPS, networks=networks), (ip_network("10.0.0.0/25"),)
    )
    assert [str(one.subnet) for one in plan.networks] == ["10.0.0.0/26", "10.0.0.64/26"]


def test_room_that_is_used_up_is_said(blueprint: Planned) -> None:
    networks = [MANAGEMENT, {"name": "tun", "carries": ["tunnel"]}]
    planned = blueprint(host_groups=GROUPS, networks=networks)
    plan = network_plan(planned, (ip_network("10.0.0.0/26"),))
    assert [one.subnet is None for one in plan.networks] == [False, True]
    assert len(plan.open) == 1


def test_a_host_has_the_same_number_on_each_network(blueprint: Planned) -> None:
    networks = [MANAGEMENT, {"name": "tun", "carries": ["tunnel"]}]
    plan = network_plan(blueprint(host_groups=GROUPS, networks=networks))
    first = {seats.group: seats.first for seats in plan.networks[0].seats}
    assert first == {"ctl": 11, "cmp": 14}
    assert all(seats.first == first[seats.group] for seats in plan.networks[1].seats)


def test_a_stated_subnet_that_is_too_small_for_gaps_is_filled_closely(
    blueprint: Planned,
) -> None:
    groups = [*GROUPS, {"name": "osd", "roles": ["ceph_osd"], "count": 3}]
    small = {"name": "rep", "carries": ["storage_replication"], "subnet": "10.9.0.0/28"}
    plan = network_plan(blueprint(host_groups=groups, networks=[MANAGEMENT, small]))
    replication = _named(plan.networks, "rep")
    assert _addresses(replication) == {"osd": ["10.9.0.11", "10.9.0.12", "10.9.0.13"]}
    assert not [one for one in plan.open if "too small" in str(one)]


def test_a_subnet_that_holds_too_few_is_said(blueprint: Planned) -> None:
    networks = [{**MANAGEMENT, "subnet": "10.0.0.0/28"}]
    plan = network_plan(blueprint(host_groups=GROUPS, networks=networks))
    assert "subnet 10.0.0.0/28 of network mgmt is too small: /26 is needed" in map(str, plan.open)


def test_a_network_that_ends_at_each_rack_has_a_subnet_in_each(blueprint: Planned) -> None:
    ends = {**MANAGEMENT, "spans": "rack", "subnet": "10.0.0.0/16"}
    groups = [{"name": "cmp", "roles": ["control", "compute"], "count": 9}]
    plan = network_plan(blueprint(host_groups=groups, networks=[ends]))
    assert len(plan.networks) == len({one.subnet for one in plan.networks}) > 1
    assert sum(one.hosts() for one in plan.networks) == 9
    assert all(one.seats[0].first == 11 for one in plan.networks)
    assert all(one.vip is None for one in plan.networks)


def test_compute_hosts_to_come_have_their_numbers(blueprint: Planned) -> None:
    flavor = {"vcpus": 2, "ram_gib": 4, "instances": 10, "growth_percent": 50}
    planned = blueprint(
        host_groups=GROUPS, networks=[MANAGEMENT], workload=[flavor], purchase={"years": 3}
    )
    seats = network_plan(planned).networks[0].seats
    assert [(one.group, one.room) for one in seats] == [("ctl", 3), ("cmp", 45)]
    assert "growth" in {one.name for one in network_plan(planned).assumed}


def test_tunnels_leave_less_to_instances_over_ipv6(blueprint: Planned) -> None:
    networks = [MANAGEMENT, {"name": "tun", "carries": ["tunnel"], "mtu": 9000}]
    planned = blueprint(host_groups=GROUPS, networks=networks)
    four = network_plan(planned, (ip_network("10.0.0.0/16"),))
    six = network_plan(planned, (ip_network("fd00::/56"),))
    assert _named(four.networks, "tun").instance_mtu == 8942
    assert _named(six.networks, "tun").instance_mtu == 8922
    assert {one.prefix for one in six.networks} == {64}


def test_a_virtual_ip_is_proposed_where_keepalived_holds_one(blueprint: Planned) -> None:
    planned = blueprint(host_groups=GROUPS, networks=[MANAGEMENT])
    plan = network_plan(planned, (ip_network("10.0.0.0/16"),))
    assert plan.networks[0].vip == IPv4Address("10.0.0.10")
    tunnel = blueprint(host_groups=GROUPS, networks=[{"name": "tun", "carries": ["tunnel"]}])
    assert network_plan(tunnel, (ip_network("10.0.0.0/16"),)).networks[0].vip is None


def test_vlans_are_free_and_not_reserved(design: Callable[..., Design]) -> None:
    networks = [{**MANAGEMENT, "vlan": 10}]
    physnets = [{"name": "p", "networks": [{"name": "ext", "external": True, "vlan": 20}]}]
    offered = list(free(design(networks=networks, physnets=physnets)))
    assert offered[0] == 30
    assert not {10, 20, *RESERVED}.intersection(offered)
    assert len(offered) == len(set(offered)) == 4094 - 2 - len(RESERVED)


def test_an_untagged_network_gets_no_vlan(blueprint: Planned) -> None:
    networks = [{"name": "pxe", "carries": ["provisioning"], "tagged": False}, MANAGEMENT]
    plan = network_plan(blueprint(host_groups=GROUPS, networks=networks))
    assert [one.vlan for one in plan.networks] == [None, 10]


def test_external_addresses_count_routers_of_compute_hosts(blueprint: Planned) -> None:
    network = {"name": "ext", "external": True, "subnet": "203.0.113.0/26", "addresses": 40}
    routed = {"network_backend": "openvswitch", "routing": "distributed"}
    planned = blueprint(
        host_groups=GROUPS, options=routed, physnets=[{"name": "p", "networks": [network]}]
    )
    (outside,) = network_plan(planned).external
    assert outside.needs.value == 40 + 20 + 1
    assert (outside.prefix, outside.room) == (26, 1)


def test_external_addresses_that_nobody_states_are_unknown(blueprint: Planned) -> None:
    network = {"name": "ext", "external": True, "subnet": "203.0.113.0/26"}
    plan = network_plan(blueprint(physnets=[{"name": "p", "networks": [network]}]))
    assert plan.external[0].needs.value is None
    assert plan.external[0].room is None
    assert "`addresses`" in " ".join(map(str, plan.open))


def test_networks_of_one_speed_share_a_bond() -> None:
    def on(links: int | None, gbps: float | None) -> HostNetwork:
        return HostNetwork(name="n", links=links, speed_gbps=gbps)

    assert asked([on(2, 25), on(2, 25), on(1, 1)]) == 3
    assert asked([on(2, 25), on(None, None)]) is None
    assert asked([]) is None


def test_the_edits_make_the_design_state_the_plan(design: Callable[..., Design]) -> None:
    networks = [MANAGEMENT, {"name": "tun", "carries": ["tunnel"]}]
    stated = design(host_groups=GROUPS, networks=networks)
    room = (ip_network("10.0.0.0/16"),)
    workspace = archbook.new("starter").with_design(stated)
    plan = network_plan(workspace.blueprint(), room)
    written = workspace.with_design(apply(stated, *edits(stated, plan)))
    again = network_plan(written.blueprint(), room)
    assert [one.subnet for one in again.networks] == [one.subnet for one in plan.networks]
    assert not list(edits(written.design, again))
    assert all({"vlan", "subnet"} <= one.stated for one in again.networks)


def test_space_is_cut_without_holes() -> None:
    space = Space((ip_network("10.0.0.0/24"),), ())
    assert [str(space.cut(prefix)) for prefix in (26, 25, 26, 28)] == [
        "10.0.0.0/26", "10.0.0.128/25", "10.0.0.64/26", "None",
    ]  # fmt: skip


def test_a_block_that_is_too_small_for_all_racks_is_not_cut() -> None:
    assert parts(ip_network("10.0.0.0/26"), 27, 3) is None
    assert parts(ip_network("10.0.0.0/26"), 27, 2) == [
        ip_network("10.0.0.0/27"), ip_network("10.0.0.32/27"),
    ]  # fmt: skip


def test_room_that_nothing_is_cut_from_is_said(blueprint: Planned) -> None:
    stated = blueprint(host_groups=GROUPS, networks=[{**MANAGEMENT, "subnet": "10.9.0.0/24"}])
    plan = network_plan(stated, (ip_network("10.0.0.0/16"),))
    assert [str(one) for one in plan.open] == [
        "nothing is cut from 10.0.0.0/16: every network that needs a subnet has one"
    ]
    assert not network_plan(stated).open
