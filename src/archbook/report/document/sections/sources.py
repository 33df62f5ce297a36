"""The published sources that the document rests on."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.document.blocks import Block, Paragraph, References
from archbook.report.document.material import Material
from archbook.report.sources import source_called

ORDER = 1_000
"""Last of all: other sections number the sources while they are made."""

TITLE = Message("Sources")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the sources by the numbers under which the other sections cite them."""
    if not material.numbers:
        return
    facts, language = material.blueprint.facts, material.language
    yield Paragraph(Message("Numbers in square brackets lead here."))
    yield References(
        tuple(
            (number, source_called(one, facts, language))
            for one, number in material.numbers.items()
        )
    )
