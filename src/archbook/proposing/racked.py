"""A draft with the fewest hosts, and with racks that hold them."""

from collections.abc import Mapping

from archbook.capacity.counts import units_for
from archbook.capacity.enough import hosts
from archbook.errors import InputError
from archbook.i18n import Message, Value
from archbook.model.ask import Ask
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.physical.footprints import taken
from archbook.plan import plan
from archbook.proposing.assemble import assembled
from archbook.proposing.counts import NONE, counts_after
from archbook.proposing.site import least_racks
from archbook.rules.hardware.rack_height import SWITCHES


def drafted(ask: Ask, facts: Facts, begin: Mapping[str, int] = NONE) -> Design:
    """Return a design with the fewest hosts and racks that carry what is asked for.

    Args:
        ask: What is asked for.
        facts: The catalog.
        begin: Hosts that groups have at the least, whatever sizing says.

    Raises:
        InputError: An instance is larger than any host, or the hosts do not fit into the racks.
    """
    racks = ask.racks or least_racks(ask)
    design = _with_racks(ask, facts, racks, begin)
    needed = _racks_needed(plan(design, facts))
    if needed <= racks:
        return design
    if ask.racks is not None:
        raise _too_few_racks(ask, facts, begin)
    return _with_enough_racks(ask, facts, needed, begin)


def _with_enough_racks(ask: Ask, facts: Facts, racks: int, begin: Mapping[str, int]) -> Design:
    """Return the design with the fewest racks near *racks* that hold its hosts.

    More racks lose less each, so fewer hosts are needed than were with few: what is needed then
    is where the search begins.
    """
    racks = _racks_needed(plan(_with_racks(ask, facts, racks, begin), facts), least_racks(ask))
    while True:
        design = _with_racks(ask, facts, racks, begin)
        needed = _racks_needed(plan(design, facts))
        if needed <= racks:
            return design
        racks = needed


def _with_racks(ask: Ask, facts: Facts, racks: int, begin: Mapping[str, int]) -> Design:
    counts = counts_after(ask, facts, racks, begin, ask.years)
    return assembled(ask, facts, counts, racks)


def _racks_needed(blueprint: Blueprint, at_least: int = 0) -> int:
    """Return the racks that hold all machines.

    Args:
        blueprint: What stands where.
        at_least: Racks from which to count, when those that there are may be too many.
    """
    racks = blueprint.design.racks
    filled = taken(blueprint, lambda one: one.height_u)
    room = min(rack.height_u for rack in racks.values()) - SWITCHES
    by_height = units_for(sum(one.amount for one in filled.values()), room)
    if at_least:
        return max(at_least, by_height)
    fullest = max((one.amount for one in filled.values()), default=0)
    if fullest <= room:
        return len(racks)
    return max(len(racks) + 1, by_height, units_for(len(racks) * fullest, room))


def _too_few_racks(ask: Ask, facts: Facts, begin: Mapping[str, int]) -> InputError:
    design = drafted(ask.model_copy(update={"racks": None}), facts, begin)
    values: dict[str, Value] = {
        "racks": ask.racks or 0,
        "needed": len(design.racks),
        "hosts": sum(hosts(design).values()),
        "height": min(rack.height_u for rack in design.racks.values()),
    }
    text = (
        "what is asked for does not fit (racks: {racks}): {hosts} hosts take {needed} racks of "
        "{height} units; give it so many, or leave open how many there are"
    )
    return InputError(Message(text, values))
