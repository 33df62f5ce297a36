"""Interfaces by the traffic they carry."""

from collections.abc import Iterator

from archbook.model.network import Traffic
from archbook.model.preparation import Preparation
from archbook.preparing.uplinks import interfaces, wired


def interface_of(preparation: Preparation, traffic: Traffic) -> str | None:
    """Return the interface of *traffic* on the first host that has it; None: no network says."""
    carrying = {one.name for one in preparation.plan.networks if traffic in one.carries}
    for planned in preparation.plan.networks:
        if planned.name in carrying and planned.seats:
            seats = planned.seats[0]
            cohort = preparation.blueprint.cohort(seats.group)
            if cohort is not None:
                found = wired(preparation, cohort[seats.hosts[0]])
                for one in interfaces(preparation, found):
                    if one.network == planned.name:
                        return one.name
    return None


def outside(preparation: Preparation) -> Iterator[str]:
    """Yield the interface of each physical network on the first group that is wired to it."""
    for physnet in preparation.blueprint.design.physnets:
        cohort = preparation.blueprint.cohort(physnet.groups[0]) if physnet.groups else None
        if cohort is not None:
            for uplink, _ in wired(preparation, cohort[0]):
                if uplink.carries == (physnet.name,):
                    yield uplink.name
