"""Values that the design does not state and that were used all the same."""

from collections.abc import Iterator
from dataclasses import replace

from archbook.i18n import Message
from archbook.report.bill_tables import merged
from archbook.report.document.blocks import Block, Grid, Paragraph
from archbook.report.document.material import Material
from archbook.report.sizing_tables import defaults

ORDER = 150
TITLE = Message("Defaults used")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the defaults of sizing, bill, racks and networks, like ones together."""
    every = {
        (one.subject, one.name): one
        for part in (material.sizing, material.bill, material.site, material.networks)
        for one in part.assumed
    }
    if every:
        yield Paragraph(
            Message("Nobody stated these values. State those that matter, and they hold.")
        )
        yield Grid(replace(defaults(merged(every.values())), folded=False))
