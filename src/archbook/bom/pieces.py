"""What one machine is put together from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

from archbook.bom.keys import disk_key, key, memory_key, nic_key, number, supply_key
from archbook.i18n import Message, Value, mark
from archbook.model.bill import LineKind
from archbook.model.hardware import HardwareProfile


@dataclass(frozen=True, slots=True)
class Piece:
    """Like parts of one machine.

    Attributes:
        kind: What kind of part it is.
        part: Its key.
        item: What it is called.
        each: How many one machine takes; None: not said.
        why: Why so many, where that is more than the profile's own number.
        unsaid: What the profile does not say of it.
        media: Kind of disk.
        purpose: What a disk is for.
        source: Where the number comes from.
    """

    kind: LineKind
    part: str
    item: Message | str
    each: int | None
    why: Message | None = None
    unsaid: Message | None = None
    media: str | None = None
    purpose: str | None = None
    source: str = "design"


def pieces(profile: HardwareProfile) -> Iterator[Piece]:
    """Yield the parts of one machine; what every machine has is there, though it be unknown."""
    for of in _PIECES:
        yield from of(profile)


def _processors(profile: HardwareProfile) -> Iterator[Piece]:
    unsaid = _unsaid(
        (Message("model of the CPUs"), profile.cpu),
        (Message("sockets that hold a CPU"), profile.sockets),
    )
    item = profile.cpu or Message("CPU, model not said")
    yield Piece("cpu", key("cpu", profile.cpu), item, profile.sockets, unsaid=unsaid)


def _memory(profile: HardwareProfile) -> Iterator[Piece]:
    ram, module = profile.ram_gib, profile.module_gib
    unsaid = _unsaid((Message("memory"), ram), (Message("size of the memory modules"), module))
    item = Message("memory, modules not said")
    if module:
        item = Message("memory module of {gib} GiB", {"gib": number(module)})
    if not ram or not module:
        yield Piece("memory", memory_key(module), item, None, unsaid=unsaid)
        return
    values = {"ram_gib": number(ram), "module_gib": number(module)}
    why = Message("{ram_gib} GiB in modules of {module_gib} GiB, rounded up", values)
    yield Piece("memory", memory_key(module), item, ceil(ram / module), why)


def _disks(profile: HardwareProfile) -> Iterator[Piece]:
    for disk in profile.disks:
        item = Message(_DISKS[disk.media], {"gb": number(disk.size_gb)})
        media, purpose = disk.media, disk.purpose
        yield Piece("disk", disk_key(disk), item, disk.count, media=media, purpose=purpose)
    if not profile.disks:
        unsaid = _unsaid((Message("disks"), None))
        yield Piece("disk", key("disk", None), Message("disks, none named"), None, unsaid=unsaid)


_DISKS: dict[str, str] = {
    "hdd": mark("hard disk of {gb} GB"),
    "ssd": mark("SSD of {gb} GB"),
    "nvme": mark("NVMe disk of {gb} GB"),
}


def _cards(profile: HardwareProfile) -> Iterator[Piece]:
    for nic in profile.nics:
        values: dict[str, Value] = {"ports": nic.ports, "gbps": number(nic.speed_gbps)}
        item = Message("network card with {ports} ports of {gbps} Gbit/s", values)
        yield Piece("nic", nic_key(nic), item, nic.count)
    if not profile.nics:
        unsaid = _unsaid((Message("network cards"), None))
        item = Message("network cards, none named")
        yield Piece("nic", key("nic", None), item, None, unsaid=unsaid)
    for hba in profile.hbas:
        yield Piece("hba", key("hba", hba.model), hba.model, hba.count)


def _gpus(profile: HardwareProfile) -> Iterator[Piece]:
    if profile.gpus:
        unsaid = _unsaid((Message("model of the GPUs"), profile.gpu))
        item = profile.gpu or Message("GPU, model not said")
        yield Piece("gpu", key("gpu", profile.gpu), item, profile.gpus, unsaid=unsaid)


def _supplies(profile: HardwareProfile) -> Iterator[Piece]:
    fitted, rating = profile.power_supplies, profile.supply_w
    unsaid = _unsaid(
        (Message("how many power supplies are fitted"), fitted),
        (Message("rating of the power supplies"), rating),
    )
    item = Message("power supply, rating not said")
    if rating:
        item = Message("power supply of {watts} W", {"watts": number(rating)})
    yield Piece("psu", supply_key(rating), item, fitted, unsaid=unsaid)


def _rails(_: HardwareProfile) -> Iterator[Piece]:
    why = Message("one set for each machine in a rack")
    yield Piece("rails", "rails", Message("set of rails"), 1, why, source="archbook")


_PIECES: tuple[Callable[[HardwareProfile], Iterator[Piece]], ...] = (
    _processors,
    _memory,
    _disks,
    _cards,
    _gpus,
    _supplies,
    _rails,
)


def _unsaid(*wanted: tuple[Message, object]) -> Message | None:
    """Say which of the *wanted* things, each with what the profile gives, are not given."""
    lacking = tuple(what for what, given in wanted if not given)
    return Message("the design does not say: {what}", {"what": lacking}) if lacking else None
