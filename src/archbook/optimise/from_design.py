"""What a design asks to be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from archbook.capacity.fit import Pool, pools
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.choice import (
    Cited,
    ControlTask,
    PoolTask,
    ServerChoice,
    Task,
    Wishes,
)
from archbook.model.site import FailureDomain
from archbook.model.sizing import Assumed
from archbook.model.storage import StorageBackend
from archbook.optimise.racks_of import Racks, racks_of
from archbook.optimise.shares_of import assumed_of, shares_of
from archbook.optimise.stores_of import chosen_stores, is_converged, schemes_of, store_of
from archbook.resilience.domains import domain_asked
from archbook.rules.backends import carriers
from archbook.rules.compute.same_cpu import COMMON, OPTION
from archbook.rules.instance_storage import shared
from archbook.rules.thresholds import cited, position

ONE_KIND = 1
"""Kinds of servers that the instances of a pool run on, when nothing else is said."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A task, and the part of a design that it stands for.

    Attributes:
        task: What is to be chosen.
        pools: The pools of the design, as the task has them.
        stores: The back ends that are chosen anew.
        control: The group of controllers, where it is chosen anew.
        racks: Where the chosen hosts stand.
    """

    task: Task
    pools: tuple[Pool, ...]
    stores: tuple[StorageBackend, ...]
    control: Cohort | None
    racks: Racks


def asked(
    blueprint: Blueprint, servers: tuple[ServerChoice, ...], wishes: Wishes | None = None
) -> Asked:
    """Return what *blueprint* asks to be chosen among *servers*.

    Raises:
        InputError: The design states no workload, has several regions, or failure domains with
            unlike numbers of racks; or a rack has a cost and a server has none.
    """
    wishes = wishes or Wishes()
    _usable(blueprint)
    if wishes.rack_cost is not None and any(one.cost is None for one in servers):
        text = "the cost of a rack counts beside those of servers, and some servers have none"
        raise InputError(Message(text))
    found = tuple(pool for pool in pools(blueprint) if pool.flavors)
    stores = tuple(chosen_stores(blueprint))
    control = _control(blueprint, servers)
    kind = _loss(blueprint)
    schemes = {backend.name: schemes_of(backend, wishes) for backend in stores}
    kinds = [kind, *(scheme.domain for each in schemes.values() for scheme in each)]
    racks = racks_of(
        blueprint,
        _replaced(blueprint, found, stores, control),
        (one for one in kinds if one),
        wishes.rack_cost,
    )
    shares = shares_of(blueprint)
    task = Task(
        servers,
        tuple(_pool(blueprint, pool, kind, wishes) for pool in found),
        tuple(store_of(blueprint, one, schemes[one.name], wishes) for one in stores),
        shares,
        racks.space,
        _control_task(blueprint, control),
        converged=wishes.converged or is_converged(blueprint, stores),
        local_disk=any(one.disk_gb for pool in found for one in pool.flavors)
        and not shared(blueprint),
        currency=wishes.currency,
    )
    taken = (
        *assumed_of(blueprint, shares, stores=bool(stores)),
        *racks.assumed,
        *_assumed(blueprint, wishes),
    )
    return Asked(replace(task, assumed=taken), found, stores, control, racks)


def _usable(blueprint: Blueprint) -> None:
    if not blueprint.design.workload:
        raise InputError(Message("the design states no workload: there is nothing to choose for"))
    if len(blueprint.design.regions) > 1:
        raise InputError(Message("servers are chosen for one region; the design has several"))


def _control(blueprint: Blueprint, servers: tuple[ServerChoice, ...]) -> Cohort | None:
    """Return the group of controllers, when a server says that it may be one."""
    found = blueprint.with_role("control")
    named = any("control" in one.uses for one in servers)
    return found[0] if named and len(found) == 1 else None


def _control_task(blueprint: Blueprint, control: Cohort | None) -> ControlTask | None:
    if control is None:
        return None
    cores, ram = (position(blueprint, one) for one in ("control-cores", "control-memory"))
    return ControlTask(
        len(control), Cited(cores.value, cited(cores)), Cited(ram.value, cited(ram))
    )


def _loss(blueprint: Blueprint) -> FailureDomain | None:
    survives = blueprint.design.requirements.workload_survives
    return "host" if survives is None else domain_asked(survives)


def _replaced(
    blueprint: Blueprint,
    found: tuple[Pool, ...],
    stores: tuple[StorageBackend, ...],
    control: Cohort | None,
) -> list[Cohort]:
    """Return the groups whose hosts are chosen anew."""
    computes = [cohort for pool in found for cohort in pool.cohorts]
    osds = [cohort for backend in stores for cohort in carriers(blueprint, backend)]
    names = {cohort.name for cohort in (*computes, *osds, *([control] if control else []))}
    return [cohort for cohort in blueprint.cohorts if cohort.name in names]


def _pool(
    blueprint: Blueprint, pool: Pool, kind: FailureDomain | None, wishes: Wishes
) -> PoolTask:
    moves = blueprint.design.requirements.live_migration
    alike = moves and not set(blueprint.option(OPTION)).intersection(COMMON)
    kinds = wishes.kinds or ONE_KIND
    return PoolTask(pool.aggregate or "", pool.flavors, kind, kinds, alike)


def _assumed(blueprint: Blueprint, wishes: Wishes) -> Iterable[Assumed]:
    if blueprint.design.requirements.workload_survives is None:
        why = Message("the requirements name no loss: the loss of one host is taken")
        yield Assumed("cloud", "workload_survives", "host", why, "arch-design-general-compute")
    if wishes.kinds is None:
        text = "nobody's figure: instances move more easily between like hosts"
        yield Assumed("cloud", "kinds", ONE_KIND, Message(text), "archbook")
