"""Graphviz, D2 and Mermaid themselves read back the boxes and edges of the scene."""

import json
import re
import shutil
import subprocess
import sys
from base64 import b64decode
from collections import Counter
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import mermaidx  # type: ignore[import-untyped]  # the package ships no types
import pytest

from archbook.model.scene import Scene
from archbook.render import render

BESIDE = str(Path(sys.executable).parent)

Edges = Counter[frozenset[str]]
Found = tuple[set[str], list[tuple[str, str]]]
"""Ids of boxes and pairs of ends."""


def _program(name: str) -> str:
    found = shutil.which(name, path=BESIDE) or shutil.which(name)
    assert found, f"{name} is not there; it comes with the development packages"
    return found


def _ran(*command: str, said: bytes = b"") -> bytes:
    return subprocess.run(command, input=said, capture_output=True, check=True).stdout


def _graphviz(dot: bytes) -> Found:
    parsed: dict[str, Any] = json.loads(_ran(_program("graphviz-pure"), "-Tdot_json", said=dot))
    objects = {item["_gvid"]: item for item in parsed["objects"]}
    clusters = {item["name"]: item["id"] for item in objects.values() if "nodes" in item}
    pairs = []
    for edge in parsed.get("edges", ()):
        tail, head = (objects[edge[end]]["id"] for end in ("tail", "head"))
        pairs.append(
            (clusters.get(edge.get("ltail"), tail), clusters.get(edge.get("lhead"), head))
        )
    return {item["id"] for item in objects.values()}, pairs


def _d2(text: bytes, folder: Path) -> Found:
    """Return what D2 drew: its SVG carries the path of each box and edge, in base64."""
    (folder / "a.d2").write_bytes(text)
    _ran(_program("d2"), str(folder / "a.d2"), str(folder / "a.svg"))
    names = set(re.findall(r'<g class="([A-Za-z0-9+/=]+)[" ]', (folder / "a.svg").read_text()))
    boxes: set[str] = set()
    pairs: list[tuple[str, str]] = []
    for name in names - {"shape", "appendix"}:
        path = unescape(b64decode(name).decode())
        if edge := re.fullmatch(r"(?:(.*)\.)?\((\S+) &?(?:--|->|-&gt;) (\S+)\)\[\d+\]", path):
            start, end = (side.rpartition(".")[2] for side in (edge[2], edge[3]))
            pairs.append((start, end))
        else:
            boxes.add(path.rpartition(".")[2])
    return boxes, pairs


def _mermaid(text: bytes) -> Found:
    """Return what Mermaid drew: its SVG carries the key of each box and the ends of each edge."""
    names = re.findall(r' id="my-svg-([^"]+)"', mermaidx.render(text.decode()).svg())
    pairs = [edge.groups() for name in names if (edge := re.fullmatch(r"L_(\w+)_(\w+)_\d+", name))]
    boxes = {name.removeprefix("flowchart-").partition("-")[0] for name in names}
    return boxes, [(start, end) for start, end in pairs]


def _buses(scene: Scene) -> set[str]:
    return {link.id for link in scene.all_links()}


def test_graphviz_reads_the_boxes_and_edges_of_every_scene(
    golden: Mapping[str, Scene], truth: Callable[[Scene], Any], joined: Callable[..., Edges]
) -> None:
    for name, scene in golden.items():
        boxes, pairs = _graphviz(render(scene, "dot"))
        known = truth(scene)
        assert known.boxes <= boxes, name
        assert joined(pairs, _buses(scene)) == known.edges, name


def test_d2_reads_the_boxes_and_edges_of_every_scene(
    golden: Mapping[str, Scene],
    truth: Callable[[Scene], Any],
    joined: Callable[..., Edges],
    keys: Callable[[Scene], dict[str, str]],
    tmp_path: Path,
) -> None:
    for name, scene in golden.items():
        boxes, pairs = _d2(render(scene, "d2"), tmp_path)
        named, known = keys(scene), truth(scene)
        assert known.boxes <= {named.get(box, box) for box in boxes}, name
        real = [(named[start], named[end]) for start, end in pairs]
        assert joined(real, _buses(scene)) == known.edges, name


@pytest.mark.parametrize("name", ["lab/networks", "lab/flows", "production/topology"])
def test_mermaid_reads_the_boxes_and_edges(  # of few: it takes seconds for each
    golden: Mapping[str, Scene],
    truth: Callable[[Scene], Any],
    joined: Callable[..., Edges],
    keys: Callable[[Scene], dict[str, str]],
    name: str,
) -> None:
    scene = golden[name]
    boxes, pairs = _mermaid(render(scene, "mmd"))
    named, known = keys(scene), truth(scene)
    assert known.boxes <= {named.get(box, box) for box in boxes}
    real = [(named[start], named[end]) for start, end in pairs]
    assert joined(real, _buses(scene)) == known.edges


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        _ran(_program("graphviz-pure"), "-Tcanon", said=b"graph { a -- ")
    with pytest.raises(subprocess.CalledProcessError):
        _d2(b'a: "x', tmp_path)
    with pytest.raises(RuntimeError, match="Parse error"):
        _mermaid(b"flowchart TB\n  a[ --- b\n")
