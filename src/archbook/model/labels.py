"""What the fields of a model are called on screen: made from their names, units written out."""

from pydantic.fields import FieldInfo

from archbook.i18n import Message
from archbook.units import SUFFIXES

SPELLED = {
    **{word: word.upper() for word in ("api", "cpu", "gpu", "ha", "hba", "hdd", "id", "iops")},
    **{word: word.upper() for word in ("lvm", "mtu", "nfs", "nic", "numa", "pdu", "psu", "raid")},
    **{word: word.upper() for word in ("ram", "san", "ssd", "tb", "vip", "vlan")},
    **{f"raid{level}": f"RAID {level}" for level in (0, 1, 5, 6, 10)},
    "ceph": "Ceph",
    "daas": "DaaS",
    "gpus": "GPUs",
    "iaas": "IaaS",
    "nvme": "NVMe",
    "paas": "PaaS",
    "saas": "SaaS",
    "sriov": "SR-IOV",
    "swift": "Swift",
    "vcpus": "vCPUs",
}
"""Abbreviations and proper names → how the field spells them."""

UNITS = {
    "a": "A",
    "celsius": "°C",
    "gb": "GB",
    "gbps": "Gbit/s",
    "gib": "GiB",
    "kg": "kg",
    "kw": "kW",
    "mbps": "Mbit/s",
    "percent": "%",
    "tb": "TB",
    "tib": "TiB",
    "u": "U",
    "v": "V",
    "w": "W",
}
"""Ends of names → the unit as it is written."""


def label_of(name: str, field: FieldInfo) -> Message:
    """Return what a field is called: its own title, else its name in words with its unit."""
    return Message(field.title or spelled(name))


def meaning_of(field: FieldInfo) -> Message | None:
    """Return what a field is, in a sentence; None when its name says it all."""
    return Message(field.description) if field.description else None


def word_of(value: str) -> Message:
    """Return a word of the design file as it reads on screen: ``tb_usable`` is TB usable."""
    return Message(" ".join(SPELLED.get(word, word) for word in value.split("_")))


def spelled(name: str) -> str:
    """Return a name in words: ``ram_gib`` is RAM (GiB), ``switch_pair`` Switch pair."""
    stem, _, last = name.rpartition("_")
    unit = UNITS.get(last, last) if stem and last in SUFFIXES else None
    words = (stem if unit else name).replace("-", "_").split("_")
    text = " ".join(SPELLED.get(word, word) for word in words)
    text = text[:1].upper() + text[1:] if words[0] not in SPELLED else text
    return f"{text} ({unit})" if unit else text
