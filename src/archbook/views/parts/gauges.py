"""Resources of a sizing as bars: asked for, offered, left after the loss."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Gauge, Key, Node, Words
from archbook.model.sizing import Quantity, Resource
from archbook.model.sizing_words import RESOURCES
from archbook.units import UNKNOWN, quantity

_MEANINGS: dict[str, Message] = {
    "taken": Message("Asked for, of what there is"),
    "kept": Message("Hatched: gone after the loss that is to be survived"),
    "missing": Message("Asked for and not there"),
    "unknown": Message("Not known"),
}
"""Part of a bar → what the legend says of it."""

_DESIGN = "design"


def gauge(blueprint: Blueprint, resource: Resource, at: str) -> Gauge:
    """Return *resource* as a bar of the box with the id *at*."""
    kept = resource.after_loss
    return Gauge(
        f"{at}/{resource.resource}",
        RESOURCES[resource.resource],
        resource.demand.value,
        resource.capacity.value,
        kept.value if kept else None,
        resource.binding,
        _working(blueprint, resource.capacity),
        figures(resource.demand.value, resource.capacity.value),
        tuple(_notes(resource)),
    )


def figures(taken: float | None, offered: float | None) -> Message:
    """Say how much of what there is is taken."""
    values: dict[str, Value] = {"taken": quantity(taken), "offered": quantity(offered)}
    if taken is None and offered is None:
        return UNKNOWN
    if taken is None:
        return Message("{offered} there", values)
    if offered is None:
        return Message("{taken} asked for", values)
    return Message("{taken} of {offered}", values)


def gauge_keys(nodes: Iterable[Node]) -> tuple[Key, ...]:
    """Return what the parts of the bars on *nodes* mean, each that is there once."""
    there = {part for node in nodes for one in node.gauges for part in _parts(one)}
    return tuple(Key("gauge", name, says) for name, says in _MEANINGS.items() if name in there)


def _parts(one: Gauge) -> Iterator[str]:
    if one.offered is None:
        yield "unknown"
        return
    if one.taken is not None:
        yield "taken"
    room = one.offered if one.kept is None else min(one.kept, one.offered)
    if room < one.offered:
        yield "kept"
    if (one.taken or 0) > room:
        yield "missing"


def _notes(resource: Resource) -> Iterator[Words]:
    if resource.binding:
        yield Message("runs out first")
    if resource.capacity.value is not None and resource.demand.value is None:
        yield Message("demand unknown")
    if resource.capacity.value is not None and resource.after_loss:
        values = {"number": quantity(resource.after_loss.value)}
        yield Message("{number} after the loss", values)
    left = resource.headroom.value
    if left is not None and left >= 0:
        yield Message("headroom {number}", {"number": quantity(left)})
    elif left is not None:
        yield Message("{number} missing", {"number": quantity(-left)})


def _working(blueprint: Blueprint, found: Quantity) -> Words:
    """Say how a number was found, and where that is written."""
    if found.source.source == _DESIGN:
        return found.formula
    source = blueprint.facts.source(found.source.source)
    values: dict[str, Value] = {
        "formula": found.formula,
        "source": source.title,
        "section": found.source.section,
        "url": source.url,
    }
    return Message("{formula} ({source}, {section}, {url})", values)
