"""What has become of a box is told by a sign, a word and a dash, not by colour alone."""

import json
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any, get_args

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.difference import Difference, changes
from archbook.model.scene import Key, Node, Scene, Shape, State, Tier, TitleBlock
from archbook.model.told import placed, told
from archbook.plan import plan
from archbook.render import render
from archbook.render.card import card
from archbook.render.marks import Group, Label, Outline, Rect
from archbook.render.palette import PAPER, STATES, TONES, contrast
from archbook.render.sheet import sheet, speaker
from archbook.render.states import WORDS
from archbook.views.difference import compared
from archbook.views.parts.focus import focused
from archbook.views.parts.states import STATES as MEANINGS
from archbook.views.registry import view_called

ALL: tuple[State, ...] = tuple(state for state in get_args(State) if state)
SHAPES: list[Shape] = ["machine", "store", "note", "step", "firewall", "balancer", "outside"]


def _scene(nodes: tuple[Node, ...]) -> Scene:
    keys = tuple(Key("state", state, MEANINGS[state]) for state in ALL)
    tier = Tier("t", "", tuple(node.id for node in nodes))
    title = TitleBlock("any", "any view", "2026.1", "1")
    return Scene("any", title, "", (tier,), nodes, legend=keys)


def test_every_state_has_a_look_a_word_and_a_meaning() -> None:
    assert set(STATES) == set(WORDS) == set(MEANINGS) == set(ALL)


@pytest.mark.parametrize("state", ALL)
def test_its_word_is_read_on_every_ground(state: State) -> None:
    grounds = [PAPER, *(tone.tint for tone in TONES.values())]
    assert min(contrast(STATES[state].colour, ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize(
    "states", [("alive", "degraded", "lost"), ("added", "removed", "changed")]
)
def test_states_of_one_sheet_differ_in_grey(states: tuple[State, ...]) -> None:
    assert len({STATES[state].dash for state in states}) == len(states)


@pytest.mark.parametrize("state", ALL)
def test_a_box_carries_sign_word_and_outline(state: State) -> None:
    group = card(Node("a", "machine", "control", "a", state=state), speaker("en")).group
    words = [mark.text for mark in group.marks if isinstance(mark, Label)]
    signs = [mark for mark in group.marks if isinstance(mark, Group)]
    dashes = [mark.dash for mark in group.marks if isinstance(mark, Rect)]
    assert str(WORDS[state]) in words
    assert any(isinstance(mark, Outline) for sign in signs for mark in sign.marks)
    assert STATES[state].dash in dashes


@pytest.mark.parametrize("language", ["en", "ko"])
def test_boxes_with_states_are_without_faults(
    geometry: Callable[[Any], Any], language: str
) -> None:
    nodes = tuple(
        Node(
            f"{shape}/{state}", shape, "compute", "a long name of a box", ("more",), n, state=state
        )
        for shape in SHAPES
        for n, state in enumerate(ALL, start=1)
    )
    assert geometry(sheet(_scene(nodes), language)).faults() == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_two_designs_against_each_other_are_without_faults(
    geometry: Callable[[Any], Any], language: str
) -> None:
    before, after = _of_size(23, 2, 1), _of_size(2_000, 20, 2)
    found = (
        *changes(told(before.design), told(after.design)),
        *changes(placed(before), placed(after)),
    )
    drawn = compared(before, after, Difference(before.design, after.design, found))
    assert geometry(sheet(drawn, language)).faults() == []


@pytest.mark.parametrize("suffix", ["dot", "mmd", "d2"])
def test_text_formats_say_the_state(suffix: str) -> None:
    written = render(_scene((Node("a", "machine", "control", "a", state="lost"),)), suffix)
    assert "lost" in written.decode()


def test_parts_of_real_designs_are_without_faults(
    geometry: Callable[[Any], Any],
    scenes: Mapping[str, Scene],
    blueprint: Callable[..., Blueprint],
) -> None:
    """Boxes, lines and texts are as sound in a part as in the whole."""
    planned = blueprint()
    for name, whole in scenes.items():
        for part in islice((node.id for node in whole.nodes), 3):
            found = geometry(sheet(focused(whole, planned, part), "en")).faults()
            assert found == [], (name, part)


def _of_size(hosts: int, groups: int, regions: int) -> Blueprint:
    racks = [f"r{number}" for number in range(max(3, hosts // 20))]
    zones, made = [], []
    for region in range(regions):
        mine = racks[region::regions]
        zones.append({"name": f"reg{region}", "zones": {f"z{region}": mine}})
        made.append({"name": f"ctl{region}", "roles": ["control"], "count": 3, "racks": mine})
        share = (hosts // regions - 3) // (groups // regions)
        made += [
            {
                "name": f"cmp{region}-{number}",
                "roles": ["compute"],
                "count": share,
                "racks": [mine[number % len(mine)]],
            }
            for number in range(groups // regions)
        ]
    written = {
        "name": "any",
        "release": "2026.1",
        "services": ["keystone", "placement", "glance", "nova", "neutron"],
        "racks": {rack: {} for rack in racks},
        "regions": zones,
        "host_groups": made,
    }
    return plan(Design.model_validate_json(json.dumps(written)), bundled())


@pytest.mark.parametrize("view", ["topology", "failure"])
@pytest.mark.parametrize(
    ("hosts", "groups", "regions"),
    [
        (23, 1, 1),
        (100, 4, 1),
        (500, 25, 1),
        (500, 60, 1),
        (2_000, 100, 2),
        (10_000, 20, 2),
        (10_000, 500, 2),
        (10_000, 500, 1),
    ],
)
def test_a_cloud_of_any_size_is_one_readable_sheet(
    view: str, hosts: int, groups: int, regions: int
) -> None:
    scene = view_called(view).scene(_of_size(hosts, groups, regions))
    drawn = sheet(scene, "en")
    assert len(scene.nodes) <= 80
    assert drawn.width <= 4096
    assert 1 / 4 <= drawn.width / drawn.height <= 4
    assert drawn.height <= 4096
