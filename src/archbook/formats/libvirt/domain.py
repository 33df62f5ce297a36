"""One domain becomes a machine."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from archbook.formats.remark import Remark
from archbook.formats.spreadsheet import number_of
from archbook.formats.xml_text import local
from archbook.i18n import Message
from archbook.model.machine import Disk, Machine, Obstacle

BYTES_PER_UNIT = {
    **dict.fromkeys(("b", "bytes"), 1),
    "KB": 10**3,
    "MB": 10**6,
    "GB": 10**9,
    "TB": 10**12,
    "k": 2**10,
    "KiB": 2**10,
    "M": 2**20,
    "MiB": 2**20,
    "G": 2**30,
    "GiB": 2**30,
    "T": 2**40,
    "TiB": 2**40,
}
"""Units of memory (source `libvirt-domain-format`); KiB where none is said."""

BYTES_PER_MIB = 2**20


def machine_of(domain: Element, path: str, number: int) -> Machine | Remark:
    """Return the machine that *domain* is, or why it is none.

    Args:
        domain: Its XML.
        path: The file.
        number: Which domain of the file it is, from 1.
    """
    name = _text(domain, "name")
    vcpus, ram = number_of(_text(domain, "vcpu")), _ram_mib(domain.find("memory"))
    if not name:
        return Remark(path, None, Message("a machine without a name is left out"))
    if not vcpus or not vcpus.is_integer() or not ram:
        tag = "memory" if vcpus and vcpus.is_integer() else "vcpu"
        values = {"name": name, "column": tag, "said": _text(domain, tag)}
        text = "{name} is left out: {column} is '{said}', not a number above zero"
        return Remark(path, None, Message(text, values))
    return Machine(
        name=name,
        path=path,
        row=number,
        kind="machine",
        power="on" if domain.get("id", "-") != "-" else "off",
        vcpus=int(vcpus),
        ram_mib=ram,
        disk_mib=None,
        in_use_mib=None,
        obstacles=tuple(_obstacles(domain)),
        platform="libvirt",
        system=_system(domain),
        disks=tuple(_disks(domain)),
        firmware=_firmware(domain),
    )


def _text(domain: Element, tag: str) -> str:
    return " ".join((domain.findtext(tag) or "").split())


def _ram_mib(memory: Element | None) -> float | None:
    """Return the memory of a domain in MiB; None when it is no number in a known unit."""
    if memory is None:
        return None
    number, unit = number_of(memory.text), BYTES_PER_UNIT.get(memory.get("unit", "KiB"))
    return None if number is None or unit is None else number * unit / BYTES_PER_MIB


def _system(domain: Element) -> str:
    """Return libosinfo's id of the system, which virt-manager and virt-install write."""
    found = (one.get("id", "") for one in domain.iter() if one.tag.endswith(":os"))
    return next(found, "")


def _firmware(domain: Element) -> str:
    system = domain.find("os")
    if system is None:
        return ""
    uefi = system.get("firmware") == "efi" or system.find("loader") is not None
    return "efi" if uefi else "bios"


def _disks(domain: Element) -> Iterator[Disk]:
    for disk in domain.iterfind("devices/disk"):
        if disk.get("device", "disk") != "disk":
            continue
        driver, source = disk.find("driver"), disk.find("source")
        places = () if source is None else (source.get(key, "") for key in ("file", "dev", "name"))
        form = "" if driver is None else driver.get("type", "")
        yield Disk(None, form, next(filter(None, places), ""))


def _obstacles(domain: Element) -> Iterator[Obstacle]:
    """Yield what ties a domain to its host."""
    devices = domain.find("devices")
    tags = [] if devices is None else [local(one.tag) for one in devices]
    if count := tags.count("hostdev"):
        text = "{count} devices of the host: flavors have to ask for such devices"
        yield Obstacle(Message(text, {"count": count}), "nova-pci-passthrough")
    if count := tags.count("filesystem"):
        text = "{count} folders of the host: put their content on a share or a volume"
        yield Obstacle(Message(text, {"count": count}), "libvirt-domain-format")
