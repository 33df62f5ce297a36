"""The numbers behind a choice of servers, each with its source."""

from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.choice import Task
from archbook.model.optimum import Optimum
from archbook.report.optimise import numbers
from archbook.report.optimise_tables import refused_table
from archbook.report.sources import cited
from archbook.report.table import Column, Table
from archbook.report.text import table_text


def optimise_working(optimum: Optimum, facts: Facts, language: str) -> str:
    """Return the servers that cannot be chosen, and the numbers that were reckoned with."""
    tables = [refused_table(optimum)] if optimum.refused and optimum.answer else []
    tables.append(_numbers(optimum.task, facts, language))
    return "\n\n".join(table_text(one, language) for one in tables)


def _numbers(task: Task, facts: Facts, language: str) -> Table:
    columns = (
        Column(Message("Number")),
        Column(Message("Value"), number=True),
        Column(Message("Source"), share=1),
    )
    rows = tuple(
        (name, f"{one.value:g}", cited(one.citation, facts, language).name)
        for name, one in numbers(task)
    )
    return Table(Message("Numbers that were reckoned with"), columns, rows)
