"""Files of domains become a list of machines."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from archbook.errors import InputError
from archbook.formats.inventory import Assumed, Inventory
from archbook.formats.libvirt.domain import machine_of
from archbook.formats.remark import Remark
from archbook.formats.spreadsheet.delimited import unreadable
from archbook.formats.xml_text import each
from archbook.i18n import Message
from archbook.model.machine import Machine


def inventory_of(paths: Iterable[Path]) -> Inventory:
    """Read domains.

    Args:
        paths: Files that ``virsh dumpxml`` wrote, or folders of them (``*.xml``).

    Raises:
        InputError: A file cannot be used, or no domain is in them; what is wrong is named.
    """
    machines: list[Machine] = []
    remarks: list[Remark] = []
    for path in _files(paths):
        found = list(_of_file(path))
        if not found:
            remarks.append(Remark(str(path), None, Message("there is no domain in it")))
        machines += [one for one in found if isinstance(one, Machine)]
        remarks += [one for one in found if isinstance(one, Remark)]
    if not machines and not remarks:
        raise InputError(Message("no machine is listed"))
    return Inventory(tuple(machines), assumed=tuple(_assumed()), remarks=tuple(remarks))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.glob("*.xml"))
        if not found:
            text = "{path}: no .xml file is in it, as virsh dumpxml writes them"
            raise InputError(Message(text, {"path": str(path)}))
        yield from found


def _of_file(path: Path) -> Iterator[Machine | Remark]:
    try:
        with path.open("rb") as source:
            for number, domain in enumerate(each(source, "domain", str(path)), 1):
                yield machine_of(domain, str(path), number)
    except OSError as error:
        raise unreadable(path, error) from None


def _assumed() -> Iterator[Assumed]:
    """Say what a domain does not tell."""
    states = Message("virsh dumpxml gives an id only to a domain that runs")
    yield Message("a domain without an id does not run"), states
    sizes = Message("the XML of a domain names disks without their size")
    yield Message("the disks of all machines are of unknown size and count as nothing"), sizes
