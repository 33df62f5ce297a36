"""A runnable Python script for the package `diagrams`, with which the drawing goes on as code."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from archbook.model.scene import Scene
from archbook.render.calls import block, call, indented, text
from archbook.render.look import Look
from archbook.render.palette import FAINT, INK, PAPER, WASH, stroke, tone
from archbook.render.plain_builder import graph
from archbook.render.plain_graph import Cluster, Join, Leaf
from archbook.render.sheet import speaker
from archbook.render.writers.dot import SHAPES

_BOX = "box"
_CLASSES = {"ec2api": "EC2API"}
"""Name of an icon's class, where it is not its file's name with capitals."""
_FONT = '"fontname": "Pretendard, sans-serif"'
_OPENING = f"""\
GRAPH = {{{_FONT}, "compound": "true", "splines": "spline", "pad": "0.4"}}
BOX = {{{_FONT}, "fontcolor": "{INK}", "fontsize": "12"}}
BOX |= {{"fixedsize": "false", "width": "0.6", "height": "0.4", "margin": "0.25,0.1"}}
BOX |= {{"labelloc": "c"}}
ICON = {{"fixedsize": "true", "width": "1.4", "labelloc": "b"}}
LINE = {{{_FONT}, "fontcolor": "{INK}"}}
"""
_BELOW_AN_ICON = 24
"""Characters in a line below an icon, whose width Graphviz does not heed."""


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as a script; Graphviz, which it calls, lays it out anew."""
    say = speaker(look.language)
    drawn = graph(scene, say)
    title = f"{say(scene.title.heading)} · {say(scene.title.view)}"
    diagram = call("Diagram", [text(title), f"filename={text(scene.view)}", *_SETTINGS])
    lines = [
        f'"""Draws {_documented(title)} with the Python package diagrams and Graphviz."""',
        "",
        *_imports(drawn.leaves()),
        "",
        *_OPENING.splitlines(),
        "",
        *block(diagram),
    ]
    for item in drawn.items:
        lines += indented(_item(item))
    clusters = {cluster.key: cluster for cluster in drawn.clusters()}
    for join in drawn.joins:
        lines += indented(_edge(join, clusters))
    return ("\n".join(lines) + "\n").encode()


_SETTINGS = (
    'direction="TB"',
    'outformat="svg"',
    "show=False",
    "graph_attr=GRAPH",
    "node_attr=BOX",
    "edge_attr=LINE",
)


def _imports(leaves: Iterable[Leaf]) -> Iterator[str]:
    yield "from diagrams import Cluster, Diagram, Edge, Node"
    modules: dict[str, set[str]] = {}
    for leaf in leaves:
        if leaf.icon:
            module, name = icon_class(leaf.icon)
            modules.setdefault(module, set()).add(name)
    for module, names in sorted(modules.items()):
        yield f"from {module} import {', '.join(sorted(names))}"


def icon_class(icon: str) -> tuple[str, str]:
    """Return module and class that show *icon*, by the way `diagrams` names them."""
    folder, _, file = icon.removesuffix(".png").rpartition("/")
    name = _CLASSES.get(file, "".join(word.capitalize() for word in file.split("-")))
    return f"diagrams.{folder.replace('/', '.')}", name


def _item(item: Leaf | Cluster) -> Iterator[str]:
    if isinstance(item, Leaf):
        first, *others = _leaf(item)
        yield f"{item.key} = {first}"
        yield from others
        return
    yield f"with Cluster({text(item.key)}, graph_attr=dict("
    yield from indented(f"{argument}," for argument in _frame(item))
    yield ")):"
    for inner in item.items:
        yield from indented(_item(inner))


def _frame(cluster: Cluster) -> list[str]:
    toned = bool(cluster.tone)
    ground, line = (tone(cluster.tone).tint, tone(cluster.tone).strong) if toned else _PLAIN
    looks = [f'bgcolor="{ground}"', f'pencolor="{line}"']
    font = 'fontname="Pretendard, sans-serif"'
    return [f"label={_label(cluster.lines)}", *_about(cluster), *looks, font]


_PLAIN = (WASH, FAINT)


def _leaf(leaf: Leaf) -> list[str]:
    named = [f"nodeid={text(leaf.key)}", *_about(leaf)]
    if leaf.icon:
        _, name = icon_class(leaf.icon)
        below = [line for words in leaf.lines for line in wrap(words, _BELOW_AN_ICON)]
        return call(name, [_label(below), *named, "**ICON"])
    looks = [f'shape="{SHAPES.get(leaf.shape, "box")}"']
    if leaf.shape != "bus":
        colours = tone(leaf.tone)
        ground = PAPER if leaf.shape == "service" else colours.tint
        looks += ['style="filled"', f'fillcolor="{ground}"', f'color="{colours.strong}"']
    return call("Node", [_label(leaf.lines), *named, *looks])


def _about(item: Leaf | Cluster) -> list[str]:
    """Return the names that the picture carries: the scene's own, and the reason."""
    why = [f"tooltip={_label((item.tooltip,))}"] if item.tooltip else []
    return [f"id={_label((item.id,))}", *why]


def _edge(join: Join, clusters: Mapping[str, Cluster]) -> list[str]:
    look = stroke(join.kind)
    style = "dashed" if look.broken else "solid"
    parts = [f"id={_label((join.link,))}", f'color="{look.colour}"', f'style="{style}"']
    if join.label:
        parts.append(f"label={_label((join.label,))}")
    for side, key in (("ltail", join.start), ("lhead", join.end)):
        if key in clusters:
            parts.append(f'{side}="cluster_{key}"')
    start, end = (
        clusters[key].first().key if key in clusters else key for key in (join.start, join.end)
    )
    tie = ">>" if join.directed else "-"
    *others, last = call(f"{start} {tie} Edge", parts)
    return [*others, f"{last} {tie} {end}"]


def _label(lines: Iterable[str]) -> str:
    """Return a label as Graphviz reads it: nothing in it is a command or HTML."""
    whole = "\n".join(line.replace("\\", "\\\\") for line in lines)
    return text(f"{whole} " if whole.startswith("<") else whole)


def _documented(title: str) -> str:
    """Return *title* as it may stand in a docstring."""
    return title.replace("\\", "\\\\").replace('"', "'")
