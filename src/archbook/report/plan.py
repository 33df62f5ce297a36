"""The plan as a document, as text, as HTML and as CSV."""

from collections.abc import Iterator
from typing import Any

from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.report.delimited import csv_text
from archbook.report.html import filled, table_html
from archbook.report.names import MEMBERSHIPS, role_names
from archbook.report.plain import words
from archbook.report.sources import source_called
from archbook.report.table import Cell, Column, Table
from archbook.report.text import paragraph, table_text
from archbook.units import UNKNOWN


def plan_document(blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the placement as ``plan/v1``."""
    return {
        "schema": "plan/v1",
        "design": blueprint.design.name,
        "release": blueprint.release.id,
        "groups": [_group(cohort, blueprint, language) for cohort in blueprint.cohorts],
        "unplaced": [
            {
                "component": left.component.id,
                "service": left.component.service,
                "roles": list(left.roles),
                "region": left.region,
            }
            for left in blueprint.unplaced
        ],
    }


def _group(cohort: Cohort, blueprint: Blueprint, language: str) -> dict[str, Any]:
    return {
        "name": cohort.name,
        "roles": list(cohort.group.roles),
        "count": len(cohort),
        "components": [_component(one, blueprint, language) for one in cohort.placements],
    }


def _component(placement: Placement, blueprint: Blueprint, language: str) -> dict[str, Any]:
    source = source_called(placement.reason.source, blueprint.facts, language)
    return {
        "component": placement.component.id,
        "service": placement.component.service,
        "per_host": 1,  # one member on each host that carries it, in every deployer we know
        "instances": len(placement.hosts),
        "membership": placement.component.membership,
        "access": placement.component.access,
        "reason": {
            "text": words(placement.reason.text, language),
            "source": source.title,
            "url": source.url,
        },
    }


def plan_table(blueprint: Blueprint, language: str) -> str:
    """Return the placement as text: a table for each group, then the sources."""
    numbers = _source_numbers(blueprint)
    tables = (table_text(one, language) for one in placement_tables(blueprint, numbers))
    unplaced = (words(line, language) for line in unplaced_lines(blueprint))
    parts = [*tables, *unplaced, _listed(numbers, blueprint, language)]
    return "\n\n".join(filter(None, parts))


def plan_html(blueprint: Blueprint, language: str) -> str:
    """Return the placement as HTML: a table for each group, then the sources."""
    numbers = _source_numbers(blueprint)
    sources = [source_called(one, blueprint.facts, language) for one in numbers]
    return filled(
        "plan.html",
        language,
        tables=[table_html(one, language) for one in placement_tables(blueprint, numbers)],
        unplaced=[words(line, language) for line in unplaced_lines(blueprint)],
        sources_heading=translate(Message("Sources"), language),
        sources=sources,
    )


def plan_csv(blueprint: Blueprint, language: str) -> str:
    """Return the placement as CSV: a row for each group and component."""
    header = (
        "group", "roles", "count", "component", "service", "per_host", "instances",
        "membership", "access", "reason", "source", "url",
    )  # fmt: skip
    rows = _csv_rows(plan_document(blueprint, language))
    return csv_text(header, rows, translate(UNKNOWN, language))


def _csv_rows(document: dict[str, Any]) -> Iterator[tuple[str | int, ...]]:
    for group in document["groups"]:
        head = (group["name"], " ".join(group["roles"]), group["count"])
        for component in group["components"]:
            reason = component["reason"]
            values = (value for key, value in component.items() if key != "reason")
            yield (*head, *values, reason["text"], reason["source"], reason["url"])


def placement_tables(blueprint: Blueprint, numbers: dict[str, int]) -> Iterator[Table]:
    """Yield a table for each group: what runs there and why, with the number of its source."""
    columns = (
        Column(Message("Component")),
        Column(Message("Hosts"), number=True),
        Column(Message("Members")),
        Column(Message("Why"), share=1),
        Column(Message("Source"), number=True),
    )
    for cohort in blueprint.cohorts:
        rows = tuple(_row(one, numbers) for one in cohort.placements)
        yield Table(_title(cohort), columns, rows)


def _row(placement: Placement, numbers: dict[str, int]) -> tuple[Cell, ...]:
    return (
        placement.component.id,
        len(placement.hosts),
        MEMBERSHIPS[placement.component.membership],
        placement.reason.text,
        f"[{numbers[placement.reason.source]}]",
    )


def _title(cohort: Cohort) -> Message:
    roles = role_names(cohort.group.roles)
    values: dict[str, Value] = {"group": cohort.name, "count": len(cohort), "roles": roles}
    if not cohort.group.roles:
        return Message("{group}: {count} × named components", values)
    if not cohort.placements:
        return Message("{group}: {count} × {roles}, runs nothing of the cloud", values)
    return Message("{group}: {count} × {roles}", values)


def unplaced_lines(blueprint: Blueprint) -> tuple[Message, ...]:
    """Return a sentence for each component that is needed and has no host to stand on."""
    text = "{component} has no place: no host has the role {roles}."
    return tuple(
        Message(text, {"component": left.component.id, "roles": role_names(left.roles)})
        for left in blueprint.unplaced
    )


def _source_numbers(blueprint: Blueprint) -> dict[str, int]:
    """Return the number of each source, in the order of its first use."""
    used = dict.fromkeys(
        placement.reason.source for cohort in blueprint.cohorts for placement in cohort.placements
    )
    return {source: number for number, source in enumerate(used, start=1)}


def _listed(numbers: dict[str, int], blueprint: Blueprint, language: str) -> str:
    lines = [words(Message("Sources"), language)]
    for identifier, number in numbers.items():
        source = source_called(identifier, blueprint.facts, language)
        lines.append(paragraph(f"[{number}] {source.title}", indent=2))
        lines += [f"      {source.url}"] if source.url else []  # never broken: it is to be opened
    return "\n".join(lines) if numbers else ""
