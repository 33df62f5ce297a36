"""Fold hosts that are alike into host groups."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archbook.formats.kolla.expected import Expected
from archbook.formats.kolla.tree import Members

EVERYTHING = "all-in-one"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What hosts of one group have in common.

    Attributes:
        tops: Top groups that they are in.
        components: What runs on them, but for what only some hosts of a group carry.
        hypervisors: Their own hypervisor, where it is not that of the cloud.
    """

    tops: tuple[str, ...]
    components: frozenset[str]
    hypervisors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fold:
    """Hosts that are alike, under a name."""

    name: str
    likeness: Likeness
    hosts: tuple[str, ...]


def folds(
    members: Members,
    where: Mapping[str, Expected],
    hypervisors: Mapping[str, tuple[str, ...]],
    singled: Iterable[str] = (),
) -> tuple[Fold, ...]:
    """Return the hosts that have a part in the cloud, folded, in the order of the top groups.

    Args:
        members: Groups and their hosts.
        where: Component → hosts.
        hypervisors: Host → hypervisors of its own.
        singled: Components that tell hosts apart although only some of a group carry them.
    """
    alike: dict[Likeness, list[str]] = {}
    running = _running(where, frozenset(singled))
    within = {top: frozenset(members.of(top)) for top in members.tree.layout.top}
    for host in _in_order(members, where):
        tops = tuple(top for top, hosts in within.items() if host in hosts)
        likeness = Likeness(tops, frozenset(running.get(host, ())), hypervisors.get(host, ()))
        if tops or likeness.components:
            alike.setdefault(likeness, []).append(host)
    names = _names([*alike])
    return tuple(
        Fold(name, likeness, tuple(hosts))
        for name, (likeness, hosts) in zip(names, alike.items(), strict=True)
    )


def _in_order(members: Members, where: Mapping[str, Expected]) -> Iterator[str]:
    """Yield hosts as the top groups list them, so that the first controller stays the first."""
    hosts = dict.fromkeys(host for top in members.tree.layout.top for host in members.of(top))
    others = dict.fromkeys(host for one in where.values() for host in one.hosts)
    yield from (hosts | others)


def _running(where: Mapping[str, Expected], singled: frozenset[str]) -> dict[str, list[str]]:
    running: dict[str, list[str]] = {}
    for component, one in where.items():
        if not one.limited or component in singled:
            for host in one.hosts:
                running.setdefault(host, []).append(component)
    return running


def _names(likenesses: list[Likeness]) -> Iterator[str]:
    """Yield a name for each: what it is, numbered from the second of the same."""
    counted = Counter[str]()
    for likeness in likenesses:
        name = _name(likeness, alone=len(likenesses) == 1)
        counted[name] += 1
        yield name if counted[name] == 1 else f"{name}-{counted[name]}"


def _name(likeness: Likeness, *, alone: bool) -> str:
    tops = likeness.tops
    if not tops:
        return min(likeness.components, key=lambda name: (len(name), name))
    if "control" in tops and "compute" in tops:
        return EVERYTHING if alone else "control-compute"
    return "control" if "control" in tops else "-".join(tops)
