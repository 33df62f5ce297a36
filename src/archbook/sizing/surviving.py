"""Hosts that a pool needs so that enough are left after the loss asked for."""

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Quantity
from archbook.resilience.domains import spread
from archbook.sizing.compute import SPARE_HOST
from archbook.sizing.stands import Stand


def with_loss(blueprint: Blueprint, stand: Stand, sums: Quantity, whole: Quantity) -> Quantity:
    """Return the hosts of which enough are left after a loss while spare ones stay free.

    Args:
        blueprint: What stands where.
        stand: The pool.
        sums: Hosts needed by sums.
        whole: Hosts needed when whole instances are packed.
    """
    spare = sum(cohort.group.spare for cohort in stand.pool.cohorts)
    known = sums.value is not None and whole.value is not None
    base = int(max(sums.value or 0, whole.value or 0)) if known else None
    inputs: dict[str, float | str | None] = {"hosts": base, "spare": spare}
    if stand.survives == "host":
        formula = Message("hosts and one that may be lost, and at least the hosts kept spare")
        value = None if base is None else base + max(1, spare)
        return Quantity(value, formula, inputs, SPARE_HOST)
    domains = _domains(blueprint, stand)
    formula = Message(
        "fewest hosts that leave enough when they are spread evenly over the failure domains and "
        "one is lost, and at least hosts and spare ones"
    )
    value = _over(base, domains, spare) if base is not None and domains else None
    return Quantity(value, formula, {**inputs, "domains": domains}, SPARE_HOST)


def _domains(blueprint: Blueprint, stand: Stand) -> int | None:
    """Return in how many failure domains the hosts stand; None when the design does not say."""
    if stand.survives is None or stand.losses is None:
        return None
    cohorts = stand.pool.cohorts
    standing = [part for cohort in cohorts for part in cohort.per_rack(range(len(cohort)))]
    return spread(blueprint, standing, stand.survives).domains


def _over(base: int, domains: int, spare: int) -> int | None:
    """Return the fewest hosts of which *base* are left; None where all stand in one domain."""
    if domains == 1:
        return None
    hosts = base
    while hosts - -(-hosts // domains) < base:
        hosts += 1
    return max(hosts, base + spare)
