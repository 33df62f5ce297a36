"""The data disks of a machine."""

from archbook.model.hardware import Disk, HardwareProfile
from archbook.proposing.machines import Machine


def with_disks(one: Machine, count: int | None) -> Machine:
    """Return a machine with *count* data disks, all of its first kind; None: as it is."""
    if count is None:
        return one
    data = next(disk for disk in one.profile.disks if disk.purpose == "data")
    fitted = data.model_copy(update={"count": count})
    others = (disk for disk in one.profile.disks if disk.purpose != "data")
    profile = one.profile.model_copy(update={"disks": (*others, fitted)})
    return Machine(one.name, profile, one.use_case)


def data_disks(profile: HardwareProfile) -> tuple[Disk, ...]:
    """Return the kinds of data disks of a machine."""
    return tuple(disk for disk in profile.disks if disk.purpose == "data")
