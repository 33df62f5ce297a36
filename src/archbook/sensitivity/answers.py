"""Answers that a design gives once its host groups are made just large enough."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from archbook.bom import bill
from archbook.capacity.enough import GROWING, enough, hosts
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.edit import SetCount, apply
from archbook.model.sensitivity import AnswerName
from archbook.model.sizing import FIGURES, Sizing
from archbook.plan import plan
from archbook.sizing import size

UNITS: Mapping[AnswerName, str] = {
    "hosts": "hosts",
    "rack-units": "U",
    "raw-tb": "TB",
    "watts": "W",
    "cost": "",
}
"""Answer → its unit; that of money is the currency of the price list."""

Purse = Callable[[Blueprint], float | None]
"""Money that a design costs; None: not known."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A design with as many hosts as its demands need, and what sizing said of it."""

    design: Design
    sizing: Sizing


def answer(facts: Facts, fit: Fit, name: AnswerName, purse: Purse | None) -> float | None:
    """Return one figure of a design that is just large enough; None: not known."""
    blueprint = plan(fit.design, facts)
    match name:
        case "hosts":
            return float(blueprint.host_count())
        case "raw-tb":
            return _raw(fit.sizing)
        case "rack-units":
            return _total(bill(blueprint), "height_u")
        case "watts":
            return _total(bill(blueprint), "typical_w")
        case "cost":
            return purse(blueprint) if purse else None


def fitted(facts: Facts, design: Design, like: Fit | None = None) -> Fit:
    """Return *design* with the fewest hosts of each group that its known demands need.

    Groups whose demand is not stated stay as they are.

    Args:
        facts: The catalog.
        design: The design.
        like: A fit whose counts are right when sizing says the same of both designs.
    """
    there = hosts(design)

    def judge(counts: Mapping[str, int]) -> Sizing:
        return size(plan(_with(design, counts), facts))

    if like:
        counts = hosts(like.design)
        sizing = judge(counts)
        if _figures(sizing) == _figures(like.sizing):
            return Fit(_with(design, counts), sizing)
    known = _known(judge(there))
    begin = {name: 1 if name in known else count for name, count in there.items()}
    counts = enough(judge, begin, {})
    return Fit(_with(design, counts), judge(counts))


def _figures(sizing: Sizing) -> list[tuple[float | None, ...]]:
    """Return the numbers that decide how many hosts are needed."""
    growing = (one for one in sizing.resources if one.kind in GROWING)
    return [
        tuple(found.value if (found := one.figure(name)) else None for name in FIGURES)
        for one in growing
    ]


def _known(sizing: Sizing) -> frozenset[str]:
    """Return the groups of which it is known how much is asked."""
    growing = [one for one in sizing.resources if one.kind in GROWING]
    known = {name for one in growing if one.headroom.value is not None for name in one.groups}
    return frozenset(known)


def _with(design: Design, counts: Mapping[str, int]) -> Design:
    there = hosts(design)
    edits = (
        SetCount(group=name, count=count) for name, count in counts.items() if there[name] != count
    )
    return apply(design, *edits)


def _raw(sizing: Sizing) -> float | None:
    found = [one.capacity.value for one in sizing.resources if one.resource == "raw_tb"]
    known = [value for value in found if value is not None]
    return sum(known) if known and len(known) == len(found) else None


def _total(made: BillOfMaterials, column: str) -> float | None:
    """Return the total of one column; None when it is unknown of a machine."""
    total = next(one for one in made.totals if one.column == column)
    return None if total.unknown_machines else total.known
