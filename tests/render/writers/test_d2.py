"""D2 text is well-formed whatever the names are; who draws it finds the reasons below."""

from collections.abc import Mapping

import pytest

from archbook.model.scene import Link, Node, Scene, Tier, TitleBlock
from archbook.render import render


def _two(name: str) -> list[str]:
    nodes = (
        Node("a", "machine", "control", name, tooltip=name),
        Node("b", "store", "neutral", "b"),
    )
    tiers = (Tier("t", "", ("a",)), Tier("u", "", ("b",)))
    title = TitleBlock(name, "view", "z", "1")
    links = (Link("l", "api", ("a", "b"), name),)
    scene = Scene("any", title, "", tiers, nodes, links=links)
    return render(scene, "d2").decode().splitlines()


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ('say "hi"', r"say \"hi\""),
        ("${x}", r"\${x}"),
        ("a\\b", r"a\\b"),
        ("|md #", "|md #"),
        ("x\ny: z", "x y: z"),
    ],
)
def test_names_are_escaped(name: str, written: str) -> None:
    lines = _two(name)
    assert f'n0: "{written}" {{' in lines
    assert f'  tooltip: "{written}"' in lines
    assert any(line.startswith(f'n0 -- n1: "{written}" {{') for line in lines)


def test_braces_close(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        lines = [line.strip() for line in render(scene, "d2").decode().splitlines()]
        assert sum(line.endswith("{") for line in lines) == lines.count("}")


def test_many_boxes_that_nothing_joins_stand_in_a_grid(scenes: Mapping[str, Scene]) -> None:
    assert "grid-columns: 3" in render(scenes["production/placement"], "d2").decode()


def test_arrows_point_where_the_scene_says(scenes: Mapping[str, Scene]) -> None:
    assert " -> " in render(scenes["production/flows"], "d2").decode()
    assert " -> " not in render(scenes["production/topology"], "d2").decode()
