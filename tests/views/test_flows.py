"""The ways of packets follow the network back end and where routing is done."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.views.flows import scene

GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "net", "roles": ["network"], "count": 2},
    {"name": "cmp", "roles": ["compute"], "count": 20},
]
ALONE = [{"name": "one", "roles": ["control", "network", "compute"], "count": 1}]
Planned = Callable[..., Blueprint]


def _drawn(planned: Planned, **changes: object) -> Scene:
    plain: dict[str, object] = {"host_groups": GROUPS, "storage": None, "racks": None}
    return scene(planned(**(plain | changes)))


def _way(drawn: Scene, name: str) -> list[list[str]]:
    """Return the stops of one way: the group and the steps, or the box."""
    frames = {frame.id: frame for frame in drawn.frames}
    titles = {node.id: str(node.title) for node in drawn.nodes}
    tier = next(tier for tier in drawn.tiers if tier.id == f"way/{name}")
    return [
        [str(frames[member].title), *(titles[step] for step in frames[member].members)]
        if member in frames
        else [titles[member]]
        for member in tier.members
    ]


def test_ovn_routes_on_the_sender_and_translates_at_the_gateway(blueprint: Planned) -> None:
    drawn = _drawn(blueprint, options={"network_backend": "ovn"})
    assert _way(drawn, "routed") == [
        ["cmp", "Instance A", "Port", "br-int", "Logical router"],
        ["cmp", "br-int", "Port", "Instance B"],
    ]
    assert _way(drawn, "floating") == [
        ["External network"],
        ["net", "br-ex", "Logical router", "br-int"],
        ["cmp", "br-int", "Port", "Instance"],
    ]


def test_ovn_with_distributed_floating_ips_passes_no_gateway(blueprint: Planned) -> None:
    drawn = _drawn(blueprint, options={"network_backend": "ovn", "routing": "distributed"})
    assert _way(drawn, "floating") == [
        ["External network"],
        ["cmp", "br-ex", "Logical router", "br-int", "Port", "Instance"],
    ]
    assert [stop[0] for stop in _way(drawn, "source-nat")] == ["cmp", "net", "External network"]


def test_open_vswitch_routes_on_a_network_host(blueprint: Planned) -> None:
    drawn = _drawn(blueprint, options={"network_backend": "openvswitch"})
    assert _way(drawn, "routed") == [
        ["cmp", "Instance A", "Port", "br-int", "br-tun"],
        ["net", "br-tun", "br-int", "qrouter", "br-int", "br-tun"],
        ["cmp", "br-tun", "br-int", "Port", "Instance B"],
    ]


def test_dvr_has_floating_ips_at_home_and_source_nat_at_the_gateway(blueprint: Planned) -> None:
    options = {"network_backend": "openvswitch", "routing": "distributed"}
    drawn = _drawn(blueprint, options=options)
    assert _way(drawn, "floating")[1] == [
        "cmp", "br-ex", "fip", "qrouter", "br-int", "Port", "Instance",
    ]  # fmt: skip
    assert _way(drawn, "source-nat")[1] == ["net", "br-tun", "br-int", "snat", "br-ex"]


def test_a_linux_bridge_has_a_port_for_tunnels(blueprint: Planned) -> None:
    options = {"network_backend": "linuxbridge"}
    drawn = _drawn(blueprint, release="2023.1", options=options)
    assert _way(drawn, "two-hosts")[0] == ["cmp", "Instance A", "Port", "brq", "VXLAN port"]


@pytest.mark.parametrize(
    ("types", "kind", "label"),
    [
        (["geneve"], "tunnel", "Geneve tunnel"),
        (["vlan", "geneve"], "provider", "VLAN of the project network"),
        (["flat"], "provider", "Provider network"),
    ],
)
def test_hosts_talk_over_what_the_first_type_needs(
    blueprint: Planned, types: list[str], kind: str, label: str
) -> None:
    options = {"network_backend": "ovn", "project_network_types": types}
    drawn = _drawn(blueprint, options=options)
    hop = next(link for link in drawn.links if link.id == "way/two-hosts/0-1")
    assert (hop.kind, str(hop.label)) == (kind, label)


def test_on_a_single_host_nothing_goes_over_a_wire(blueprint: Planned) -> None:
    drawn = _drawn(blueprint, host_groups=ALONE)
    ways = {tier.id for tier in drawn.tiers}
    assert "way/two-hosts" not in ways
    assert _way(drawn, "floating")[1:] == [
        ["one", "br-ex", "Logical router", "br-int", "Port", "Instance"]
    ]
    assert "tunnel" not in {link.kind for link in drawn.links}


def test_a_request_goes_through_firewall_and_virtual_ip(blueprint: Planned) -> None:
    stops = _way(_drawn(blueprint), "api")
    assert stops[:3] == [["External network"], ["Firewall"], ["net", "Virtual IP", "HAProxy"]]
    assert stops[3][:2] == ["ctl", "nova-api"]
    assert stops[4] == ["cmp", "nova-compute", "Hypervisor"]


def test_a_load_balancer_outside_is_a_box_of_its_own(blueprint: Planned) -> None:
    stops = _way(_drawn(blueprint, options={"load_balancer": "external"}), "api")
    assert stops[2] == ["Load balancer"]


def test_a_volume_in_ceph_has_copies_on_other_hosts(blueprint: Planned) -> None:
    osd = {"name": "osd", "roles": ["ceph_osd"], "count": 3}
    storage = [{"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"]}]
    drawn = _drawn(blueprint, host_groups=[*GROUPS, osd], storage=storage)
    assert _way(drawn, "volume-ceph") == [
        ["cmp", "Instance", "librbd"],
        ["osd", "Primary OSD", "Disk"],
        ["osd", "Other OSDs", "Disk"],
    ]


def test_a_volume_on_an_array_ends_at_the_array(blueprint: Planned) -> None:
    storage = [{"name": "array", "kind": "san", "serves": ["cinder"]}]
    drawn = _drawn(blueprint, options={"block_backend": "san"}, storage=storage)
    assert _way(drawn, "volume-san")[-1] == ["array"]


def test_an_amphora_of_dvr_is_reached_by_a_network_host(blueprint: Planned) -> None:
    services = ["keystone", "placement", "glance", "nova", "neutron", "octavia"]
    options = {"network_backend": "openvswitch", "routing": "distributed"}
    drawn = _drawn(blueprint, services=services, options=options)
    assert [stop[0] for stop in _way(drawn, "amphora")] == [
        "External network", "net", "cmp", "cmp",
    ]  # fmt: skip


def test_every_step_names_its_source(blueprint: Planned) -> None:
    drawn = _drawn(blueprint)
    steps = [node for node in drawn.nodes if node.shape == "step"]
    assert steps
    assert all("https://" in str(step.tooltip) for step in steps)
