"""The ports of a host: which are bonded for which networks, and where each is plugged in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archbook.capacity.rack_ports import leaf_nics, slow_nics
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import HardwareProfile, Nic
from archbook.model.network import HostNetwork, PhysicalNetwork
from archbook.plan.planes import reached

OWN_PORT = ("out_of_band",)
"""What a network carries that stands on the ports of BMCs alone."""


@dataclass(frozen=True, slots=True)
class Port:
    """One port of a host.

    Attributes:
        name: Which it is, as ``card 1 port 2``.
        gbps: Its speed.
    """

    name: Message
    gbps: float


@dataclass(frozen=True, slots=True)
class Bond:
    """Ports of one host that are used alike.

    Attributes:
        ports: Which.
        networks: What stands on them.
        physnets: Physical networks of Neutron that may stand on them.
        said: Whether the design says how many ports are bonded.
    """

    ports: tuple[Port, ...]
    networks: tuple[HostNetwork, ...] = ()
    physnets: tuple[PhysicalNetwork, ...] = ()
    said: bool = False


def bonds(blueprint: Blueprint, cohort: Cohort) -> tuple[Bond, ...]:
    """Return the fast ports of a host of *cohort*, those bonded together side by side.

    Networks of one speed share a bond, as VLANs do. A network that says no speed stands on the
    fastest ports.
    """
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None:
        return ()
    fast = _ports(profile, leaf_nics(profile))
    speeds = sorted({port.gbps for port in fast}, reverse=True)
    return tuple(
        bond
        for gbps in speeds
        for bond in _of_speed(
            tuple(port for port in fast if port.gbps == gbps),
            networks_on(blueprint, cohort, gbps, fastest=gbps == speeds[0]),
            _physnets(blueprint, cohort) if gbps == speeds[0] else (),
        )
    )


def slow_ports(blueprint: Blueprint, cohort: Cohort) -> tuple[Port, ...]:
    """Return the ports that out-of-band switches take, beside that of the BMC."""
    profile = blueprint.design.profile_of(cohort.group)
    return _ports(profile, slow_nics(profile)) if profile else ()


def networks_on(
    blueprint: Blueprint, cohort: Cohort, gbps: float, *, fastest: bool
) -> tuple[HostNetwork, ...]:
    """Return the networks that stand on ports of one speed."""
    return tuple(
        network
        for network in blueprint.design.networks
        if network.carries != OWN_PORT
        and cohort in reached(blueprint, network)
        and (network.speed_gbps == gbps or (network.speed_gbps is None and fastest))
    )


def _physnets(blueprint: Blueprint, cohort: Cohort) -> tuple[PhysicalNetwork, ...]:
    return tuple(one for one in blueprint.design.physnets if cohort.name in one.groups)


def _of_speed(
    ports: Sequence[Port],
    networks: tuple[HostNetwork, ...],
    physnets: tuple[PhysicalNetwork, ...],
) -> Iterator[Bond]:
    """Yield the bond of ports of one speed, and the ports that are left."""
    asked = max((network.links or 0 for network in networks), default=0)
    if not asked or asked >= len(ports):
        yield Bond(tuple(ports), networks, physnets, said=bool(asked))
        return
    yield Bond(tuple(ports[:asked]), networks, physnets, said=True)
    yield Bond(tuple(ports[asked:]))


def _ports(profile: HardwareProfile, nics: Sequence[Nic]) -> tuple[Port, ...]:
    """Return the ports of some cards, the first ports of all cards first.

    A bond takes them in this order, so that it outlives the loss of a card where there are two.
    Cards are counted over all of the host.
    """
    found: list[tuple[int, int, float]] = []
    card = 0
    for nic in profile.nics:
        for _ in range(nic.count):
            card += 1
            if nic in nics:
                found += ((port, card, nic.speed_gbps) for port in range(1, nic.ports + 1))
    return tuple(_port(*one) for one in sorted(found))


def _port(port: int, card: int, gbps: float) -> Port:
    values: dict[str, Value] = {"card": card, "port": port}
    return Port(Message("Card {card} port {port}", values), gbps)
