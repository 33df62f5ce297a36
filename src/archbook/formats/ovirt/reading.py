"""Machines of an engine become a list of machines."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from archbook.errors import InputError
from archbook.formats.inventory import Assumed, Inventory
from archbook.formats.ovirt.answers import Fields, machines_in
from archbook.formats.remark import Remark
from archbook.formats.spreadsheet import number_of
from archbook.i18n import Message
from archbook.model.machine import Disk, Location, Machine, Power

BYTES_PER_MIB = 2**20

POWERS: dict[str, Power] = {
    **dict.fromkeys(("up", "powering_up", "wait_for_launch", "reboot_in_progress"), "on"),
    **dict.fromkeys(("migrating", "powering_down", "not_responding"), "on"),
    **dict.fromkeys(("down", "image_locked"), "off"),
    **dict.fromkeys(("suspended", "paused", "saving_state", "restoring_state"), "suspended"),
}
"""States of the engine (source `ovirt-vm-status`)."""


def inventory_of(paths: Iterable[Path]) -> Inventory:
    """Read answers of the engine to ``GET /vms?follow=cluster,disk_attachments.disk``.

    Args:
        paths: Files with the answers, in XML or JSON.

    Raises:
        InputError: A file cannot be used, or no machine is in them; what is wrong is named.
    """
    machines: list[Machine] = []
    remarks: list[Remark] = []
    for path in paths:
        for number, fields in enumerate(machines_in(path), 1):
            found = _taken(fields, str(path), number, remarks)
            machines += [found] if found else []
    if not machines and not remarks:
        raise InputError(Message("no machine is listed"))
    return Inventory(tuple(machines), assumed=tuple(_assumed(machines)), remarks=tuple(remarks))


def _taken(fields: Fields, path: str, number: int, remarks: list[Remark]) -> Machine | None:
    name = str(_at(fields, "name") or "")
    vcpus, ram = _vcpus(fields), _number(fields, "memory")
    if not name or not vcpus or not ram:
        tag = "memory" if vcpus else "cpu.topology"
        values = {"name": name, "column": tag, "said": str(_at(fields, *tag.split(".")) or "")}
        text = "{name} is left out: {column} is '{said}', not a number above zero"
        nameless = Message("a machine without a name is left out")
        remarks.append(Remark(path, None, Message(text, values) if name else nameless))
        return None
    disks = tuple(_disks(fields))
    sizes = [disk.size_mib for disk in disks if disk.size_mib is not None]
    return Machine(
        name=name,
        path=path,
        row=number,
        kind="machine",
        power=_power(fields, name, path, remarks),
        vcpus=vcpus,
        ram_mib=ram / BYTES_PER_MIB,
        disk_mib=sum(sizes) if sizes and len(sizes) == len(disks) else None,
        in_use_mib=_in_use_mib(fields),
        platform="ovirt",
        system=str(_at(fields, "os", "type") or ""),
        location=Location(cluster=str(_at(fields, "cluster", "name") or "")),
        disks=disks,
        firmware="efi" if "ovmf" in str(_at(fields, "bios", "type") or "") else "",
    )


def _vcpus(fields: Fields) -> int:
    """Return sockets × cores × threads; what is not said is one."""
    topology = _at(fields, "cpu", "topology")
    if not isinstance(topology, dict):
        return 0
    found = 1
    for part in ("sockets", "cores", "threads"):
        found *= int(number_of(topology.get(part, 1)) or 0)
    return found


def _power(fields: Fields, name: str, path: str, remarks: list[Remark]) -> Power:
    """Return whether a machine runs; version 3 of the API has the state one level deeper."""
    said = _at(fields, "status", "state") or _at(fields, "status")
    if str(said).casefold() in POWERS:
        return POWERS[str(said).casefold()]
    text = "the power state '{said}' of {name} is unknown; it counts as powered on"
    remarks.append(Remark(path, None, Message(text, {"said": str(said or ""), "name": name})))
    return "on"


def _attached(fields: Fields) -> Iterator[Any]:
    found = _at(fields, "disk_attachments", "disk_attachment") or ()
    for attachment in found if isinstance(found, list) else [found]:
        disk = attachment.get("disk") if isinstance(attachment, dict) else None
        if isinstance(disk, dict):
            yield disk


def _disks(fields: Fields) -> Iterator[Disk]:
    for disk in _attached(fields):
        size = _number(disk, "provisioned_size")
        form = {"cow": "qcow2"}.get(str(disk.get("format", "")), str(disk.get("format", "")))
        yield Disk(None if size is None else size / BYTES_PER_MIB, form)


def _in_use_mib(fields: Fields) -> float | None:
    sizes = [_number(disk, "actual_size") for disk in _attached(fields)]
    known = [size for size in sizes if size is not None]
    return sum(known) / BYTES_PER_MIB if known and len(known) == len(sizes) else None


def _number(fields: Fields, name: str) -> float | None:
    return number_of(_at(fields, name))


def _at(fields: Fields, *steps: str) -> Any:  # noqa: ANN401 - JSON may hold anything
    found: Any = fields
    for step in steps:
        found = found.get(step) if isinstance(found, dict) else None
    return found


def _assumed(machines: Iterable[Machine]) -> Iterator[Assumed]:
    if unknown := sum(machine.disk_mib is None for machine in machines):
        text = "the disks of {count} machines are of unknown size and count as nothing"
        why = Message("the list was made without follow=disk_attachments.disk")
        yield Message(text, {"count": unknown}), why
