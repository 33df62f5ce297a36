"""Storage back ends with what they are made of and how much they hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import Disk
from archbook.model.scene import Chip, Node, Words
from archbook.model.sizing import Resource, Sizing
from archbook.model.storage import StorageBackend
from archbook.units import quantity
from archbook.views.parts.backends import Backend, is_stated, store_lines
from archbook.views.parts.gauges import gauge
from archbook.views.parts.local_stores import DISKS

MEDIA: dict[str, Message] = {
    "hdd": Message("hard disks"),
    "ssd": Message("SSD"),
    "nvme": Message("NVMe"),
}
"""Kind of disk → what people call it."""

_USABLE = "usable_tb"

_FAR = frozenset({"ceph", "external_ceph", "nfs", "san", "file"})
"""Kinds of stores that may stand outside of the design."""


def store(blueprint: Blueprint, sizing: Sizing, backend: Backend) -> Node:
    """Return a back end with its disks, raw and usable room, and how full it gets."""
    stated, at = backend.stated, backend.node.id
    said = [one for one in sizing.resources if one.subject == f"storage/{stated.name}"]
    groups = {identifier.removeprefix("group/") for identifier in backend.carriers}
    on = [cohort for cohort in blueprint.cohorts if cohort.name in groups]
    types = (
        Chip(f"{at}/type/{name}", Message("type {name}", {"name": name}))
        for name in stated.volume_types
    )
    return replace(
        backend.node,
        details=(*_kind(blueprint, backend), *_lines(blueprint, stated, on, said)),
        badges=tuple(types),
        gauges=tuple(
            gauge(blueprint, replace(one, binding=False), at) for one in said if _bar(one)
        ),
    )


def _kind(blueprint: Blueprint, backend: Backend) -> Iterator[Words]:
    """Yield what a back end is; one that the design does not name is called by its kind."""
    if is_stated(blueprint, backend.stated):
        yield from store_lines(backend.stated)


def _bar(resource: Resource) -> bool:
    """Tell whether a resource is drawn: usable room of which something is known."""
    known = resource.capacity.value is not None or resource.demand.value is not None
    return resource.resource == _USABLE and known


def _lines(
    blueprint: Blueprint,
    stated: StorageBackend,
    on: Sequence[Cohort],
    said: Iterable[Resource],
) -> Iterator[Words]:
    if not on:
        far = stated.kind in _FAR
        yield Message("outside this design") if far else Message("no host carries it")
    if stated.kind != "file" or stated.name == DISKS:
        yield from disk_lines(blueprint, on, stated.media)
    found = {one.resource: one.capacity.value for one in said}
    if found.get("raw_tb") is not None:
        values: dict[str, Value] = {
            "raw": quantity(found["raw_tb"]),
            "usable": quantity(found.get(_USABLE)),
        }
        yield Message("{raw} TB raw, {usable} TB usable", values)
    if stated.iops:
        yield Message("{iops} operations a second wanted", {"iops": quantity(stated.iops)})
    if stated.encrypted:
        yield Message("disks are encrypted")


def disk_lines(
    blueprint: Blueprint, on: Iterable[Cohort], media: str | None = None
) -> Iterator[Words]:
    """Yield how many data disks of which kind the hosts of some groups have together."""
    found: dict[tuple[str, float], int] = {}
    for cohort in on:
        profile = blueprint.design.profile_of(cohort.group)
        for disk in profile.disks if profile else ():
            if _holds(disk, media):
                kind = disk.media, disk.size_gb
                found[kind] = found.get(kind, 0) + disk.count * len(cohort)
    for (medium, size_gb), count in found.items():
        values: dict[str, Value] = {
            "count": quantity(count),
            "gb": quantity(size_gb),
            "media": MEDIA[medium],
        }
        yield Message("{count} × {gb} GB {media}", values)


def _holds(disk: Disk, media: str | None) -> bool:
    return disk.purpose == "data" and media in {None, disk.media}
