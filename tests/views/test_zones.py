"""Which ports are open from where to which hosts."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Scene
from archbook.views.zones import scene

GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "net", "roles": ["network"], "count": 2},
    {"name": "cmp", "roles": ["compute"], "count": 20},
    {"name": "osd", "roles": ["ceph_osd"], "count": 3},
]
CEPH = [{"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"]}]
Planned = Callable[..., Blueprint]


@pytest.fixture
def drawn(blueprint: Planned) -> Scene:
    return scene(blueprint(host_groups=GROUPS, storage=CEPH, racks=None))


def _box(drawn: Scene, name: str) -> Node:
    found = drawn.node(name)
    assert found
    return found


def _listeners(drawn: Scene, name: str) -> list[str]:
    box = _box(drawn, name)
    return [str(chip.label) for section in box.sections for chip in section.chips]


def test_apis_and_dashboard_are_open_to_the_outside(drawn: Scene) -> None:
    listening = _listeners(drawn, "zone/public/to")
    assert "keystone-api 5000/tcp" in listening
    assert "horizon 80/tcp, 443/tcp" in listening
    assert _box(drawn, "zone/public/to").title == "net"


def test_what_is_for_the_cloud_alone_is_not_open_to_the_outside(drawn: Scene) -> None:
    public = " ".join(_listeners(drawn, "zone/public/to"))
    for inner in ("mariadb", "rabbitmq", "memcached", "ovn-sb-db", "nova-metadata"):
        assert inner not in public


def test_databases_are_open_on_the_hosts_that_have_them(drawn: Scene) -> None:
    control = " ".join(_listeners(drawn, "zone/inner/ctl/to"))
    compute = " ".join(_listeners(drawn, "zone/inner/cmp/to"))
    assert "mariadb 3306/tcp" in control
    assert "mariadb" not in compute


@pytest.mark.parametrize(
    ("backend", "port"), [("ovn", "Geneve 6081/udp"), ("openvswitch", "VXLAN 4789/udp")]
)
def test_tunnels_have_the_port_of_their_protocol(
    blueprint: Planned, backend: str, port: str
) -> None:
    planned = blueprint(host_groups=GROUPS, storage=CEPH, options={"network_backend": backend})
    assert _listeners(scene(planned), "zone/tunnel/to") == [port]


def test_a_single_host_needs_no_tunnel(blueprint: Planned) -> None:
    alone = [{"name": "one", "roles": ["control", "network", "compute"], "count": 1}]
    planned = scene(blueprint(host_groups=alone, storage=None, racks=None))
    assert "zone/tunnel" not in {tier.id for tier in planned.tiers}


def test_ceph_is_open_to_those_who_use_it_and_to_itself(drawn: Scene) -> None:
    assert "ceph-mon 3300/tcp, 6789/tcp" in _listeners(drawn, "zone/ceph/to")
    asking = _box(drawn, "zone/ceph/from")
    assert "cmp" in " ".join(map(str, asking.details))
    assert "osd" in " ".join(map(str, asking.details))


def test_every_port_names_its_source(drawn: Scene) -> None:
    chips = [chip for node in drawn.nodes for one in node.sections for chip in one.chips]
    assert chips
    assert all("https://" in str(chip.tooltip) for chip in chips)


def test_every_port_of_the_catalog_that_listens_is_somewhere(
    blueprint: Planned, drawn: Scene
) -> None:
    planned = blueprint(host_groups=GROUPS, storage=CEPH, racks=None)
    shown = " ".join(
        str(chip.label) for node in drawn.nodes for one in node.sections for chip in one.chips
    )
    listening = {
        placement.component.id
        for cohort in planned.cohorts
        for placement in cohort.placements
        if placement.component.ports
    }
    assert {name for name in listening if name not in shown} == set()


def test_instances_move_over_the_network_for_it(blueprint: Planned) -> None:
    moving = {"name": "live", "carries": ["migration"], "vlan": 77}
    planned = scene(blueprint(host_groups=GROUPS, storage=CEPH, networks=[moving]))
    link = next(link for link in planned.links if link.id == "zone/migration/0")
    assert (link.kind, [str(line) for line in link.details]) == ("migration", ["VLAN 77"])


def test_an_out_of_band_network_has_someone_who_uses_it(blueprint: Planned) -> None:
    bmc = {"name": "bmc", "carries": ["out_of_band"]}
    planned = scene(blueprint(host_groups=GROUPS, storage=CEPH, networks=[bmc]))
    assert _listeners(planned, "zone/power/to") == ["IPMI 623/udp", "Redfish 443/tcp"]
    assert _box(planned, "zone/power/from").title == "ctl"
