"""DOT text holds the same boxes and links; without the package the error says how to get it."""

import sys
from collections.abc import Mapping

import pytest

from archbook.errors import MissingProgramError
from archbook.model.scene import Node, Scene, Tier, TitleBlock
from archbook.render import render


def test_boxes_and_links_are_those_of_mermaid(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        dot = render(scene, "dot").decode()
        mermaid = render(scene, "mmd").decode()
        assert dot.count(" -- ") == mermaid.count(" ---") + mermaid.count(" -->")
        assert dot.count("subgraph ") == mermaid.count("subgraph ")
        assert dot.count(" dir=forward ") == mermaid.count(" -->")


def test_names_cannot_break_out_of_their_quotes() -> None:
    node = Node("n", "machine", "control", '"]; evil [label="<b>x</b> \\')
    scene = Scene("any", TitleBlock("<i>", "y", "z", "1"), "", (Tier("t", "", ("n",)),), (node,))
    dot = render(scene, "dot").decode()
    assert r"\"]; evil [label=\"<b>x</b> \\" in dot
    assert "label=<" not in dot


def test_without_the_package_the_error_says_what_to_install(
    scenes: Mapping[str, Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "graphviz", None)
    with pytest.raises(MissingProgramError, match="pip install") as caught:
        render(scenes["lab/topology"], "dot")
    assert caught.value.exit_code == 3
