"""Rows of a table become machines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from archbook.errors import InputError
from archbook.formats.inventory import STEP, Assumed, Inventory, Tell
from archbook.formats.machine_list.columns import Columns, columns_of
from archbook.formats.remark import Remark
from archbook.formats.spreadsheet import number_of, of_csv
from archbook.i18n import Message, Value
from archbook.model.machine import Location, Machine, Power

POWERS: dict[str, Power] = {
    **dict.fromkeys(("on", "running", "up", "active", "poweredon", "powered on"), "on"),
    **dict.fromkeys(("off", "stopped", "down", "shutoff", "shut off", "poweredoff"), "off"),
    **dict.fromkeys(("suspended", "paused"), "suspended"),
}
"""What tables say of power, in small letters."""

_DOUBTFUL = (
    "{name} is left out: {column} is '{said}', whose mark may part thousands or decimals; write "
    "it without one, or with another number of digits behind it"
)


@dataclass(slots=True)
class _Taken:
    """What the files came to."""

    machines: list[Machine] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    assumed: dict[str, Assumed] = field(default_factory=dict)


def inventory_of(paths: Iterable[Path], tell: Tell | None = None) -> Inventory:
    """Read tables of machines.

    Args:
        paths: CSV files.
        tell: Is told now and then how many rows are read.

    Raises:
        InputError: A file cannot be used, or no machine is in them; what is wrong is named.
    """
    taken = _Taken()
    for path in paths:
        lines = of_csv(path)
        columns = columns_of(next(lines, (1, ()))[1], str(path))
        taken.assumed |= {str(what): (what, why) for what, why in columns.assumed()}
        for count, (line, cells) in enumerate(lines, 1):
            if tell and count % STEP == 0:
                tell(str(path), count, None)
            if any(cell.strip() for cell in cells):
                _take(columns, cells, line, str(path), taken)
    if not taken.machines and not taken.remarks:
        raise InputError(Message("no machine is listed"))
    taken.remarks += _twins(taken.machines)
    return Inventory(
        tuple(taken.machines),
        assumed=tuple(taken.assumed.values()),
        remarks=tuple(taken.remarks),
    )


def _take(columns: Columns, cells: Sequence[str], line: int, path: str, taken: _Taken) -> None:
    """Take one row: a machine, or a remark on why it is none."""
    name = columns.text("name", cells)
    wrong = columns.unreadable(cells)
    if not name:
        text = Message("a machine without a name is left out")
    elif wrong:
        values = {"name": name, "column": wrong[0], "said": wrong[1]}
        text = Message("{name} is left out: {column} is '{said}', not a number above zero", values)
    elif doubtful := columns.doubtful(cells):
        values = {"name": name, "column": doubtful[0], "said": doubtful[1]}
        text = Message(_DOUBTFUL, values)
    else:
        power = _power(columns, cells, line, path, taken)
        taken.machines.append(_machine(columns, cells, line, path, power))
        return
    taken.remarks.append(Remark(path, line, text))


def _machine(
    columns: Columns, cells: Sequence[str], line: int, path: str, power: Power
) -> Machine:
    return Machine(
        name=columns.text("name", cells),
        path=path,
        row=line,
        kind="machine",
        power=power,
        vcpus=int(number_of(columns.text("vcpus", cells)) or 0),
        ram_mib=columns.mib("ram", cells) or 0,
        disk_mib=columns.mib("disk", cells),
        in_use_mib=columns.mib("in_use", cells),
        system=columns.text("os", cells),
        location=Location(cluster=columns.text("cluster", cells)),
    )


def _power(columns: Columns, cells: Sequence[str], line: int, path: str, taken: _Taken) -> Power:
    said = columns.text("power", cells)
    if not said and not columns.has("power"):
        return "on"
    if said.casefold() in POWERS:
        return POWERS[said.casefold()]
    text = "the power state '{said}' of {name} is unknown; it counts as powered on"
    values = {"said": said, "name": columns.text("name", cells)}
    taken.remarks.append(Remark(path, line, Message(text, values)))
    return "on"


def _twins(machines: Iterable[Machine]) -> Iterator[Remark]:
    """Yield a remark for each name that several machines have."""
    for (path, name), count in Counter((one.path, one.name) for one in machines).items():
        if count > 1:
            values: dict[str, Value] = {"name": name, "count": count}
            yield Remark(
                path, None, Message("{name} is listed {count} times; each counts", values)
            )
