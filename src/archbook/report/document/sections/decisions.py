"""What was decided, why, and what lost; and what nobody decided, so that the catalog did."""

from collections.abc import Iterator

from archbook.i18n import Localized, Message
from archbook.model.blueprint import OptionValue
from archbook.model.catalog.option import OptionEntry
from archbook.model.record import Decision
from archbook.report.document.blocks import Block, Definitions, Grid, Heading, Paragraph
from archbook.report.document.material import Material
from archbook.report.table import Cell, Column, Table

ORDER = 40
TITLE = Message("Decisions")


def blocks(material: Material) -> Iterator[Block]:
    """Yield each decision with its reason and what it was taken instead of."""
    for decision in material.design.decisions:
        yield from _decided(decision)
    if not material.design.decisions:
        yield Paragraph(Message("The design records no decisions."))
    if material.blueprint.options:
        yield Grid(_choices(material))


def _decided(decision: Decision) -> Iterator[Block]:
    yield Heading(Message("{id}: {what}", {"id": decision.id, "what": decision.what}))
    rejected = ((Message("Rejected"), one) for one in decision.instead_of)
    yield Definitions(((Message("Why"), decision.why), *rejected))


def _choices(material: Material) -> Table:
    columns = (
        Column(Message("Choice")),
        Column(Message("Value"), share=1),
        Column(Message("Chosen by")),
        Column(Message("Why"), share=2),
        Column(Message("Source"), number=True),
    )
    return Table(Message("Choices inside services"), columns, tuple(_rows(material)))


def _rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    """Yield the choices of services that are there, and those of the whole cloud."""
    blueprint = material.blueprint
    for name, option in blueprint.options.items():
        entry = blueprint.facts.option(name)
        if option.values and (not entry.of or any(map(blueprint.has, entry.of))):
            yield (
                entry.title,
                Message("{values}", {"values": tuple(_called(entry, option))}),
                Message("the design") if option.stated else Message("the catalog"),
                option.reason.text,
                material.numbers.mark(option.reason.source),
            )


def _called(entry: OptionEntry, option: OptionValue) -> Iterator[Localized | str]:
    for value in option.values:
        choice = entry.choice(value)
        yield choice.title if choice else value
