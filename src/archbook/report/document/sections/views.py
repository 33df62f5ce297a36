"""The drawings, each with a sentence on what it shows."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.document.blocks import Block
from archbook.report.document.material import Material

ORDER = 50
TITLE = Message("Drawings")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the drawings that show something of this design; the contents list them."""
    yield from material.figures()
