"""What hosts take of the rack that they stand in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint
from archbook.model.catalog.server import ServerEntry
from archbook.model.hardware import HardwareProfile

Measure = Callable[[HardwareProfile, ServerEntry | None], float | None]
"""Reads what one machine takes; None when neither profile nor server type says it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken of one rack.

    Attributes:
        amount: Sum over the hosts of which it is known.
        hosts: Hosts of which it is known.
        unknown: Hosts of which it is not.
    """

    amount: float = 0
    hosts: int = 0
    unknown: int = 0


def height_u(_: HardwareProfile, server: ServerEntry | None) -> float | None:
    """Return the rack units of a machine."""
    return server.height_u if server else None


def typical_w(profile: HardwareProfile, server: ServerEntry | None) -> float | None:
    """Return the typical draw of a machine in watts."""
    return profile.typical_w or (server.typical_w if server else None)


def taken(blueprint: Blueprint, measure: Measure) -> Mapping[str, Taken]:
    """Return what the machines in each rack take together, as far as it is known.

    Virtual machines and containers take nothing: the machine below them does.
    """
    found: dict[str, Taken] = {}
    for rack, hosts, each in _standing(blueprint, measure):
        so_far = found.get(rack, Taken())
        found[rack] = (
            Taken(so_far.amount, so_far.hosts, so_far.unknown + hosts)
            if each is None
            else Taken(so_far.amount + hosts * each, so_far.hosts + hosts, so_far.unknown)
        )
    return found


def _standing(blueprint: Blueprint, measure: Measure) -> Iterator[tuple[str, int, float | None]]:
    """Yield rack, machines of one group in it, and what one of them takes."""
    for cohort in blueprint.cohorts:
        profile = blueprint.design.profile_of(cohort.group)
        if profile is not None and profile.kind != "bare_metal":
            continue
        server = blueprint.facts.server(profile.server) if profile and profile.server else None
        each = measure(profile, server) if profile else None
        for rack, hosts in cohort.racks:
            yield rack, hosts, each
