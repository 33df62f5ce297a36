"""The machines a host group is made of."""

from typing import Literal

from pydantic import Field

from archbook.model.written import Count, Id, Line, Positive, Written

FLASH = frozenset({"ssd", "nvme"})
"""Kinds of disk without moving parts."""


class Disk(Written):
    """Like disks of one host."""

    count: Count = Field(1, description="How many of these disks a host has.")
    size_gb: Positive = Field(description="Size of one disk in GB (10^9 bytes).")
    media: Literal["hdd", "ssd", "nvme"] = Field("ssd", title="Kind of disk")
    purpose: Literal["system", "data", "journal"] = Field(
        "data",
        title="Used for",
        description="The host starts from system disks; data disks hold what users keep; journal "
        "disks hold the write-ahead log and database of slower ones.",
    )
    raid: Literal["none", "raid0", "raid1", "raid5", "raid6", "raid10"] | None = Field(
        None, description="RAID that these disks are bound into."
    )
    iops: Positive | None = Field(
        None, description="Small random operations a second that one disk does."
    )

    def usable_gb(self) -> float:
        """Return the space in GB that the RAID leaves; all of it when no RAID is said."""
        left = {
            "raid1": 1,
            "raid5": self.count - 1,
            "raid6": self.count - 2,
            "raid10": self.count / 2,
        }
        return self.size_gb * max(0, left.get(self.raid or "none", self.count))


class Nic(Written):
    """Like network cards of one host."""

    count: Count = Field(1, description="How many of these cards a host has.")
    ports: Count = Field(2, description="Ports of one card.")
    speed_gbps: Positive = Field(description="Speed of one port in Gbit/s.")


class Hba(Written):
    """Like host bus adapters or RAID controllers of one host."""

    count: Count = Field(1, description="How many of these a host has.")
    model: Line = Field(description="Model, as the maker spells it.")


class HardwareProfile(Written):
    """One machine as it is bought. What is not said is unknown, never zero."""

    server: Id | None = Field(
        None, title="Server type", description="Server type of the catalog: the chassis."
    )
    kind: Literal["bare_metal", "virtual_machine", "container"] = Field(
        "bare_metal",
        title="Kind of host",
        description="What a host is: a machine, or part of one.",
    )
    cpu: Line | None = Field(
        None, title="CPU model", description="CPU model, as the maker spells it."
    )
    sockets: int | None = Field(None, ge=1, le=16, description="Sockets that hold a CPU.")
    cores: Count | None = Field(None, description="Physical cores over all sockets.")
    threads_per_core: int = Field(
        2, ge=1, le=8, description="Hardware threads of a core: 2 where it runs two at a time."
    )
    ram_gib: Positive | None = Field(None, description="Memory in GiB.")
    module_gib: Positive | None = Field(
        None, title="Memory module (GiB)", description="Size of one memory module in GiB."
    )
    disks: tuple[Disk, ...] = ()
    nics: tuple[Nic, ...] = Field((), title="Network cards")
    hbas: tuple[Hba, ...] = Field((), title="Disk controllers")
    gpus: int = Field(0, ge=0, le=64, description="GPUs of one machine.")
    gpu: Line | None = Field(
        None, title="GPU model", description="GPU model, as the maker spells it."
    )
    power_supplies: int | None = Field(None, ge=1, le=16, description="Power supplies fitted.")
    supply_w: Positive | None = Field(
        None, title="Power supply (W)", description="Rating of one power supply in watts."
    )
    typical_w: Positive | None = Field(
        None, title="Typical draw (W)", description="Typical draw of one machine in watts."
    )
    note: Line = Field("", description="Where the figures come from.")

    def threads(self) -> int | None:
        """Return the hardware threads, which is what Nova counts as host CPUs."""
        return None if self.cores is None else self.cores * self.threads_per_core

    def disk_gb(self, purpose: str) -> float | None:
        """Return the summed size in GB of the disks for *purpose*; None when no disk is named."""
        if not self.disks:
            return None
        return sum(disk.count * disk.size_gb for disk in self.disks if disk.purpose == purpose)

    def flash_gb(self, purpose: str) -> float | None:
        """Return the summed size in GB of SSDs and NVMe for *purpose*; None when none is named."""
        if not self.disks:
            return None
        fast = (disk for disk in self.disks if disk.media in FLASH and disk.purpose == purpose)
        return sum(disk.count * disk.size_gb for disk in fast)

    def system_gb(self) -> float | None:
        """Return the usable space in GB of the system disks; None when none is named."""
        system = [disk.usable_gb() for disk in self.system_disks()]
        return sum(system) if system else None

    def system_disks(self) -> tuple[Disk, ...]:
        """Return the disks that the host starts from, as far as they are named."""
        return tuple(disk for disk in self.disks if disk.purpose == "system")

    def data_disks(self) -> int | None:
        """Return how many disks carry data; None when no disk is named."""
        if not self.disks:
            return None
        return sum(disk.count for disk in self.disks if disk.purpose == "data")

    def fastest_port_gbps(self) -> float | None:
        """Return the speed of the fastest port in Gbit/s; None when no card is named."""
        return max((nic.speed_gbps for nic in self.nics), default=None)

    def nic_ports(self) -> int | None:
        """Return the network ports; None when no card is named."""
        return sum(nic.count * nic.ports for nic in self.nics) if self.nics else None
