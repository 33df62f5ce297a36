"""What is lost, degraded and alive after hosts, racks or what racks share are lost."""

from collections.abc import Iterable, Iterator, Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.failure import Failure, Fate
from archbook.model.scene import Node, Scene, Tier, Words
from archbook.resilience.failure import failure
from archbook.resilience.lost import Lost, worst_rack
from archbook.views.parts.fates import groups, quorums, services
from archbook.views.parts.left_over import instances, stores, way_out
from archbook.views.parts.sheet import legend, title_block
from archbook.views.parts.states import state_keys

TITLE = Message("Failure")
DESCRIPTION = Message(
    "What is lost, degraded and alive after a loss: hosts, quorums, services, data, instances."
)
ORDER = 150

TAKES = ("lost",)
"""What a reader may choose."""

_SERVICES: dict[Fate, Message] = {
    "lost": Message("Services lost"),
    "degraded": Message("Services degraded"),
    "alive": Message("Services untouched"),
}

LOST_KINDS: dict[str, Message] = {
    "host": Message("Host"),
    "rack": Message("Rack"),
    "room": Message("Room"),
    "power-feed": Message("Power feed"),
    "switch-pair": Message("Switch pair"),
    "zone": Message("Zone"),
    "site": Message("Site"),
}
"""How a loss begins, as in ``rack/r1`` → what people call it."""


def scene(blueprint: Blueprint, lost: Sequence[str] = ()) -> Scene:
    """Return what *lost*, as ``rack/r1``, leaves of *blueprint*.

    Args:
        blueprint: What stands where.
        lost: What is lost together; the rack with the most hosts when not given.

    Raises:
        UnknownNameError: The design has no such thing.
    """
    names = tuple(lost) or tuple(worst_rack(blueprint))
    found, hosts = failure(blueprint, names)
    rows = tuple((*row[:2], tuple(row[2])) for row in _rows(blueprint, found, hosts))
    tiers = tuple(
        Tier(f"tier/{name}", title, tuple(node.id for node in nodes))
        for name, title, nodes in rows
        if nodes
    )
    every = tuple(node for _, _, nodes in rows for node in nodes)
    return Scene(
        "failure",
        title_block(blueprint, TITLE, tuple(_notes())),
        _summary(blueprint, found),
        tiers,
        every,
        legend=(*state_keys(every), *legend(blueprint, every)),
    )


def _rows(
    blueprint: Blueprint, found: Failure, lost: Lost
) -> Iterator[tuple[str, Message, Iterable[Node]]]:
    yield "lost", Message("Lost"), _asked(found)
    yield "groups", Message("Host groups"), groups(blueprint, found)
    yield "quorums", Message("Quorums"), quorums(blueprint, found)
    for fate, title in _SERVICES.items():
        yield f"services-{fate}", title, services(blueprint, found, fate)
    data = (*stores(blueprint, lost), *way_out(blueprint, lost))
    carried = instances(blueprint, found.lost_hosts())
    yield "carried", Message("Data and instances"), (*data, *carried)


def _summary(blueprint: Blueprint, found: Failure) -> Message:
    gone = sum(found.lost_hosts().values())
    values: dict[str, Value] = {
        "what": tuple(found.asked),
        "lost": gone,
        "hosts": blueprint.host_count(),
        "services": sum(one.fate == "lost" for one in found.services),
    }
    return Message(
        "After the loss of {what}: {lost} of {hosts} hosts lost, services lost: {services}.",
        values,
    )


def _notes() -> Iterator[Words]:
    yield Message("A service is lost when a component has no member left, or no majority.")


def _asked(found: Failure) -> Iterator[Node]:
    for name, hosts in found.asked.items():
        kind, _, called = name.partition("/")
        title = Message("{kind} {name}", {"kind": LOST_KINDS[kind], "name": called})
        lines = (Message("hosts: {hosts}", {"hosts": hosts}),)
        yield Node(f"lost/{name}", "step", "neutral", title, lines, state="lost")
