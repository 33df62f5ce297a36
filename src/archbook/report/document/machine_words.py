"""A machine in a line: its type and what is in it."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.hardware import Disk, HardwareProfile
from archbook.report.table import Words

_TB = 1_000
"""GB in a TB."""


def machine_words(profile: HardwareProfile) -> Message:
    """Return the type, cores, memory, disks and ports of a machine, as far as they are said."""
    parts: tuple[Value, ...] = tuple(_parts(profile))
    return Message("{parts}", {"parts": parts or Message("not said")})


def _parts(profile: HardwareProfile) -> Iterator[Words]:
    if profile.server:
        yield profile.server
    if profile.cores:
        yield Message("{cores} cores", {"cores": profile.cores})
    if profile.ram_gib:
        yield Message("{ram} GiB", {"ram": profile.ram_gib})
    yield from (_disk(disk) for disk in profile.disks)
    for nic in profile.nics:
        values: dict[str, Value] = {"ports": nic.count * nic.ports, "speed": nic.speed_gbps}
        yield Message("{ports} × {speed} Gbit/s", values)


def _disk(disk: Disk) -> Message:
    values: dict[str, Value] = {
        "count": disk.count,
        "size": _size(disk.size_gb),
        "media": disk.media,
    }
    return Message("{count} × {size} {media}", values)


def _size(gigabytes: float) -> str:
    """Return a size as makers print it: 480 GB, 7.68 TB."""
    return f"{gigabytes:g} GB" if gigabytes < _TB else f"{gigabytes / _TB:g} TB"
