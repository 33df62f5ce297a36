"""Mermaid text holds the same boxes and links, whatever the names are."""

import re
from collections.abc import Mapping

import pytest

from archbook.model.scene import Link, Node, Scene, Tier, TitleBlock
from archbook.render import render


def _lines(scene: Scene) -> list[str]:
    return render(scene, "mmd").decode().splitlines()


def _two(name: str) -> Scene:
    nodes = (Node("a", "machine", "control", name), Node("b", "store", "neutral", "b"))
    title = TitleBlock(name, "view", "z", "1")
    tiers = (Tier("t", "", ("a",)), Tier("u", "", ("b",)))
    return Scene("any", title, name, tiers, nodes, links=(Link("l", "api", ("a", "b"), name),))


def test_every_box_is_there_and_every_end_is_a_box(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        lines = _lines(scene)
        known = {
            found[1]
            for line in lines
            if (found := re.match(r"\s+(?:subgraph )?(\w+)[\[({]", line))
        }
        boxes = {key for key in known if re.fullmatch(r"n\d+", key)}
        assert len(boxes) == len(scene.nodes)
        ends = [
            re.split(r" ---(?:\|\".*\"\|)? ", line.strip()) for line in lines if " ---" in line
        ]
        assert all(len(pair) == 2 for pair in ends)
        assert {end for pair in ends for end in pair} <= known


def test_subgraphs_are_closed(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        lines = [line.strip() for line in _lines(scene)]
        assert sum(line.startswith("subgraph ") for line in lines) == lines.count("end")


def test_every_link_has_its_colour(scenes: Mapping[str, Scene]) -> None:
    lines = _lines(scenes["production/topology"])
    edges = [line for line in lines if " ---" in line]
    styles = [line for line in lines if line.strip().startswith("linkStyle ")]
    assert [style.split()[1] for style in styles] == [str(n) for n in range(len(edges))]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ('say "hi"]', "say #quot;hi#quot;]"),
        ("<script>", "#lt;script#gt;"),
        ("a#b;`c`", "a#35;b;#96;c#96;"),
        ("1. first", "1#46; first"),
        ("- dash", "#45; dash"),
        ("end", "end"),
    ],
)
def test_names_are_escaped(name: str, written: str) -> None:
    lines = _lines(_two(name))
    assert f'  n0["{written}"]' in lines
    assert f'  n0 ---|"{written}"| n1' in lines


def test_a_line_break_in_a_name_starts_no_statement() -> None:
    lines = _lines(_two("x\nclick n0 call evil()"))
    assert not [line for line in lines if line.strip().startswith("click")]


def test_what_comes_into_a_region_reaches_the_hosts_there(scenes: Mapping[str, Scene]) -> None:
    text = render(scenes["large/topology"], "mmd").decode()
    assert not re.search(r"--- a\d+$", text, re.MULTILINE)


def test_a_tone_is_never_a_word_of_mermaids_own() -> None:
    node = Node("a", "machine", "end", "")
    title = TitleBlock("x", "y", "z", "1")
    lines = _lines(Scene("any", title, "", (Tier("t", "", ("a",)),), (node,)))
    assert '  n0[" "]' in lines
    assert "  class n0 tone_end" in lines
