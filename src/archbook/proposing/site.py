"""Racks, zones and regions."""

from archbook.capacity.control_plane import LEAST_QUORUM
from archbook.capacity.counts import units_for
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.site import Rack, Region
from archbook.plan.thresholds import position_under
from archbook.plan.timeline import Timeline

REGION, ZONE = "RegionOne", "az1"


def least_racks(ask: Ask) -> int:
    """Return the fewest racks with which the loss asked for can be outlived.

    A majority of three controllers outlives the loss of a rack only where each has its own, and
    so do the chunks of an erasure code, which needs one more to rebuild into.
    """
    if ask.survives != "rack":
        return 1
    code = ask.erasure
    return max(LEAST_QUORUM, code.k + code.m + 1 if code else 0)


def racks(count: int, power_w: float | None) -> dict[str, Rack]:
    """Return *count* racks, each on a pair of leaf switches and a power feed of its own.

    Args:
        count: How many.
        power_w: Power in watts that the machines of one may draw together; None: not said.
    """
    width = len(str(count))
    return {
        f"r{number:0{width}d}": _rack(f"{number:0{width}d}", power_w)
        for number in range(1, count + 1)
    }


def _rack(number: str, power_w: float | None) -> Rack:
    feed, pair = f"feed-{number}", f"leaf-{number}"
    if power_w is None:
        return Rack(power_feed=feed, switch_pair=pair)
    return Rack(power_feed=feed, switch_pair=pair, power_w=power_w)


def region(names: tuple[str, ...], cells: int) -> Region:
    """Return the region: one availability zone over all racks."""
    if cells > 1:
        return Region(name=REGION, zones={ZONE: names}, cells=cells)
    return Region(name=REGION, zones={ZONE: names})


def cells(computes: int, ask: Ask, facts: Facts) -> int:
    """Return the Nova cells for so many compute hosts: none is larger than has been tried."""
    now = Timeline(facts, facts.release(ask.release))
    tried = position_under(ask.profile, now, "cell-size").value
    return max(1, units_for(computes, tried))
