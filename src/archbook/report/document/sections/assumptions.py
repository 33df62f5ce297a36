"""What is taken as true, and what else would have to be known."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.document.blocks import Block, Grid
from archbook.report.document.material import Material
from archbook.report.table import Column, Table

ORDER = 140
TITLE = Message("Assumptions")


def blocks(material: Material) -> Iterator[Block]:
    """Yield what the design takes as true, with its reason."""
    if material.design.assumptions:
        columns = (Column(Message("Assumption"), share=3), Column(Message("Why"), share=2))
        rows = tuple((one.what, one.why) for one in material.design.assumptions)
        yield Grid(Table(Message("What is taken as true"), columns, rows))
