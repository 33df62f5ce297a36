"""A machine in a line, with what each of its disks is for."""

from collections.abc import Iterator
from functools import reduce

from archbook.i18n import Message, Value
from archbook.model.hardware import Disk, HardwareProfile
from archbook.model.labels import word_of


def described(profile: HardwareProfile) -> Message:
    """Return the type, cores, memory, disks and GPUs of a machine, as far as they are said."""
    return Message("{parts}", {"parts": tuple(_parts(profile))})


def _parts(profile: HardwareProfile) -> Iterator[Value]:
    if profile.server:
        yield profile.server
    if profile.cores:
        yield Message("{cores} cores", {"cores": profile.cores})
    if profile.ram_gib:
        yield f"{profile.ram_gib:g} GiB"
    if profile.disks:
        yield reduce(_and, map(_disk, profile.disks))
    if profile.gpus:
        yield f"{profile.gpus} GPU"


def _disk(disk: Disk) -> Message:
    values: dict[str, Value] = {
        "count": disk.count,
        "size": f"{disk.size_gb:g} GB",
        "media": disk.media,
        "purpose": word_of(disk.purpose),
    }
    return Message("{count} × {size} {media} ({purpose})", values)


def _and(disks: Message, disk: Message) -> Message:
    return Message("{disks} + {disk}", {"disks": disks, "disk": disk})
