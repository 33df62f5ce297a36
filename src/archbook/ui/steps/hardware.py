"""Part of a step: hardware profiles, with what the catalog says of their server type."""

from collections.abc import Iterator

from archbook.errors import UnknownNameError
from archbook.i18n import Message, mark
from archbook.model.catalog.server import ServerEntry
from archbook.model.hardware import Disk, HardwareProfile, Hba, Nic
from archbook.session import Results, choices
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, Record
from archbook.ui.offers import offers_of
from archbook.units import quantity

FIELDS = (
    *("server", "kind", "cpu", "sockets", "cores", "threads_per_core", "ram_gib", "module_gib"),
    *("gpus", "gpu", "power_supplies", "supply_w", "typical_w", "note"),
)
"""Fields of a profile that hold one value; disks and cards have lists of their own."""


def hardware(desk: Desk) -> Kept:
    """Return what the section of hardware profiles holds."""
    return Kept(
        model=HardwareProfile,
        title=Message("Hardware profile"),
        word="server",
        fields=FIELDS,
        offers={"server": offers_of(desk, choices.servers)},
        nested={
            "disks": Kept(Disk, Message("Disks"), "disk", called=_disks, fresh=_new_disk),
            "nics": Kept(Nic, Message("Network cards"), "card", called=_cards, fresh=_new_card),
            "hbas": Kept(
                Hba, Message("Disk controllers"), "controller", called=lambda one: one["model"]
            ),
        },
        told=_told,
    )


def _disks(disk: Record) -> str:
    return f"{disk.get('count', 1)} × {disk['size_gb']:g} GB"


def _cards(card: Record) -> str:
    return f"{card.get('count', 1)} × {card.get('ports', 2)} × {card['speed_gbps']:g} Gbit/s"


def _new_disk(_: Results, disk: Record) -> Record:
    return disk | {"size_gb": 1_000}


def _new_card(_: Results, card: Record) -> Record:
    return card | {"speed_gbps": 25}


def _told(results: Results, record: Record) -> Iterator[Message]:
    """Say which groups are built from a profile, and what its server type is."""
    groups = results.workspace.design.host_groups
    users = tuple(one.name for one in groups if one.hardware == record["name"])
    if users:
        yield Message("Used by: {groups}", {"groups": users})
    else:
        yield Message("No host group is built from it yet: choose it in the step Hosts.")
    if record.get("server"):
        try:
            entry = results.workspace.catalog.server(record["server"])
        except UnknownNameError:
            return  # the session refuses it, and says so
        yield Message(
            "{server}, as the catalog has it: {facts}",
            {"server": entry.title, "facts": tuple(_facts(entry))},
        )


def _facts(entry: ServerEntry) -> Iterator[Message]:
    """Yield what is known of a server type; what no source gives is left out."""
    known = (
        (mark("height {value}"), entry.height_u, "U"),
        (mark("sockets {value}"), entry.sockets, ""),
        (mark("memory slots {value}"), entry.memory_slots, ""),
        (mark("memory up to {value}"), entry.memory_max_gib, "GiB"),
        (mark("drives up to {value}"), entry.drive_bays, ""),
        (mark("power supplies {value}"), entry.power_supplies, ""),
        (mark("typical draw {value}"), entry.typical_w, "W"),
        (mark("weight {value}"), entry.weight_kg, "kg"),
    )
    for said, value, unit in known:
        if value is not None:
            yield Message(said, {"value": quantity(value, unit)})
