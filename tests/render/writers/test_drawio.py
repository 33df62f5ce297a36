"""A file of draw.io is sound, holds every box and line, and lets nothing of a design out."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from archbook.model.scene import Chip, Frame, Link, Node, Scene, Section, Tier, TitleBlock
from archbook.render import render
from archbook.render.text import clean


def _root(scene: Scene, language: str = "en") -> ET.Element:
    file = ET.fromstring(render(scene, "drawio", language))  # noqa: S314 - our own output
    assert file.tag == "mxfile"
    found = file.find("diagram/mxGraphModel/root")
    assert found is not None
    return found


def _cells(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    """Yield each cell with its id, which stands on the object around it if there is one."""
    for item in root:
        inner = item if item.tag == "mxCell" else item.find("mxCell")
        assert inner is not None
        yield item.attrib["id"], inner


def faults(root: ET.Element) -> Iterator[str]:
    """Yield what draw.io would stumble over."""
    cells = list(_cells(root))
    ids = [name for name, _ in cells]
    for name in {name for name in ids if ids.count(name) > 1}:
        yield f"{name} is there twice"
    for name, cell in cells:
        if cell.get("parent") not in {None, *ids}:
            yield f"{name} lies in nothing"
        for end in ("source", "target"):
            if cell.get(end, name) not in ids:
                yield f"{name} ends nowhere"
        drawn = cell.get("vertex") == "1" or cell.get("edge") == "1"
        if drawn and (cell.get("vertex") == cell.get("edge") or cell.find("mxGeometry") is None):
            yield f"{name} has no place"
        if ";base64," in cell.get("style", ""):
            yield f"the style of {name} ends in the middle of a picture"


def test_every_file_is_sound(scenes: Mapping[str, Scene]) -> None:
    found = {name: list(faults(_root(scene))) for name, scene in scenes.items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_fault_would_be_seen() -> None:
    text = '<root><mxCell id="0"/><mxCell id="0" parent="x" edge="1" source="y"/></root>'
    assert len(list(faults(ET.fromstring(text)))) == 4  # noqa: S314 - our own


def test_every_box_is_there_under_its_own_id(
    scenes: Mapping[str, Scene], truth: Callable[[Scene], Any]
) -> None:
    for name, scene in scenes.items():
        assert truth(scene).boxes <= {own for own, _ in _cells(_root(scene))}, name


def test_every_link_is_there_in_the_layer_of_its_kind(scenes: Mapping[str, Scene]) -> None:
    for name, scene in scenes.items():
        cells = dict(_cells(_root(scene)))
        for link in scene.all_links():
            assert cells[clean(link.id)].get("parent") == f"layer/{link.kind}", name


def _tied(root: ET.Element, boxes: set[str]) -> dict[str, set[str]]:
    """Return which boxes each link is tied to; what is folded into a frame counts as tied."""
    cells = dict(_cells(root))

    def stands_for(cell: str) -> set[str]:
        folded = {own for own, inner in cells.items() if inner.get("parent") == cell}
        return {cell} if cell in boxes else folded & boxes

    tied: dict[str, set[str]] = {}
    for own, cell in cells.items():
        for end in ("source", "target"):
            if box := cell.get(end):
                tied.setdefault(own.partition("~")[0], set()).update(stands_for(box))
    return tied


def test_lines_stay_tied_to_their_boxes(
    scenes: Mapping[str, Scene], truth: Callable[[Scene], Any]
) -> None:
    for name, scene in scenes.items():
        if scene.arrangement not in {"tiers", "paths"}:
            continue
        tied = _tied(_root(scene), truth(scene).boxes)
        for link in scene.all_links():
            assert {clean(one) for one in link.members} <= tied[clean(link.id)], (name, link.id)


def test_what_stands_in_a_frame_moves_with_it(scenes: Mapping[str, Scene]) -> None:
    scene = scenes["large/topology"]
    cells = dict(_cells(_root(scene)))
    for area in scene.areas:
        style = cells[area.id].get("style", "")
        assert "container=1;collapsible=1" in style
    for frame in scene.frames:
        assert all(cells[member].get("parent") == frame.id for member in frame.members)


def test_tooltips_say_why(scenes: Mapping[str, Scene]) -> None:
    root = _root(scenes["production/placement"])
    tooltips = {item.attrib["id"]: item.get("tooltip", "") for item in root}
    assert "https://" in tooltips["group/ctl/mariadb"]


def test_labels_are_translated(scenes: Mapping[str, Scene]) -> None:
    labels = " ".join(item.get("value", "") for item in _root(scenes["lab/topology"], "ko"))
    assert "컨트롤러" in labels


HOSTILE = ('<script>alert(1)</script>"', "a;b=c;image=http://x", "0", "\ud800\x00", "layer/api")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_design_becomes_markup_or_style(text: str) -> None:
    chip = Chip(f"{text}c", text, text)
    section = Section(f"{text}s", text, None, (chip,))
    node = Node(text, "machine", text, text, (text,), 3, (chip,), (section,), tooltip=text)
    other = Node("b", "store", "neutral", "b")
    frame = Frame("frame", "group", text, text, (text,), (text,), tooltip=text)
    tiers = (Tier("t", text, ("frame",)), Tier("u", "", ("b",)))
    links = (Link(f"{text}l", "api", ("frame", "b"), text),)
    title = TitleBlock(text, text, text, text, (text,))
    scene = Scene("any", title, text, tiers, (node, other), (frame,), links=links)
    root = _root(scene)
    assert list(faults(root)) == []
    for _, cell in _cells(root):
        assert not re.search(r"script|http", cell.get("style", ""))
    shown = (item for item in root if item.get("parent") != "0")  # a layer's name is no HTML
    assert not any("<script" in f"{item.get('value')}{item.get('label')}" for item in shown)
