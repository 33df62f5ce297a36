"""The networks between host groups, as links of a stack."""

from collections.abc import Callable, Iterator, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Link
from archbook.views.parts.backends import Backend
from archbook.views.parts.entrance import BALANCERS
from archbook.views.parts.slices import Slice

_BLOCK_ROLES = frozenset({"block_storage", "ceph_osd"})


def networks(
    blueprint: Blueprint,
    pieces: Sequence[Slice],
    stores: Sequence[Backend],
    entry: str,
    suffix: str,
) -> Iterator[Link]:
    """Yield the networks of one region, and what keeps its data where.

    Args:
        blueprint: Where they come from.
        pieces: The slices of the region.
        stores: The back ends in the same stack.
        entry: What the external network comes from.
        suffix: Makes the ids unique over the regions.
    """
    gateways = _gateways(pieces)
    public = _ids(pieces, lambda piece: piece in gateways or piece.runs(*BALANCERS))
    if "distributed" in blueprint.option("routing"):
        public += _ids(pieces, lambda piece: "compute" in piece.roles)
    public = public or _ids(pieces[:1], lambda _: True)
    yield Link(f"external{suffix}", "external", (entry, *public), Message("External"))
    yield Link(f"api{suffix}", "api", _ids(pieces, lambda _: True), Message("Management, API"))
    if blueprint.has("neutron"):
        carried = _ids(pieces, lambda piece: piece in gateways or "compute" in piece.roles)
        yield Link(f"tunnel{suffix}", "tunnel", carried, Message("Tunnel"))
    if any(backend.node.tone != "object_storage" for backend in stores):
        users = _ids(pieces, lambda piece: _uses_blocks(blueprint, piece))
        far = tuple(backend.node.id for backend in stores if not backend.carriers)
        yield Link(f"storage{suffix}", "storage", (*users, *far), Message("Storage"))
    for backend in stores:
        if backend.carriers:
            name = backend.node.id
            yield Link(f"backend/{name}", "backend", (*backend.carriers, name))


def _gateways(pieces: Sequence[Slice]) -> tuple[Slice, ...]:
    """Return the slices that route to the external network: network hosts, else controllers."""
    for role in ("network", "control"):
        if found := tuple(piece for piece in pieces if role in piece.roles):
            return found
    return ()


def _uses_blocks(blueprint: Blueprint, piece: Slice) -> bool:
    """Tell whether the hosts read or write volumes or images in a back end."""
    if "compute" in piece.roles or _BLOCK_ROLES.intersection(piece.roles):
        return True
    images = {"ceph", "nfs"}.intersection(blueprint.option("image_backend"))
    return piece.runs("cinder-volume") or (bool(images) and piece.runs("glance-api"))


def _ids(pieces: Sequence[Slice], wanted: Callable[[Slice], bool]) -> tuple[str, ...]:
    return tuple(piece.id for piece in pieces if wanted(piece))
