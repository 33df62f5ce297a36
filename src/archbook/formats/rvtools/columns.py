"""What RVTools calls the columns of its tabs, from version to version.

Sources: `rvtools-4-columns` lists the headers of a recent export, `rvtools-merge-columns` the
internal names (``vInfoCPUs``) that some exports have, `rvtools-mb-columns` says that older
versions wrote MB where newer ones write MiB.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archbook.errors import Fault, FaultyFileError, nearest
from archbook.i18n import Message


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: What archbook calls it.
        names: What RVTools calls it, the newest name first.
        needed: Whether the tab is of no use without it.
    """

    key: str
    names: tuple[str, ...]
    needed: bool = False


TABS: Mapping[str, tuple[Column, ...]] = {
    "vInfo": (
        Column("name", ("VM", "vInfoVMName"), needed=True),
        Column("power", ("Powerstate", "vInfoPowerstate"), needed=True),
        Column("vcpus", ("CPUs", "vInfoCPUs"), needed=True),
        Column("ram_mib", ("Memory", "vInfoMemory"), needed=True),
        Column("template", ("Template", "vInfoTemplate")),
        Column("placeholder", ("SRM Placeholder", "vInfoSRMPlaceHolder")),
        Column("capacity_mib", ("Total disk capacity MiB",)),
        Column("provisioned_mib", ("Provisioned MiB", "Provisioned MB", "vInfoProvisioned")),
        Column("in_use_mib", ("In Use MiB", "In Use MB", "vInfoInUse")),
        Column("system", ("OS according to the configuration file", "vInfoOS")),
        Column("seen_system", ("OS according to the VMware Tools", "vInfoOSTools")),
        Column("hardware", ("HW version",)),
        Column("firmware", ("Firmware",)),
        Column("manager", ("VI SDK Server",)),
        Column("datacenter", ("Datacenter", "vInfoDataCenter")),
        Column("cluster", ("Cluster", "vInfoCluster")),
        Column("host", ("Host", "vInfoHost")),
        Column("uuid", ("VM UUID",)),
    ),
    "vCPU": (
        Column("name", ("VM",), needed=True),
        Column("most_mhz", ("Max",)),
        Column("used_mhz", ("Overall",)),
        Column("uuid", ("VM UUID",)),
    ),
    "vMemory": (
        Column("name", ("VM",), needed=True),
        Column("consumed_mib", ("Consumed",)),
        Column("active_mib", ("Active",)),
        Column("uuid", ("VM UUID",)),
    ),
    "vDisk": (
        Column("name", ("VM",), needed=True),
        Column("capacity_mib", ("Capacity MiB", "Capacity MB"), needed=True),
        Column("raw", ("Raw",)),
        Column("mode", ("Disk Mode",)),
        Column("uuid", ("VM UUID",)),
    ),
    "vSnapshot": (
        Column("name", ("VM",), needed=True),
        Column("uuid", ("VM UUID",)),
    ),
    "vHost": (
        Column("name", ("Host", "vHostName"), needed=True),
        Column("cores", ("# Cores", "vHostNumCpuCores"), needed=True),
        Column("ram_mib", ("# Memory", "vHostMemorySize"), needed=True),
    ),
    "vDatastore": (
        Column("name", ("Name",), needed=True),
        Column("capacity_mib", ("Capacity MiB", "Capacity MB"), needed=True),
        Column("in_use_mib", ("In Use MiB", "In Use MB"), needed=True),
    ),
}
"""Tab → columns that are read; the order of the tabs is the one in which they are told."""


TELLING = ("vInfo", "vHost", "vDatastore")
"""Tabs that their needed columns tell; those of vDisk are in vPartition, too, for one."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the columns of a tab stand.

    Attributes:
        at: Key → position in a row.
        names: Key → name in the file.
    """

    at: Mapping[str, int]
    names: Mapping[str, str]

    def columns(self) -> frozenset[int]:
        """Return the positions that are of use."""
        return frozenset(self.at.values())


def places(tab: str, header: Sequence[object], path: str) -> Places:
    """Find the columns of *tab* in its *header*.

    Raises:
        FaultyFileError: A needed column is not there; each is named with the nearest header.
    """
    there: dict[str, int] = {}
    for position, cell in enumerate(header):
        there.setdefault(folded(cell), position)
    at = {
        column.key: there[folded(name)]
        for column in TABS[tab]
        for name in reversed(column.names)
        if folded(name) in there
    }
    missing = [column for column in TABS[tab] if column.needed and column.key not in at]
    if missing:
        shown = [str(cell) for cell in header if cell is not None]
        raise FaultyFileError([_missing(column, tab, shown) for column in missing], path)
    return Places(at, {key: str(header[position]).strip() for key, position in at.items()})


def recognised(header: Sequence[object]) -> str | None:
    """Return the tab whose needed columns are all in *header*, if they tell it from all others."""
    there = set(map(folded, header))
    for tab in TELLING:
        needed = (column for column in TABS[tab] if column.needed)
        if all(any(folded(name) in there for name in column.names) for column in needed):
            return tab
    return None


def folded(cell: object) -> str:
    """Return a header without what people and spreadsheets change about it: case and spaces."""
    return "" if cell is None else " ".join(str(cell).split()).casefold()


def _missing(column: Column, tab: str, shown: Sequence[str]) -> Fault:
    name = column.names[0]
    if near := nearest(name, shown):
        text = "tab {tab} has no column '{column}'; the nearest is '{near}': rename it"
        return Fault((), Message(text, {"tab": tab, "column": name, "near": near}))
    text = "tab {tab} has no column '{column}'"
    return Fault((), Message(text, {"tab": tab, "column": name}))
