"""Who runs where: each component once on each group, with its reason and source."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Chip, Node
from archbook.views.placement import scene


def _chips(node: Node) -> dict[str, Chip]:
    return {
        chip.id.rpartition("/")[2]: chip for section in node.sections for chip in section.chips
    }


def test_every_component_stands_on_its_groups_box(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    drawn = scene(planned)
    for cohort in planned.cohorts:
        node = drawn.node(f"group/{cohort.name}")
        assert node
        assert node.times == len(cohort)
        assert sorted(_chips(node)) == sorted(p.component.id for p in cohort.placements)


def test_components_stand_under_their_service(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    node = scene(planned).node("group/ctl")
    assert node
    nova = next(section for section in node.sections if section.label == "Nova")
    assert nova.icon == planned.facts.service("nova").icon
    assert "nova-scheduler" in {str(chip.label) for chip in nova.chips}
    chosen = next(active for active in planned.services if active.id == "nova")
    assert str(chosen.reason.text) in str(nova.tooltip)


def test_a_tooltip_is_the_reason_and_its_source(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    cohort = planned.cohorts[0]
    placement = cohort.placements[0]
    node = scene(planned).node(f"group/{cohort.name}")
    assert node
    tooltip = str(_chips(node)[placement.component.id].tooltip)
    assert str(placement.reason.text) in tooltip
    assert planned.facts.source(placement.reason.source).url in tooltip


def test_a_component_on_some_hosts_says_on_how_many(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 9},
    ]
    storage = [{"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"]}]
    planned = blueprint(host_groups=groups, storage=storage)
    node = scene(planned).node("group/osd")
    assert node
    placement = next(p for p in planned.cohorts[2].placements if len(p.hosts) < 9)
    label = str(_chips(node)[placement.component.id].label)
    assert label == f"{placement.component.id} (on {len(placement.hosts)} of 9)"


def test_what_has_no_host_is_shown_apart(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(host_groups=[{"name": "ctl", "roles": ["control"], "count": 3}])
    assert planned.unplaced
    node = scene(planned).node("unplaced")
    assert node
    assert set(_chips(node)) == {one.component.id for one in planned.unplaced}


def test_groups_alike_share_a_box_when_they_are_many(blueprint: Callable[..., Blueprint]) -> None:
    many = [{"name": f"cmp-{n}", "roles": ["compute"], "count": 10} for n in range(20)]
    groups = [{"name": "ctl", "roles": ["control"], "count": 3}, *many]
    drawn = scene(blueprint(host_groups=groups))
    node = drawn.node("group/cmp-0")
    assert node
    assert node.times == 200
    assert "cmp-19" in str(node.details[-1])
    assert len(drawn.nodes) == 2
