"""How many hosts of each group are enough."""

from collections.abc import Mapping

from archbook.capacity.enough import Counts, enough
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.sizing import Sizing
from archbook.plan import plan
from archbook.proposing.assemble import assembled
from archbook.proposing.groups import controllers, least
from archbook.proposing.instances import kinds
from archbook.proposing.phases import at_the_end
from archbook.proposing.pools import pools
from archbook.proposing.stores import swift
from archbook.sizing import size

NONE: Mapping[str, int] = {}
"""No group has to have any number of hosts."""


def counts_after(
    ask: Ask, facts: Facts, racks: int, begin: Mapping[str, int], years: int
) -> Counts:
    """Return the hosts of each group that are enough after so many years.

    Args:
        ask: What is asked for.
        facts: The catalog.
        racks: Racks that the hosts stand in.
        begin: Hosts that groups have at the least, whatever sizing says.
        years: Years after which they must be enough.
    """
    until = ask.model_copy(update={"years": years})
    low = least(ask, facts, racks)
    low |= {name: max(low.get(name, 0), count) for name, count in begin.items() if name in low}

    def judge(counts: Mapping[str, int]) -> Sizing:
        return size(plan(at_the_end(until, assembled(until, facts, counts, racks)), facts))

    counts = enough(judge, low, _steps(ask, racks))
    computes = sum(counts[kind.group] for kind in kinds(ask.workload))
    return counts | {"ctl": max(counts["ctl"], controllers(computes, ask, facts))}


def _steps(ask: Ask, racks: int) -> dict[str, int]:
    """Return by how many hosts storage grows: alike in each rack where each holds a copy."""
    if ask.survives != "rack":
        return {}
    parts = ask.erasure.k + ask.erasure.m if ask.erasure else 3
    found = {pool.group: racks for pool in pools(ask) if racks == parts}
    return found | ({"obj": racks} if swift(ask) else {})
