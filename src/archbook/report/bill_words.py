"""What tables, sheets and documents of a bill call its kinds, units and figures."""

from archbook.i18n import Message
from archbook.model.bill import LineKind, Unit

KINDS: dict[LineKind, Message] = {
    "server": Message("server"),
    "virtual": Message("virtual host"),
    "cpu": Message("CPU"),
    "memory": Message("memory module"),
    "disk": Message("disk"),
    "nic": Message("network card"),
    "hba": Message("host bus adapter"),
    "gpu": Message("GPU"),
    "psu": Message("power supply"),
    "rails": Message("rails"),
    "switch": Message("switch"),
    "optic": Message("optic"),
    "cable": Message("cable"),
    "rack": Message("rack"),
    "pdu": Message("power strip"),
    "spare": Message("spare part"),
    "licence": Message("licence"),
    "support": Message("support"),
}
"""Kind of line → its name."""

UNITS: dict[tuple[Unit, bool], Message] = {
    ("pcs", False): Message("pieces"),
    ("pcs", True): Message("pieces a year"),
    ("years", False): Message("machine-years"),
    ("years", True): Message("machine-years"),
}
"""Unit of a line, and whether it is paid each year → what is counted."""

FIGURES: dict[str, Message] = {
    "cores": Message("Cores"),
    "ram_gib": Message("RAM GiB"),
    "disks": Message("Disks"),
    "disk_gb": Message("Disk GB"),
    "nic_ports": Message("NIC ports"),
    "height_u": Message("Height U"),
    "typical_w": Message("Typical W"),
    "weight_kg": Message("Weight kg"),
}
"""Figures of one machine and their headings, in the order of the table."""
