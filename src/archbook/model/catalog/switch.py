"""Switch types, and what their ports make them fit for."""

from collections.abc import Iterable
from typing import Literal

from archbook.model.catalog.chassis import Chassis, Ports

SwitchRole = Literal["leaf", "spine", "out-of-band"]

SLOWEST_LEAF_GBPS = 10
"""Slower access ports carry management, not instances and storage."""

SLOWEST_SPINE_GBPS = 40
"""Ports that join leaves; servers are joined at less, or by splitting such a port."""


class SwitchTypeEntry(Chassis):
    """A switch type. Its role is derived from its ports, see `role_of`."""

    role: SwitchRole | None = None


def role_of(ports: Iterable[Ports]) -> SwitchRole | None:
    """Return what a switch is fit for, judged by the speed that most of its ports have.

    Below 10 Gb/s it serves the out-of-band network, below 40 Gb/s it is a leaf, from 40 Gb/s on
    a spine. None: no port of a known speed, as in a chassis whose ports come with line cards.
    """
    by_speed: dict[float, int] = {}
    for one in ports:
        if one.gbps is not None and not one.management:
            by_speed[one.gbps] = by_speed.get(one.gbps, 0) + one.count
    if not by_speed:
        return None
    most = max(by_speed, key=lambda speed: (by_speed[speed], speed))
    if most < SLOWEST_LEAF_GBPS:
        return "out-of-band"
    return "leaf" if most < SLOWEST_SPINE_GBPS else "spine"
