"""Racks, power, switches and cables."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.document.blocks import Block, Grid, Paragraph
from archbook.report.document.material import Material
from archbook.report.racks_tables import tables

ORDER = 90
TITLE = Message("Racks and power")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the racks together; what stands in which unit is drawn, defaults have a section."""
    site = material.site
    if any(rack.made_up for rack in site.racks):
        yield Paragraph(
            Message("The design names no racks for some hosts: as many as they need are taken.")
        )
    found = tables(site, material.blueprint, drawn=True)
    yield from (Grid(table) for table in found if not table.folded)
