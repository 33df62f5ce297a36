"""How the cost of a year is divided over what users take: CPU, memory, storage, GPUs."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from archbook.capacity.offer import compute_cohorts
from archbook.cost.amounts import NOTHING, amount, exact
from archbook.cost.basis import Basis
from archbook.cost.steady import a_year
from archbook.i18n import Message
from archbook.model.cost import Amount, Named, PricedLine
from archbook.model.finding import Citation
from archbook.model.prices import CostObject, kind_of
from archbook.rules.backends import carriers

Weights = dict[CostObject, Decimal]

SOURCE = Citation("virtana-on-premises-costs", "Calculating on-premises VM costs")

_DIRECT: Mapping[str, CostObject] = {"cpu": "cpu", "memory": "memory", "gpu": "gpu"}
"""Kind of part of a compute host → what users take of it."""

_FORMULA = Message(
    "cost of a year * its share: what is bought for it over what is bought for all of them; "
    "whatever serves all follows these shares"
)


def shares(basis: Basis, whole: Amount) -> Iterator[Named]:
    """Yield what of *whole* each resource bears: by the price list, else by what is bought for it.

    CPUs, memory and GPUs of compute hosts count for themselves, and the rest of these hosts
    follows them. Hosts that only carry storage count for storage, and so do disks of a back end
    in compute hosts. Controllers, racks, switches, energy and staff serve all.
    """
    if stated := basis.prices.allocation_percent:
        yield from _stated(stated, whole)
        return
    weights = _weights(basis)
    if not weights:
        return
    together = sum(weights.values(), NOTHING)
    for name, weight in weights.items():
        part = weight / together if together else NOTHING
        lacks = whole.lacks if together else (*whole.lacks, "allocation_percent")
        inputs = {"amount": whole.value, "share_percent": round(100 * part, 6)}
        yield Named(name, amount(whole.known * part, _FORMULA, inputs, SOURCE, lacks))


def _stated(stated: Mapping[CostObject, float], whole: Amount) -> Iterator[Named]:
    formula = Message("cost of a year * the share that the price list gives it")
    for name, percent in stated.items():
        inputs = {"amount": whole.value, "share_percent": percent}
        known = whole.known * exact(percent) / 100
        yield Named(name, amount(known, formula, inputs, Citation("prices"), whole.lacks))


def _weights(basis: Basis) -> Weights:
    """Return what a year bears of what is bought for each resource."""
    compute, storage = _compute(basis), _storage(basis)
    weights: Weights = {"cpu": NOTHING, "memory": NOTHING} if compute else {}
    weights |= {"storage": NOTHING} if storage else {}
    rest = NOTHING
    for one in basis.once():
        name = _meant(one, compute, storage)
        if name:
            weights[name] = weights.get(name, NOTHING) + a_year(basis, one)
        elif one.line.group in compute:
            rest += a_year(basis, one)
    return _with_rest(weights, rest)


def _with_rest(weights: Weights, rest: Decimal) -> Weights:
    """Return *weights* in which CPU, memory and GPU bear the rest of their hosts, too."""
    direct = sum((weights.get(name, NOTHING) for name in _DIRECT.values()), NOTHING)
    if not direct:
        return weights if not rest else dict.fromkeys(weights, NOTHING)
    return {
        name: weight + rest * weight / direct if name in _DIRECT.values() else weight
        for name, weight in weights.items()
    }


def _meant(one: PricedLine, compute: set[str], storage: set[str]) -> CostObject | None:
    group, kind = one.line.group, kind_of(one.part)
    if group in compute:
        if kind == "disk" and group in storage and one.line.purpose != "system":
            return "storage"
        return _DIRECT.get(kind)
    return "storage" if group in storage else None


def _compute(basis: Basis) -> set[str]:
    return {cohort.name for cohort in compute_cohorts(basis.blueprint)}


def _storage(basis: Basis) -> set[str]:
    return {
        cohort.name
        for backend in basis.blueprint.design.storage
        for cohort in carriers(basis.blueprint, backend)
    }
