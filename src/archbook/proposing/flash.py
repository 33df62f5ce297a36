"""Flash beside hard disks: where OSDs keep their databases."""

from archbook.capacity.counts import units_for
from archbook.capacity.osd_hosts import database_gb
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.hardware import Disk, HardwareProfile
from archbook.plan.thresholds import position_under
from archbook.plan.timeline import Timeline
from archbook.proposing.machines import Machine, machine
from archbook.rules.asks import DATABASE, OBJECT

LEAST = 2
"""Flash devices at the least: the loss of one must not take all OSDs of a host."""


def with_flash(ask: Ask, facts: Facts, one: Machine) -> Machine:
    """Return a machine of a use case with room for the databases of OSDs on its hard disks.

    A machine of the user stays as it is.
    """
    needed = database_gb(
        (disk for disk in one.profile.disks if disk.purpose == "data"), share(ask, facts)
    )
    journals = any(disk.purpose == "journal" for disk in one.profile.disks)
    if one.use_case is None or not needed or journals:
        return one
    size = flash_gb(machine(ask, facts, "volumes").profile)
    count = max(LEAST, units_for(needed, size))
    added = Disk(count=count, size_gb=size, media="nvme", purpose="journal")
    profile = one.profile.model_copy(update={"disks": (*one.profile.disks, added)})
    return Machine(one.name, profile, one.use_case)


def share(ask: Ask, facts: Facts) -> float:
    """Return the share of a hard disk that its database takes: more where objects are kept."""
    taken = position_under(ask.profile, Timeline(facts, facts.release(ask.release)), DATABASE)
    of_objects = facts.threshold(DATABASE).position(OBJECT)
    objects = ask.objects_tb is not None and ask.objects_by == "ceph"
    return of_objects.value if objects and of_objects else taken.value


def flash_gb(profile: HardwareProfile) -> float:
    """Return the size in GB of the largest disk of a machine: flash as use cases buy it."""
    return max(disk.size_gb for disk in profile.disks)
