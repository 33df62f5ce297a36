"""Why there are so many racks and cells."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.ask import Ask
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.proposal import Reason
from archbook.model.sizing import Quantity
from archbook.physical.footprints import taken
from archbook.plan.thresholds import position
from archbook.rules.hardware.rack_height import SWITCHES

HEIGHT = Citation("arch-design-compute-hardware", "Choosing server hardware")


def site(ask: Ask, blueprint: Blueprint) -> Iterator[Reason]:
    """Yield the reasons of racks, and of cells where there are several."""
    filled = taken(blueprint, lambda one: one.height_u).values()
    inputs: dict[str, float | str | None] = {
        "machines_u": sum(one.amount for one in filled),
        "fullest_rack_u": max((one.amount for one in filled), default=None),
        "rack_u": min(rack.height_u for rack in blueprint.design.racks.values()),
        "switches_u": SWITCHES,
    }
    formula = Message("as many as were asked for; they hold all machines")
    if ask.racks is None:
        formula = Message("the fewest that outlive the loss asked for and hold all machines")
    racks = len(blueprint.design.racks)
    yield Reason("cloud", "racks", Quantity(racks, formula, inputs, HEIGHT))
    yield from _cells(blueprint)


def _cells(blueprint: Blueprint) -> Iterator[Reason]:
    tried = position(blueprint, "cell-size")
    computes = sum(map(len, blueprint.with_role("compute")))
    for region in blueprint.design.regions:
        if region.cells > 1:
            formula = Message("compute hosts / most compute hosts that a cell was tried with")
            inputs = {"compute_hosts": computes, "tried": tried.value}
            source = Citation(tried.source, tried.section)
            found = Quantity(region.cells, formula, inputs, source)
            yield Reason(f"region/{region.name}", "cells", found)
