"""What there is to choose from, and what the choice must carry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from archbook.model.finding import Citation
from archbook.model.hardware import HardwareProfile
from archbook.model.site import FailureDomain
from archbook.model.sizing import Assumed
from archbook.model.storage import ErasureCode
from archbook.model.workload import Workload

Use = Literal["compute", "storage", "converged", "control"]
"""What a server may be chosen for; ``converged`` hosts run instances and OSDs."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A number that goes into the choice, and who says so."""

    value: float
    citation: Citation


@dataclass(frozen=True, slots=True)
class ServerChoice:
    """A server that can be bought.

    Attributes:
        name: Name of the hardware profile.
        profile: What is in it.
        cost: What one costs; None: not known.
        height_u: Its height in rack units; None: not known.
        typical_w: What it draws in watts; None: not known.
        at_most: How many there are; None: any number.
        uses: What it may be chosen for; none: computes and storage.
    """

    name: str
    profile: HardwareProfile
    cost: float | None = None
    height_u: float | None = None
    typical_w: float | None = None
    at_most: int | None = None
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class StorageScheme:
    """A way to keep data so that losses do not lose it.

    Attributes:
        name: What people call it, as ``3 replicas`` or ``4+2``.
        size: Replicas, where there is no erasure code.
        erasure: Erasure code.
        domain: What two parts of an object must not share.
    """

    name: str
    size: int = 3
    erasure: ErasureCode | None = None
    domain: FailureDomain = "host"


@dataclass(frozen=True, slots=True)
class PoolTask:
    """Instances that may run on the same hosts.

    Attributes:
        name: The host aggregate; empty for all that name none.
        flavors: The instances.
        survives: What may be lost; None: nothing.
        kinds: Most kinds of servers that may run them; None: any number.
        one_cpu: Whether hosts whose CPU models are known to differ must not be mixed.
    """

    name: str
    flavors: tuple[Workload, ...]
    survives: FailureDomain | None = "host"
    kinds: int | None = None
    one_cpu: bool = False


@dataclass(frozen=True, slots=True)
class StoreTask:
    """Data that one Ceph cluster has to hold, on hosts of one kind.

    Attributes:
        name: The back end.
        usable_tb: Usable TB that are wanted.
        schemes: Ways to keep the data, of which one is chosen.
        medium: Kind of disks; None: any.
        spare_domain: Whether there must be a failure domain more than parts, to rebuild into.
        encrypted: Whether disks are encrypted, which takes an OSD twice the cores and memory.
    """

    name: str
    usable_tb: float
    schemes: tuple[StorageScheme, ...]
    medium: str | None = None
    spare_domain: bool = True
    encrypted: bool = False


@dataclass(frozen=True, slots=True)
class ControlTask:
    """The control plane: so many hosts of one kind, and what each must have at least."""

    hosts: int
    cores: Cited
    ram_gib: Cited


@dataclass(frozen=True, slots=True)
class RackSpace:
    """Like racks, and what each has left for the hosts that are chosen.

    Attributes:
        at_most: How many racks there are.
        at_least: How few may be used.
        height_u: Rack units left in each; None: not limited.
        power_w: Watts left in each; None: not limited.
        ports: Switch ports left in each; None: not limited.
        cost: What one rack costs; None: not counted.
        inside: Kind of failure domain → how many racks each such domain holds.
    """

    at_most: int
    at_least: int = 1
    height_u: float | None = None
    power_w: float | None = None
    ports: int | None = None
    cost: float | None = None
    inside: Mapping[FailureDomain, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shares:
    """What instances and OSDs take of a host. Each number comes with its source.

    Attributes:
        cpu_ratio: vCPUs given out for each hardware thread.
        ram_ratio: Memory given out for each MiB that is free.
        reserved_mib: Memory of a compute host that Nova keeps.
        fill: Share of the raw capacity up to which data is planned.
        osd_cores: Cores of one OSD on a storage host.
        osd_gib: Memory of one OSD on a storage host.
        osd_host_gib: Memory of a storage host beside its OSDs.
        converged_cores: Cores of one OSD on a converged host.
        converged_gib: Memory of one OSD on a converged host.
        converged_host_gib: Memory of a converged host beside OSDs and instances.
        converged_instance_gib: Memory of an instance beside its own, on a converged host.
        converged_most: Largest share of a converged host's memory that OSDs and host may take.
        converged_ratio: Fewest vCPUs for each thread that must be left on a converged host.
    """

    cpu_ratio: Cited
    ram_ratio: Cited
    reserved_mib: Cited
    fill: Cited
    osd_cores: Cited
    osd_gib: Cited
    osd_host_gib: Cited
    converged_cores: Cited
    converged_gib: Cited
    converged_host_gib: Cited
    converged_instance_gib: Cited
    converged_most: Cited
    converged_ratio: Cited


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be chosen.

    Attributes:
        servers: What can be bought.
        pools: Instances to carry.
        stores: Data to hold.
        shares: What instances and OSDs take of a host.
        racks: Where hosts stand; None: not reckoned with.
        control: The control plane, where it is chosen, too.
        converged: Whether hosts may run instances and OSDs.
        local_disk: Whether instances keep their disks on the data disks of their host.
        currency: What costs are in.
        assumed: Every default that went into this.
    """

    servers: tuple[ServerChoice, ...]
    pools: tuple[PoolTask, ...]
    stores: tuple[StoreTask, ...]
    shares: Shares
    racks: RackSpace | None = None
    control: ControlTask | None = None
    converged: bool = False
    local_disk: bool = False
    currency: str = ""
    assumed: tuple[Assumed, ...] = ()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person adds to a design.

    Attributes:
        schemes: Other ways to keep data that may be chosen.
        kinds: Most kinds of servers for the instances of a pool; None: not said.
        converged: Whether hosts may run instances and OSDs.
        spare_domain: Whether a store needs a failure domain more than parts.
        rack_cost: What one rack costs; fewer racks may be used then. None: all are used.
        currency: What costs are in.
    """

    schemes: tuple[StorageScheme, ...] = ()
    kinds: int | None = None
    converged: bool = False
    spare_domain: bool = False
    rack_cost: float | None = None
    currency: str = ""
