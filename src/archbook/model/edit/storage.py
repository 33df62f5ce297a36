"""Storage back ends."""

from collections.abc import Iterator
from typing import Literal

from archbook.i18n import Message, Value, mark
from archbook.model.design import Design
from archbook.model.edit.base import missing, with_fields
from archbook.model.storage import StorageBackend
from archbook.model.written import Written


class AddStorage(Written):
    """Add a storage back end."""

    edit: Literal["add-storage"] = "add-storage"
    storage: StorageBackend

    def apply(self, design: Design) -> Design:
        """Return *design* with the back end."""
        return with_fields(design, storage=(*design.storage, self.storage))

    def words(self) -> Message:
        """Say what is done."""
        return Message(
            "add storage back end {storage}: {kind}",
            {"storage": self.storage.name, "kind": self.storage.kind},
        )


class SetStorage(Written):
    """Replace a storage back end by another of the same name."""

    edit: Literal["set-storage"] = "set-storage"
    storage: StorageBackend

    def apply(self, design: Design) -> Design:
        """Return *design* with the back end replaced."""
        if self.storage.name not in {backend.name for backend in design.storage}:
            raise missing(mark("storage back end"), self.storage.name)
        kept = tuple(
            self.storage if backend.name == self.storage.name else backend
            for backend in design.storage
        )
        return with_fields(design, storage=kept)

    def words(self) -> Message:
        """Say what is done."""
        values: dict[str, Value] = {
            "storage": self.storage.name,
            "what": tuple(_described(self.storage)),
        }
        return Message("set storage {storage} to {what}", values)


def _described(storage: StorageBackend) -> Iterator[Message]:
    """Yield what a back end is set to: how it keeps data, and what else is stated."""
    if code := storage.erasure:
        values: dict[str, Value] = {"k": code.k, "m": code.m, "kind": code.metadata}
        yield Message("erasure code {k}+{m} with {kind} metadata", values)
    yield Message("{size} replicas per {domain}", {"size": storage.size, "domain": storage.domain})
    if storage.media:
        yield Message("data on {media} disks", {"media": storage.media})
    if storage.placement_groups:
        yield Message("placement groups: {count}", {"count": storage.placement_groups})
    if storage.zones:
        yield Message("zones: {count}", {"count": storage.zones})
    if storage.part_power:
        yield Message("part power {power}", {"power": storage.part_power})
    if storage.replication_network:
        yield Message("copies over {network}", {"network": storage.replication_network})
