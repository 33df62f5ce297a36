"""Storage back ends: those the design names, and those that its options imply."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Words
from archbook.model.storage import StorageBackend
from archbook.views.parts.slices import Slice

_KINDS: dict[str, Message] = {
    "ceph": Message("Ceph cluster"),
    "external_ceph": Message("External Ceph cluster"),
    "lvm": Message("LVM volumes"),
    "nfs": Message("NFS share"),
    "san": Message("Storage array"),
    "swift": Message("Swift object store"),
    "file": Message("File store"),
}
_DOMAINS: dict[str, Message] = {
    "host": Message("host"),
    "rack": Message("rack"),
    "room": Message("room"),
    "power_feed": Message("power feed"),
    "switch_pair": Message("switch pair"),
    "zone": Message("zone"),
    "site": Message("site"),
}
_TONES = {
    "ceph": "ceph_osd",
    "external_ceph": "ceph_osd",
    "swift": "object_storage",
}
_OWN_ROLES = {"ceph": "ceph_osd", "swift": "object_storage", "lvm": "block_storage"}


@dataclass(frozen=True, slots=True)
class Backend:
    """A storage back end as it is drawn.

    Attributes:
        node: Its box.
        carriers: Ids of the slices that keep their data in it; empty when it stands outside and
            is reached over the storage network.
        stated: What the design says of it, or implies.
    """

    node: Node
    carriers: tuple[str, ...]
    stated: StorageBackend


def backends(blueprint: Blueprint, pieces: tuple[Slice, ...]) -> Iterator[Backend]:
    """Yield the back ends that stand on *pieces*, the slices of one region."""
    for stated in _all(blueprint):
        carriers = _carriers(stated, pieces)
        if carriers:
            alone = all(piece.whole for piece in carriers)
            suffix = "" if alone else f"@{carriers[0].region or ''}"
            node = _node(blueprint, stated, suffix)
            yield Backend(node, tuple(piece.id for piece in carriers), stated)


def outside(blueprint: Blueprint, pieces: tuple[Slice, ...]) -> Iterator[Backend]:
    """Yield the back ends that none of *pieces*, all slices, carries."""
    for stated in _all(blueprint):
        if not _carriers(stated, pieces):
            yield Backend(_node(blueprint, stated, ""), (), stated)


def _all(blueprint: Blueprint) -> tuple[StorageBackend, ...]:
    """Return the stated back ends, then those that an option or a service implies."""
    stated = blueprint.design.storage
    kinds = {backend.kind.removeprefix("external_") for backend in stated}
    implied: list[StorageBackend] = []
    for option, service in (("block_backend", "cinder"), ("image_backend", "glance")):
        if not blueprint.has(service) or option not in blueprint.options:
            continue
        for value in blueprint.option(option):
            if value in {"ceph", "lvm", "nfs", "san"} and value not in kinds:
                kinds.add(value)
                implied.append(_implied(value, service))
    if blueprint.has("swift") and "swift" not in kinds:
        implied.append(_implied("swift", "swift"))
    return (*stated, *implied)


def _implied(kind: str, service: str) -> StorageBackend:
    return StorageBackend.model_validate(
        {"name": kind, "kind": kind, "serves": (service,)}, strict=False
    )


def _carriers(backend: StorageBackend, pieces: tuple[Slice, ...]) -> tuple[Slice, ...]:
    """Return the slices that carry *backend*: named ones, its own role's, or stand-ins."""
    if named := backend.groups():
        return tuple(piece for piece in pieces if piece.cohort.name in named)
    role = _OWN_ROLES.get(backend.kind)
    own = tuple(piece for piece in pieces if role in piece.roles)
    if own or backend.kind not in {"lvm", "swift"}:
        return own
    component = "cinder-volume" if backend.kind == "lvm" else "swift-object-server"
    return tuple(piece for piece in pieces if piece.runs(component))


def _node(blueprint: Blueprint, backend: StorageBackend, suffix: str) -> Node:
    named = is_stated(blueprint, backend)
    title: Words = backend.name if named else _KINDS[backend.kind]
    lines: list[Words] = list(store_lines(backend)) if named else []
    if backend.kind == "ceph" and not backend.groups() and not blueprint.with_role("ceph_osd"):
        lines.append(Message("outside this design"))
    if backend.usable_tb:
        lines.append(Message("{tb} TB usable", {"tb": backend.usable_tb}))
    if backend.serves:
        names = tuple(blueprint.facts.service(service).name for service in backend.serves)
        lines.append(Message("for {services}", {"services": names}))
    tone = store_tone(backend)
    return Node(f"storage/{backend.name}{suffix}", "store", tone, title, tuple(lines))


def is_stated(blueprint: Blueprint, backend: StorageBackend) -> bool:
    """Tell whether the design names a back end; others are implied by its options."""
    return any(stated is backend for stated in blueprint.design.storage)


def store_tone(backend: StorageBackend) -> str:
    """Return the role whose colour a back end takes."""
    return _TONES.get(backend.kind, "block_storage")


def store_lines(backend: StorageBackend) -> Iterator[Words]:
    """Yield what a back end is, and how it keeps copies apart."""
    yield _KINDS[backend.kind]
    if backend.kind not in _OWN_ROLES or backend.kind == "lvm":
        return
    domain = _DOMAINS[backend.domain]
    if code := backend.erasure:
        values: dict[str, Value] = {"k": code.k, "m": code.m, "domain": domain}
        yield Message("erasure code {k} + {m}, one chunk a {domain}", values)
    else:
        size: dict[str, Value] = {"size": backend.size, "domain": domain}
        yield Message("{size} replicas, one a {domain}", size)
