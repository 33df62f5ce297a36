"""Ways of what instances read and write: from their disks to the back end that keeps them."""

from collections.abc import Iterator
from dataclasses import replace

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Node, Words
from archbook.views.parts.backends import Backend, backends, outside
from archbook.views.parts.slices import Slice, slices
from archbook.views.parts.ways import Hop, Step, Stop, Way

_INSTANCE = Step(Message("Instance"), Message("its disk"))
_STORAGE = Hop("storage", Message("Storage"))
_REPLICATION = Hop("replication", Message("Replication"))

_CLIENTS: dict[str, tuple[Words, Words]] = {
    "ceph": ("librbd", Message("in the hypervisor")),
    "lvm": (Message("iSCSI initiator"), ""),
    "nfs": (Message("NFS mount"), ""),
    "san": (Message("Multipath device"), ""),
}
"""Kind of back end → what a compute host reaches it with."""


def storage_ways(blueprint: Blueprint) -> Iterator[Way]:
    """Yield a way for each kind of back end that keeps volumes."""
    hosts = tuple(cohort for cohort, _ in blueprint.standing("nova-compute"))
    if not hosts:
        return
    pieces = tuple(piece for region in slices(blueprint).values() for piece in region)
    seen: set[str] = set()
    for backend in (*backends(blueprint, pieces), *outside(blueprint, pieces)):
        kind = _kind(blueprint, backend)
        if kind in _CLIENTS and kind not in seen:
            seen.add(kind)
            yield _way(kind, backend, hosts, pieces)


def _kind(blueprint: Blueprint, backend: Backend) -> str:
    """Return the kind of a back end: as stated, else the kind that its id names."""
    name = backend.node.id.removeprefix("storage/").partition("@")[0]
    stated = {one.name: one.kind for one in blueprint.design.storage}
    return stated.get(name, name).removeprefix("external_")


def _way(kind: str, backend: Backend, hosts: tuple[Cohort, ...], pieces: tuple[Slice, ...]) -> Way:
    title, says = _CLIENTS[kind]
    carriers = tuple(
        dict.fromkeys(piece.cohort.name for piece in pieces if piece.id in backend.carriers)
    )
    disks = tuple(
        piece.cohort
        for piece in pieces
        if piece.cohort.name in carriers and piece.id in backend.carriers
    )
    way = f"way/volume-{kind}"
    stops: tuple[Stop, ...] = (Stop((_INSTANCE, Step(title, says)), hosts),)
    hops: tuple[Hop, ...] = (_STORAGE,)
    if kind == "ceph" and disks:
        stops += (Stop((Step(Message("Primary OSD")), Step(Message("Disk"))), disks),)
        if sum(map(len, disks)) > 1:
            stops += (Stop((Step(Message("Other OSDs")), Step(Message("Disk"))), disks),)
            hops += (_REPLICATION,)
    elif disks:
        stops += (Stop((Step(Message("iSCSI target")), Step(Message("LVM volume"))), disks),)
    else:
        stops += (Stop(box=_store(backend.node, way)),)
    return Way(way, _TITLES[kind], stops, hops, _SOURCES[kind])


_TITLES = {
    "ceph": Message("A block of a volume in Ceph, with its copies"),
    "lvm": Message("A block of a volume on LVM"),
    "nfs": Message("A block of a volume on NFS"),
    "san": Message("A block of a volume on a storage array"),
}
_SOURCES = {"ceph": "ceph-docs", "lvm": "cinder-docs", "nfs": "cinder-docs", "san": "cinder-docs"}


def _store(node: Node, way: str) -> Node:
    """Return the box of a back end as the end of one way."""
    return replace(node, id=f"{way}/{node.id}")
