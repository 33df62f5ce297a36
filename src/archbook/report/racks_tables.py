"""The racks of a design as text and as HTML."""

from collections.abc import Iterator, Mapping

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import RackPlan, Site
from archbook.model.sizing import Quantity
from archbook.report.alike import alike, runs
from archbook.report.html import table_html
from archbook.report.racks_elevation import elevations
from archbook.report.racks_links import cables_table, ports_table, switches_table
from archbook.report.racks_power import feeds_table, outlets_table
from archbook.report.sizing_quantity import WORKING, explained
from archbook.report.sizing_tables import defaults
from archbook.report.table import Cell, Column, Table, Words
from archbook.report.text import table_text

TOTALS: Mapping[str, Message] = {
    "needed": Message("racks needed"),
    "load_w": Message("load of what has a figure, W"),
    "nameplate_w": Message("name plates of power supplies, W: a bound"),
    "facility_w": Message("load times PUE, W"),
    "heat_btuh": Message("heat, BTU/h"),
    "cooling_tons": Message("refrigeration, tons"),
}
"""Figure of all racks together → what tables call it, with its unit."""

FIGURES: Mapping[str, Message] = {
    "used_u": Message("units taken"),
    "weight_kg": Message("weight of what has a figure, kg"),
    "load_w": TOTALS["load_w"],
    "nameplate_w": TOTALS["nameplate_w"],
    "allowed_w": Message("load allowed with a feed lost, W"),
    "oversubscription": Message("oversubscription, to 1"),
}
"""Figure of one rack → what tables call it, with its unit."""


def racks_table(site: Site, blueprint: Blueprint, language: str) -> str:
    """Return the racks as text: all of them, each of them, then switches and cables."""
    return "\n\n".join(table_text(table, language) for table in tables(site, blueprint))


def racks_html(site: Site, blueprint: Blueprint, language: str) -> str:
    """Return the racks as HTML tables."""
    return "\n".join(table_html(table, language) for table in tables(site, blueprint))


def tables(site: Site, blueprint: Blueprint, *, drawn: bool = False) -> Iterator[Table]:
    """Yield the tables in the order in which they are read; empty ones are left out.

    Args:
        site: What stands in which rack, and what joins it.
        blueprint: The design that it was made of.
        drawn: Whether a drawing beside them shows which unit holds what; no table does then.
    """
    found = [
        overview(site, blueprint),
        totals_table(site),
        *(() if drawn else elevations(site.racks)),
        feeds_table(site.racks),
        outlets_table(site.racks),
        switches_table(site.switches),
        ports_table(site.ports),
        cables_table(site.cables),
        left_out_table(site),
    ]
    yield from (table for table in found if table.rows)
    if site.assumed:
        yield defaults(site.assumed)


def overview(site: Site, blueprint: Blueprint) -> Table:
    """Return what each rack holds, weighs and draws; like racks stand in one row."""
    design = blueprint.design
    title = Message(
        "Racks of {design}, revision {revision}: {racks}",
        {"design": design.name, "revision": design.revision, "racks": len(site.racks)},
    )
    columns = (
        Column(Message("Racks"), share=1),
        Column(Message("Type"), share=1),
        Column(Message("Units"), number=True),
        Column(Message("Taken"), number=True),
        Column(Message("Free"), number=True),
        Column(Message("kg"), number=True),
        Column(Message("No figure"), number=True),
        Column(Message("Most kg"), number=True),
        Column(Message("W"), number=True),
        Column(Message("No figure"), number=True),
        Column(Message("Most W"), number=True),
        Column(Message("Oversub."), number=True),
    )
    rows = tuple(
        (runs([rack.rack for rack in same]), *_row(same[0]))
        for same in alike(site.racks, lambda rack: repr(_row(rack)))
    )
    return Table(title, columns, rows)


def _row(rack: RackPlan) -> tuple[Cell, ...]:
    return (
        rack.type or Message("not chosen"),
        rack.height_u,
        rack.used_u.value,
        sum(units for _, units in rack.free()),
        rack.weight_kg.value,
        rack.weight_kg.inputs["without_figure"],
        rack.max_load_kg,
        rack.load_w.value,
        rack.load_w.inputs["without_figure"],
        rack.allowed_w.value if rack.allowed_w else None,
        rack.oversubscription.value if rack.oversubscription else "",
    )


def totals_table(site: Site) -> Table:
    """Return power and heat of all racks."""
    columns = (
        Column(Message("All racks"), share=1),
        Column(Message("Value"), number=True),
        Column(Message("No figure"), number=True),
    )
    rows = tuple(
        (text, found.value, found.inputs.get("without_figure", ""))
        for name, text in TOTALS.items()
        if (found := getattr(site, name)) is not None
    )
    return Table(Message("Power and heat"), columns, rows)


def left_out_table(site: Site) -> Table:
    """Return what finds no room."""
    columns = (Column(Message("Group")), Column(Message("Hosts"), number=True))
    return Table(Message("What finds no room in its racks"), columns, site.left_out)


def racks_working(site: Site, blueprint: Blueprint, language: str) -> str:
    """Return the formula, the inputs and the source of each number, as text."""
    whole = _working(Message("All racks"), _of(site, TOTALS), blueprint, language)
    each = (
        _working(
            Message("rack {rack}", {"rack": rack.rack}), _of(rack, FIGURES), blueprint, language
        )
        for rack in site.racks
    )
    return "\n\n".join(table_text(table, language) for table in (whole, *each))


def _of(whole: Site | RackPlan, names: Mapping[str, Message]) -> list[tuple[Message, Quantity]]:
    found = ((text, getattr(whole, name)) for name, text in names.items())
    return [(text, quantity) for text, quantity in found if quantity is not None]


def _working(
    title: Words, figures: list[tuple[Message, Quantity]], blueprint: Blueprint, language: str
) -> Table:
    columns = (Column(Message("Figure")), *WORKING)
    rows = tuple((text, *explained(one, blueprint, language)) for text, one in figures)
    return Table(title, columns, rows)
