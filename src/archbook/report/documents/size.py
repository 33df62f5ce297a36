"""What fits."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.shared import SourceDocument


class QuantityDocument(TypedDict):
    """A number in the unit of its resource, null when unknown, and how it was found.

    An input `GROUP.NAME` holds for the hosts of one group.
    """

    value: float | None
    formula: str
    inputs: dict[str, float | str | None]
    source: SourceDocument


ResourceName = Literal[
    "vcpus",
    "ram_gib",
    "disk_gb",
    "gpus",
    "instances",
    "raw_tb",
    "usable_tb",
    "placement_groups",
    "iops",
    "proxy_gbps",
    "host_cores",
    "host_ram_gib",
    "host_disk_gb",
    "host_database_gb",
    "controllers",
    "load_cores",
    "load_ram_gb",
    "conductors",
    "dhcp_agents",
    "log_tb",
    "metrics_gb",
]
"""Resources that a sizing has rows of; `host_` stands for one host of a group."""

EstimateName = Literal[
    "host_cores",
    "host_ram_gib",
    "host_disk_gb",
    "host_database_gb",
    "raw_hdd_tb",
    "raw_ssd_tb",
    "raw_nvme_tb",
    "osds",
    "fill_percent",
    "fill_after_loss_percent",
    "usable_backfillfull_tb",
    "usable_full_tb",
    "recovery_hours",
    "room_years",
    "part_power",
    "partitions",
    "proxies",
    "evidence_computes",
    "tried_cores",
    "tried_ram_gib",
    "tried_disk_gb",
    "ovn_relays",
    "api_workers",
    "rpc_workers",
    "member_ram_gb",
    "log_gb_a_day",
    "samples_a_second",
    "image_tb",
    "backup_tb",
    "snapshot_tb",
    "metered_gb",
]
"""Numbers that there is nothing to hold against."""


class ResourceDocument(TypedDict):
    """One resource of a pool of compute hosts (`cloud`, `aggregate/NAME`), a store or a host.

    Others are `storage/NAME`, `group/NAME` (one host of it), `control` and `service/ID`.

    A region of null means all of them. `share` is the part of what there is, also after the loss,
    that the demand takes; null when that is not known, or when there is nothing. `after_loss` is
    null where no room is kept for a loss.
    """

    subject: str
    region: str | None
    groups: list[str]
    resource: ResourceName
    unit: str
    demand: QuantityDocument
    capacity: QuantityDocument
    after_loss: QuantityDocument | None
    headroom: QuantityDocument
    share: float | None
    binding: bool


class EstimateDocument(TypedDict):
    """A number that stands alone. `of` is the part of the subject that is meant, or empty."""

    subject: str
    of: str
    region: str | None
    name: EstimateName
    unit: str
    quantity: QuantityDocument


class AssumedDocument(TypedDict):
    """A value that the design does not state and that was used all the same."""

    subject: str
    name: str
    value: float | str
    why: str
    source: SourceDocument


class HostNeedDocument(TypedDict):
    """Hosts that a pool needs, by a resource, by the greatest of them, packed, or with a loss.

    `binding` marks the resource that needs the most hosts.
    """

    subject: str
    region: str | None
    groups: list[str]
    by: Literal[
        "vcpus",
        "ram_gib",
        "disk_gb",
        "gpus",
        "pinned_vcpus",
        "numa_cells",
        "instances",
        "sums",
        "packed",
        "loss",
    ]
    hosts: QuantityDocument
    there: int
    binding: bool


class PatternDocument(TypedDict):
    """Like hosts that are filled alike: instances by name, and how many stand on each host."""

    group: str
    hosts: int
    instances: dict[str, int]


class RoomDocument(TypedDict):
    """One resource of the hosts in use.

    `stranded` is what is left on hosts on which no instance of the workload fits any more.
    """

    resource: str
    unit: str
    capacity: float
    taken: float
    stranded: float


class PackingDocument(TypedDict):
    """Whole instances on the hosts that are there; `lost` is what is lost before, if anything.

    `without_host` counts the instances that found no host, `too_large` names those that fit on
    none however empty, `left_out` the resources that are not looked at because they are not
    stated.
    """

    subject: str
    region: str | None
    groups: list[str]
    lost: str | None
    hosts: int
    used: int
    instances: int
    without_host: dict[str, int]
    too_large: list[str]
    left_out: list[str]
    patterns: list[PatternDocument]
    rooms: list[RoomDocument]


class YearDocument(TypedDict):
    """What a pool is asked for in a year to come; `room` is null while the hosts are unknown."""

    subject: str
    region: str | None
    groups: list[str]
    year: int
    instances: QuantityDocument
    demand: dict[str, float | None]
    hosts: QuantityDocument
    there: int
    room: bool | None


class StanceDocument(TypedDict):
    """What one source says of a disputed number; `used` marks the value that is sized with.

    `hosts` is what the resource would take with this value, over all pools; null when not known.
    """

    threshold: str
    by: str
    value: float
    used: bool
    hosts: float | None
    why: str
    source: SourceDocument


class SizeDocument(TypedDict):
    """What `archbook size --format json` prints; `unknown` counts the figures of null."""

    schema: Literal["size/v1"]
    design: str
    revision: str
    unknown: int
    resources: list[ResourceDocument]
    estimates: list[EstimateDocument]
    needed: list[HostNeedDocument]
    packings: list[PackingDocument]
    years: list[YearDocument]
    stances: list[StanceDocument]
    assumed: list[AssumedDocument]
