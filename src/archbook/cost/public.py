"""The same workload in a public cloud, at the prices that the user gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from archbook.cost.amounts import (
    HOURS_A_MONTH,
    MONTHS_A_YEAR,
    NOTHING,
    amount,
    exact,
    total,
)
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.cost import Amount, Match
from archbook.model.finding import Citation
from archbook.model.public_prices import InstanceType, PublicPrices
from archbook.model.storage import StorageBackend
from archbook.model.workload import Workload
from archbook.rules.flavors import called
from archbook.rules.instance_storage import shared

GIVEN = Citation("public-prices")
"""The price list of the public cloud that the user gave."""

_GB_PER_TB = 1_000
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Abroad:
    """A workload at the prices of a public cloud.

    Attributes:
        blueprint: The design.
        prices: Prices of the public cloud.
        rate: What one unit of their currency costs in that of the result.
    """

    blueprint: Blueprint
    prices: PublicPrices
    rate: Decimal

    def matches(self) -> Iterator[Match]:
        """Yield the cheapest type that each kind of instance fits, and what all of them cost."""
        for flavor in self.blueprint.design.workload:
            found = self._type(flavor)
            name = found.name if found else None
            yield Match(called(flavor), flavor.instances, name, self._monthly(flavor, 1))

    def instances(self, year: int) -> Amount:
        """Return what the instances of a year cost."""
        kinds = enumerate(self.blueprint.design.workload, 1)
        a_month = total(
            {f"{place}. {called(one)}": self._monthly(one, year) for place, one in kinds}
        )
        known, inputs = a_month.known * MONTHS_A_YEAR, {"months": MONTHS_A_YEAR}
        formula = Message("sum over the kinds of instances of their cost of a month * months")
        return amount(known, formula, {**a_month.inputs, **inputs}, GIVEN, a_month.lacks)

    def volumes(self, year: int) -> Amount:
        """Return what volumes cost a year, and disks beyond those that instance types bring."""
        gb, price = NOTHING, self.prices.volume_per_gb_month
        lacks = []
        for backend in filter(_holds_volumes, self.blueprint.design.storage):
            gb += exact(backend.usable_tb or 0) * _GB_PER_TB
            lacks += [f"storage/{backend.name} usable_tb"] if backend.usable_tb is None else []
        gb += self._disks_gb(year)
        lacks += ["volume_per_gb_month"] if price is None and gb else []
        known = gb * (price or NOTHING) * MONTHS_A_YEAR * self.rate
        inputs = {"gb": gb, "volume_per_gb_month": price, "months": MONTHS_A_YEAR}
        formula = Message("GB of volumes * price of a GB for a month * months * exchange rate")
        return amount(known, formula, inputs | {"rate": self.rate}, GIVEN, lacks)

    def egress(self, _: int) -> Amount:
        """Return what the traffic costs in a year that leaves the cloud, as far as it is given."""
        price, gb = self.prices.egress_per_gb, self.prices.egress_gb_per_month
        known = exact(gb or 0) * (price or NOTHING) * MONTHS_A_YEAR * self.rate
        inputs = {"egress_gb_per_month": gb, "egress_per_gb": price, "rate": self.rate}
        formula = Message("GB that leave in a month * price of a GB * months * exchange rate")
        half = (price is None) != (gb is None)
        lacks = ["egress_per_gb" if price is None else "egress_gb_per_month"] if half else []
        return amount(known, formula, inputs, GIVEN, lacks)

    def other(self, _: int) -> Amount:
        """Return what else the price list names."""
        named = self.prices.other_per_month
        known = sum(named.values(), NOTHING) * MONTHS_A_YEAR * self.rate
        formula = Message("sum of what the price list names for a month * months * exchange rate")
        return amount(known, formula, {**named, "rate": self.rate}, GIVEN)

    def _monthly(self, flavor: Workload, year: int) -> Amount:
        found, count = self._type(flavor), grown(flavor, year)
        discount = self.prices.discount_percent or 0
        inputs: dict[str, Decimal | float | str | None] = {
            "type": found.name if found else None,
            "instances": count,
            "per_hour": found.per_hour if found else None,
            "hours": HOURS_A_MONTH,
            "discount_percent": discount,
            "rate": self.rate,
        }
        formula = Message(
            "instances * price of an hour * hours of a month * (1 - discount) * rate"
        )
        if found is None:
            return amount(NOTHING, formula, inputs, GIVEN, (f"a type for {called(flavor)}",))
        share = (_PERCENT - exact(discount)) / _PERCENT
        known = count * found.per_hour * HOURS_A_MONTH * share * self.rate
        return amount(known, formula, inputs, GIVEN)

    def _type(self, flavor: Workload) -> InstanceType | None:
        fitting = [one for one in self.prices.instance_types if _fits(one, flavor)]
        return min(fitting, key=lambda one: (one.per_hour, one.name), default=None)

    def _disks_gb(self, year: int) -> Decimal:
        """Return the GB of disks beyond those in the price of their types.

        Disks on storage that all hosts share are in what the back ends hold.
        """
        if shared(self.blueprint):
            return NOTHING
        beyond = NOTHING
        for flavor in self.blueprint.design.workload:
            found = self._type(flavor)
            brought = exact(found.disk_gb) if found else NOTHING
            beyond += grown(flavor, year) * max(NOTHING, exact(flavor.disk_gb or 0) - brought)
        return beyond


def grown(flavor: Workload, year: int) -> int:
    """Return how many instances of a kind there are in a year, rounded up."""
    factor = (1 + exact(flavor.growth_percent or 0) / _PERCENT) ** (year - 1)
    return int((flavor.instances * factor).to_integral_value(ROUND_CEILING))


def _fits(one: InstanceType, flavor: Workload) -> bool:
    return one.vcpus >= flavor.vcpus and one.ram_gib >= flavor.ram_gib and one.gpus >= flavor.gpus


def _holds_volumes(backend: StorageBackend) -> bool:
    if backend.kind == "swift":
        return False
    return "cinder" in backend.serves or not backend.serves
