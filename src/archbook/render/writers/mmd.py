"""Write a scene as a Mermaid flowchart."""

import re
from collections.abc import Iterator

from archbook.model.scene import Scene
from archbook.render.look import Look
from archbook.render.palette import FAINT, INK, PAPER, WASH, stroke, tone
from archbook.render.plain_builder import graph
from archbook.render.plain_graph import Cluster, Graph, Leaf
from archbook.render.sheet import speaker

_BRACKETS = {
    "outside": ("([", "])"),
    "firewall": ("[[", "]]"),
    "balancer": ("{{", "}}"),
    "store": ("[(", ")]"),
    "note": ("[", "]"),
    "step": ("[", "]"),
    "service": ("[", "]"),
    "bus": ("([", "])"),
}
_BOX = ("[", "]")
_ENTITIES = str.maketrans(
    {"#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "`": "#96;"}
)
_BLANK = " "
"""Mermaid refuses a label with nothing in it."""
_LIST = re.compile(r"^(\d+)\.|^([-*+])(?= )")


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as Mermaid text; who reads it lays it out anew."""
    say = speaker(look.language)
    drawn = graph(scene, say)
    lines = [
        "flowchart TB",
        f"  accTitle: {say(scene.title.heading)} · {say(scene.title.view)}",
        f"  accDescr: {say(scene.description)}",
    ]
    for item in drawn.items:
        lines += _item(item, "  ")
    for join in drawn.joins:
        text = f'|"{_escaped(join.label)}"|' if join.label else ""
        tie = "-->" if join.directed else "---"
        lines.append(f"  {join.start} {tie}{text} {join.end}")
    for place, join in enumerate(drawn.joins):
        line = stroke(join.kind)
        dash = f",stroke-dasharray:{line.dash}" if line.broken else ""
        lines.append(f"  linkStyle {place} stroke:{line.colour},stroke-width:2px{dash}")
    lines += _classes(drawn)
    return ("\n".join(lines) + "\n").encode()


def _item(item: Leaf | Cluster, indent: str) -> Iterator[str]:
    between = "<br/>" if isinstance(item, Leaf) else " · "
    text = between.join(map(_escaped, item.lines)) or _BLANK
    if isinstance(item, Leaf):
        opening, closing = _BRACKETS.get(item.shape, _BOX)
        yield f'{indent}{item.key}{opening}"{text}"{closing}'
        return
    yield f'{indent}subgraph {item.key}["{text}"]'
    for inner in item.items:
        yield from _item(inner, indent + "  ")
    yield f"{indent}end"


def _escaped(text: str) -> str:
    """Return *text* for a quoted label; a leading list mark would be read as Markdown."""
    return _LIST.sub(_as_entity, text.translate(_ENTITIES))


def _as_entity(found: re.Match[str]) -> str:
    return f"{found[1]}#46;" if found[1] else f"#{ord(found[2])};"


def _classes(drawn: Graph) -> Iterator[str]:
    """Yield the looks of boxes and frames, and who has which."""
    keys: dict[str, list[str]] = {}
    looks: dict[str, str] = {}
    items: tuple[Leaf | Cluster, ...] = (*drawn.leaves(), *drawn.clusters())
    for item in items:
        name, look = _look(item)
        keys.setdefault(name, []).append(item.key)
        looks[name] = look
    for name, look in looks.items():
        yield f"  classDef {name} {look},color:{INK}"
        yield f"  class {','.join(keys[name])} {name}"


def _look(item: Leaf | Cluster) -> tuple[str, str]:
    """Return how an item looks, and a name for that look that is no word of Mermaid's own."""
    if isinstance(item, Leaf) and item.shape == "bus":
        return "look_bus", f"fill:{PAPER},stroke:{FAINT}"
    if not item.tone:
        return "look_frame", f"fill:{WASH},stroke:{FAINT}"
    colours = tone(item.tone)
    name = "tone_" + re.sub(r"\W", "", item.tone, flags=re.ASCII)
    return name, f"fill:{colours.tint},stroke:{colours.strong}"
