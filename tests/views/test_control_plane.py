"""The control plane: every cluster once, with its majority, its reserve and who reaches it."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Scene
from archbook.views.control_plane import scene

Maker = Callable[..., Blueprint]


def _box(drawn: Scene, title: str) -> Node:
    return next(node for node in drawn.nodes if str(node.title) == title)


def _lines(drawn: Scene, title: str) -> list[str]:
    return [str(line) for line in _box(drawn, title).details]


def _groups(count: int) -> list[dict[str, object]]:
    return [
        {"name": "ctl", "roles": ["control", "network"], "count": count},
        {"name": "cmp", "roles": ["compute"], "count": 4},
    ]


@pytest.mark.parametrize(
    ("count", "majority", "failures"),
    [(3, "Majority: 2 of 3", "May fail: 1"), (4, "Majority: 3 of 4", "May fail: 1"),
     (5, "Majority: 3 of 5", "May fail: 2")],
)  # fmt: skip
def test_a_quorum_says_its_majority_and_how_many_may_fail(
    blueprint: Maker, count: int, majority: str, failures: str
) -> None:
    lines = _lines(scene(blueprint(host_groups=_groups(count), racks=None)), "MariaDB cluster")
    assert lines[:2] == [majority, failures]
    assert "Clients write to one member at a time" in lines


def test_one_member_is_no_cluster(blueprint: Maker) -> None:
    drawn = scene(blueprint(host_groups=_groups(1), racks=None))
    assert _lines(drawn, "MariaDB")[:2] == ["A single member", "May fail: none"]


def test_keepalived_is_active_on_one_host(blueprint: Maker) -> None:
    drawn = scene(blueprint(host_groups=_groups(3), racks=None))
    assert _lines(drawn, "Keepalived") == ["Active: 1, in reserve: 2", "May fail: 2"]
    assert _box(drawn, "Keepalived").badges
    assert _lines(drawn, "HAProxy") == ["Active: all 3", "May fail: 2"]


def test_the_loss_of_a_rack_is_judged(blueprint: Maker) -> None:
    groups = [group | {"racks": {"r1": 2, "r2": 1}} for group in _groups(3)[:1]]
    drawn = scene(
        blueprint(host_groups=[*groups, {"name": "cmp", "roles": ["compute"], "count": 3}])
    )
    assert "No majority without one rack" in _lines(drawn, "MariaDB cluster")
    spread = scene(blueprint())
    assert "Majority kept without one rack" in _lines(spread, "MariaDB cluster")


def test_every_component_behind_the_virtual_ip_is_there(blueprint: Maker) -> None:
    planned = blueprint()
    drawn = scene(planned)
    expected = {
        placement.component.id
        for cohort in planned.cohorts
        for placement in cohort.placements
        if placement.component.access == "vip" and placement.component.id != "proxysql"
    }
    shown = {
        chip.id.rpartition("/")[2]
        for node in drawn.nodes
        for section in node.sections
        for chip in section.chips
    }
    assert expected
    assert expected <= shown


def test_members_are_named(blueprint: Maker) -> None:
    hosts = _box(
        scene(blueprint(host_groups=_groups(3), racks=None)), "RabbitMQ cluster"
    ).sections[-1]
    assert [str(chip.label) for chip in hosts.chips] == ["ctl-01", "ctl-02", "ctl-03"]
    many = _box(scene(blueprint(host_groups=_groups(9), racks=None)), "RabbitMQ cluster").sections[
        -1
    ]
    assert [str(chip.label) for chip in many.chips] == ["ctl × 9"]


def test_lines_lead_from_clients_to_the_records(blueprint: Maker) -> None:
    drawn = scene(blueprint())
    kinds = {link.kind for link in drawn.links}
    assert {"request", "record", "message", "cached"} <= kinds
    first = next(link for link in drawn.links if link.kind == "request")
    assert first.members[0] == "clients"


def test_each_region_has_a_control_plane_of_its_own(blueprint: Maker) -> None:
    regions = [
        {"name": "seoul", "zones": {"az1": ["r1"]}},
        {"name": "busan", "zones": {"b1": ["r2"]}},
    ]
    groups = [
        {"name": "a", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "b", "roles": ["control"], "count": 3, "racks": ["r2"]},
        {"name": "cmp", "roles": ["compute"], "count": 2, "racks": ["r1", "r2"]},
    ]
    drawn = scene(blueprint(regions=regions, host_groups=groups))
    assert [area.id for area in drawn.areas] == ["region/seoul", "region/busan"]
    hosts = {
        area.id: {
            str(chip.label)
            for node in drawn.nodes
            if node.id.startswith("cluster/mariadb") and node.id.endswith(area.id[7:])
            for chip in node.sections[-1].chips
        }
        for area in drawn.areas
    }
    assert hosts == {
        "region/seoul": {"a-01", "a-02", "a-03"},
        "region/busan": {"b-01", "b-02", "b-03"},
    }


def test_a_load_balancer_outside_stands_in_the_way(blueprint: Maker) -> None:
    drawn = scene(blueprint(options={"load_balancer": "external", "block_backend": "ceph"}))
    assert drawn.node("load-balancer")
    assert any("load-balancer" in link.members for link in drawn.links)


def test_one_region_needs_no_frame(blueprint: Maker) -> None:
    regions = [{"name": "seoul", "zones": {"az1": ["r1", "r2", "r3"]}}]
    drawn = scene(blueprint(regions=regions))
    assert drawn.areas == ()
    assert _box(drawn, "MariaDB cluster").times == 3


def test_hosts_outside_the_regions_are_not_forgotten(blueprint: Maker) -> None:
    regions = [{"name": "seoul", "zones": {"az1": ["r1"]}}]
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r2"]},
        {"name": "cmp", "roles": ["compute"], "count": 3, "racks": ["r1"]},
    ]
    drawn = scene(blueprint(regions=regions, host_groups=groups))
    assert _box(drawn, "MariaDB cluster").times == 3
