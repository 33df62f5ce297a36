"""A proposal as text and as HTML: hosts, storage, alternatives, what is assumed."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.host_group import HostGroup
from archbook.model.proposal import Alternative, Draft, Reason
from archbook.model.sizing import Quantity
from archbook.proposing.described import described
from archbook.report.html import table_html
from archbook.report.names import role_names
from archbook.report.proposal_others import others, unpriced
from archbook.report.proposal_words import alike, called
from archbook.report.sizing_quantity import WORKING, explained
from archbook.report.table import Cell, Column, Table, written
from archbook.report.text import table_text


def proposal_table(draft: Draft, alternatives: tuple[Alternative, ...], language: str) -> str:
    """Return the proposal as text."""
    return "\n\n".join(table_text(table, language) for table in tables(draft, alternatives))


def proposal_html(draft: Draft, alternatives: tuple[Alternative, ...], language: str) -> str:
    """Return the proposal as HTML tables."""
    return "\n".join(table_html(table, language) for table in tables(draft, alternatives))


def tables(draft: Draft, alternatives: tuple[Alternative, ...]) -> Iterator[Table]:
    """Yield the tables in the order in which they are read."""
    yield _hosts(draft)
    if draft.design.storage:
        yield _stores(draft)
    if alternatives:
        yield others(draft, alternatives)
    yield _assumed(draft)
    if draft.footprint.money and draft.footprint.money.lacks:
        yield unpriced(draft.footprint.money)
    if draft.left:
        yield _left(draft)


def _hosts(draft: Draft) -> Table:
    cost = draft.footprint
    title = Message(
        "{heading}: OpenStack {release}, {hosts} hosts in {racks} racks, {units} rack units",
        {
            "heading": draft.design.heading(),
            "release": spelled(draft.design.release),
            "hosts": f"{cost.hosts:,}",
            "racks": len(draft.design.racks),
            "units": Message("unknown") if cost.rack_units is None else f"{cost.rack_units:,g}",
        },
    )
    columns = (
        Column(Message("Group")),
        Column(Message("Roles")),
        Column(Message("Hosts"), number=True),
        Column(Message("Machine"), share=2),
        Column(Message("Why so many"), share=3),
    )
    return Table(title, columns, tuple(_group(draft, one) for one in draft.design.host_groups))


def _group(draft: Draft, group: HostGroup) -> tuple[Cell, ...]:
    profile = draft.design.profile_of(group)
    why = _quantity(draft, f"group/{group.name}", "count")
    roles = Message("{roles}", {"roles": role_names(group.roles)})
    machine = described(profile) if profile else None
    return (group.name, roles, group.count, machine, why.formula if why else None)


def _quantity(draft: Draft, subject: str, name: str) -> Quantity | None:
    found = (one for one in draft.reasons if (one.subject, one.name) == (subject, name))
    return next((one.quantity for one in found), None)


def _stores(draft: Draft) -> Table:
    columns = (
        Column(Message("Store"), share=1),
        Column(Message("Carried by")),
        Column(Message("Copies")),
        Column(Message("Asked for, TB usable"), number=True),
        Column(Message("There, TB usable"), number=True),
        Column(Message("There, TB raw"), number=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for backend in draft.design.storage:
        subject = f"storage/{backend.name}"
        there = [_quantity(draft, subject, name) for name in ("usable_tb_there", "raw_tb_there")]
        code = backend.erasure
        copies = f"{code.k} + {code.m}" if code else f"{backend.size} ×"
        figures = [one.value if one else None for one in there]
        rows.append(
            (backend.name, ", ".join(backend.groups()), copies, backend.usable_tb, *figures)
        )
    title = Message("Storage: usable is what data takes, raw what the disks hold")
    return Table(title, columns, tuple(rows))


def _assumed(draft: Draft) -> Table:
    columns = (
        Column(Message("Default")),
        Column(Message("For")),
        Column(Message("Value"), share=2),
        Column(Message("Why"), share=3),
    )
    rows = tuple(
        (
            one.name,
            one.subject,
            one.value if isinstance(one.value, str) else f"{one.value:g}",
            one.why,
        )
        for one in draft.assumed
    )
    return Table(Message("Not said, and taken all the same"), columns, rows, folded=True)


def _left(draft: Draft) -> Table:
    columns = (Column(Message("Rule")), Column(Message("For")), Column(Message("Why"), share=1))
    rows = tuple((one.rule, one.subject, one.message) for one in draft.left)
    return Table(Message("Warnings that no edit cures"), columns, rows)


def proposal_working(draft: Draft, blueprint: Blueprint, language: str) -> str:
    """Return the formula, the inputs and the source of each number, as text."""
    return table_text(_working(draft, blueprint, language), language)


def reasons_html(draft: Draft, blueprint: Blueprint, language: str) -> str:
    """Return the formula, the inputs and the source of each number, as HTML."""
    return table_html(_working(draft, blueprint, language), language)


def _working(draft: Draft, blueprint: Blueprint, language: str) -> Table:
    columns = (Column(Message("Of"), share=2), Column(Message("Number"), share=1), *WORKING)
    rows = (_said(together, blueprint, language) for together in alike(draft.reasons))
    return Table(Message("Each number and its reason"), columns, tuple(rows))


def _said(together: list[Reason], blueprint: Blueprint, language: str) -> tuple[Cell, ...]:
    """Return the row of reasons that say the same, of all things that they say it of."""
    first, *_ = together
    value, *rest = explained(first.quantity, blueprint, language)
    values = [one.quantity.value for one in together]
    if len(set(values)) > 1:
        value = ", ".join(written(one, language) for one in values)
    subjects = ", ".join(one.subject for one in together)
    return (subjects, called(first), value, *rest)
