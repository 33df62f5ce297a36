"""Which number each host has on a network.

A host has the same number on each network, as far as subnets that the design states allow: an
operator who reads the end of an address then knows the machine.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from ipaddress import ip_address
from itertools import pairwise
from math import ceil

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.network_plan import Seats, Subnet
from archbook.model.workload import Workload

COMPUTE = "nova-compute"

INFRASTRUCTURE = 10
"""First addresses of a subnet that no host gets: gateways, virtual IPs, switches.

Source: Airship, reference site Seaworthy, networks; OpenStack-Ansible's example does the same.
"""


def growth_of(blueprint: Blueprint) -> float:
    """Return how many compute hosts there are in the last year planned, for one of today.

    The fastest growth of the workload counts, compound, over the years that are planned for.
    """
    percent = max(map(_growth, blueprint.design.workload), default=0.0)
    return float((1 + percent / 100) ** (blueprint.design.purchase.years - 1))


def _growth(flavor: Workload) -> float:
    return flavor.growth_percent or 0.0


@dataclass(frozen=True, slots=True)
class Numbering:
    """Number of the first host of each group, and how many numbers are kept for it."""

    first: Mapping[str, int]
    room: Mapping[str, int]


def numbering(blueprint: Blueprint) -> Numbering:
    """Return the numbers of all groups, in the order of the design, from 11 on."""
    growth = growth_of(blueprint)
    room = {cohort.name: _room(cohort, growth) for cohort in blueprint.cohorts}
    first, start = {}, INFRASTRUCTURE + 1
    for name, kept in room.items():
        first[name] = start
        start += kept
    return Numbering(first, room)


def _room(cohort: Cohort, growth: float) -> int:
    return ceil(len(cohort) * growth) if cohort.placement(COMPUTE) else len(cohort)


def seats(
    blueprint: Blueprint,
    cohorts: tuple[Cohort, ...],
    rack: str | None,
    subnet: Subnet | None,
    *,
    given: bool,
) -> tuple[Seats, ...]:
    """Return who sits where on a network.

    Args:
        blueprint: Where the hosts come from.
        cohorts: Groups on the network.
        rack: Rack that the network ends at; None: none.
        subnet: Subnet that is stated; None: it is made to fit.
        given: Whether the design's addresses are addresses of this network.
    """
    every = numbering(blueprint)
    found = tuple(_of_group(cohort, every, rack, subnet if given else None) for cohort in cohorts)
    found = tuple(one for one in found if one.hosts)
    plain = rack is None and (subnet is None or _fits(found, subnet))
    return found if plain and _apart(found) else tuple(_closed_up(found))


def _of_group(cohort: Cohort, every: Numbering, rack: str | None, subnet: Subnet | None) -> Seats:
    hosts = range(len(cohort)) if rack is None else _in_rack(cohort, rack)
    first, room = every.first[cohort.name], every.room[cohort.name]
    return Seats(cohort.name, hosts, first, room, _given(cohort, hosts, subnet))


def _in_rack(cohort: Cohort, rack: str) -> range:
    """Return the positions of the hosts that stand in *rack*."""
    start = 0
    for name, count in cohort.racks:
        if name == rack:
            return range(start, start + count)
        start += count
    return range(0)


def _given(cohort: Cohort, hosts: range, subnet: Subnet | None) -> tuple[int, ...]:
    """Return the numbers of the addresses that the design gives, when they lie in *subnet*."""
    if subnet is None or not cohort.group.addresses:
        return ()
    found = [ip_address(str(cohort.group.addresses[host])) for host in hosts]
    inside = all(one.version == subnet.version and one in subnet for one in found)
    return tuple(int(one) - int(subnet.network_address) for one in found) if inside else ()


def _fits(found: tuple[Seats, ...], subnet: Subnet) -> bool:
    return all(one.highest < subnet.num_addresses - 1 for one in found)


def _apart(found: tuple[Seats, ...]) -> bool:
    """Tell whether no number is given out twice."""
    spans = sorted((min(one.numbers()), max(one.numbers())) for one in found)
    return all(before[1] < after[0] for before, after in pairwise(spans))


def _closed_up(found: tuple[Seats, ...]) -> Iterator[Seats]:
    """Yield the seats without gaps for groups that are not here; given numbers stay."""
    taken = {number for one in found for number in one.given}
    start = INFRASTRUCTURE + 1
    for one in found:
        if one.given:
            yield one
            continue
        count = len(one.hosts)
        while taken.intersection(range(start, start + count)):
            start += 1
        yield replace(one, first=start, room=count)
        start += count
