"""The years ahead, as a table."""

from archbook.i18n import Message
from archbook.model.sizing import YearAhead
from archbook.report.sizing_pool import who
from archbook.report.table import Cell, Column, Table


def years_table(years: tuple[YearAhead, ...]) -> Table:
    """Return the years ahead, pool by pool."""
    columns = (
        Column(Message("Hosts"), share=1),
        Column(Message("Year"), number=True),
        Column(Message("Instances"), number=True),
        Column(Message("vCPUs"), number=True),
        Column(Message("memory, GiB"), number=True),
        Column(Message("Hosts needed"), number=True),
        Column(Message("Hosts there"), number=True),
        Column(Message("Room")),
    )
    before = (None, *years)
    rows = (_year_row(one, last) for one, last in zip(years, before, strict=False))
    return Table(Message("The years ahead"), columns, tuple(rows))


def _year_row(year: YearAhead, last: YearAhead | None) -> tuple[Cell, ...]:
    answers = {True: Message("yes"), False: Message("no"), None: None}
    return (
        who(year, last),
        year.year,
        year.instances.value,
        year.demand.get("vcpus"),
        year.demand.get("ram_gib"),
        year.hosts.value,
        year.there,
        answers[year.room()],
    )
