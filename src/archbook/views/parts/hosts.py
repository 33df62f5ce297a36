"""Draw a slice of a host group: one box, or a frame with its hosts."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Localized, Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Host
from archbook.model.scene import Chip, Frame, Node, Words
from archbook.views.parts.slices import FEW, Slice

_SHOWN_ZONES = 6
_SHOWN_GROUPS = 4


def boxes(
    blueprint: Blueprint, piece: Slice, badges: tuple[Chip, ...], *, folded: bool
) -> tuple[tuple[Node, ...], tuple[Frame, ...]]:
    """Return the nodes and frames of a slice.

    Args:
        blueprint: Where it comes from.
        piece: The slice.
        badges: Pills on it.
        folded: Draw one box even where the hosts are few.
    """
    tone = piece.roles[0] if piece.roles else "neutral"
    components = tuple(placement.component.id for placement in piece.cohort.placements)
    name: Words = piece.cohort.name
    why = purpose(blueprint, piece.roles, components)
    about = tuple(details(blueprint, piece.cohort))
    if piece.others:
        name = Message("{groups} groups alike", {"groups": 1 + len(piece.others)})
        about = (*about, few((piece.cohort.name, *piece.others)))
    if folded or piece.others or piece.count > FEW or piece.count == 1:
        lines = (*about, *spread(piece))
        node = Node(
            piece.id, "machine", tone, name, lines, piece.count, badges=badges, tooltip=why
        )
        return (node,), ()
    hosts = tuple(_host(blueprint, host, piece.roles) for host in piece.hosts())
    members = tuple(host.id for host in hosts)
    framed = Frame(piece.id, "group", tone, name, members, about, piece.count, badges, why)
    return hosts, (framed,)


def details(blueprint: Blueprint, cohort: Cohort) -> Iterator[Words]:
    """Yield what a group is: its roles or named components, then its hardware."""
    roles = role_titles(blueprint, cohort.group.roles)
    if roles:
        yield Message("{roles}", {"roles": tuple(roles)})
    if cohort.group.run and not roles:
        yield Message("{components}", {"components": cohort.group.run})
    profile = blueprint.design.profile_of(cohort.group)
    if profile and profile.server:
        server = blueprint.facts.server(profile.server)
        yield Message("{vendor} {model}", {"vendor": server.vendor, "model": server.model})
    if profile and profile.gpus:
        yield Message("{gpus} GPUs a host", {"gpus": profile.gpus})
    if cohort.group.aggregate:
        yield Message("aggregate {name}", {"name": cohort.group.aggregate})


def few(names: Sequence[str]) -> Message:
    """Name the first few, and say how many more there are."""
    if len(names) <= _SHOWN_GROUPS:
        return Message("{names}", {"names": tuple(names)})
    values: dict[str, Value] = {
        "names": tuple(names[:_SHOWN_GROUPS]),
        "more": len(names) - _SHOWN_GROUPS,
    }
    return Message("{names} and {more} more", values)


def role_titles(blueprint: Blueprint, roles: Sequence[str]) -> tuple[Localized, ...]:
    """Return the names of *roles*."""
    return tuple(blueprint.facts.role(role).title for role in roles)


def spread(piece: Slice) -> Iterator[Words]:
    """Yield over which racks and zones a slice is spread."""
    counts = [count for _, count in piece.racks if count]
    if len(counts) == 1:
        yield Message("rack {rack}", {"rack": next(r for r, count in piece.racks if count)})
    elif counts and min(counts) == max(counts):
        yield Message("{racks} racks × {hosts}", {"racks": len(counts), "hosts": counts[0]})
    elif counts:
        values = {"racks": len(counts), "least": min(counts), "most": max(counts)}
        yield Message("{racks} racks, {least} to {most} each", values)
    if zones := piece.zones():
        yield zone_line(zones)


def zone_line(zones: Sequence[str]) -> Message:
    """Name *zones*; where they are many, the first few and how many more."""
    if len(zones) == 1:
        return Message("zone {zone}", {"zone": zones[0]})
    if len(zones) <= _SHOWN_ZONES:
        return Message("zones {zones}", {"zones": tuple(zones)})
    values: dict[str, Value] = {
        "zones": tuple(zones[:_SHOWN_ZONES]),
        "more": len(zones) - _SHOWN_ZONES,
    }
    return Message("zones {zones} and {more} more", values)


def _host(blueprint: Blueprint, host: Host, roles: Sequence[str]) -> Node:
    lines: list[Words] = []
    if host.rack:
        lines.append(Message("rack {rack}", {"rack": host.rack}))
    if host.zone:
        lines.append(Message("zone {zone}", {"zone": host.zone}))
    why = purpose(blueprint, roles, host.components)
    tone = roles[0] if roles else "neutral"
    return Node(f"host/{host.name}", "machine", tone, host.name, tuple(lines), tooltip=why)


def purpose(blueprint: Blueprint, roles: Sequence[str], components: tuple[str, ...]) -> Message:
    """Say what hosts of the first of *roles* are for, with its source, and what runs there."""
    here: Message | tuple[str, ...] = components or Message("nothing of the cloud")
    if not roles:
        return Message("Runs {components}.", {"components": here})
    role = blueprint.facts.role(roles[0])
    source = blueprint.facts.source(role.source_of("purpose"))
    values: dict[str, Value] = {
        "purpose": role.purpose,
        "source": source.title,
        "url": source.url,
        "components": here,
    }
    return Message("{purpose} ({source}, {url}) Runs {components}.", values)
