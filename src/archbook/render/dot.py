"""Write a scene in Graphviz's language, through the package `graphviz`."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.model.scene import Scene
from archbook.render.card import Say
from archbook.render.graph import Cluster, Leaf, graph
from archbook.render.palette import FAINT, INK, stroke, tone

if TYPE_CHECKING:
    import graphviz  # type: ignore[import-untyped]  # the package ships no types

_SHAPES = {
    "machine": "box",
    "outside": "ellipse",
    "firewall": "box3d",
    "balancer": "hexagon",
    "store": "cylinder",
    "note": "note",
    "service": "box",
    "bus": "plaintext",
}


def dot(scene: Scene, say: Say) -> str:
    """Return *scene* as DOT text; who reads it lays it out anew.

    Raises:
        MissingProgramError: The package `graphviz` is not installed.
    """
    drawn = graph(scene, say)
    text = _canvas(f"{say(scene.title.heading)} · {say(scene.title.view)}")
    clusters: dict[str, Cluster] = {}
    _add(text, drawn.items, clusters)
    for join in drawn.joins:
        look = stroke(join.kind)
        text.edge(
            _end(join.start, clusters),
            _end(join.end, clusters),
            color=look.colour,
            style="dashed" if look.dash else "solid",
            label=_package().escape(join.label),
            **_cluster_ends(join.start, join.end, clusters),
        )
    return str(text.source)


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


def _add(
    into: "graphviz.Graph", items: Iterable[Leaf | Cluster], clusters: dict[str, Cluster]
) -> None:
    package = _package()
    for item in items:
        label = package.nohtml("\\n".join(package.escape(line) for line in item.lines))
        if isinstance(item, Cluster):
            clusters[item.key] = item
            with into.subgraph(name=f"cluster_{item.key}") as inside:
                inside.attr(label=label)
                _add(inside, item.items, clusters)
            continue
        fill = "none" if item.shape == "bus" else tone(item.tone).tint
        into.node(
            item.key,
            label,
            shape=_SHAPES[item.shape],
            style="" if item.shape == "bus" else "filled",
            fillcolor=fill,
            color=tone(item.tone).strong,
        )


def _end(key: str, clusters: Mapping[str, Cluster]) -> str:
    """Return the leaf that an edge is tied to; a cluster lends its first one."""
    return clusters[key].first().key if key in clusters else key


def _cluster_ends(start: str, end: str, clusters: Mapping[str, Cluster]) -> dict[str, str]:
    ends = {"ltail": start, "lhead": end}
    return {side: f"cluster_{key}" for side, key in ends.items() if key in clusters}
