"""D2 text: the boxes and lines of a scene, for who goes on drawing as code."""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil, sqrt
from textwrap import fill

from archbook.model.scene import Scene
from archbook.render.look import Look
from archbook.render.palette import FAINT, INK, PAPER, WASH, stroke, tone
from archbook.render.plain_builder import graph
from archbook.render.plain_graph import Cluster, Graph, Join, Leaf
from archbook.render.sheet import speaker

_SHAPES = {
    "outside": "cloud",
    "firewall": "step",
    "balancer": "hexagon",
    "store": "cylinder",
    "note": "page",
    "step": "rectangle",
    "bus": "text",
}
_BOX = "rectangle"
_DASH = 4
_HEADING = 18
_LINE = 90
"""Characters in a line of a tooltip, which D2 prints below a picture as well."""
_FEW = 4
"""More boxes than this that no line joins stand in a grid; D2 would put them all in one row."""
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "$": "\\$", "\n": "\\n"})


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as D2 text; who reads it lays it out anew."""
    say = speaker(look.language)
    drawn = graph(scene, say)
    title = f"{say(scene.title.heading)} · {say(scene.title.view)}"
    lines = [
        f"title: {_quoted(title)} {{shape: text; near: top-center; style.font-size: 28}}",
        *_grid(drawn.items, drawn.joins),
    ]
    for item in drawn.items:
        lines += _item(item, drawn)
    paths = dict(_paths(drawn.items))
    lines += (_edge(join, paths) for join in drawn.joins)
    return ("\n".join(lines) + "\n").encode()


def _item(item: Leaf | Cluster, drawn: Graph) -> Iterator[str]:
    between = " · " if isinstance(item, Cluster) else "\n"
    yield f"{item.key}: {_quoted(between.join(item.lines))} {{"
    inside = [*_properties(item)]
    if isinstance(item, Cluster):
        inside += _grid(item.items, drawn.joins)
        for inner in item.items:
            inside += _item(inner, drawn)
    yield from (f"  {line}" for line in inside)
    yield "}"


def _properties(item: Leaf | Cluster) -> Iterator[str]:
    if isinstance(item, Leaf):
        yield f"shape: {_SHAPES.get(item.shape, _BOX)}"
    if item.tooltip:
        yield f"tooltip: {_quoted(fill(item.tooltip, _LINE, break_on_hyphens=False))}"
    yield f'style.font-color: "{INK}"'
    if isinstance(item, Cluster):
        ground, line = (tone(item.tone).tint, tone(item.tone).strong) if item.tone else _PLAIN
        yield f'style: {{fill: "{ground}"; stroke: "{line}"; font-size: {_HEADING}}}'
    elif item.shape != "bus":
        colours = tone(item.tone)
        ground = PAPER if item.shape == "service" else colours.tint
        yield f'style: {{fill: "{ground}"; stroke: "{colours.strong}"}}'


_PLAIN = (WASH, FAINT)


def _grid(items: Iterable[Leaf | Cluster], joins: Iterable[Join]) -> Iterator[str]:
    """Yield how many columns *items* stand in, when there are many and no line joins them."""
    items = tuple(items)
    joined = {end for join in joins for end in (join.start, join.end)}
    if len(items) > _FEW and not any(item.key in joined for item in items):
        yield f"grid-columns: {ceil(sqrt(len(items)))}"


def _paths(items: Iterable[Leaf | Cluster], above: str = "") -> Iterator[tuple[str, str]]:
    """Yield each key with the way to it through the boxes that it stands in."""
    for item in items:
        path = f"{above}{item.key}"
        yield item.key, path
        if isinstance(item, Cluster):
            yield from _paths(item.items, f"{path}.")


def _edge(join: Join, paths: Mapping[str, str]) -> str:
    look = stroke(join.kind)
    style = f'style.stroke: "{look.colour}"; style.stroke-width: 2'
    if look.broken:
        style += f"; style.stroke-dash: {_DASH}"
    label = f" {_quoted(join.label)}" if join.label else ""
    tie = "->" if join.directed else "--"
    return f"{paths[join.start]} {tie} {paths[join.end]}:{label} {{{style}}}"


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
