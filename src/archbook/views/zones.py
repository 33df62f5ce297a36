"""Which ports must be open from one security zone to another."""

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.views.parts.sheet import legend, title_block
from archbook.views.parts.zone_row import Row
from archbook.views.parts.zone_rows import rows

TITLE = Message("Security zones")
DESCRIPTION = Message(
    "From which zone to which hosts ports must be open, port by port, for those who set firewalls."
)
ORDER = 230


def scene(blueprint: Blueprint) -> Scene:
    """Return a row for each pair of zones that talk to each other in *blueprint*."""
    found = tuple(rows(blueprint))
    nodes = tuple(node for row in found for node in row.nodes)
    links = tuple(link for row in found for link in row.links)
    notes = (
        Message("Ports are those that deployers set up when nothing else is said."),
        Message("APIs listen at the same ports of the inner virtual IP, for hosts of the cloud."),
    )
    return Scene(
        "zones",
        title_block(blueprint, TITLE, notes),
        _summary(found),
        tuple(row.tier for row in found),
        nodes,
        links=links,
        legend=legend(blueprint, nodes, links),
        arrangement="paths",
    )


def _summary(found: tuple[Row, ...]) -> Message:
    ports = sum(len(section.chips) for row in found for section in row.nodes[-1].sections)
    values = {"rows": len(found), "ports": ports}
    return Message(
        "Openings: {rows}. Listeners: {ports}. What hosts themselves need, as SSH, is not here.",
        values,
    )
