"""Parts of a design that are files of their own: a workload, a map of servers."""

from pathlib import Path

from archbook.errors import InputError
from archbook.formats.design import Document
from archbook.i18n import Message
from archbook.marked import read
from archbook.marked.tree import MOST_BYTES, compose, data_of, decoded
from archbook.model.hardware import HardwareProfile
from archbook.model.record import Assumption
from archbook.model.workload import Workload
from archbook.model.written import Name, Written
from archbook.workspace import files

DESIGN = {"host_groups", "services"}
"""Keys by which a design is told from a workload."""


class _WorkloadFile(Written):
    """A file with a workload, as an import writes it."""

    workload: tuple[Workload, ...]
    assumptions: tuple[Assumption, ...] = ()


class _ServersFile(Written):
    """A file with machines."""

    hardware: dict[Name, HardwareProfile]


def workload_of(path: Path) -> tuple[Workload, ...]:
    """Return the workload of a file: as an import writes it, or of a design.

    Raises:
        FaultyFileError: It cannot be used; every fault is named with its line.
        InputError: It is not there, or asks for no instance.
    """
    content = files.read(path, MOST_BYTES)
    keys = data_of(compose(decoded(content, str(path)), str(path)), str(path))
    found = (
        Document.parse(content, str(path)).design.workload
        if DESIGN & keys.keys()
        else read(content, _WorkloadFile, str(path)).value.workload
    )
    if not found:
        raise InputError(Message("{path}: names no instance", {"path": str(path)}))
    return found


def servers_of(path: Path) -> dict[str, HardwareProfile]:
    """Return the machines of a file: `hardware`, as in a design.

    Raises:
        FaultyFileError: It cannot be used; every fault is named with its line.
        InputError: It is not there, or names no machine.
    """
    found = read(files.read(path, MOST_BYTES), _ServersFile, str(path)).value.hardware
    if not found:
        raise InputError(Message("{path}: names no machine", {"path": str(path)}))
    return found
