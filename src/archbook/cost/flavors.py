"""What an instance of each kind of the workload costs: the rates that a user is charged."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from archbook.capacity.offer import offers
from archbook.cost.amounts import HOURS_A_MONTH, NOTHING, amount, exact
from archbook.cost.basis import Basis
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.cost import Amount, FlavorCost, Rate
from archbook.model.workload import Workload
from archbook.rules.flavors import called, pinned
from archbook.rules.instance_storage import shared

_GIB_PER_GB = Decimal(10**9) / 2**30

_FORMULA = Message(
    "vCPUs * rate + GiB of memory * rate + GiB of disk on shared storage * rate + GPUs * rate; "
    "a pinned vCPU counts as all that its thread would give"
)


def flavor_costs(basis: Basis, rates: Sequence[Rate]) -> Iterator[FlavorCost]:
    """Yield each kind of instance with what one costs an hour and a month."""
    hourly = {one.resource: one.amount for one in rates if one.unit.endswith("-hour")}
    for flavor in basis.blueprint.design.workload:
        an_hour = _hourly(basis.blueprint, flavor, hourly)
        named = flavor.name is not None
        yield FlavorCost(called(flavor), flavor.instances, an_hour, _monthly(an_hour), named=named)


def _hourly(blueprint: Blueprint, flavor: Workload, rates: Mapping[str, Amount]) -> Amount:
    takes = _takes(blueprint, flavor)
    inputs: dict[str, Decimal | float | str | None] = {}
    known, lacks = NOTHING, list[str]()
    for name, units in takes.items():
        rate = rates.get(name)
        inputs |= {f"{name}.units": units, f"{name}.rate": rate.value if rate else None}
        known += (units or NOTHING) * (rate.known if rate else NOTHING)
        lacks += rate.lacks if rate else (f"rate of {name}",)
        lacks += ["size: threads"] if units is None else []
    return amount(known, _FORMULA, inputs, lacks=lacks)


def _takes(blueprint: Blueprint, flavor: Workload) -> dict[str, Decimal | None]:
    weight = _vcpus_per_thread(blueprint) if pinned(flavor) else Decimal(1)
    vcpus = None if weight is None else flavor.vcpus * weight
    takes: dict[str, Decimal | None] = {"cpu": vcpus, "memory": exact(flavor.ram_gib)}
    if flavor.disk_gb and shared(blueprint):
        takes["storage"] = exact(flavor.disk_gb) * _GIB_PER_GB
    if flavor.gpus:
        takes["gpu"] = Decimal(flavor.gpus)
    return takes


def _vcpus_per_thread(blueprint: Blueprint) -> Decimal | None:
    """Return how many vCPUs a hardware thread gives on average, at least one."""
    vcpus = threads = 0
    for name, host in offers(blueprint).items():
        cohort = blueprint.cohort(name)
        if host is None or cohort is None:
            return None
        vcpus, threads = vcpus + len(cohort) * host.vcpus, threads + len(cohort) * host.threads
    return max(Decimal(1), Decimal(vcpus) / threads) if threads else None


def _monthly(hourly: Amount) -> Amount:
    inputs = {"hourly": hourly.value, "hours": HOURS_A_MONTH}
    formula = Message("cost of an hour * hours of a month")
    return amount(hourly.known * HOURS_A_MONTH, formula, inputs, lacks=hourly.lacks)
