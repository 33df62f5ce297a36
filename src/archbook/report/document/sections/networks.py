"""The networks: VLANs, subnets, who has which addresses, and what leads outside."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.addresses_tables import tables
from archbook.report.document.blocks import Block, Grid, Paragraph
from archbook.report.document.material import Material

ORDER = 80
TITLE = Message("Network plan")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the tables of the plan; defaults that were used have a section of their own."""
    found = [table for table in tables(material.networks) if not table.folded]
    if not found:
        yield Paragraph(Message("The design states no networks."))
    yield from map(Grid, found)
