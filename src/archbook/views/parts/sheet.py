"""Title block and legend, made from what is really there."""

from collections.abc import Iterable, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Frame, Key, Link, Node, TitleBlock, Words

LINK_KINDS: dict[str, Message] = {
    "external": Message("External network"),
    "api": Message("Management and API network"),
    "tunnel": Message("Tunnel network of the instances"),
    "storage": Message("Storage network"),
    "backend": Message("Keeps its data in"),
    "disks": Message("Made of the disks of"),
    "public": Message("Public API network"),
    "provider": Message("Provider network"),
    "replication": Message("Storage replication network"),
    "migration": Message("Migration network"),
    "provisioning": Message("Provisioning network"),
    "out_of_band": Message("Out-of-band network"),
    "peer": Message("Peer links of leaf switches"),
    "uplink": Message("Uplinks of leaf switches"),
    "host": Message("Hosts to leaf switches"),
    "inside": Message("Inside one host"),
    "request": Message("API requests (HTTP)"),
    "record": Message("Database access"),
    "message": Message("Message queue"),
    "cached": Message("Cache"),
    "state": Message("Databases of coordination"),
    "need": Message("Serves what cannot do without it"),
    "use": Message("Serves what can make use of it"),
}
"""Kind of link → what the legend says of it."""


def title_block(blueprint: Blueprint, view: Message, notes: tuple[Words, ...] = ()) -> TitleBlock:
    """Return what the sheet is."""
    release = blueprint.release
    named = Message("{id} ({name})", {"id": release.id, "name": release.name})
    return TitleBlock(
        blueprint.design.heading(),
        view,
        release.name if release.id == release.name.lower() else named,
        blueprint.design.revision,
        notes,
    )


def legend(
    blueprint: Blueprint, shown: Iterable[Node | Frame], links: Sequence[Link] = ()
) -> tuple[Key, ...]:
    """Return what the tones and kinds on the sheet mean, each that is there once."""
    facts = blueprint.facts
    tones = {item.tone for item in shown}.intersection(facts.ids("roles"))
    roles = sorted((facts.role(tone) for tone in tones), key=lambda role: role.order)
    kinds = {link.kind for link in links}
    return (
        *(Key("tone", role.id, role.title) for role in roles),
        *(Key("link", kind, says) for kind, says in LINK_KINDS.items() if kind in kinds),
    )
