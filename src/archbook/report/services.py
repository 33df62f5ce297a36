"""Services side by side: what each is for, its life, and why it is in a design."""

from collections.abc import Iterable

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.service import ServiceEntry
from archbook.report.component import releases
from archbook.report.service import status_words
from archbook.report.table import Cell, Column, Table, Words


def services_table(entries: Iterable[ServiceEntry], blueprint: Blueprint | None = None) -> Table:
    """Return a row per service.

    Args:
        entries: The services.
        blueprint: A design: each row then says why the service is there, or that it is not.
    """
    rows = tuple(_row(entry, blueprint) for entry in entries)
    columns = (
        Column(Message("Service")),
        Column(Message("Mission"), share=2),
        Column(Message("Releases")),
        Column(Message("Today"), share=2),
        Column(Message("In this design"), share=2),
    )
    return Table(Message("Services: {count}", {"count": len(rows)}), columns, rows).trimmed()


def _row(entry: ServiceEntry, blueprint: Blueprint | None) -> tuple[Cell, ...]:
    here = _here(entry, blueprint) if blueprint else ""
    return (entry.name, entry.mission, releases(entry.first, entry.last), _today(entry), here)


def _today(entry: ServiceEntry) -> Words:
    """Return what became of a service, and what to do instead."""
    status, advice = status_words(entry), entry.advice or ""
    if status and advice:
        return Message("{status}: {advice}", {"status": status, "advice": advice})
    return status or advice


def _here(entry: ServiceEntry, blueprint: Blueprint) -> Words:
    active = next((one for one in blueprint.services if one.id == entry.id), None)
    return active.reason.text if active else Message("not in the design")
