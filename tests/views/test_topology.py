"""The course text's picture, made general."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Frame, Link, Node, Scene
from archbook.views.topology import scene

Draw = Callable[..., Scene]

COURSE_TEXT: dict[str, Any] = {
    "release": "pike",
    "services": ["keystone", "glance", "nova", "neutron", "cinder", "swift", "horizon"],
    "options": {"layout": "textbook", "block_backend": "lvm", "network_backend": "openvswitch"},
    "racks": None,
    "storage": None,
    "host_groups": [
        {"name": "controller", "roles": ["control"], "count": 1},
        {"name": "network", "roles": ["network"], "count": 1},
        {"name": "compute", "roles": ["compute"], "count": 3},
        {"name": "cinder", "roles": ["block_storage"], "count": 1},
        {"name": "swift", "roles": ["object_storage"], "count": 1},
    ],
}


@pytest.fixture
def draw(blueprint: Callable[..., Blueprint]) -> Draw:
    def drawn(**changes: Any) -> Scene:  # noqa: ANN401 - a design holds any JSON
        return scene(blueprint(**changes))

    return drawn


def _links(drawn: Scene, kind: str) -> list[set[str]]:
    return [set(link.members) for link in drawn.all_links() if link.kind == kind]


def _tier(drawn: Scene, name: str) -> tuple[str, ...]:
    return next((tier.members for tier in drawn.tiers if tier.id == f"tier/{name}"), ())


def _part(drawn: Scene, name: str) -> Node | Frame:
    parts: tuple[Node | Frame, ...] = (*drawn.nodes, *drawn.frames)
    return next(part for part in parts if part.id == name)


def _group(name: str, roles: str, count: int, **more: object) -> dict[str, object]:
    return {"name": name, "roles": roles.split(), "count": count} | more


def test_the_course_texts_own_picture(draw: Draw) -> None:
    """External, DMZ, network host, computes, Cinder host, back end; beside them Swift's."""
    drawn = draw(**COURSE_TEXT)
    order = [tier.id for tier in drawn.tiers]
    assert order == [
        f"tier/{name}"
        for name in ("outside", "dmz", "network", "control", "compute", "storage", "backends")
    ]
    assert {"outside", "zone/dmz"} in _links(drawn, "external")
    assert any({"zone/dmz", "group/network"} <= link for link in _links(drawn, "external"))
    assert _links(drawn, "tunnel") == [{"group/network", "group/compute"}]
    assert any({"group/controller", "group/compute"} <= link for link in _links(drawn, "api"))
    assert any({"group/compute", "group/cinder"} <= link for link in _links(drawn, "storage"))
    assert {"group/cinder", "storage/lvm"} in _links(drawn, "backend")
    assert {"group/swift", "storage/swift"} in _links(drawn, "backend")
    assert not any("group/swift" in link for link in _links(drawn, "storage"))


def test_few_hosts_are_drawn_one_by_one_and_many_fold(draw: Draw) -> None:
    drawn = draw(host_groups=[_group("ctl", "control", 4), _group("cmp", "compute", 5)])
    frame = _part(drawn, "group/ctl")
    assert isinstance(frame, Frame)
    assert frame.members == ("host/ctl-01", "host/ctl-02", "host/ctl-03", "host/ctl-04")
    folded = _part(drawn, "group/cmp")
    assert isinstance(folded, Node)
    assert folded.times == 5


@pytest.mark.parametrize(
    ("count", "line"), [(6, "3 racks × 2"), (7, "3 racks, 2 to 3 each"), (1, "rack r1")]
)
def test_the_spread_over_racks_is_written_on_the_box(draw: Draw, count: int, line: str) -> None:
    drawn = draw(host_groups=[_group("ctl", "control", 3), _group("cmp", "compute", count)])
    assert line in [str(detail) for detail in _part(drawn, "group/cmp").details]


def test_many_groups_are_boxes_only(draw: Draw) -> None:
    drawn = draw(host_groups=[_group(f"g{n}", "compute", 2) for n in range(11)])
    assert [frame.id for frame in drawn.frames] == ["zone/dmz"]
    assert not [node for node in drawn.nodes if node.id.startswith("host/")]


def test_a_group_of_many_roles_stands_once_in_the_tier_of_its_first(draw: Draw) -> None:
    groups = [_group("ctl", "control", 3), _group("hci", "compute ceph_osd", 6)]
    ceph = [{"name": "main", "kind": "ceph", "on": "hci", "serves": ["cinder"]}]
    drawn = draw(host_groups=groups, storage=ceph)
    assert _tier(drawn, "compute") == ("group/hci",)
    assert _tier(drawn, "storage") == ()
    assert "Compute, Ceph storage" in [str(line) for line in _part(drawn, "group/hci").details]
    assert {"group/hci", "storage/main"} in _links(drawn, "backend")


