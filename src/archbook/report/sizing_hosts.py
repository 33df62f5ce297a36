"""Hosts needed, instances on hosts, and the years ahead: their tables, and their working."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Sizing
from archbook.report.sizing_needed import NEEDS, needed_table
from archbook.report.sizing_packings import packings_table
from archbook.report.sizing_quantity import WORKING, explained
from archbook.report.sizing_stances import stances_table
from archbook.report.sizing_years import years_table
from archbook.report.table import Column, Table


def hosts_tables(sizing: Sizing) -> Iterator[Table]:
    """Yield the tables of hosts needed, of packings and of the years ahead that there are."""
    if sizing.needed:
        yield needed_table(sizing.needed)
    if sizing.packings:
        yield packings_table(sizing.packings)
    if sizing.years:
        yield years_table(sizing.years)


def needed_working(sizing: Sizing, blueprint: Blueprint, language: str) -> Iterator[Table]:
    """Yield the formulas of the hosts needed, and what sources say of the numbers that go in."""
    if sizing.needed:
        columns = (Column(Message("Needed by")), *WORKING)
        rows = (
            (NEEDS[one.by], *explained(one.hosts, blueprint, language)) for one in sizing.needed
        )
        yield Table(Message("Hosts needed"), columns, tuple(rows))
    if sizing.stances:
        yield stances_table(sizing.stances, blueprint, language)
