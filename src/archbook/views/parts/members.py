"""The members of a cluster: on which hosts, how many work at a time, how many may fail."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.component import Access
from archbook.model.scene import Chip, Section, Words
from archbook.model.site import FailureDomain
from archbook.resilience.clusters import Cluster

_NAMED = 7
"""Up to so many members are named one by one."""

_WAYS: dict[Access, Message] = {
    "single-writer": Message("Clients write to one member at a time"),
    "full-list": Message("Clients know every member"),
}
_AFTER_LOSS: dict[FailureDomain, Message] = {
    "rack": Message("one rack"),
    "power_feed": Message("one power feed"),
}


def expected(cluster: Cluster) -> Iterator[Words]:
    """Yield how many members are active, and how many may fail."""
    membership, members = cluster.component.membership, cluster.members
    if members == 1:
        yield Message("A single member")
        yield _may_fail(0)
        return
    if membership == "quorum":
        values: dict[str, Value] = {"members": members, "quorum": cluster.quorum}
        yield Message("Majority: {quorum} of {members}", values)
        yield _may_fail(members - cluster.quorum)
    elif membership == "active-active":
        yield Message("Active: all {members}", {"members": members})
        yield _may_fail(members - 1)
    else:
        yield Message("Active: 1, in reserve: {rest}", {"rest": members - 1})
        yield _may_fail(members - 1)
    if says := _WAYS.get(cluster.component.access):
        yield says


def _may_fail(failures: int) -> Message:
    if failures < 1:
        return Message("May fail: none")
    return Message("May fail: {failures}", {"failures": failures})


def endured(blueprint: Blueprint, cluster: Cluster) -> Iterator[Words]:
    """Yield whether a majority is left after the loss of a rack, of a power feed."""
    if cluster.component.membership != "quorum" or cluster.members == 1:
        return
    for kind, says in _AFTER_LOSS.items():
        kept = cluster.keeps_majority(blueprint, kind)
        if kept is None:
            continue
        yield Message(
            "Majority kept without {domain}" if kept else "No majority without {domain}",
            {"domain": says},
        )


def hosts(cluster: Cluster, at: str) -> Section:
    """Return the hosts of *cluster*, each as a chip; where they are many, a chip a group."""
    one_by_one = cluster.members <= _NAMED
    cohorts = (cohort for cohort, _, _ in cluster.standing)
    chips = tuple(
        chip
        for cohort in cohorts
        for chip in _chips(_members(cluster, cohort), at, cohort, one_by_one=one_by_one)
    )
    return Section(f"{at}/hosts", Message("On hosts"), "", chips)


def _chips(found: Sequence[int], at: str, cohort: Cohort, *, one_by_one: bool) -> Iterator[Chip]:
    if one_by_one or len(found) == 1:
        for index in found:
            host = cohort[index]
            where: Words = Message("rack {rack}", {"rack": host.rack}) if host.rack else ""
            yield Chip(f"{at}/{host.name}", host.name, where)
        return
    first, last = cohort.name_of(found[0]), cohort.name_of(found[-1])
    values: dict[str, Value] = {"group": cohort.name, "hosts": len(found)}
    names = Message("From {first} to {last}", {"first": first, "last": last})
    yield Chip(f"{at}/{cohort.name}", Message("{group} × {hosts}", values), names)


def _members(cluster: Cluster, cohort: Cohort) -> Sequence[int]:
    """Return which hosts of *cohort* carry a member in the cluster's region."""
    placement = next(placement for one, placement, _ in cluster.standing if one is cohort)
    if cohort.regions == (cluster.region,):
        return placement.hosts
    return [index for index in placement.hosts if cohort[index].region == cluster.region]
