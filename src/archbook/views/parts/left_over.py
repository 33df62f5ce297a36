"""What a loss leaves of data and of room for instances, as boxes."""

from collections.abc import Iterator, Mapping

from archbook.capacity.fit import Loss, Pool, pools, without_room
from archbook.capacity.offer import offers
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.scene import Node, State, Words
from archbook.model.storage import StorageBackend
from archbook.resilience.data_left import data_fate
from archbook.resilience.gateways import gateways
from archbook.resilience.lost import Lost
from archbook.views.parts.backends import Backend, backends, outside
from archbook.views.parts.reasons import because
from archbook.views.parts.slices import slices


def stores(blueprint: Blueprint, lost: Lost) -> Iterator[Node]:
    """Yield each storage back end with what becomes of its data."""
    every = tuple(piece for pieces in slices(blueprint).values() for piece in pieces)
    for backend in (*backends(blueprint, every), *outside(blueprint, every)):
        yield _store(blueprint, backend, lost)


def _store(blueprint: Blueprint, backend: Backend, lost: Lost) -> Node:
    names = {carrier.removeprefix("group/").partition("@")[0] for carrier in backend.carriers}
    cohorts = tuple(cohort for cohort in blueprint.cohorts if cohort.name in names)
    fate = data_fate(blueprint, backend.stated, cohorts, lost)
    lines: list[Words] = [*backend.node.details[:2]]
    if fate.hit and fate.domains:
        values: dict[str, Value] = {"hit": fate.hit, "domains": fate.domains}
        lines.append(Message("{hit} of {domains} failure domains hit", values))
    node = backend.node
    about = (node.id, node.shape, node.tone, node.title)
    why = _in_use(blueprint, backend.stated) or node.tooltip
    return Node(*about, (*lines, fate.why), tooltip=why, state=fate.fate)


def _in_use(blueprint: Blueprint, store: StorageBackend) -> Words:
    """Say when data of a back end is in use, and who says so; nothing for a single copy."""
    if store.kind not in ("ceph", "swift"):
        return ""
    values: dict[str, Value] = {"needed": store.size - store.size // 2, "size": store.size}
    text = "Written while {needed} of {size} replicas are left."
    source = "swift-docs"
    if store.kind == "ceph":
        text = "In use while {needed} of {size} replicas are left."
        source = "ceph-pool-config"
    if code := store.erasure:
        values = {"needed": code.k + 1, "size": code.k + code.m}
        text = "In use while {needed} of {size} chunks are left."
        source = "ceph-erasure-code"
    return because(blueprint, Reason(Message(text, values), source))


def instances(blueprint: Blueprint, lost_hosts: Mapping[str, int]) -> Iterator[Node]:
    """Yield each pool of compute hosts with the instances that find a host there, or do not."""
    offered = offers(blueprint)
    for pool in pools(blueprint):
        if pool.cohorts and pool.flavors:
            counts = {cohort.name: len(cohort) for cohort in pool.cohorts}
            hit = {name: count for name, count in lost_hosts.items() if name in counts}
            missing = without_room(pool, counts, offered, Loss("", hit))
            yield _pool(pool, sum(counts.values()), sum(hit.values()), missing)


def _pool(pool: Pool, hosts: int, gone: int, missing: int | None) -> Node:
    title: Words = Message("Instances")
    if pool.aggregate:
        title = Message("Instances of aggregate {name}", {"name": pool.aggregate})
    values: dict[str, Value] = {
        "instances": pool.instances,
        "left": hosts - gone,
        "hosts": hosts,
        "missing": missing or 0,
    }
    lines: list[Words] = [
        Message("{instances} instances", values),
        Message("{left} of {hosts} compute hosts left", values),
    ]
    state: State = "degraded" if gone else "alive"
    if missing is None:
        lines.append(Message("not known whether they fit: hardware is not said"))
    elif missing:
        lines.append(Message("{missing} find no host", values))
        state = "lost" if missing == pool.instances else "degraded"
    else:
        lines.append(Message("all find a host"))
    return Node(
        f"instances/{pool.aggregate or ''}", "machine", "compute", title, tuple(lines), state=state
    )


def way_out(blueprint: Blueprint, lost: Lost) -> Iterator[Node]:
    """Yield the hosts that lead instances to the outside, where there are any."""
    cohorts = tuple(gateways(blueprint))
    if not cohorts:
        return
    hosts = sum(map(len, cohorts))
    left = hosts - sum(lost.of(cohort, range(len(cohort))) for cohort in cohorts)
    values: dict[str, Value] = {"left": left, "hosts": hosts}
    state: State = "lost" if not left else "alive" if left == hosts else "degraded"
    lines = (
        Message("{groups}", {"groups": tuple(cohort.name for cohort in cohorts)}),
        Message("{left} of {hosts} gateways left", values),
    )
    yield Node("way-out", "machine", "network", Message("Way to the outside"), lines, state=state)
