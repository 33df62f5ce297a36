"""Layers: the course text's four, each with the design's own parts in it."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Scene
from archbook.views.layers import scene

Maker = Callable[..., Blueprint]


def _in(drawn: Scene, tier: str) -> list[Node]:
    members = next(one.members for one in drawn.tiers if one.id == f"tier/{tier}")
    return [node for node in drawn.nodes if node.id in members]


def test_the_layers_stand_from_the_portal_down_to_the_machines(blueprint: Maker) -> None:
    titles = [str(tier.title) for tier in scene(blueprint()).tiers]
    assert titles == ["Cloud portal", "Cloud platform", "Virtualisation", "Physical layer"]


def test_services_of_the_platform_stand_in_it_once(blueprint: Maker) -> None:
    planned = blueprint()
    drawn = scene(planned)
    places = [
        section.id.rpartition("/")[2]
        for tier in ("platform", "virtual")
        for node in _in(drawn, tier)
        for section in node.sections
    ]
    expected = {active.id for active in planned.services if active.entry.layer != "dashboard"}
    assert sorted(places) == sorted(expected)


def test_a_cloud_without_a_dashboard_says_so(blueprint: Maker) -> None:
    planned = blueprint(
        services=["keystone", "placement", "glance", "nova", "neutron"], storage=None
    )
    users = _in(scene(planned), "portal")[0]
    assert str(users.details[0]) == "No dashboard: APIs only"


def test_the_hypervisor_and_the_network_back_end_are_named(blueprint: Maker) -> None:
    found = {
        node.id: " ".join(map(str, node.details)) for node in _in(scene(blueprint()), "virtual")
    }
    assert "KVM" in found["virtual/servers"]
    assert "OVN" in found["virtual/networks"]


def test_machines_are_counted(blueprint: Maker) -> None:
    planned = blueprint()
    machines = [node for node in _in(scene(planned), "physical") if node.shape == "machine"]
    assert sum(node.times for node in machines) == planned.host_count()


def test_many_groups_share_a_box_for_each_role(blueprint: Maker) -> None:
    groups = [{"name": f"g{n}", "roles": ["compute"], "count": 2} for n in range(12)]
    planned = blueprint(host_groups=groups)
    machines = [node for node in _in(scene(planned), "physical") if node.shape == "machine"]
    assert [(node.id, node.times) for node in machines] == [("role/compute", 24)]
