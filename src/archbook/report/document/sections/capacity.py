"""What is asked for, what there is, and what a loss leaves."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.document.blocks import Block, Grid, Paragraph
from archbook.report.document.material import Material
from archbook.report.sizing_tables import tables

ORDER = 100
TITLE = Message("Capacity")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the resources and the hosts needed; defaults used have a section of their own."""
    found = [table for table in tables(material.sizing) if table.rows and not table.folded]
    if not found:
        yield Paragraph(Message("The design asks for nothing that can be counted."))
    yield from map(Grid, found)
