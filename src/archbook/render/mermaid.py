"""Write a scene as a Mermaid flowchart."""

import re
from collections.abc import Iterable, Iterator

from archbook.model.scene import Scene
from archbook.render.card import Say
from archbook.render.graph import Cluster, Leaf, graph
from archbook.render.palette import FAINT, INK, TONES, WASH, stroke

_BRACKETS = {
    "machine": ("[", "]"),
    "outside": ("([", "])"),
    "firewall": ("[[", "]]"),
    "balancer": ("{{", "}}"),
    "store": ("[(", ")]"),
    "note": ("[", "]"),
    "service": ("[", "]"),
    "bus": ("([", "])"),
}
_ENTITIES = str.maketrans(
    {"#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "`": "#96;"}
)
_BLANK = " "
"""Mermaid refuses a label with nothing in it."""
_LIST = re.compile(r"^(\d+)\.|^([-*+])(?= )")


def mermaid(scene: Scene, say: Say) -> str:
    """Return *scene* as Mermaid text; who reads it lays it out anew."""
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
        lines.append(f"  {join.start} ---{text} {join.end}")
    for place, join in enumerate(drawn.joins):
        look = stroke(join.kind)
        dash = f",stroke-dasharray:{look.dash}" if look.dash else ""
        lines.append(f"  linkStyle {place} stroke:{look.colour},stroke-width:2px{dash}")
    lines += _classes(drawn.items)
    return "\n".join(lines) + "\n"


def _item(item: Leaf | Cluster, indent: str) -> Iterator[str]:
    text = "<br/>".join(map(_escaped, item.lines)) or _BLANK
    if isinstance(item, Leaf):
        opening, closing = _BRACKETS[item.shape]
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


def _classes(items: Iterable[Leaf | Cluster]) -> Iterator[str]:
    """Yield the colours of the tones, and who has which."""
    by_tone: dict[str, list[str]] = {}
    for leaf in leaves(items):
        if leaf.shape != "bus":
            by_tone.setdefault(leaf.tone, []).append(leaf.key)
    for name, keys in by_tone.items():
        colours = TONES.get(name)
        fill, line = (colours.tint, colours.strong) if colours else (WASH, FAINT)
        tone = "tone_" + re.sub(r"\W", "", name, flags=re.ASCII)
        yield f"  classDef {tone} fill:{fill},stroke:{line},color:{INK}"
        yield f"  class {','.join(keys)} {tone}"


def leaves(items: Iterable[Leaf | Cluster]) -> Iterator[Leaf]:
    """Yield every leaf of *items*, from the outside in."""
    for item in items:
        if isinstance(item, Leaf):
            yield item
        else:
            yield from leaves(item.items)
