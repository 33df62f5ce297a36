"""Where volumes, images and objects are kept."""

from typing import Literal

from pydantic import Field

from archbook.model.site import FailureDomain
from archbook.model.written import Count, Id, Name, Positive, Written

StorageKind = Literal["ceph", "external_ceph", "lvm", "nfs", "san", "swift", "file"]


class ErasureCode(Written):
    """An erasure code: data is cut into k chunks, and m more are reckoned from them."""

    k: int = Field(
        ge=1, le=64, title="Data chunks (k)", description="Chunks that data is cut into."
    )
    m: int = Field(
        ge=1, le=64, title="Coding chunks (m)", description="Coding chunks: how many may be lost."
    )
    metadata: Literal["replicated", "erasure"] = Field(
        "replicated",
        title="Metadata pool",
        description="Kind of pool that holds the metadata of images and files.",
    )


class StorageBackend(Written):
    """One storage back end."""

    name: Name
    kind: StorageKind = Field(description="What keeps the data.")
    on: Name | tuple[Name, ...] = Field(
        (), title="Host groups", description="Host groups whose disks carry it."
    )
    size: int = Field(3, ge=1, le=10, title="Replicas", description="Copies of each object.")
    domain: FailureDomain = Field(
        "host", title="Replicas apart by", description="What two copies must not share."
    )
    serves: tuple[Id, ...] = Field(
        (), title="Services", description="Services that keep their data here."
    )
    usable_tb: Positive | None = Field(
        None, title="Usable TB wanted", description="Usable capacity wanted, in TB (10^12 bytes)."
    )
    growth_percent: Positive | None = Field(
        None, description="More data each year, in percent of the year before."
    )
    media: Literal["hdd", "ssd", "nvme"] | None = Field(
        None,
        title="Kind of disk",
        description="Kind of disk that holds its data (device class). Not said: all data disks.",
    )
    volume_types: tuple[Name, ...] = Field(
        (), description="Cinder volume types that are kept here."
    )
    iops: Positive | None = Field(
        None,
        title="IOPS wanted",
        description="Input and output operations a second wanted of it together.",
    )
    write_percent: float | None = Field(
        None,
        ge=0,
        le=100,
        title="Writes (%)",
        description="Share of writes among these operations, in percent.",
    )
    ingress_gbps: Positive | None = Field(
        None,
        title="Writes of clients (Gbit/s)",
        description="Gbit/s that clients write to it at the most.",
    )
    zones: int | None = Field(
        None, ge=1, le=1_000, title="Swift zones", description="Swift zones in the ring."
    )
    part_power: int | None = Field(
        None,
        ge=1,
        le=32,
        title="Swift part power",
        description="The ring of Swift has 2^n partitions; this is n.",
    )
    erasure: ErasureCode | None = Field(
        None,
        title="Erasure code",
        description="Erasure code of the data pool, instead of replicas.",
    )
    placement_groups: Count | None = Field(
        None, description="Placement groups of all pools together, before replication."
    )
    encrypted: bool = Field(default=False, description="Disks are encrypted.")
    replication_network: Name | None = Field(
        None, description="Host network that copies between storage hosts take."
    )

    def groups(self) -> tuple[str, ...]:
        """Return the host groups that carry it."""
        return (self.on,) if isinstance(self.on, str) else self.on
