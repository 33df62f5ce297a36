"""Which hosts a loss takes: single ones, and those of racks and of what racks share."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from archbook.errors import UnknownNameError
from archbook.i18n import mark
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.site import FailureDomain
from archbook.resilience.domains import domains_of_racks

DOMAINS: Mapping[str, FailureDomain] = {
    "host": "host",
    "rack": "rack",
    "room": "room",
    "power-feed": "power_feed",
    "switch-pair": "switch_pair",
    "zone": "zone",
    "site": "site",
}
"""How a loss begins, as in ``rack/r1`` → kind of failure domain."""

_CONTROL = "control"

_MOST_COMPARED = 2_000
"""Names of hosts that a wrong one is compared with, so that an error comes at once."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Hosts that are lost together.

    Attributes:
        racks: Racks of which every host is lost.
        hosts: Group → single hosts that are lost, by their number in the group.
    """

    racks: frozenset[str] = frozenset()
    hosts: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def of(self, cohort: Cohort, hosts: range) -> int:
        """Return how many of *hosts* of a cohort are lost."""
        whole = sum(count for rack, count in cohort.per_rack(hosts) if rack in self.racks)
        return whole + sum(1 for index in self._single(cohort) if index in hosts)

    def _single(self, cohort: Cohort) -> Iterator[int]:
        """Yield the single hosts that no lost rack takes as well."""
        for index in sorted(self.hosts.get(cohort.name, ())):
            if cohort[index].rack not in self.racks:
                yield index

    def by_rack(self, cohort: Cohort) -> Counter[str | None]:
        """Return rack → hosts of a cohort that are lost in it."""
        found: Counter[str | None] = Counter()
        for rack, count in cohort.racks:
            found[rack] += count if rack in self.racks else 0
        found.update(cohort[index].rack for index in self._single(cohort))
        return found

    def together(self, other: "Lost") -> "Lost":
        """Return both losses as one."""
        groups = dict.fromkeys((*self.hosts, *other.hosts))
        none: frozenset[int] = frozenset()
        hosts = {
            group: self.hosts.get(group, none) | other.hosts.get(group, none) for group in groups
        }
        return Lost(self.racks | other.racks, hosts)


def lost_with(blueprint: Blueprint, name: str) -> Lost:
    """Return the hosts that go with a failure domain.

    Args:
        blueprint: What stands where.
        name: Kind and name of the domain, as ``rack/r1``, ``host/ctl-01`` or ``power-feed/a``.

    Raises:
        UnknownNameError: The design has no such thing; the nearest one is named.
    """
    kind, _, called = name.partition("/")
    if kind not in DOMAINS:
        raise UnknownNameError(mark("failure domain"), name, DOMAINS)
    domain = DOMAINS[kind]
    if domain == "host":
        return _host(blueprint, called)
    racks = domains_of_racks(blueprint, domain)
    if called not in racks.values():
        known = (f"{kind}/{one}" for one in racks.values() if one)
        raise UnknownNameError(mark("failure domain"), name, known)
    return Lost(frozenset(rack for rack, inside in racks.items() if inside == called))


def _host(blueprint: Blueprint, called: str) -> Lost:
    for cohort in blueprint.cohorts:
        for index in range(len(cohort)):
            if cohort.name_of(index) == called:
                return Lost(hosts={cohort.name: frozenset({index})})
    every = (cohort.name_of(at) for cohort in blueprint.cohorts for at in range(len(cohort)))
    raise UnknownNameError(mark("host"), called, islice(every, _MOST_COMPARED))


def worst_rack(blueprint: Blueprint) -> Sequence[str]:
    """Return the loss that is looked at when none is named: the rack with the most hosts.

    Where the hosts do not stand in several racks it is one host, of the control plane if it has
    hosts of its own. Nothing for a design without hosts.
    """
    counted: Counter[str] = Counter()
    for cohort in blueprint.cohorts:
        counted.update(dict(cohort.racks))
    if len(counted) > 1:
        return (f"rack/{counted.most_common(1)[0][0]}",)
    cohorts = (*blueprint.with_role(_CONTROL), *blueprint.cohorts)
    return tuple(f"host/{cohort.name_of(0)}" for cohort in cohorts[:1])
