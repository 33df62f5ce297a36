"""What keeps a virtual machine of VMware from being moved to KVM as it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archbook.formats.rvtools.machine import Obstacle
from archbook.formats.rvtools.numbers import is_yes, number_of
from archbook.formats.rvtools.sheet import Row
from archbook.i18n import Message

OLDEST_TRACKED = 7
"""Oldest virtual hardware whose changed blocks vSphere tracks (source `vmware-cbt-hardware`)."""

GUESTS = (
    *("red hat", "rhel", "centos", "scientific", "oracle linux", "fedora", "suse", "sles"),
    *("alt linux", "debian", "ubuntu", "microsoft windows", "windows"),
)
"""Systems that virt-v2v converts (source `virt-v2v-support`), as VMware spells their families."""

_VERSION = re.compile(r"(?:vmx-?)?0*(\d+)", re.IGNORECASE)


@dataclass(slots=True)
class DiskFacts:
    """What vDisk says of a machine.

    Attributes:
        capacity_mib: Size of its disks together.
        disks: How many disks were added up.
        raw: Disks that are a LUN of the array.
        independent: Disks that snapshots leave out.
    """

    capacity_mib: float = 0
    disks: int = 0
    raw: int = 0
    independent: int = 0

    def add(self, row: Row) -> bool:
        """Count one disk; return whether its size is a number."""
        size = number_of(row.cell("capacity_mib"))
        self.raw += is_yes(row.cell("raw"))
        self.independent += row.text("mode").casefold().startswith("independent")
        self.disks += size is not None
        self.capacity_mib += size or 0
        return size is not None


def of_other_tabs(facts: DiskFacts | None, snapshots: int) -> Iterator[Obstacle]:
    """Yield why a machine cannot be moved as it is, for its disks and snapshots."""
    if facts and facts.raw:
        text = "{count} raw device mappings: their data lie on the array; copy them into volumes"
        yield Obstacle(Message(text, {"count": facts.raw}), "forklift-rdm-disk")
    if facts and facts.independent:
        text = "{count} independent disks: make them dependent before they are copied"
        yield Obstacle(Message(text, {"count": facts.independent}), "forklift-disk-mode")
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
    elif not any(name in system.casefold() for name in GUESTS):
        text = "virt-v2v does not list {system} among the systems that it converts"
        yield Obstacle(Message(text, {"system": system}), "virt-v2v-support")
