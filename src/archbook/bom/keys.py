"""Stable keys of things that can be bought: price lists name them."""

import re

from archbook.model.hardware import Disk, Nic
from archbook.model.rack_plan import Cables

UNSPECIFIED = "unspecified"
"""What stands for a type, a model or a size that the design does not say."""

_APART = re.compile(r"[^\w.]+|_+")

_PLUGS = "iec-60320-"
"""Standard that NetBox names before the type of most outlets."""


def key(kind: str, name: str | None) -> str:
    """Return the key of something of this *kind*, as ``cpu/xeon-gold-6430``."""
    return f"{kind}/{slug(name) if name else UNSPECIFIED}"


def slug(name: str) -> str:
    """Return *name* in lower case, with one dash for whatever is no letter, digit or dot."""
    return _APART.sub("-", name.casefold()).strip("-") or UNSPECIFIED


def memory_key(module_gib: float | None) -> str:
    """Return the key of a memory module, as ``memory/64gib``."""
    return key("memory", f"{number(module_gib)}gib" if module_gib else None)


def disk_key(disk: Disk) -> str:
    """Return the key of a disk, as ``disk/nvme-7680gb``."""
    return key("disk", f"{disk.media}-{number(disk.size_gb)}gb")


def nic_key(nic: Nic) -> str:
    """Return the key of a network card, as ``nic/2x25gbps``."""
    return key("nic", f"{nic.ports}x{number(nic.speed_gbps)}gbps")


def supply_key(rating_w: float | None) -> str:
    """Return the key of a power supply, as ``psu/1400w``."""
    return key("psu", f"{number(rating_w)}w" if rating_w else None)


def cable_key(cables: Cables) -> str:
    """Return the key of a cable, as ``cable/dac-25g-3m``."""
    plug = (cables.plug or "").removeprefix(_PLUGS)
    speed = f"{number(cables.gbps)}g" if cables.gbps else ""
    length = f"{number(cables.length_m)}m" if cables.length_m else UNSPECIFIED
    return "cable/" + "-".join(filter(None, (slug(cables.medium), plug, speed, length)))


def number(value: float) -> str:
    """Return *value* as people write it: no exponent, no zeros behind the point."""
    return f"{value:.10g}"
