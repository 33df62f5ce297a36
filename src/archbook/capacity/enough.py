"""The fewest hosts with which everything fits, in every resource that sizing knows."""

from collections.abc import Callable, Mapping

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.sizing import Resource, Sizing, least

Counts = dict[str, int]
Judge = Callable[[Mapping[str, int]], Sizing]
"""Sizes the design that has so many hosts of each group."""

GROWING = ("compute", "storage")
"""Kinds of resources that more hosts give more of. What one host needs, another does not give."""

MOST = 1_000_000
"""Hosts of a group that a design can state."""

_MOST_ROUNDS = 40
"""Rounds of growth; each at least adds a host, most of them a multiple."""


def enough(judge: Judge, begin: Mapping[str, int], steps: Mapping[str, int]) -> Counts:
    """Return the fewest hosts of each group with which no known headroom is below zero.

    Groups grow by what is missing until all fits, and are then halved back towards the largest
    count that did not; groups do not compete, so all are searched at once.

    Args:
        judge: Sizes a design.
        begin: Hosts that each group has at the least.
        steps: Hosts that a group grows by; 1 where it is not named.

    Raises:
        InputError: No number of hosts is enough.
    """
    counts, too_few = dict(begin), {name: count - 1 for name, count in begin.items()}
    for _ in range(_MOST_ROUNDS):
        short = shortages(judge(counts))
        if not short:
            return _tightened(judge, counts, too_few, steps)
        for name, factor in short.items():
            too_few[name] = counts[name]
            step = steps.get(name, 1)
            counts[name] = _up(max(counts[name] + step, int(counts[name] * factor) + 1), step)
        if too_many := [name for name, count in counts.items() if count > MOST]:
            break
    raise InputError(_never_enough(too_many or list(short)))


def _never_enough(groups: list[str]) -> Message:
    text = (
        "no number of hosts up to {most} is enough for group {groups}: ask for less, for larger "
        "machines (--servers), or for fewer losses"
    )
    return Message(text, {"most": f"{MOST:,}", "groups": tuple(groups)})


def shortages(sizing: Sizing) -> dict[str, float]:
    """Return the groups that are too small, with how many times their size is needed.

    A store that its disks could never fill, as one without disks, has no such number.
    """
    found: dict[str, float] = {}
    for resource in sizing.resources:
        if resource.kind in GROWING and lacking(resource):
            for name in resource.groups:
                found[name] = max(found.get(name, 0), _factor(resource))
    return found


def lacking(resource: Resource) -> bool:
    """Tell whether a resource is known to be short, with all hosts or after the loss.

    What is left after a loss may be unknown where nothing can be rebuilt: then all hosts count.
    """
    room, wanted, offered = (
        one.value for one in (resource.headroom, resource.demand, resource.capacity)
    )
    if room is None:
        return wanted is not None and offered is not None and offered < wanted
    return room < 0


def _factor(resource: Resource) -> float:
    """Return how many times what there is the demand is; 1 at the least, 2 from nothing."""
    offered, wanted = least(resource.capacity, resource.after_loss), resource.demand.value
    offered = resource.capacity.value if offered is None else offered
    if not offered or wanted is None or offered <= 0:
        return 2.0
    return max(1.0, wanted / offered)


def _tightened(
    judge: Judge, counts: Counts, too_few: Mapping[str, int], steps: Mapping[str, int]
) -> Counts:
    low = dict(too_few)
    while wide := {n for n, c in counts.items() if c - low[n] > steps.get(n, 1)}:
        tried = {
            n: _middle(low[n], c, steps.get(n, 1)) if n in wide else c for n, c in counts.items()
        }
        short = shortages(judge(tried))
        for name in wide:
            if name in short:
                low[name] = tried[name]
            else:
                counts[name] = tried[name]
    return counts


def _middle(low: int, high: int, step: int) -> int:
    """Return a count between two, a multiple of *step* counted from *high*."""
    return high - max(1, (high - low) // step // 2) * step


def _up(count: int, step: int) -> int:
    return -(-count // step) * step


def hosts(design: Design) -> Counts:
    """Return the hosts of each group."""
    return {group.name: group.count for group in design.host_groups}
