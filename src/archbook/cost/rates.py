"""What one unit of each resource costs, and one instance."""

from collections.abc import Iterator, Sequence

from archbook.cost.amounts import (
    HOURS_A_YEAR,
    MONTHS_A_YEAR,
    NOTHING,
    amount,
)
from archbook.cost.basis import Basis
from archbook.cost.sold import NAMES, sold
from archbook.i18n import Message
from archbook.model.cost import Amount, Named, Rate
from archbook.model.prices import CostObject

_FORMULA = Message(
    "share of the cost of a year / units sold on average / hours or months of a year"
)

UNITS: dict[CostObject, tuple[tuple[str, int], ...]] = {
    "cpu": (("vCPU-hour", HOURS_A_YEAR), ("vCPU-month", MONTHS_A_YEAR)),
    "memory": (("GiB-hour", HOURS_A_YEAR), ("GiB-month", MONTHS_A_YEAR)),
    "storage": (("GiB-hour", HOURS_A_YEAR), ("GiB-month", MONTHS_A_YEAR)),
    "gpu": (("GPU-hour", HOURS_A_YEAR), ("GPU-month", MONTHS_A_YEAR)),
}
"""Resource → units that it is charged by, and how many of their times a year has."""


def rates(basis: Basis, shared: Sequence[Named], whole: Amount) -> Iterator[Rate]:
    """Yield what one unit of each resource costs, then what one instance costs in a month."""
    for share in shared:
        for name, units in UNITS.items():
            if share.name == name:
                for unit, times in units:
                    yield Rate(name, unit, _rate(basis, name, share.amount, times))
    yield Rate("instance", "instance-month", per_instance(basis, whole))


def _rate(basis: Basis, of: CostObject, share: Amount, times: int) -> Amount:
    units = sold(basis, of)
    inputs = {
        "share": share.value,
        "sold_units": units,
        "sold_percent": basis.prices.sold_percent or 100.0,
        "times_a_year": times,
    }
    if not units:
        return amount(NOTHING, _FORMULA, inputs, lacks=(*share.lacks, f"size: {NAMES[of]}"))
    return amount(share.known / units / times, _FORMULA, inputs, lacks=share.lacks)


def per_instance(basis: Basis, whole: Amount) -> Amount:
    """Return what an instance of the workload costs in a month on average."""
    count = sum(flavor.instances for flavor in basis.blueprint.design.workload)
    inputs = {"amount": whole.value, "instances": count or None, "months": MONTHS_A_YEAR}
    formula = Message("cost of a year / instances of the workload / months")
    if not count:
        return amount(NOTHING, formula, inputs, lacks=(*whole.lacks, "workload"))
    return amount(whole.known / count / MONTHS_A_YEAR, formula, inputs, lacks=whole.lacks)
