"""The answer of the solver is that of trying everything, host by host."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.choice import ServerChoice, StorageScheme, Task
from archbook.model.site import FailureDomain
from archbook.model.workload import Workload
from archbook.optimise import optimise
from archbook.optimise.dominance import undominated
from archbook.optimise.guard import faults
from archbook.optimise.question import ask

Make = Callable[..., Task]
Server = Callable[..., ServerChoice]

MOST = 7
"""Hosts of a kind up to which everything is tried."""

COSTS = st.integers(10, 60)
KINDS = st.tuples(st.sampled_from((4, 8, 16)), st.sampled_from((33, 65, 129)), COSTS)
FLAVORS = st.tuples(st.sampled_from((2, 4, 8)), st.sampled_from((8, 16, 32)), st.integers(1, 5))


def everyone_fits(hosts: list[tuple[int, int]], left: list[tuple[int, int]]) -> bool:
    """Try every host for the largest instance that is left, and so on."""
    if not left:
        return True
    vcpus, ram = left[0]
    for place in dict.fromkeys(hosts.index(host) for host in hosts):
        has, free = hosts[place]
        if has >= vcpus and free >= ram:
            rest = [*hosts[:place], (has - vcpus, free - ram), *hosts[place + 1 :]]
            if everyone_fits(rest, left[1:]):
                return True
    return False


def carried(
    one: ServerChoice, racks: list[int], flavors: tuple[Workload, ...], lost: str | None
) -> bool:
    """Tell whether instances fit on the hosts in each rack, after any loss of that kind."""
    threads, ram = one.profile.threads() or 0, (one.profile.ram_gib or 0) - 1
    asked = sorted(
        (
            (flavor.vcpus, int(flavor.ram_gib))
            for flavor in flavors
            for _ in range(flavor.instances)
        ),
        key=lambda size: (-size[1], -size[0]),
    )
    if any(vcpus > threads for vcpus, _ in asked):
        return False
    left: dict[str | None, list[int]] = {
        None: [sum(racks)],
        "host": [sum(racks) - 1],
        "rack": [sum(racks) - r for r in racks],
    }
    return all(everyone_fits([(threads * 4, int(ram))] * max(0, n), asked) for n in left[lost])


def spread(hosts: int, racks: int) -> list[int]:
    return [len(range(rack, hosts, racks)) for rack in range(racks)]


def filled(sizes: list[float], apart: int) -> float:
    """Return the most raw TB with parts of everything in *apart* different domains."""
    low, high = 0.0, sum(sizes)
    for _ in range(60):
        middle = (low + high) / 2
        if sum(min(size, middle / apart) for size in sizes) >= middle - 1e-12:
            low = middle
        else:
            high = middle
    return low


def held(tb: int, racks: list[int], scheme: StorageScheme, usable_tb: float) -> bool:
    """Tell whether data fits on hosts of so many TB, before and after what is to be rebuilt."""
    hosts = [tb * 1.0] * sum(racks)
    domains = hosts if scheme.domain == "host" else [tb * count * 1.0 for count in racks if count]
    needed = usable_tb * scheme.size / 0.85 - 1e-6
    if len(domains) < scheme.size or filled(domains, scheme.size) < needed:
        return False
    if len(domains) > scheme.size:
        after = [sorted(domains)[:-1]]
    elif min(domains) > tb:
        after = [[*domains[:p], domains[p] - tb, *domains[p + 1 :]] for p in range(len(domains))]
    else:
        after = []
    return all(filled(left, scheme.size) >= needed for left in after)


def cheapest(task: Task, lost: str | None, racks: int) -> float | None:
    """Return what the cheapest hosts cost: one kind for instances, one for data."""
    (pool,) = task.pools
    runs = [
        hosts * (one.cost or 0)
        for one, hosts in product(task.servers, range(1, MOST + 1))
        if carried(one, spread(hosts, racks), pool.flavors, lost) and height(one, hosts, racks)
    ]
    if not task.stores:
        return min(runs, default=None)
    (store,) = task.stores
    holds = [
        hosts * (one.cost or 0)
        for one, hosts in product(task.servers, range(1, MOST + 1))
        if any(held(disks(one), spread(hosts, racks), s, store.usable_tb) for s in store.schemes)
    ]
    return min((a + b for a, b in product(runs, holds)), default=None)


def height(one: ServerChoice, hosts: int, racks: int) -> bool:
    return (one.height_u or 0) * max(spread(hosts, racks)) <= 100


def disks(one: ServerChoice) -> int:
    return one.profile.data_disks() or 0


def tasks(task: Make, server: Server, drawn: tuple[list[tuple[int, int, int]], ...]) -> Task:
    kinds, flavors = drawn
    servers = [
        server(f"s{place}", cores, ram, cost, disks=2, height_u=10.0)
        for place, (cores, ram, cost) in enumerate(kinds)
    ]
    wanted = tuple(Workload(vcpus=v, ram_gib=float(r), instances=n) for v, r, n in flavors)
    return task(*servers, flavors=wanted, space={"height_u": 100.0})


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.tuples(st.lists(KINDS, min_size=1, max_size=3), st.lists(FLAVORS, min_size=1, max_size=2)),
    st.sampled_from((None, "host", "rack")),
)
def test_instances_stand_as_cheaply_as_by_trying_everything(
    task: Make,
    server: Server,
    drawn: tuple[list[tuple[int, int, int]], ...],
    lost: FailureDomain | None,
) -> None:
    asked = tasks(task, server, drawn)
    asked = replace(asked, pools=(replace(asked.pools[0], survives=lost),))
    tried = cheapest(asked, lost, 3)
    found = optimise(asked, alternatives=0)
    if tried is None:
        assert found.answer is None or found.answer.hosts() > MOST
        return
    assert found.answer
    assert found.answer.value() == tried
    assert faults(asked, found.answer) == ()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.integers(1, 6), COSTS), min_size=1, max_size=3),
    st.tuples(st.sampled_from((2, 3)), st.sampled_from(("host", "rack")), st.integers(1, 9)),
)
def test_data_stands_as_cheaply_as_by_trying_everything(
    task: Make,
    server: Server,
    drawn: list[tuple[int, int]],
    wanted: tuple[int, FailureDomain, int],
) -> None:
    size, domain, tb = wanted
    servers = [
        server(f"s{place}", 16, 64, cost, disks=count) for place, (count, cost) in enumerate(drawn)
    ]
    scheme = StorageScheme(f"{size} replicas", size, None, domain)
    asked = task(*servers, tb=float(tb), schemes=(scheme,))
    tried = min(
        (
            hosts * (one.cost or 0)
            for one, hosts in product(servers, range(1, 40))
            if held(disks(one), spread(hosts, 3), scheme, tb)
        ),
        default=None,
    )
    found = optimise(asked, alternatives=0)
    assert (found.answer.value() if found.answer else None) == tried


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.tuples(st.lists(KINDS, min_size=2, max_size=4), st.lists(FLAVORS, min_size=1, max_size=2)),
    st.sampled_from((None, "host", "rack")),
)
def test_mixed_servers_are_never_dearer_and_never_below_the_bound(
    task: Make,
    server: Server,
    drawn: tuple[list[tuple[int, int, int]], ...],
    lost: FailureDomain | None,
) -> None:
    asked = tasks(task, server, drawn)
    alike = replace(asked, pools=(replace(asked.pools[0], survives=lost),))
    mixed = replace(asked, pools=(replace(asked.pools[0], survives=lost, kinds=None),))
    one, many = (optimise(each, alternatives=0).answer for each in (alike, mixed))
    if one is None:
        return
    assert many
    bound = many.stages[0].bound
    assert bound is not None
    assert bound <= many.value() + 1e-6
    assert many.value() <= one.value() + 1e-6
    assert faults(mixed, many) == ()


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.tuples(st.lists(KINDS, min_size=2, max_size=5), st.lists(FLAVORS, min_size=1, max_size=2))
)
def test_what_is_beaten_in_every_respect_is_never_missed(
    task: Make, server: Server, drawn: tuple[list[tuple[int, int, int]], ...]
) -> None:
    asked = tasks(task, server, drawn)
    question = ask(asked)
    kept = [question.found[place].choice for place in undominated(question)]
    less = replace(asked, servers=tuple({one.name: one for one in kept}.values()))
    whole, part = optimise(asked, alternatives=0), optimise(less, alternatives=0)
    assert (whole.answer and whole.answer.value()) == (part.answer and part.answer.value())
