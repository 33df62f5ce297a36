"""Write a scene in Graphviz's language, through the package `graphviz`."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.model.scene import Scene
from archbook.render.look import Look
from archbook.render.palette import FAINT, INK, stroke, tone
from archbook.render.plain_builder import graph
from archbook.render.plain_graph import Cluster, Leaf
from archbook.render.sheet import speaker

if TYPE_CHECKING:
    import graphviz  # type: ignore[import-untyped]  # the package ships no types

SHAPES = {
    "outside": "ellipse",
    "firewall": "box3d",
    "balancer": "hexagon",
    "store": "cylinder",
    "note": "note",
    "step": "box",
    "bus": "plaintext",
}
"""Shape of a scene → shape of Graphviz; a box for any other."""


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as DOT text; who reads it lays it out anew.

    Raises:
        MissingProgramError: The package `graphviz` is not installed.
    """
    say = speaker(look.language)
    drawn = graph(scene, say)
    text = _canvas(f"{say(scene.title.heading)} · {say(scene.title.view)}")
    _add(text, drawn.items)
    clusters = {cluster.key: cluster for cluster in drawn.clusters()}
    for join in drawn.joins:
        line = stroke(join.kind)
        text.edge(
            _end(join.start, clusters),
            _end(join.end, clusters),
            id=_package().escape(join.link),
            dir="forward" if join.directed else "none",
            color=line.colour,
            style="dashed" if line.broken else "solid",
            label=_package().escape(join.label),
            **_cluster_ends(join.start, join.end, clusters),
        )
    return str(text.source).encode()


def _canvas(title: str) -> "graphviz.Graph":
    """Return an empty graph with its fonts and its title."""
    package = _package()
    font = {"fontname": "Pretendard, sans-serif", "fontcolor": INK, "fontsize": "12"}
    whole = {"label": package.escape(title), "labelloc": "t", "compound": "true", "color": FAINT}
    return package.Graph(
        "archbook",
        graph_attr=whole | {"fontname": font["fontname"]},
        node_attr=font,
        edge_attr=font,
    )


def _package() -> ModuleType:
    """Return the package `graphviz`, which is optional."""
    try:
        return import_module("graphviz")
    except ModuleNotFoundError:
        raise MissingProgramError(
            Message("DOT needs the Python package graphviz: pip install 'archbook[icons]'")
        ) from None


def _add(into: "graphviz.Graph", items: Iterable[Leaf | Cluster]) -> None:
    for item in items:
        if isinstance(item, Leaf):
            into.node(item.key, _label(item), **_leaf(item))
            continue
        with into.subgraph(name=f"cluster_{item.key}") as inside:
            inside.attr(label=_label(item), **_about(item))
            _add(inside, item.items)


def _leaf(leaf: Leaf) -> dict[str, str]:
    bus = leaf.shape == "bus"
    return _about(leaf) | {
        "shape": SHAPES.get(leaf.shape, "box"),
        "style": "" if bus else "filled",
        "fillcolor": "none" if bus else tone(leaf.tone).tint,
        "color": tone(leaf.tone).strong,
    }


def _about(item: Leaf | Cluster) -> dict[str, str]:
    """Return the names that an SVG made of this carries: the scene's own, and the reason."""
    escape = _package().escape
    why = {"tooltip": escape(item.tooltip)} if item.tooltip else {}
    return {"id": escape(item.id), **why}


def _label(item: Leaf | Cluster) -> str:
    package = _package()
    text: str = package.nohtml("\\n".join(package.escape(line) for line in item.lines))
    return text


def _end(key: str, clusters: Mapping[str, Cluster]) -> str:
    """Return the leaf that an edge is tied to; a cluster lends its first one."""
    return clusters[key].first().key if key in clusters else key


def _cluster_ends(start: str, end: str, clusters: Mapping[str, Cluster]) -> dict[str, str]:
    ends = {"ltail": start, "lhead": end}
    return {side: f"cluster_{key}" for side, key in ends.items() if key in clusters}
