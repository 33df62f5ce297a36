"""Host preparation as text and as HTML: like hosts together."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.preparation import HostPreparation, Interface, Preparation
from archbook.preparing import deployment_host, prepared
from archbook.report.alike import runs
from archbook.report.html import table_html
from archbook.report.preparation_steps import (
    NONE,
    fill_in_table,
    notes_table,
    read_table,
    steps_table,
)
from archbook.report.sizing_tables import defaults
from archbook.report.table import Cell, Column, Table
from archbook.report.text import table_text

Group = tuple[HostPreparation, HostPreparation, tuple[str, ...]]
"""The first and the last host of a group, and the names of all."""


def preparation_table(preparation: Preparation, language: str) -> str:
    """Return the preparation as text tables."""
    return "\n\n".join(table_text(one, language) for one in _tables(preparation, language))


def preparation_html(preparation: Preparation, language: str) -> str:
    """Return the preparation as HTML tables."""
    return "\n".join(table_html(one, language) for one in _tables(preparation, language))


def _tables(preparation: Preparation, language: str) -> Iterator[Table]:
    groups = list(_groups(preparation))
    apart = deployment_host(preparation)
    yield _hosts(preparation, groups)
    if any(first.interfaces for first, _, _ in groups):
        yield _interfaces(groups)
    everyone = [(first.group, first) for first, _, _ in groups]
    everyone += [("deployment-host", apart)] if apart else []
    yield steps_table(preparation, everyone, language)
    yield fill_in_table(everyone)
    if notes := notes_table(everyone, language):
        yield notes
    if preparation.open:
        rows = tuple((message,) for message in preparation.open)
        yield Table("", (Column(Message("Not known yet"), share=1),), rows)
    if preparation.assumed:
        yield defaults(preparation.assumed)
    yield read_table(preparation, everyone, language)


def _groups(preparation: Preparation) -> Iterator[Group]:
    for one in preparation.groups:
        names = tuple(one.cohort.name_of(index) for index in one.hosts)
        first, last = (prepared(preparation, one, one.hosts[end]) for end in (0, -1))
        yield first, last, names


def _hosts(preparation: Preparation, groups: list[Group]) -> Table:
    title = Message(
        "Hosts of {design} to prepare: {system}",
        {"design": preparation.blueprint.design.name, "system": preparation.system.title},
    )
    columns = (
        Column(Message("Group")),
        Column(Message("Hosts"), number=True),
        Column(Message("Names"), share=2),
        Column(Message("They differ in"), share=1),
    )
    rows = tuple(
        (first.group, len(names), runs(names), _differ(len(names))) for first, _, names in groups
    )
    return Table(title, columns, rows)


def _differ(hosts: int) -> Cell:
    return Message("name and addresses") if hosts > 1 else NONE


def _interfaces(groups: list[Group]) -> Table:
    columns = (
        Column(Message("Group")),
        Column(Message("Interface")),
        Column(Message("Stands on")),
        Column(Message("Network")),
        Column(Message("MTU"), number=True),
        Column(Message("Addresses"), share=1),
        Column(Message("Default route")),
    )
    rows = tuple(row for first, last, _ in groups for row in _addressed(first, last))
    return Table(Message("Interfaces"), columns, rows)


def _addressed(first: HostPreparation, last: HostPreparation) -> Iterator[tuple[Cell, ...]]:
    for one in first.interfaces:
        end = next((other for other in last.interfaces if other.network == one.network), one)
        yield (
            first.group,
            one.name,
            one.uplink if one.uplink != one.name else NONE,
            one.network,
            one.mtu,
            _from_to(one, end),
            str(one.gateway) if one.gateway else NONE,
        )


def _from_to(one: Interface, end: Interface) -> Cell:
    if one.address is None:
        return Message("open")
    if end.address in (None, one.address):
        return str(one.address)
    return f"{one.address} – {end.address}"
