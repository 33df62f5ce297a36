"""VLAN numbers for networks that have none."""

from collections.abc import Iterator

from archbook.model.design import Design

STEP = 10
"""Numbers are proposed in tens, so that later ones find room beside their like."""

FIRST = 10
LAST = 4094

RESERVED = frozenset({1, *range(1002, 1006)})
"""The VLAN of untagged frames, and those that switches keep for token ring and FDDI.

Source: Cisco, "Understanding and Configuring VLANs", VLAN ranges.
"""


def taken(design: Design) -> frozenset[int]:
    """Return the numbers that the design uses, also for provider networks."""
    own = (network.vlan for network in design.networks)
    provided = (one.vlan for physnet in design.physnets for one in physnet.networks)
    return frozenset(vlan for vlan in (*own, *provided) if vlan is not None)


def free(design: Design) -> Iterator[int]:
    """Yield numbers that are free, tens first."""
    used = taken(design) | RESERVED
    tens = range(FIRST, LAST + 1, STEP)
    yield from (vlan for vlan in tens if vlan not in used)
    yield from (vlan for vlan in range(2, LAST + 1) if vlan % STEP and vlan not in used)
