"""What to buy, part by part."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.bill_tables import tables
from archbook.report.document.blocks import Block, Grid, Paragraph
from archbook.report.document.material import Material

ORDER = 110
TITLE = Message("Bill of materials")


def blocks(material: Material) -> Iterator[Block]:
    """Yield machines, parts, and what is open; defaults used have a section of their own."""
    for line in material.bill.lines:  # its tables have no room for marks: sources are listed
        material.numbers.mark(line.source)
    yield Paragraph(Message("Prices are not part of it: they are the buyer's own."))
    yield from (Grid(table) for table in tables(material.bill) if not table.folded)
