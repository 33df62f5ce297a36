"""What sources say of the numbers that they do not agree on, as a table."""

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Stance
from archbook.report.sources import source_called
from archbook.report.table import Column, Table


def stances_table(stances: tuple[Stance, ...], blueprint: Blueprint, language: str) -> Table:
    """Return what sources say of the numbers that they do not agree on."""
    columns = (
        Column(Message("Number")),
        Column(Message("Said by")),
        Column(Message("Value"), number=True),
        Column(Message("Used here")),
        Column(Message("Hosts by it"), number=True),
        Column(Message("Why"), share=3),
        Column(Message("Source"), share=2),
    )
    rows = (
        (
            blueprint.facts.threshold(one.threshold).title,
            one.by,
            one.value,
            Message("yes") if one.used else "",
            one.hosts,
            one.why,
            source_called(one.source.source, blueprint.facts, language, one.source.section).name,
        )
        for one in stances
    )
    return Table(Message("Where sources disagree"), columns, tuple(rows))
