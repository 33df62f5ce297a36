"""Tables of what runs on hosts, which other tables share."""

from collections.abc import Iterable

from archbook.i18n import Message
from archbook.model.blueprint import Cohort, Placement
from archbook.model.catalog.component import ComponentEntry
from archbook.report.inspection.parts import Citations
from archbook.report.names import role_names
from archbook.report.table import Cell, Column, Table

_WHY = (Column(Message("Why"), share=5), Column(Message("Source"), number=True))


def ports_of(component: ComponentEntry) -> str:
    """Return the ports that *component* listens on, with their protocols and names."""
    return ", ".join(f"{port.port}/{port.protocol} ({port.name})" for port in component.ports)


def running(placements: Iterable[Placement], cite: Citations) -> Table:
    """Return what runs on like hosts: how often, on which ports it listens, and why."""
    columns = (
        Column(Message("Component")),
        Column(Message("Hosts"), number=True),
        Column(Message("Listens on"), share=2),
        *_WHY,
    )
    rows = tuple(
        (
            placement.component.id,
            len(placement.hosts),
            ports_of(placement.component),
            placement.reason.text,
            cite.number(placement.reason.source),
        )
        for placement in placements
    )
    return Table(Message("Runs here"), columns, rows)


def standing(where: Iterable[tuple[Cohort, Placement]], cite: Citations) -> Table:
    """Return on which groups components stand, on how many of their hosts, and why."""
    columns = (
        Column(Message("Component")),
        Column(Message("Host group")),
        Column(Message("Hosts"), number=True),
        *_WHY,
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            placement.component.id,
            cohort.name,
            Message("{some} of {all}", {"some": len(placement.hosts), "all": len(cohort)}),
            placement.reason.text,
            cite.number(placement.reason.source),
        )
        for cohort, placement in where
    )
    return Table(Message("Stands on"), columns, rows)


def groups(cohorts: Iterable[tuple[Cohort, int]]) -> Table:
    """Return host groups with how many of their hosts are meant."""
    columns = (
        Column(Message("Host group")),
        Column(Message("Hosts"), number=True),
        Column(Message("Roles"), share=1),
    )
    rows = tuple(
        (cohort.name, hosts, Message("{roles}", {"roles": role_names(cohort.group.roles)}))
        for cohort, hosts in cohorts
    )
    return Table(Message("Host groups"), columns, rows)