def test_the_virtual_ip_is_where_the_load_balancers_stand(draw: Draw) -> None:
    def badges(drawn: Scene) -> dict[str, list[str]]:
        parts: tuple[Node | Frame, ...] = (*drawn.nodes, *drawn.frames)
        return {p.id: [str(badge.label) for badge in p.badges] for p in parts if p.badges}

    assert badges(draw()) == {"group/net": ["VIP: HAProxy, Keepalived"]}
    alone = draw(host_groups=[_group("ctl", "control", 3), _group("cmp", "compute", 2)])
    assert badges(alone) == {"group/ctl": ["VIP: HAProxy, Keepalived"]}
    outside = draw(options={"load_balancer": "external"})
    assert list(badges(outside)) == ["load-balancer"]


def test_controllers_stand_in_for_network_hosts(draw: Draw) -> None:
    drawn = draw(host_groups=[_group("ctl", "control", 3), _group("cmp", "compute", 2)])
    assert {"group/ctl", "zone/dmz"} in _links(drawn, "external")
    assert _links(drawn, "tunnel") == [{"group/ctl", "group/cmp"}]


def test_distributed_routing_brings_the_external_network_to_the_computes(draw: Draw) -> None:
    def reached(routing: str) -> bool:
        options = {"network_backend": "ovn", "block_backend": "ceph", "routing": routing}
        return any("group/cmp" in link for link in _links(draw(options=options), "external"))

    assert not reached("centralized")
    assert reached("distributed")


def test_without_neutron_there_is_no_tunnel_network(draw: Draw) -> None:
    drawn = draw(services=["keystone", "placement", "glance", "nova", "cinder"])
    assert _links(drawn, "tunnel") == []


def test_a_back_end_outside_hangs_on_the_storage_network(draw: Draw) -> None:
    drawn = draw()
    assert _tier(drawn, "backends") == ("storage/main",)
    (storage,) = _links(drawn, "storage")
    assert {"storage/main", "group/cmp"} <= storage
    assert "External Ceph cluster" in [str(d) for d in _part(drawn, "storage/main").details]


def test_an_option_implies_a_back_end_that_the_design_does_not_name(draw: Draw) -> None:
    drawn = draw(options={"block_backend": "ceph", "image_backend": "ceph"}, storage=None)
    assert "outside this design" in [str(d) for d in _part(drawn, "storage/ceph").details]


REGIONS: dict[str, Any] = {
    "regions": [
        {"name": "seoul", "zones": {"az1": ["r1"], "az2": ["r2"]}},
        {"name": "busan", "zones": {"b1": ["r3"]}},
    ],
    "host_groups": [
        _group("ctl", "control", 3, racks=["r1", "r2", "r3"]),
        _group("cmp", "compute", 9, racks={"r1": 6, "r3": 3}),
    ],
}


def test_each_region_has_a_frame_with_its_own_hosts(draw: Draw) -> None:
    drawn = draw(**REGIONS)
    assert [area.id for area in drawn.areas] == ["region/seoul", "region/busan"]
    assert str(drawn.areas[0].details[0]) == "zones az1, az2"
    assert isinstance(here := _part(drawn, "group/cmp@seoul"), Node)
    assert isinstance(there := _part(drawn, "group/cmp@busan"), Frame)
    assert (here.times, there.times) == (6, 3)
    assert there.members == ("host/cmp-07", "host/cmp-08", "host/cmp-09")


def test_networks_end_at_the_region_and_the_outside_reaches_each(draw: Draw) -> None:
    drawn = draw(**REGIONS)
    outer: dict[str, Link] = {link.id: link for link in drawn.links}
    assert set(outer["external"].members) == {"zone/dmz", "region/seoul", "region/busan"}
    for area in drawn.areas:
        inside = {member for tier in area.tiers for member in tier.members} | {area.id}
        assert all(set(link.members) <= inside for link in area.links)
        assert any(area.id in link.members for link in area.links)


def test_the_note_on_the_virtual_ip_is_there_when_it_can_move(draw: Draw) -> None:
    alone = draw(host_groups=[_group("one", "control network compute", 1)])
    assert [bool(drawn.title.notes) for drawn in (draw(), alone)] == [True, False]


def test_a_tooltip_says_what_hosts_are_for_and_what_they_run(draw: Draw) -> None:
    drawn = draw()
    for name in ("group/ctl", "host/ctl-01"):
        tooltip = str(_part(drawn, name).tooltip)
        assert "control plane" in tooltip
        assert "https://" in tooltip
        assert "nova-scheduler" in tooltip
