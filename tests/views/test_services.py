"""Who serves whom: arrows as the catalog says, no mesh, one arrow where two could be."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Link, Scene
from archbook.views.services import scene

Maker = Callable[..., Blueprint]
CORE = ["keystone", "placement", "glance", "nova", "neutron", "cinder"]


def _link(drawn: Scene, name: str) -> Link:
    return next(link for link in drawn.links if link.id == name)


def test_an_arrow_leads_from_who_serves_to_who_is_served(blueprint: Maker) -> None:
    drawn = scene(blueprint(services=CORE))
    link = _link(drawn, "need/glance")
    assert link.members[0] == "service/glance"
    assert "service/nova" in link.members[1:]
    assert str(link.label) == "gives images"


def test_what_an_arrow_stands_on_is_cited(blueprint: Maker) -> None:
    planned = blueprint(services=CORE)
    tooltip = str(_link(scene(planned), "need/glance").tooltip)
    need = next(n for n in planned.facts.service("nova").needs if "glance" in n.any_of)
    assert need.source
    assert str(need.why) in tooltip
    assert planned.facts.source(need.source).url in tooltip


def test_two_that_serve_each_other_have_one_arrow(blueprint: Maker) -> None:
    pairs = [
        frozenset((link.members[0], end))
        for link in scene(blueprint(services=CORE)).links
        for end in link.members[1:]
    ]
    assert len(pairs) == len(set(pairs))


def test_keystone_serves_all_without_a_mesh(blueprint: Maker) -> None:
    drawn = scene(blueprint(services=CORE))
    assert drawn.node("service/keystone")
    assert all("service/keystone" not in link.members for link in drawn.links)


def test_who_is_served_stands_above_who_serves(blueprint: Maker) -> None:
    drawn = scene(blueprint(services=CORE))
    order = [member for tier in drawn.tiers for member in tier.members]
    needs = [link for link in drawn.links if link.kind == "need"]
    assert needs
    for link in needs:
        assert all(order.index(end) < order.index(link.members[0]) for end in link.members[1:])


def test_who_could_use_nearly_all_names_them_instead(blueprint: Maker) -> None:
    drawn = scene(blueprint(services=[*CORE, "heat", "octavia", "barbican", "designate"]))
    heat = drawn.node("service/heat")
    assert heat
    assert "Nova" in str(heat.details[-1])
    assert all("service/heat" not in link.members for link in drawn.links)


def test_a_store_that_was_not_chosen_serves_nobody(blueprint: Maker) -> None:
    options = {"image_backend": "file", "block_backend": "lvm"}
    drawn = scene(blueprint(services=[*CORE, "swift"], options=options, storage=None))
    served = [
        end for link in drawn.links if link.members[0] == "service/swift" for end in link.members
    ]
    assert "service/glance" not in served


def test_every_service_is_shown_or_named(blueprint: Maker) -> None:
    planned = blueprint()
    drawn = scene(planned)
    notes = " ".join(str(note) for note in drawn.title.notes)
    for active in planned.services:
        assert drawn.node(f"service/{active.id}") or active.entry.name in notes
