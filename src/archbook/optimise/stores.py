"""The fewest like hosts that hold the data of a store, as the rules reckon it."""

from collections.abc import Collection, Iterator

from archbook.capacity.osd_hosts import osd_cores, osd_memory_gib
from archbook.capacity.stored import DomainDisks, after_loss, overhead, parts, reach
from archbook.i18n import Message
from archbook.model.choice import RackSpace, ServerChoice, StorageScheme, StoreTask, Task
from archbook.model.hardware import Disk
from archbook.model.optimum import Limit

_GB_PER_TB = 1000

_TOLERANCE = 1e-9

MOST_HOSTS = 100_000
"""No store is looked for on more hosts."""


def data_disks(choice: ServerChoice, store: StoreTask) -> tuple[Disk, ...]:
    """Return the disks of a server that the store would take: its data disks of one medium."""
    return tuple(
        disk
        for disk in choice.profile.disks
        if disk.purpose == "data" and store.medium in {None, disk.media}
    )


def raw_tb(choice: ServerChoice, store: StoreTask) -> float:
    """Return the raw TB that one host gives the store."""
    disks = data_disks(choice, store)
    return sum(disk.count * disk.size_gb for disk in disks) / _GB_PER_TB


def unfit(
    task: Task, choice: ServerChoice, store: StoreTask, without: Collection[Limit] = ()
) -> Message | None:
    """Return why a server cannot be a storage host of *store*; None when it can."""
    disks, profile = data_disks(choice, store), choice.profile
    if not disks:
        medium = {"medium": store.medium or Message("any")}
        return Message("no data disk is stated (kind: {medium})", medium)
    twice = 2 if store.encrypted else 1
    osds = sum(disk.count for disk in disks)
    cores = twice * osd_cores(disks, task.shares.osd_cores.value)
    if profile.cores is not None and profile.cores < cores and "osd_cores" not in without:
        values = {"has": profile.cores, "needed": cores, "osds": osds}
        return Message("{osds} OSDs need {needed} cores, and it has {has}", values)
    each = twice * task.shares.osd_gib.value
    gib = osd_memory_gib(osds, each, task.shares.osd_host_gib.value)
    if profile.ram_gib is not None and profile.ram_gib < gib and "osd_memory" not in without:
        sizes = {"has": profile.ram_gib, "needed": gib, "osds": osds}
        return Message("{osds} OSDs need {needed} GiB of memory, and it has {has}", sizes)
    return None


def least_hosts(  # noqa: PLR0913, PLR0917 - each is a fact of its own, and one call gives them
    task: Task,
    store: StoreTask,
    scheme: StorageScheme,
    tb: float,
    racks: int | None,
    without: Collection[Limit] = (),
) -> int | None:
    """Return the fewest hosts of *tb* raw TB each that hold the store; None: no number does.

    More hosts of the same kind never hold less, so that halving finds the fewest.

    Args:
        task: What is to be chosen.
        store: The data.
        scheme: How it is kept.
        tb: Raw TB of one host.
        racks: Racks that the hosts are spread over evenly; None: not reckoned with.
        without: Limits that are not reckoned with.
    """

    def holds(hosts: int) -> bool:
        return suffices(task, store, scheme, even(scheme, hosts, tb, task.racks, racks), without)

    most = next((many for many in _doubling() if holds(many)), None)
    if most is None:
        return None
    least = most // 2
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (least, middle) if holds(middle) else (middle, most)
    return most


def _doubling() -> Iterator[int]:
    many = 1
    while many <= MOST_HOSTS:
        yield many
        many *= 2


def even(
    scheme: StorageScheme, hosts: int, tb: float, space: RackSpace | None, racks: int | None
) -> list[DomainDisks]:
    """Return the disks of each failure domain when like hosts are spread evenly over them."""
    if scheme.domain == "host":
        return [DomainDisks(tb, tb, hosts)]
    domains = domains_in(scheme, space, racks)
    if not domains:
        return []
    share, left = divmod(hosts, domains)
    sizes = ((share + 1, left), (share, domains - left))
    return [DomainDisks(many * tb, tb, count) for many, count in sizes if many and count]


def domains_in(scheme: StorageScheme, space: RackSpace | None, racks: int | None) -> int:
    """Return how many failure domains of a scheme there are in *racks* racks."""
    if space is None or racks is None:
        return 0
    return racks // space.inside.get(scheme.domain, 1)


def suffices(
    task: Task,
    store: StoreTask,
    scheme: StorageScheme,
    domains: list[DomainDisks],
    without: Collection[Limit] = (),
) -> bool:
    """Tell whether the disks hold the data up to what is planned, also after a loss."""
    raw = 0.0 if "usable_tb" in without else store.usable_tb * overhead(scheme)
    planned = raw / task.shares.fill.value - _TOLERANCE
    if "failure_domains" in without:
        return sum(each.tb * each.count for each in domains) >= planned
    apart = parts(scheme)
    there = sum(each.count for each in domains)
    if there < apart + needs_spare(store, scheme) or reach(domains, apart) < planned:
        return False
    left = after_loss(domains, apart)
    return left is None or left >= planned


def needs_spare(store: StoreTask, scheme: StorageScheme) -> bool:
    """Tell whether there must be a failure domain more than parts: always for an erasure code.

    Source: Ceph, erasure code, "Erasure-coded pool overhead".
    """
    return store.spare_domain or scheme.erasure is not None
