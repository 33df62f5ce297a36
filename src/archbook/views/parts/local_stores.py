"""Storage back ends that the design does not name: files and disks of the hosts themselves."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node
from archbook.model.storage import StorageBackend
from archbook.views.parts.backends import Backend
from archbook.views.parts.slices import Slice

DISKS = "local-disks"
"""Name of the store that is made of the data disks of compute hosts."""

_OPTIONS = {
    "block_backend": "cinder",
    "image_backend": "glance",
    "metrics_backend": "gnocchi",
}
"""Option that names kinds of stores → service that uses them."""

_FILES = (
    ("image_backend", "glance-api", "image-files", Message("Image files")),
    ("metrics_backend", "gnocchi-metricd", "metric-files", Message("Metric files")),
)
"""Option, component whose hosts have the files, name of the store, its title."""


def served(blueprint: Blueprint, stated: StorageBackend) -> tuple[str, ...]:
    """Return the services that keep data in a back end: those it names, else by the options."""
    kind = stated.kind.removeprefix("external_")
    chosen = tuple(
        service
        for option, service in _OPTIONS.items()
        if option in blueprint.options and kind in blueprint.option(option)
    )
    named = stated.serves or chosen
    every = ("swift", *named) if kind == "swift" else named
    return tuple(service for service in dict.fromkeys(every) if blueprint.has(service))


def local(blueprint: Blueprint, pieces: Sequence[Slice]) -> Iterator[Backend]:
    """Yield the stores on hosts that services fall back on where no back end serves them."""
    named = {service for backend in blueprint.design.storage for service in backend.serves}
    if "nova" not in named:
        title = Message("Local disks of the compute hosts")
        yield from _on(pieces, "nova-compute", ("nova", DISKS), title, "compute")
    for option, component, name, says in _FILES:
        service = _OPTIONS[option]
        unnamed = service not in named and option in blueprint.options
        if unnamed and "file" in blueprint.option(option):
            yield from _on(pieces, component, (service, name), says, "control")


def _on(
    pieces: Sequence[Slice], component: str, named: tuple[str, str], title: Message, tone: str
) -> Iterator[Backend]:
    service, name = named
    if on := tuple(piece.id for piece in pieces if piece.runs(component)):
        stated = StorageBackend(name=name, kind="file", serves=(service,))
        yield Backend(Node(f"storage/{name}", "store", tone, title), on, stated)
