"""Links put on the ports of a switch: what is taken, and what is left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from archbook.capacity.counts import units_for
from archbook.model.catalog.chassis import Ports
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.switch import SwitchTypeEntry, role_of
from archbook.model.switch_ports import PortUse, SwitchRole

SPLITS = (4, 2)
"""Links that one port may be split into, at a quarter or half of its speed.

Source: ZR Cable, QSFP28: four channels of 25 Gbit/s from one port of 100.
"""

TWISTED_PAIR_GBPS = 1
"""Up to this speed a link is twisted pair."""


MANAGEMENT_GBPS = 1
"""Speed of a management port that no source gives."""


@dataclass(frozen=True, slots=True)
class Links:
    """Like links that end at one switch.

    Attributes:
        what: ``host``, ``uplink``, ``peer`` or ``out_of_band``.
        gbps: Their speed; None: not known.
        count: How many.
    """

    what: str
    gbps: float | None
    count: int


@dataclass(frozen=True, slots=True)
class Use:
    """Like ports of one switch, and what they join; see `PortUse`."""

    port: str | None
    gbps: float | None
    there: int | None
    taken: dict[str, int]
    split: int = 1

    def at(self, role: SwitchRole, rack: str | None, switch: SwitchTypeEntry | None) -> PortUse:
        """Return the same, of a switch that stands somewhere."""
        kind = switch.id if switch else None
        return PortUse(role, rack, kind, self.port, self.gbps, self.there, self.taken, self.split)

    @property
    def short(self) -> int:
        """Return how many ports are missing."""
        return 0 if self.there is None else max(0, sum(self.taken.values()) - self.there)


@dataclass(slots=True)
class _Kind:
    """Like ports of a switch while links are put on them."""

    ports: Ports
    taken: dict[str, int] = field(default_factory=dict)
    split: int = 1

    @property
    def free(self) -> int:
        return self.ports.count - sum(self.taken.values())

    def put(self, what: str, ports: int) -> None:
        self.taken[what] = self.taken.get(what, 0) + ports


def put_on(switch: SwitchTypeEntry | None, links: Iterable[Links]) -> tuple[Use, ...]:
    """Return the ports of one switch with *links* put on them, the fastest links first.

    A link takes the slowest port that carries it; when those are full, a faster one, which is
    split where it carries four or two of them. What finds no port is counted on the last kind, so
    that its free ports are below zero.

    Args:
        switch: Type of the switch; None: not chosen, and each speed is shown as it is needed.
        links: What ends at it. Links of unknown speed take the slowest cage.
    """
    wanted = sorted((one for one in links if one.count), key=lambda one: -(one.gbps or 0))
    if switch is None:
        return tuple(_needed(wanted))
    kinds = [_Kind(one) for one in switch.ports if one.gbps and not one.management]
    kinds.sort(key=lambda one: one.ports.gbps or 0)
    for one in wanted:
        _put(one, kinds)
    return tuple(
        Use(one.ports.type, one.ports.gbps, one.ports.count, one.taken, one.split) for one in kinds
    )


def carried_by(switch: SwitchTypeEntry | None, gbps: float) -> tuple[bool, int]:
    """Tell whether a link to a switch is twisted pair, and how many share one of its ports.

    The port is the slowest that carries the link.
    """
    if switch is None:
        return gbps <= TWISTED_PAIR_GBPS, 1
    able = [one for one in switch.ports if one.gbps and not one.management and _carries(one, gbps)]
    if not able:
        return gbps <= TWISTED_PAIR_GBPS, 1
    port = min(able, key=lambda one: one.gbps or 0)
    return is_twisted_pair(port.type), _split(port, gbps)


def _needed(wanted: Sequence[Links]) -> Iterable[Use]:
    speeds = dict.fromkeys(one.gbps for one in wanted)
    for gbps in speeds:
        taken: dict[str, int] = {}
        for one in wanted:
            if one.gbps == gbps:
                taken[one.what] = taken.get(one.what, 0) + one.count
        yield Use(None, gbps, None, taken)


def _put(links: Links, kinds: list[_Kind]) -> None:
    able = [one for one in kinds if _carries(one.ports, links.gbps)]
    left = links.count
    for kind in able:
        split = _split(kind.ports, links.gbps)
        ports = min(max(kind.free, 0), units_for(left, split))
        if not ports:
            continue
        kind.put(links.what, ports)
        kind.split = max(kind.split, split)
        left -= min(left, ports * split)
    if left and (last := (able or kinds)[-1:]):
        last[0].put(links.what, left)


def _carries(ports: Ports, gbps: float | None) -> bool:
    """Tell whether a port takes a link: plugs of twisted pair and of cages do not mix."""
    speed = ports.gbps or 0
    if gbps is None:
        return not is_twisted_pair(ports.type)
    if gbps <= TWISTED_PAIR_GBPS and not is_twisted_pair(ports.type):
        return False
    return gbps <= speed


def _split(ports: Ports, gbps: float | None) -> int:
    """Return how many links of *gbps* one port carries."""
    speed = ports.gbps or 0
    if gbps is None or is_twisted_pair(ports.type):
        return 1
    return next((one for one in SPLITS if gbps * one == speed), 1)


def is_twisted_pair(port: str) -> bool:
    """Tell whether a port type, as NetBox names it, takes twisted pair."""
    return port.endswith(("base-t", "base-tx"))


def smallest(facts: Facts, role: SwitchRole, links: Sequence[Links]) -> str | None:
    """Return the smallest switch type of the catalog that has ports for *links*; None: none has.

    Smallest by height, then by ports.
    """
    wanted = role.replace("_", "-")
    every = (facts.switch_type(name) for name in facts.ids("switch-types"))
    able = [
        one
        for one in every
        if role_of(one.ports) == wanted and not any(use.short for use in put_on(one, links))
    ]
    able.sort(key=lambda one: (one.height_u, sum(p.count for p in one.ports), one.id))
    return able[0].id if able else None


def access_ports(switch: SwitchTypeEntry) -> int:
    """Return the ports of the kind that a switch has most of, which machines are joined to."""
    return max((one.count for one in switch.ports if not one.management), default=0)
