"""Host groups that are cabled alike."""

from dataclasses import dataclass

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.rack_plan import Cables, Site
from archbook.views.parts.host_ports import Bond, Port, bonds, slow_ports


@dataclass(frozen=True, slots=True)
class Cabled:
    """Groups of which every host is cabled in the same way.

    Attributes:
        cohorts: The groups.
        bonds: Ports of one host towards the leaves.
        slow: Its ports towards the out-of-band switches, beside that of the BMC.
        cables: Cables of all their hosts.
        leaves: Leaf switches that its ports are plugged into in turn.
    """

    cohorts: tuple[Cohort, ...]
    bonds: tuple[Bond, ...]
    slow: tuple[Port, ...]
    cables: tuple[Cables, ...]
    leaves: int

    @property
    def name(self) -> str:
        """Return the name of its first group, which stands in ids."""
        return self.cohorts[0].name

    @property
    def tone(self) -> str:
        """Return the role that its hosts are drawn in."""
        roles = self.cohorts[0].group.roles
        return roles[0] if roles else "neutral"

    def hosts(self) -> int:
        """Return how many hosts there are."""
        return sum(map(len, self.cohorts))

    def of(self, purpose: str) -> tuple[Cables, ...]:
        """Return the cables for a purpose."""
        return tuple(one for one in self.cables if one.purpose == purpose)


def cabled(blueprint: Blueprint, site: Site) -> tuple[Cabled, ...]:
    """Return the groups that stand in racks, those that are cabled alike together."""
    standing = {one.of for rack in site.racks for one in rack.mounted if one.kind == "host"}
    leaves = max((one.count for one in site.switches if one.role == "leaf"), default=0)
    alike: dict[str, list[Cohort]] = {}
    for cohort in blueprint.cohorts:
        if cohort.name in standing:
            key = repr((cohort.group.hardware, cohort.group.roles, bonds(blueprint, cohort)))
            alike.setdefault(key, []).append(cohort)
    return tuple(
        Cabled(
            tuple(same),
            bonds(blueprint, same[0]),
            slow_ports(blueprint, same[0]),
            _cables(site, same),
            leaves,
        )
        for same in alike.values()
    )


def _cables(site: Site, cohorts: list[Cohort]) -> tuple[Cables, ...]:
    ends = {f"group/{cohort.name}" for cohort in cohorts}
    return tuple(one for one in site.cables if one.ends[0] in ends)
