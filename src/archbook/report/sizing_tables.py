"""The sizing of a design as text and as HTML."""

from collections.abc import Iterable

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import FIGURES, Assumed, Resource, Sizing
from archbook.model.sizing_words import RESOURCES, called_beside
from archbook.report.html import table_html
from archbook.report.packing import pattern_tables
from archbook.report.sizing_estimates import estimates_table, estimates_working
from archbook.report.sizing_hosts import hosts_tables, needed_working
from archbook.report.sizing_pool import pool_called
from archbook.report.sizing_quantity import WORKING, explained
from archbook.report.table import Cell, Column, Table, Words
from archbook.report.text import table_text
from archbook.units import UNKNOWN

HEADINGS: dict[str, Message] = {
    "demand": Message("Demand"),
    "capacity": Message("Capacity"),
    "after_loss": Message("After the loss"),
    "headroom": Message("Headroom"),
}
"""Figure → what tables call it."""

NONE = "-"
"""What stands for a figure that does not apply: nothing has to be survived."""


def sizing_table(sizing: Sizing, language: str) -> str:
    """Return the sizing as text: the resources, then what was assumed."""
    return "\n\n".join(table_text(table, language) for table in tables(sizing))


def sizing_html(sizing: Sizing, language: str) -> str:
    """Return the sizing as HTML tables."""
    return "\n".join(table_html(table, language) for table in tables(sizing))


def tables(sizing: Sizing) -> list[Table]:
    """Return the table of resources, and that of the defaults used where there are any."""
    found = [_resources(sizing), *hosts_tables(sizing)]
    if sizing.estimates:
        found.append(estimates_table(sizing.estimates))
    return [*found, defaults(sizing.assumed)] if sizing.assumed else found


def _resources(sizing: Sizing) -> Table:
    title = Message(
        "Sizing of {design}, revision {revision}; figures unknown: {unknown}",
        {
            "design": sizing.design,
            "revision": sizing.revision,
            "unknown": sizing.unknown(),
        },
    )
    columns = (
        Column(Message("Hosts or store"), share=1),
        Column(Message("Resource")),
        *(Column(heading, number=True) for heading in HEADINGS.values()),
        Column(Message("Used %"), number=True),
        Column(Message("Runs out first")),
    )
    before = (None, *sizing.resources)
    rows = (_row(resource, last) for resource, last in zip(sizing.resources, before, strict=False))
    return Table(title, columns, tuple(rows))


def _row(resource: Resource, last: Resource | None) -> tuple[Cell, ...]:
    """Return a row; what *last*, the row above, already says of the hosts is not said again."""
    same = last and (last.subject, last.region) == (resource.subject, resource.region)
    share = resource.share()
    return (
        "" if same else called(resource),
        RESOURCES[resource.resource],
        *(found.value if (found := resource.figure(name)) else NONE for name in FIGURES),
        _percent(share),
        Message("yes") if resource.binding else "",
    )


def _percent(share: float | None) -> Cell:
    """Return a share in percent; what is asked of nothing at all has none."""
    if share == float("inf"):
        return Message("nothing there")
    return None if share is None else round(100 * share)


def called(resource: Resource) -> Words:
    """Return what a reader calls the hosts or the store of a resource."""
    if resource.kind == "compute":
        return pool_called(resource.name, resource.region, resource.groups)
    return called_beside(resource)


def defaults(assumed: Iterable[Assumed]) -> Table:
    """Return a table of the defaults that were used, each with its reason."""
    columns = (
        Column(Message("Default")),
        Column(Message("For")),
        Column(Message("Value"), number=True),
        Column(Message("Why"), share=1),
    )
    rows = tuple((one.name, one.subject, _value(one), one.why) for one in assumed)
    title = Message("Not stated by the design, and taken all the same")
    return Table(title, columns, rows, folded=True)


def _value(one: Assumed) -> Cell:
    if one.value == UNKNOWN.template:
        return UNKNOWN
    return one.value if isinstance(one.value, str) else f"{one.value:g}"


def sizing_working(sizing: Sizing, blueprint: Blueprint, language: str) -> str:
    """Return the formula, the inputs and the source of each number, as text."""
    found = [_working(resource, blueprint, language) for resource in sizing.resources]
    hosts = (*needed_working(sizing, blueprint, language), *pattern_tables(sizing.packings))
    alone = [estimates_working(sizing.estimates, blueprint, language)] if sizing.estimates else []
    return "\n\n".join(table_text(table, language) for table in (*found, *hosts, *alone))


def _working(resource: Resource, blueprint: Blueprint, language: str) -> Table:
    columns = (Column(Message("Figure")), *WORKING)
    title = Message(
        "{what}: {resource}", {"what": called(resource), "resource": RESOURCES[resource.resource]}
    )
    rows = tuple(
        (HEADINGS[name], *explained(found, blueprint, language))
        for name in FIGURES
        if (found := resource.figure(name))
    )
    return Table(title, columns, rows)
