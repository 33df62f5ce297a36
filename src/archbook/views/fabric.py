"""The fabric: spines, leaves, what hangs on them, and the out-of-band network beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Area, Link, Node, Scene, Tier, Words
from archbook.physical import site
from archbook.views.parts.fabric_boxes import bundle, hosts_box, switch_box
from archbook.views.parts.leaf_domains import Domain, domains, folded
from archbook.views.parts.nowhere import nowhere
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Fabric")
DESCRIPTION = Message(
    "Leaf and spine switches, the bundles between them with count and speed, and oversubscription."
)
ORDER = 250

_Hung = tuple[Node | None, Node, Sequence[Domain]]
"""A leaf, the hosts on it, and the domains that are alike."""

_WORLD = Node("outside", "outside", "neutral", Message("External networks"))


@dataclass(slots=True)
class _Parts:
    """What has been drawn so far."""

    nodes: list[Node] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)


def scene(blueprint: Blueprint) -> Scene:
    """Return the fabric of *blueprint*: a line is a bundle of cables, like racks are one box."""
    every = domains(blueprint, site(blueprint))
    parts = _Parts()
    tiers, links = _whole(blueprint, every, parts)
    shown = (*links, *(link for area in parts.areas for link in area.links))
    return Scene(
        "fabric",
        title_block(blueprint, TITLE, tuple(_notes(every))),
        _summary(every),
        tiers,
        tuple(parts.nodes),
        areas=tuple(parts.areas),
        links=links,
        legend=legend(blueprint, parts.nodes, shown),
    )


def _summary(every: Sequence[Domain]) -> Message:
    values: dict[str, Value] = {
        "spines": sum(domain.count("spine") for domain in every),
        "leaves": sum(domain.count("leaf") for domain in every),
        "racks": sum(len(domain.racks) for domain in every),
    }
    return Message("Spine switches: {spines}. Leaf switches: {leaves}. Racks: {racks}.", values)


def _notes(every: Sequence[Domain]) -> Iterator[Words]:
    if every:
        yield Message("Where the external networks enter the fabric is not said in the design.")
    if any(one.type is None for domain in every for one in domain.switches):
        yield Message("Switches that are not chosen: the smallest type of the catalog that fits.")


def _whole(
    blueprint: Blueprint, every: Sequence[Domain], parts: _Parts
) -> tuple[tuple[Tier, ...], tuple[Link, ...]]:
    if not every:
        nothing = nowhere(blueprint)
        parts.nodes.append(nothing)
        return (Tier("tier/none", "", (nothing.id,)),), ()
    parts.nodes.append(_WORLD)
    above = Tier("tier/outside", "", (_WORLD.id,))
    by_region: dict[str | None, list[Domain]] = {}
    for domain in every:
        by_region.setdefault(domain.region, []).append(domain)
    if list(by_region) == [None]:
        tiers, links = _stack(blueprint, every, parts, _WORLD.id, "")
        return (above, *tiers), links
    for region, mine in by_region.items():
        identifier = f"region/{region or ''}"
        inside, joined = _stack(blueprint, mine, parts, identifier, f"@{region or ''}")
        title = Message("Region {name}", {"name": region or ""})
        parts.areas.append(Area(identifier, title, inside, joined))
    ids = tuple(area.id for area in parts.areas)
    enters = Link("external", "external", (_WORLD.id, *ids), Message("External"))
    return (above, Tier("tier/regions", "", ids)), (enters,)


def _stack(
    blueprint: Blueprint, mine: Sequence[Domain], parts: _Parts, entry: str, suffix: str
) -> tuple[tuple[Tier, ...], tuple[Link, ...]]:
    """Return the tiers of one region and the bundles between them."""
    hung = _hung(blueprint, mine)
    levels = _levels(blueprint, mine, hung, suffix)
    parts.nodes += (node for _, _, level in levels for node in level)
    tiers = tuple(
        Tier(f"tier/{name}{suffix}", title, tuple(node.id for node in level))
        for name, title, level in levels
        if level
    )
    ids = {name: tuple(node.id for node in level) for name, _, level in levels}
    outside = (*ids["hosts"], *ids["oob"])
    made = (
        Link(f"external{suffix}", "external", (entry, *(ids["spine"] or ids["leaf"]))),
        Link(f"uplink{suffix}", "uplink", (*ids["spine"], *ids["leaf"]), _uplinks(mine)),
        *(
            Link(f"host/{box.id}", "host", (leaf.id, box.id), bundle(same))
            for leaf, box, same in hung
            if leaf
        ),
        Link(f"oob/all{suffix}", "out_of_band", outside, Message("Out of band")),
    )
    return tiers, tuple(link for link in made if len(link.members) > 1 and _joins(link, ids))


def _hung(blueprint: Blueprint, mine: Sequence[Domain]) -> tuple[_Hung, ...]:
    """Return what hangs on which leaf; racks that are alike are one."""
    return tuple(
        (
            switch_box(blueprint, f"leaf/{same[0].home.rack}", "leaf", same),
            hosts_box(blueprint, f"hosts/{same[0].home.rack}", same),
            same,
        )
        for same in folded(mine)
    )


def _levels(
    blueprint: Blueprint, mine: Sequence[Domain], hung: Sequence[_Hung], suffix: str
) -> tuple[tuple[str, Message, list[Node]], ...]:
    """Return the boxes of each tier, the uppermost first."""
    spine = switch_box(blueprint, f"spine{suffix}", "spine", mine)
    managed = switch_box(blueprint, f"oob{suffix}", "out_of_band", mine)
    return (
        ("spine", Message("Spine"), [spine] if spine else []),
        ("leaf", Message("Leaf"), [leaf for leaf, _, _ in hung if leaf]),
        ("hosts", Message("Racks"), [box for _, box, _ in hung]),
        ("oob", Message("Out of band"), [managed] if managed else []),
    )


def _joins(link: Link, ids: dict[str, tuple[str, ...]]) -> bool:
    """Tell whether a link is one: without spines there are no uplinks."""
    return link.kind != "uplink" or bool(ids["spine"])


def _uplinks(mine: Sequence[Domain]) -> Words:
    """Return how many uplinks each leaf has, and how fast they are."""
    for domain in mine:
        if found := domain.home.oversubscription:
            count, gbps = found.inputs["uplinks"], found.inputs["uplink_gbps"]
            if gbps is None:
                return Message("{count} uplinks a leaf", {"count": count or 0})
            values: dict[str, Value] = {"count": count or 0, "speed": f"{gbps:g}G"}
            return Message("{count} × {speed} a leaf", values)
    return ""
