"""Areas hold zones, zones hold racks, racks hold hosts; nothing sticks out and nothing is lost."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import Area, Chip, Frame, Node, Scene, Tier, TitleBlock
from archbook.render.marks import Group
from archbook.render.sheet import sheet

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)


def _rack(name: str, said: str, hosts: int) -> tuple[Frame, tuple[Node, ...]]:
    nodes = tuple(
        Node(
            f"{name}/{n}",
            "machine",
            "compute",
            said,
            (said,),
            n + 1,
            (Chip(f"{name}/{n}/c", said),),
        )
        for n in range(hosts)
    )
    members = tuple(node.id for node in nodes)
    return Frame(name, "group", "neutral", said, members, (said,), hosts), nodes


def _scene(shape: list[list[list[int]]], said: str) -> Scene:
    """Return regions of zones of racks of as many groups of hosts as *shape* says."""
    nodes: list[Node] = []
    frames: list[Frame] = []
    areas: list[Area] = []
    for at, zones in enumerate(shape):
        tiers = []
        for place, racks in enumerate(zones):
            members = []
            for number, hosts in enumerate(racks):
                name = f"rack/{at}/{place}/{number}"
                members.append(name)
                if not hosts:
                    nodes.append(Node(name, "note", "neutral", said))
                    continue
                frame, inside = _rack(name, said, hosts)
                frames.append(frame)
                nodes += inside
            tiers.append(Tier(f"zone/{at}/{place}", said, tuple(members)))
        areas.append(Area(f"region/{at}", said, tuple(tiers), details=(said,)))
    tier = Tier("t", "", tuple(area.id for area in areas))
    return Scene(
        "any",
        TitleBlock("x", "y", "z", "1"),
        "",
        (tier,),
        tuple(nodes),
        tuple(frames),
        tuple(areas),
        arrangement="nested",
    )


racks = st.lists(st.integers(0, 4), min_size=1, max_size=6)
zones = st.lists(racks, min_size=1, max_size=4)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(zones, min_size=1, max_size=3), words)
def test_any_nesting_is_without_faults(
    geometry: Callable[[Any], Any], shape: list[list[list[int]]], said: str
) -> None:
    scene = _scene(shape, said)
    made = sheet(scene, "en")
    assert geometry(made).faults() == []
    drawn = [mark.id for _, _, mark, _ in made.walk() if isinstance(mark, Group) and mark.id]
    tiers = [tier.id for area in scene.areas for tier in area.tiers]
    parts: tuple[Node | Frame | Area, ...] = (*scene.nodes, *scene.frames, *scene.areas)
    wanted = [part.id for part in parts] + tiers
    assert [name for name in wanted if drawn.count(name) != 1] == []


def test_many_racks_still_fit_a_sheet() -> None:
    made = sheet(_scene([[[2] * 8] * 10] * 5, "r"), "en")
    assert made.width <= 4096
    assert 1 / 4 <= made.width / made.height <= 4
