"""Who runs where, and why."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from archbook.i18n import Message
from archbook.model.blueprint import Cohort
from archbook.report.alike import alike, runs
from archbook.report.document.blocks import Block, Grid, Paragraph
from archbook.report.document.machine_words import machine_words
from archbook.report.document.material import Material
from archbook.report.names import role_names
from archbook.report.plan import placement_tables, unplaced_lines
from archbook.report.table import Cell, Column, Table

ORDER = 60
TITLE = Message("Placement: who runs where, and why")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the host groups, then what runs on each."""
    for line in unplaced_lines(material.blueprint):
        yield Paragraph(line, "error")
    yield Grid(_groups(material))
    yield from map(Grid, _placed(material))


def _placed(material: Material) -> Iterator[Table]:
    """Yield a table for each group; groups that run the same have one table together."""
    blueprint = material.blueprint
    busy = (cohort for cohort in blueprint.cohorts if cohort.placements)
    for first, *others in alike(busy, _runs):
        only = replace(blueprint, cohorts=(first,))
        for table in placement_tables(only, material.numbers):
            yield replace(table, title=_together(first, others)) if others else table


def _runs(cohort: Cohort) -> Hashable:
    """Return what runs on a group and on how many of its hosts: all of them, or a number."""
    count = len(cohort)
    return tuple(
        (
            one.component.id,
            "all" if len(one.hosts) == count else len(one.hosts),
            str(one.reason.text),
        )
        for one in cohort.placements
    )


def _together(first: Cohort, others: Sequence[Cohort]) -> Message:
    values = {"groups": runs([first.name, *(one.name for one in others)]), "first": first.name}
    return Message("{groups}: the same on each; counts are those of {first}", values)


def _groups(material: Material) -> Table:
    columns = (
        Column(Message("Host group")),
        Column(Message("Roles"), share=1),
        Column(Message("Hosts"), number=True),
        Column(Message("Racks"), share=1),
        Column(Message("Hardware"), share=2),
    )
    rows = tuple(_group(material, cohort) for cohort in material.blueprint.cohorts)
    return Table(Message("Host groups"), columns, rows)


def _group(material: Material, cohort: Cohort) -> tuple[Cell, ...]:
    profile = material.design.profile_of(cohort.group)
    return (
        cohort.name,
        Message("{roles}", {"roles": role_names(cohort.group.roles)}),
        len(cohort),
        runs([rack for rack, _ in cohort.racks]) or Message("not said"),
        machine_words(profile) if profile else Message("not said"),
    )
