"""Ways of packets as boxes and lines: stops on hosts, steps inside them, hops between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Frame, Link, Node, Tier, Words
from archbook.views.parts.carriers import carriers
from archbook.views.parts.hosts import role_titles

_NAMED = 2
"""So many groups are named at a stop that several groups can be."""


@dataclass(frozen=True, slots=True)
class Step:
    """One station inside a host: a port, a bridge, a router, a service."""

    title: Words
    says: Words = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """One host on a way, and what the packet passes there; or a box that is no host.

    Attributes:
        steps: In the order in which they are passed.
        cohorts: Groups of which any host may be the one.
        box: What stands there instead of a host.
    """

    steps: tuple[Step, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    box: Node | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """From one stop to the next."""

    kind: str
    label: Words = ""


@dataclass(frozen=True, slots=True)
class Way:
    """One way from its first stop to its last.

    Attributes:
        id: Stable identifier.
        title: What it is the way of.
        stops: From first to last.
        hops: Between each two of them.
        source: Source of the catalog that describes it.
    """

    id: str
    title: Message
    stops: tuple[Stop, ...]
    hops: tuple[Hop, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The parts of a scene that one way makes."""

    tier: Tier
    nodes: tuple[Node, ...]
    frames: tuple[Frame, ...]
    links: tuple[Link, ...]


def joined(way: Way) -> Way:
    """Return *way* with neighbouring stops on the same single host made into one."""
    stops: list[Stop] = [way.stops[0]]
    hops: list[Hop] = []
    for hop, stop in zip(way.hops, way.stops[1:], strict=True):
        last = stops[-1]
        if _same_host(last, stop):
            stops[-1] = Stop(_met(last.steps, stop.steps), last.cohorts)
        else:
            stops.append(stop)
            hops.append(hop)
    return Way(way.id, way.title, tuple(stops), tuple(hops), way.source)


def _same_host(one: Stop, other: Stop) -> bool:
    alone = len(one.cohorts) == 1 and len(one.cohorts[0]) == 1
    return alone and one.cohorts == other.cohorts


def _met(one: Sequence[Step], other: Sequence[Step]) -> tuple[Step, ...]:
    """Return *one* and *other* as the steps of one host: what only led to the wire is left out."""
    before, after = list(one), list(other)
    last: list[Step] = []
    while before and after and before[-1].title == after[0].title:
        last = [before.pop()]
        after.pop(0)
    return (*before, *last, *after)


def drawn(blueprint: Blueprint, way: Way) -> Drawn:
    """Return the boxes and lines of *way*."""
    nodes: list[Node] = []
    frames: list[Frame] = []
    links: list[Link] = []
    members: list[str] = []
    for number, stop in enumerate(way.stops):
        name = f"{way.id}/{number}"
        if stop.box:
            nodes.append(stop.box)
            members.append(stop.box.id)
            continue
        steps = tuple(_steps(blueprint, way, stop, name))
        inside = tuple(step.id for step in steps)
        nodes += steps
        frames.append(_frame(blueprint, stop, name, inside))
        links += (
            Link(f"{one}-{other}", "inside", (one, other)) for one, other in pairwise(inside)
        )
        members.append(name)
    pairs = zip(pairwise(members), way.hops, strict=True)
    links += (
        Link(f"{way.id}/{n}-{n + 1}", hop.kind, ends, hop.label, carriers(blueprint, hop.kind))
        for n, (ends, hop) in enumerate(pairs)
    )
    tier = Tier(way.id, way.title, tuple(members))
    return Drawn(tier, tuple(nodes), tuple(frames), tuple(links))


def _steps(blueprint: Blueprint, way: Way, stop: Stop, name: str) -> Iterator[Node]:
    for place, step in enumerate(stop.steps):
        lines = (step.says,) if step.says else ()
        why = _cited(blueprint, way)
        yield Node(f"{name}/{place}", "step", "neutral", step.title, lines, tooltip=why)


def _cited(blueprint: Blueprint, way: Way) -> Words:
    if not way.source:
        return ""
    source = blueprint.facts.source(way.source)
    return Message("As described in {source}, {url}", {"source": source.title, "url": source.url})


def _frame(blueprint: Blueprint, stop: Stop, name: str, inside: tuple[str, ...]) -> Frame:
    first = stop.cohorts[0]
    roles = first.group.roles
    names = tuple(cohort.name for cohort in stop.cohorts)
    title: Words = first.name
    details: Words = Message("{roles}", {"roles": role_titles(blueprint, roles)}) if roles else ""
    if len(names) > 1:
        title = details or first.name
        details = _any_of(names)
    why = Message("any host of {groups}", {"groups": names})
    tone = roles[0] if roles else "neutral"
    lines = (details,) if details else ()
    return Frame(name, "group", tone, title, inside, lines, tooltip=why)


def _any_of(names: tuple[str, ...]) -> Message:
    values: dict[str, Value] = {"groups": names[:_NAMED], "more": len(names) - _NAMED}
    text = "{groups} and {more} more" if len(names) > _NAMED else "{groups}"
    return Message(text, values)
