"""Rows of vInfo become machines."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern

from archbook.formats.remark import Remark
from archbook.formats.rvtools.obstacles import of_machine
from archbook.formats.rvtools.sheet import Row
from archbook.formats.spreadsheet import is_doubtful, is_yes, number_of
from archbook.i18n import Message
from archbook.model.machine import Kind, Location, Machine, Power

Identity = tuple[str, str]
"""The source that lists a machine, and its UUID or else its name."""

POWERS: dict[str, Power] = {"poweredon": "on", "poweredoff": "off", "suspended": "suspended"}
"""vSphere's power states as RVTools writes them, in lower case."""


SIZES = ("vcpus", "ram_mib", "capacity_mib", "provisioned_mib", "in_use_mib")
"""Columns of vInfo that hold numbers."""


def identity_of(row: Row) -> Identity:
    """Return what tells the machine of a row apart: names come twice, UUIDs do not."""
    return row.sheet.source, row.text("uuid").casefold() or row.text("name")


@dataclass(slots=True)
class Reader:
    """Takes rows of vInfo.

    Attributes:
        machines: Each machine, and what other tabs may know it as.
        remarks: What was not understood.
        doubtful: Numbers whose mark was taken for one that parts thousands.
    """

    machines: list[tuple[Machine, tuple[Identity, ...]]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    doubtful: int = 0
    _seen: set[str] = field(default_factory=set)
    _unclear: Counter[Identity] = field(default_factory=Counter)

    def take(self, row: Row) -> None:
        """Take one row: a machine, or a remark on why it is none."""
        uuid, by_name = row.text("uuid").casefold(), (row.sheet.source, row.text("name"))
        if uuid and uuid in self._seen:
            text = "{name} is listed already with the same VM UUID; it counts once"
            self._remark(row, Message(text, {"name": row.text("name")}))
            return
        self.doubtful += sum(is_doubtful(row.cell(key)) for key in SIZES)
        machine = self._machine(row)
        if machine:
            self._seen.update([uuid] if uuid else [])
            self._unclear.update([] if uuid else [by_name])
            self.machines.append((machine, (identity_of(row), by_name)))

    def twins(self) -> Iterator[Remark]:
        """Yield a remark for each name that several machines without a UUID have."""
        for (source, name), count in self._unclear.items():
            if count > 1:
                text = (
                    "{name} stands for {count} machines that no VM UUID tells apart; each counts"
                )
                yield Remark(source, None, Message(text, {"name": name, "count": count}))

    def _machine(self, row: Row) -> Machine | None:
        vcpus, ram = number_of(row.cell("vcpus")), number_of(row.cell("ram_mib"))
        if not row.text("name"):
            self._remark(row, Message("a machine without a name is left out"))
            return None
        if not vcpus or not vcpus.is_integer() or not ram:
            column = "ram_mib" if vcpus and vcpus.is_integer() else "vcpus"
            self._unreadable(row, column)
            return None
        return Machine(
            name=row.text("name"),
            path=row.sheet.path,
            row=row.number,
            kind=_kind(row),
            power=self._power(row),
            vcpus=int(vcpus),
            ram_mib=ram,
            disk_mib=_disk(row),
            in_use_mib=number_of(row.cell("in_use_mib")),
            obstacles=tuple(of_machine(row)),
            platform="vmware",
            system=intern(row.text("seen_system") or row.text("system")),
            location=_location(*map(row.text, ("manager", "datacenter", "cluster", "host"))),
            firmware=intern(row.text("firmware").casefold()),
        )

    def _power(self, row: Row) -> Power:
        said = row.text("power")
        if said.casefold() in POWERS:
            return POWERS[said.casefold()]
        text = "the power state '{said}' of {name} is unknown; it counts as powered on"
        self._remark(row, Message(text, {"said": said, "name": row.text("name")}))
        return "on"

    def _unreadable(self, row: Row, key: str) -> None:
        """Say that a machine is left out, and for which cell."""
        values = {
            "name": row.text("name"),
            "column": row.sheet.places.names[key],
            "said": row.text(key),
        }
        text = "{name} is left out: {column} is '{said}', not a number above zero"
        self._remark(row, Message(text, values))

    def _remark(self, row: Row, message: Message) -> None:
        self.remarks.append(Remark(row.sheet.path, row.number, message))


@lru_cache(maxsize=4096)
def _location(manager: str, datacenter: str, cluster: str, host: str) -> Location:
    """Return a location; machines of one host share it."""
    return Location(manager, datacenter, cluster, host)


def _kind(row: Row) -> Kind:
    if is_yes(row.cell("template")):
        return "template"
    return "placeholder" if is_yes(row.cell("placeholder")) else "machine"


def _disk(row: Row) -> float | None:
    """Return the size of all disks: of the column that says it, else what is provisioned.

    Where there is neither, the sum of vDisk is filled in later.
    """
    total = number_of(row.cell("capacity_mib"))
    return total if total is not None else number_of(row.cell("provisioned_mib"))
