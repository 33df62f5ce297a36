"""Read flavors; every fault is named at its line."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import Field, ValidationError

from archbook.capacity.flavor_mix import Flavor
from archbook.errors import Fault, FaultyFileError
from archbook.formats.spreadsheet import number_of, of_csv
from archbook.formats.spreadsheet.delimited import unreadable
from archbook.formats.spreadsheet.header import Header
from archbook.i18n import Message
from archbook.marked import read
from archbook.model.written import Count, Name, Positive, Written

MIB_PER_GIB, MIB_PER_GB = 1024, 10**9 / 2**20

Entry = tuple[int, Flavor]
"""Line of a table, 0 in YAML, and what it says."""


class WrittenFlavor(Written):
    """A flavor as a person writes it; the disk is the root disk, none when volumes are used."""

    name: Name
    vcpus: Count
    ram_gib: Positive
    disk_gb: float | None = Field(None, ge=0, le=1e9)


class FlavorFile(Written):
    """A file of flavors."""

    flavors: tuple[WrittenFlavor, ...] = Field(min_length=1, max_length=10_000)


def flavors_of(path: Path) -> tuple[Flavor, ...]:
    """Read flavors: YAML with a list ``flavors``, or a table of name, vcpus, ram_gib and disk_gb.

    Raises:
        InputError: The file cannot be used; what is wrong is named.
    """
    if path.suffix.lower() in {".csv", ".tsv"}:
        found = list(_of_table(path))
    else:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise unreadable(path, error) from None
        written = read(content, FlavorFile, str(path)).value.flavors
        found = [(0, Flavor(one.name, one.vcpus, one.ram_gib, one.disk_gb)) for one in written]
    faults = list(_twins(found))
    if not found:
        faults = [Fault((), Message("no flavor is listed"))]
    if faults:
        raise FaultyFileError(faults, str(path))
    return tuple(flavor for _, flavor in found)


def _of_table(path: Path) -> Iterator[Entry]:
    lines = of_csv(path)
    header = Header(next(lines, (1, ()))[1], str(path))
    texts = header.place("name", needed=True), header.place("vcpus", "cpus", needed=True)
    ram, disk = header.amount("ram", "memory", needed=True), header.amount("disk", "root_disk")
    header.check()
    for line, row in lines:
        if any(cell.strip() for cell in row):
            name, vcpus = (_text(row, place) for place in texts)
            ram_mib, disk_mib = _mib(row, ram), _mib(row, disk)
            yield line, _flavor(name, number_of(vcpus), ram_mib, disk_mib, (str(path), line))


def _flavor(
    name: str,
    vcpus: float | None,
    ram_mib: float | None,
    disk_mib: float | None,
    where: tuple[str, int],
) -> Flavor:
    """Return what a row says, held to what a design takes."""
    whole = int(vcpus) if vcpus and vcpus.is_integer() else 0
    written = {"name": name, "vcpus": whole, "ram_gib": (ram_mib or 0) / MIB_PER_GIB}
    try:
        one = WrittenFlavor.model_validate(written | {"disk_gb": (disk_mib or 0) / MIB_PER_GB})
    except ValidationError:
        text = "a flavor needs a name, whole vCPUs and memory above zero"
        raise FaultyFileError([Fault((), Message(text), where[1])], where[0]) from None
    return Flavor(one.name, one.vcpus, one.ram_gib, one.disk_gb)


def _text(row: Sequence[str], place: int | None) -> str:
    return " ".join(row[place].split()) if place is not None and place < len(row) else ""


def _mib(row: Sequence[str], amount: tuple[int, float] | None) -> float | None:
    if amount is None or amount[0] >= len(row):
        return None
    number = number_of(row[amount[0]])
    return None if number is None else number * amount[1]


def _twins(entries: Iterable[Entry]) -> Iterator[Fault]:
    seen: set[str] = set()
    for line, flavor in entries:
        if flavor.name in seen:
            text = "two flavors are called {name}"
            yield Fault((), Message(text, {"name": flavor.name}), line or None)
        seen.add(flavor.name)
