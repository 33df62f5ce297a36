"""Tables of the steps that prepare hosts: each once for all groups that take it."""

from collections.abc import Sequence

from archbook.i18n import Message
from archbook.model.preparation import HostPreparation, Preparation, Step, Variable
from archbook.report.plain import words
from archbook.report.sources import cited, source_called
from archbook.report.table import Cell, Column, Table

NONE = "-"
"""What stands where nothing is needed."""

Hosts = Sequence[tuple[str, HostPreparation]]
"""Name of a group, and the first host of it."""


def steps_table(preparation: Preparation, hosts: Hosts, language: str) -> Table:
    """Return the steps, each once for all groups that take it for the same reason."""
    found: dict[tuple[str, str], tuple[Step, list[str]]] = {}
    for group, host in hosts:
        for step in host.steps:
            key = (step.id, words(step.why, language))
            found.setdefault(key, (step, []))[1].append(group)
    columns = (
        Column(Message("Step")),
        Column(Message("Groups"), share=1),
        Column(Message("Why"), share=3),
        Column(Message("Source"), share=3),
    )
    rows = tuple(
        (step.title, ", ".join(groups), step.why, _sources(preparation, step, language))
        for step, groups in found.values()
    )
    return Table(Message("Steps, in the order they are done"), columns, rows)


def _sources(preparation: Preparation, step: Step, language: str) -> str:
    facts = preparation.blueprint.facts
    sources = (cited(citation, facts, language) for citation in step.citations)
    return "; ".join(source.name for source in sources)


def fill_in_table(hosts: Hosts) -> Table:
    """Return the variables of all scripts, each once for the groups that need it."""
    found: dict[tuple[str, str], tuple[Variable, list[str]]] = {}
    for group, host in hosts:
        for one in host.variables():
            found.setdefault((one.name, str(one.about)), (one, []))[1].append(group)
    columns = (
        Column(Message("Variable")),
        Column(Message("Groups"), share=1),
        Column(Message("What it holds"), share=2),
        Column(Message("When empty"), share=1),
    )
    rows = tuple(
        (one.name, ", ".join(groups), one.about, _when_empty(one))
        for one, groups in found.values()
    )
    return Table(Message("To be filled in: the design does not say it"), columns, rows)


def _when_empty(one: Variable) -> Cell:
    if one.required:
        return Message("the script stops")
    return one.default or NONE


def notes_table(hosts: Hosts, language: str) -> Table | None:
    """Return what is left to a person, each note once; None where nothing is."""
    found: dict[tuple[str, str], tuple[Cell, ...]] = {}
    for _, host in hosts:
        for step in host.steps:
            for note in step.notes:
                found.setdefault((step.id, words(note, language)), (step.title, note))
    columns = (Column(Message("Step")), Column(Message("Left to you"), share=1))
    return Table("", columns, tuple(found.values())) if found else None


def read_table(preparation: Preparation, hosts: Hosts, language: str) -> Table:
    """Return where each source is, and the day on which it said so."""
    facts = preparation.blueprint.facts
    steps = (step for _, host in hosts for step in host.steps)
    found = dict.fromkeys(citation.source for step in steps for citation in step.citations)
    columns = (
        Column(Message("Source"), share=2),
        Column(Message("Read on")),
        Column(Message("Address"), share=3),
    )
    sources = (source_called(one, facts, language) for one in found)
    rows = tuple((one.title, one.retrieved, one.url) for one in sources)
    return Table(Message("Sources"), columns, rows, folded=True)
