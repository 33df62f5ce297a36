"""What the racks of a design have for hosts that are chosen anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.choice import RackSpace
from archbook.model.site import FailureDomain
from archbook.model.sizing import Assumed
from archbook.physical.footprints import taken
from archbook.physical.ground import rack_height_u
from archbook.plan.racks import spread
from archbook.resilience.domains import domains_of_racks
from archbook.rules.hardware.rack_height import SWITCHES

_MANY = 1_000_000
"""More hosts than there are racks."""

_ABOVE_RACKS: tuple[FailureDomain, ...] = ("room", "power_feed", "switch_pair", "zone", "site")


@dataclass(frozen=True, slots=True)
class Racks:
    """The racks of chosen hosts.

    Attributes:
        names: Their names, taken in turns from the failure domains above them.
        listed: The same names in the order of the design.
        space: What each has; None: the design has no racks.
        assumed: What was taken without the design saying so.
    """

    names: tuple[str, ...]
    listed: tuple[str, ...]
    space: RackSpace | None
    assumed: tuple[Assumed, ...] = ()

    def order(self, racks: int, hosts: int) -> tuple[str, ...]:
        """Return those of so many racks that *hosts* hosts stand in, in the order of their hosts.

        The order of the design, where each rack gets as many; else in turns, so that the fuller
        racks are not all in one failure domain.
        """
        used = self.names[: min(racks, hosts)]
        if hosts % max(1, len(used)):
            return used
        return tuple(name for name in self.listed if name in used)


def racks_of(
    blueprint: Blueprint,
    chosen: Iterable[Cohort],
    kinds: Iterable[FailureDomain],
    cost: float | None = None,
) -> Racks:
    """Return the racks that the groups in *chosen* stand in, without what those groups take.

    Args:
        blueprint: What stands where.
        chosen: The groups whose hosts are chosen anew.
        kinds: Failure domains that are reckoned with.
        cost: What one rack costs; None: all of them are used.

    Raises:
        InputError: Failure domains hold unlike numbers of racks, or the design does not say
            which racks they hold.
    """
    cohorts = tuple(chosen)
    names = tuple(dict.fromkeys(name for one in cohorts for name in _open_to(blueprint, one)))
    if not names:
        return Racks((), (), None)
    above = [kind for kind in dict.fromkeys(kinds) if kind in _ABOVE_RACKS]
    inside = {kind: _inside(blueprint, names, kind) for kind in above}
    widest = max(above, key=lambda kind: inside[kind], default=None)
    turns = _in_turns(blueprint, names, widest) if widest else names
    gone = {cohort.name for cohort in cohorts}
    rest = replace(
        blueprint, cohorts=tuple(one for one in blueprint.cohorts if one.name not in gone)
    )
    fabric = blueprint.design.fabric
    switches = fabric.leaves_per_rack + bool(fabric.out_of_band) if fabric else SWITCHES
    space = RackSpace(
        len(names),
        len(names) if cost is None else 1,
        height_u=min(_height(rest, names)) - switches,
        power_w=min(_power(rest, names), default=None),
        cost=cost,
        inside=inside,
    )
    why = Message("no fabric is stated: so many rack units are left for switches")
    source = "arch-design-compute-hardware"
    unsaid = () if fabric else (Assumed("racks", "switches_u", switches, why, source),)
    return Racks(turns, names, space, unsaid)


def _open_to(blueprint: Blueprint, cohort: Cohort) -> Iterator[str]:
    """Yield the racks that the hosts of a group may stand in, also those that have none yet."""
    many = cohort.group.model_copy(update={"count": _MANY})
    return (rack for rack, _ in spread(many, blueprint.design))


def _inside(blueprint: Blueprint, names: tuple[str, ...], kind: FailureDomain) -> int:
    """Return how many racks each failure domain of *kind* holds: the same in each."""
    domains = domains_of_racks(blueprint, kind)
    counts: dict[str | None, int] = {}
    for name in names:
        counts[domains[name]] = counts.get(domains[name], 0) + 1
    if None in counts or len(set(counts.values())) > 1:
        text = (
            "the choice reckons with like failure domains ({kind}): each must hold as many racks"
        )
        raise InputError(Message(text, {"kind": Message(kind.replace("_", " "))}))
    return next(iter(counts.values()))


def _in_turns(
    blueprint: Blueprint, names: tuple[str, ...], kind: FailureDomain
) -> tuple[str, ...]:
    """Return the racks: one of each failure domain, then the next one of each."""
    domains = domains_of_racks(blueprint, kind)
    mine: dict[str | None, list[str]] = {}
    for name in names:
        mine.setdefault(domains[name], []).append(name)
    return tuple(rack for turn in zip(*mine.values(), strict=True) for rack in turn)


def _height(rest: Blueprint, names: tuple[str, ...]) -> Iterator[float]:
    found = taken(rest, lambda one: one.height_u)
    for name in names:
        height = rack_height_u(rest, rest.design.racks[name])
        yield height - (found[name].amount if name in found else 0)


def _power(rest: Blueprint, names: tuple[str, ...]) -> Iterator[float]:
    found = taken(rest, lambda one: one.typical_w)
    for name in names:
        most = rest.design.racks[name].power_w
        if most is not None:
            yield most - (found[name].amount if name in found else 0)
