"""Part of a step: storage back ends."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.storage import ErasureCode, StorageBackend
from archbook.session import Results, choices
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, Record
from archbook.ui.offers import GROUPS, NETWORKS, offers_of

FIELDS = (
    *("name", "kind", "on", "serves", "usable_tb", "growth_percent", "size", "domain", "media"),
    *("volume_types", "iops", "write_percent", "ingress_gbps", "placement_groups"),
    *("zones", "part_power", "replication_network", "encrypted"),
)
"""Fields of a back end; its erasure code has a form of its own."""


def storage(desk: Desk) -> Kept:
    """Return what the section of storage back ends holds."""
    return Kept(
        model=StorageBackend,
        title=Message("Back end"),
        word="storage",
        fields=FIELDS,
        offers={
            "on": GROUPS,
            "serves": offers_of(desk, choices.active_services),
            "replication_network": NETWORKS,
        },
        nested={
            "erasure": Kept(
                ErasureCode,
                Message("Erasure code"),
                "code",
                called=lambda code: f"{code['k']}+{code['m']}",
                fresh=lambda _, code: code | {"k": 4, "m": 2},
                most=1,
            )
        },
        told=_told,
    )


def _told(_: Results, record: Record) -> Iterator[Message]:
    """Say that the erasure code stands in for replicas, where there is one."""
    if code := record.get("erasure"):
        values = {"k": code["k"], "m": code["m"]}
        yield Message("Data is cut into {k} + {m} chunks instead of being copied.", values)
