"""Whether an answer carries everything, worked out host by host and without the solver."""

from collections.abc import Iterator
from fractions import Fraction

from archbook.capacity.stored import DomainDisks
from archbook.i18n import Message
from archbook.model.choice import PoolTask, StoreTask, Task
from archbook.model.optimum import Answer, Chosen
from archbook.optimise.classes import HostClass, classes
from archbook.optimise.seats import seated
from archbook.optimise.space import RACK_LIMITS, has, takes
from archbook.optimise.stores import domains_in, suffices


def faults(task: Task, answer: Answer) -> tuple[Message, ...]:
    """Return what an answer does not carry; empty: it carries everything."""
    return tuple(_faults(task, answer))


def _faults(task: Task, answer: Answer) -> Iterator[Message]:
    known = classes(task)
    counted = [(_class(known, one), one) for one in answer.chosen]
    for pool in task.pools:
        yield from _unseated(task, pool, counted, answer.racks)
    for store in task.stores:
        yield from _unheld(task, store, counted, answer)
    yield from _overfull(task, counted, answer.racks)
    for choice in task.servers:
        bought = sum(one.hosts for hosts, one in counted if hosts.choice == choice)
        if choice.at_most is not None and bought > choice.at_most:
            yield Message("more of {server} than there are", {"server": choice.name})


def _class(known: tuple[HostClass, ...], one: Chosen) -> HostClass:
    return next(
        each
        for each in known
        if (each.choice.name, each.use) == (one.server, one.use)
        and (each.pool.name if each.pool else None) == one.pool
        and (each.store.name if each.store else None) == one.store
    )


def _unseated(
    task: Task, pool: PoolTask, counted: list[tuple[HostClass, Chosen]], racks: int | None
) -> Iterator[Message]:
    mine = [(hosts, one) for hosts, one in counted if hosts.pool == pool]
    found = tuple(hosts for hosts, _ in mine)
    for gone in _losses(task, pool, [one for _, one in mine], racks):
        left = {place: one.hosts - gone[place] for place, (_, one) in enumerate(mine)}
        if not seated(pool, found, left):
            yield Message("instances of {pool} find no host", {"pool": pool.name or "-"})
            return


def _losses(
    task: Task, pool: PoolTask, mine: list[Chosen], racks: int | None
) -> Iterator[list[int]]:
    """Yield the hosts of each class that are lost together, for each loss and for none."""
    yield [0] * len(mine)
    if not pool.flavors or pool.survives is None:
        return
    if pool.survives == "host":
        yield from (
            [int(place == lost) for place in range(len(mine))] for lost in range(len(mine))
        )
        return
    for inside in _domains(task, pool.survives, racks):
        yield [sum(one.racks[rack] for rack in inside) for one in mine]


def _domains(task: Task, kind: str, racks: int | None) -> list[range]:
    """Return the racks of each failure domain: racks are numbered across the domains."""
    each = next((n for k, n in task.racks.inside.items() if k == kind), 1) if task.racks else 1
    count = (racks or 0) // each
    return [range(first, racks or 0, count) for first in range(count)]


def _unheld(
    task: Task, store: StoreTask, counted: list[tuple[HostClass, Chosen]], answer: Answer
) -> Iterator[Message]:
    mine = [one for hosts, one in counted if hosts.store == store]
    scheme = next((s for s in store.schemes if s.name == answer.schemes.get(store.name)), None)
    domains: list[DomainDisks] = []
    if scheme and len(mine) == 1:
        (one,) = mine
        if scheme.domain == "host":
            domains = [DomainDisks(one.tb, one.tb)] * one.hosts
        elif domains_in(scheme, task.racks, answer.racks):
            for inside in _domains(task, scheme.domain, answer.racks):
                if hosts := sum(one.racks[rack] for rack in inside):
                    domains.append(DomainDisks(hosts * one.tb, one.tb))
    if scheme is None or not suffices(task, store, scheme, domains):
        yield Message("the data of {store} finds no room", {"store": store.name})


def _overfull(
    task: Task, counted: list[tuple[HostClass, Chosen]], racks: int | None
) -> Iterator[Message]:
    for limit in RACK_LIMITS if task.racks else ():
        most = has(task.racks, limit) if task.racks else None
        for rack in range(racks or 0) if most is not None else ():
            taken = sum(
                Fraction(takes(hosts.choice, limit) or 0) * one.racks[rack]
                for hosts, one in counted
            )
            if most is not None and taken > Fraction(most) + Fraction(1, 10**6):
                yield Message("rack {rack} is overfull", {"rack": rack + 1})
