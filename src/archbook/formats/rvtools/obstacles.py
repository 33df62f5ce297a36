"""What keeps a virtual machine of VMware from being moved to KVM as it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from archbook.formats.rvtools.sheet import Row
from archbook.formats.spreadsheet import is_yes, number_of
from archbook.formats.virt_v2v.guests import family_of
from archbook.i18n import Message
from archbook.model.machine import Disk, Obstacle

OLDEST_TRACKED = 7
"""Oldest virtual hardware whose changed blocks vSphere tracks (source `vmware-cbt-hardware`)."""

MOST_DISKS = 25
"""Disks that an instance of OpenStack has at once, about (source `virt-v2v-openstack`)."""

_VERSION = re.compile(r"(?:vmx-?)?0*(\d+)", re.IGNORECASE)


@dataclass(slots=True)
class DiskFacts:
    """What vDisk says of a machine.

    Attributes:
        disks: Its disks, those of unknown size, too.
        raw: Disks that are a LUN of the array.
        independent: Disks that snapshots leave out.
    """

    disks: list[Disk] = field(default_factory=list)
    raw: int = 0
    independent: int = 0

    def add(self, row: Row) -> bool:
        """Count one disk; return whether its size is a number."""
        size = number_of(row.cell("capacity_mib"))
        self.raw += is_yes(row.cell("raw"))
        self.independent += row.text("mode").casefold().startswith("independent")
        self.disks.append(Disk(size, "vmdk"))
        return size is not None

    def capacity_mib(self) -> float | None:
        """Return the size of the disks together; None when none has a size."""
        sizes = [disk.size_mib for disk in self.disks if disk.size_mib is not None]
        return sum(sizes) if sizes else None


def of_other_tabs(facts: DiskFacts | None, snapshots: int) -> Iterator[Obstacle]:
    """Yield why a machine cannot be moved as it is, for its disks and snapshots."""
    if facts and facts.raw:
        text = "{count} raw device mappings: their data lie on the array; copy them into volumes"
        yield Obstacle(Message(text, {"count": facts.raw}), "forklift-rdm-disk")
    if facts and facts.independent:
        text = "{count} independent disks: make them dependent before they are copied"
        yield Obstacle(Message(text, {"count": facts.independent}), "forklift-disk-mode")
    if facts and len(facts.disks) > MOST_DISKS:
        text = "{count} disks: about {most} can be attached while they are copied; move some apart"
        values = {"count": len(facts.disks), "most": MOST_DISKS}
        yield Obstacle(Message(text, values), "virt-v2v-openstack")
    if snapshots:
        text = "{count} snapshots: they are not moved; merge or delete them first"
        yield Obstacle(Message(text, {"count": snapshots}), "forklift-snapshot")


def of_machine(row: Row) -> Iterator[Obstacle]:
    """Yield why the machine in a row of vInfo cannot be moved as it is."""
    version = hardware_version(row.text("hardware"))
    if version is not None and version < OLDEST_TRACKED:
        text = "virtual hardware {version} is older than {oldest}: it moves only while it is off"
        values = {"version": version, "oldest": OLDEST_TRACKED}
        yield Obstacle(Message(text, values), "vmware-cbt-hardware")
    if row.has("system") or row.has("seen_system"):
        yield from _of_system(row.text("seen_system") or row.text("system"))


def hardware_version(text: str) -> int | None:
    """Return the version of virtual hardware in ``vmx-13`` or ``13``; None when it says none."""
    found = _VERSION.fullmatch(text)
    return int(found[1]) if found else None


def _of_system(system: str) -> Iterator[Obstacle]:
    if not system:
        yield Obstacle(Message("nobody says what system runs in it"), "virt-v2v-support")
    elif not family_of(system):
        text = "virt-v2v does not list {system} among the systems that it converts"
        yield Obstacle(Message(text, {"system": system}), "virt-v2v-support")
