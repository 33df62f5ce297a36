"""The topology view draws the picture that the course text draws in words (section 2.3).

External, DMZ, network node, three compute nodes joined to the Cinder node and its back end; the
controller watches the compute nodes; the Swift node has a back end of its own.
"""

import pytest

import archbook
from archbook.model.scene import Scene
from archbook.views.registry import view_called

FROM_TOP_TO_BOTTOM = (
    "outside",
    "zone/dmz",
    "group/network",
    "group/controller",
    "group/compute",
    "group/cinder",
    "storage/lvm",
)

JOINED = {
    "external": ("outside", "zone/dmz"),
    "entrance": ("zone/dmz", "group/network"),
    "instances": ("group/network", "group/compute"),
    "watching": ("group/controller", "group/compute"),
    "volumes": ("group/compute", "group/cinder"),
    "volume store": ("group/cinder", "storage/lvm"),
    "object store": ("group/swift", "storage/swift"),
}


@pytest.fixture(scope="module")
def picture() -> Scene:
    return view_called("topology").scene(archbook.new("textbook-full").blueprint())


def test_tiers_stand_in_the_order_of_the_text(picture: Scene) -> None:
    tier_of = {
        member: place for place, tier in enumerate(picture.tiers) for member in tier.members
    }
    places = [tier_of[member] for member in FROM_TOP_TO_BOTTOM]
    assert places == sorted(set(places))


@pytest.mark.parametrize(("one", "other"), JOINED.values(), ids=list(JOINED))
def test_what_the_text_joins_is_joined(picture: Scene, one: str, other: str) -> None:
    assert any({one, other} <= set(link.members) for link in picture.links)


def test_swift_is_apart_from_the_volumes_of_the_instances(picture: Scene) -> None:
    storage = [link for link in picture.links if link.kind in {"storage", "backend"}]
    of_swift = [link.members for link in storage if "group/swift" in link.members]
    assert of_swift == [("group/swift", "storage/swift")]


def test_three_controllers_and_three_computes_are_drawn_one_by_one(picture: Scene) -> None:
    members = {frame.id: len(frame.members) for frame in picture.frames}
    assert members["group/controller"] == 3
    assert members["group/compute"] == 3


def test_load_balancers_stand_on_the_controllers_as_in_the_text(picture: Scene) -> None:
    (controllers,) = (frame for frame in picture.frames if frame.id == "group/controller")
    assert len(controllers.badges) == 1
    (network,) = (node for node in picture.nodes if node.id == "group/network")
    assert network.badges == ()
