"""The services: what each is for, and which came along because others need them."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message
from archbook.model.blueprint import ActiveService
from archbook.report.document.blocks import Block, Grid
from archbook.report.document.material import Material
from archbook.report.table import Column, Table

ORDER = 70
TITLE = Message("Services")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the services that were chosen, then those that came along."""
    services = material.blueprint.services
    chosen = tuple(one for one in services if one.chosen)
    along = tuple(one for one in services if not one.chosen)
    if chosen:
        yield Grid(_chosen(chosen))
    if along:
        yield Grid(_along(along, material))


def _chosen(services: Iterable[ActiveService]) -> Table:
    columns = (Column(Message("Service")), Column(Message("What it is for"), share=1))
    rows = tuple((one.entry.name, one.entry.mission) for one in services)
    return Table(Message("Chosen"), columns, rows)


def _along(services: Iterable[ActiveService], material: Material) -> Table:
    columns = (
        Column(Message("Service")),
        Column(Message("What it is for"), share=3),
        Column(Message("Why it came along"), share=2),
        Column(Message("Source"), number=True),
    )
    rows = tuple(
        (
            one.entry.name, one.entry.mission, one.reason.text,
            material.numbers.mark(one.reason.source),
        )
        for one in services
    )  # fmt: skip
    return Table(Message("Came along, because others need them"), columns, rows)
