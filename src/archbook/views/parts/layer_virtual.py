"""What turns machines into a cloud: virtual servers, networks, storage, and what guards them."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Section, Words
from archbook.views.parts.backends import store_lines
from archbook.views.parts.layer_platform import service_line
from archbook.views.parts.reasons import because

_PARTS: tuple[tuple[str, Message, tuple[str, ...], str], ...] = (
    ("servers", Message("Servers"), ("hypervisor",), ""),
    (
        "networks",
        Message("Networks"),
        ("network_backend", "routing", "project_network_types"),
        "network",
    ),
    ("storage", Message("Storage"), ("block_backend", "image_backend"), "storage"),
    ("security", Message("Security"), ("tls",), ""),
)
"""Part, its title, the options that say what it is, the layer of the services in it."""

_OF = {"hypervisor": "nova", "block_backend": "cinder", "image_backend": "glance"}
"""Option that says nothing without a service → that service."""


def virtual(blueprint: Blueprint) -> Iterator[Node]:
    """Yield the parts of the virtualisation layer that the design has."""
    for name, title, options, layer in _PARTS:
        lines = tuple(line for option in options for line in _chosen(blueprint, option))
        if name == "storage":
            lines += tuple(_stores(blueprint))
        if name == "security":
            lines = (*_guards(blueprint), *lines)
        at = f"virtual/{name}"
        sections = tuple(_services(blueprint, layer, at))
        if lines or sections:
            yield Node(
                at,
                "step",
                "neutral",
                title,
                lines,
                sections=sections,
                tooltip=_why(blueprint, options),
            )


def _chosen(blueprint: Blueprint, name: str) -> Iterator[Words]:
    """Yield what an option is set to: its title and those of its values."""
    if name not in blueprint.options or not blueprint.has(_OF.get(name, "neutron")):
        return
    option = blueprint.facts.option(name)
    found = (option.choice(value) for value in dict.fromkeys(blueprint.option(name)))
    titles = tuple(choice.title for choice in found if choice)
    if titles:
        yield Message("{option}: {values}", {"option": option.title, "values": titles})


def _stores(blueprint: Blueprint) -> Iterator[Words]:
    for backend in blueprint.design.storage:
        values: dict[str, Value] = {"name": backend.name, "kind": next(store_lines(backend))}
        yield Message("{name}: {kind}", values)


def _services(blueprint: Blueprint, layer: str, at: str) -> Iterator[Section]:
    """Yield the infrastructure of a layer, as OVN for networks and Ceph for storage."""
    for active in blueprint.services:
        if active.entry.kind == "infrastructure" and active.entry.layer == layer:
            yield service_line(blueprint, active.entry, at)


def _guards(blueprint: Blueprint) -> Iterator[Words]:
    if blueprint.has("neutron"):
        yield Message("Security groups of Neutron")
    if blueprint.has("barbican"):
        yield Message("Keys and certificates in Barbican")


def _why(blueprint: Blueprint, options: tuple[str, ...]) -> Words:
    """Say why the first of *options* is as it is."""
    found = (blueprint.options[name] for name in options if name in blueprint.options)
    first = next(found, None)
    return because(blueprint, first.reason) if first else ""
