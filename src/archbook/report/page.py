"""One HTML page that shows a whole design: needs no other file, runs no script, prints well."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Findings, Severity
from archbook.report.bill_tables import bill_html
from archbook.report.findings import Fixes, findings_html, tally
from archbook.report.html import filled, table_html
from archbook.report.plain import plain, words
from archbook.report.plan import plan_html
from archbook.report.sources import DESIGN, Source, source_called
from archbook.report.table import Column, Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing for the page: its heading, what it shows in words, and its SVG."""

    heading: str
    description: str
    svg: str

    @property
    def address(self) -> str:
        """Return the SVG as a data address; as an image it can run nothing."""
        return "data:image/svg+xml;base64," + b64encode(self.svg.encode()).decode()


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into the page."""

    blueprint: Blueprint
    findings: Findings
    fixes: Fixes
    bill: BillOfMaterials
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, an anchor, and HTML below."""

    anchor: str
    heading: str
    body: Markup


def page(contents: Contents, language: str) -> str:
    """Return the page.

    Args:
        contents: The design, what was found, what to buy, and the drawings.
        language: ``en`` or ``ko``; also the page's `lang` attribute.
    """
    design = contents.blueprint.design
    return filled(
        "page.html",
        language,
        heading=plain(design.heading()),
        sound=not contents.findings.at_least(Severity.ERROR),
        status=words(status(contents.findings), language),
        about=_about(contents, language),
        sheets=[
            (plain(sheet.heading), plain(sheet.description), sheet.address)
            for sheet in contents.sheets
        ],
        sections=list(_sections(contents, language)),
    )


def status(findings: Findings) -> Message:
    """Return the status line: sound, or not, and the counts."""
    values = {"counts": tally(findings)}
    if findings.at_least(Severity.ERROR):
        return Message("Not sound: {counts}", values)
    return Message("Sound: {counts}", values)


def _about(contents: Contents, language: str) -> list[tuple[str, str]]:
    blueprint = contents.blueprint
    design = blueprint.design
    rows: list[tuple[Message, str | int]] = [
        (Message("Name"), design.name),
        (Message("Revision"), design.revision),
        (Message("OpenStack release"), design.release),
        (Message("Deployer"), design.deployer or "–"),
        (Message("Profile"), design.profile),
        (Message("Hosts"), blueprint.host_count()),
        (Message("Services"), ", ".join(active.entry.name for active in blueprint.services)),
    ]
    return [(words(name, language), plain(str(value))) for name, value in rows]


def _sections(contents: Contents, language: str) -> Iterator[Section]:
    blueprint = contents.blueprint
    bodies = (
        (
            "findings",
            Message("Findings"),
            findings_html(contents.findings, contents.fixes, blueprint.facts, language),
        ),
        ("placement", Message("Who runs where, and why"), plan_html(blueprint, language)),
        ("bill", Message("Bill of materials"), bill_html(contents.bill, language)),
        ("record", Message("Decisions and assumptions"), _record(blueprint, language)),
        ("sources", Message("Sources"), _sources(contents, language)),
    )
    for anchor, heading, body in bodies:
        if body:
            yield Section(anchor, words(heading, language), Markup(body))  # noqa: S704 - ours


def _record(blueprint: Blueprint, language: str) -> str:
    design = blueprint.design
    decided = tuple(
        (one.id, one.what, one.why, ", ".join(one.instead_of)) for one in design.decisions
    )
    assumed = tuple((one.what, one.why) for one in design.assumptions)
    tables = (
        _table(
            Message("Decisions"),
            (Message("Id"), Message("What"), Message("Why"), Message("Instead of")),
            decided,
        ),
        _table(Message("Assumptions"), (Message("What"), Message("Why")), assumed),
    )
    return "\n".join(table_html(table, language) for table in tables if table.rows)


def _table(
    title: Message, headings: Iterable[Message], rows: tuple[tuple[str, ...], ...]
) -> Table:
    return Table(title, tuple(Column(heading) for heading in headings), rows)


def _sources(contents: Contents, language: str) -> str:
    used = _used(contents)
    facts = contents.blueprint.facts
    sources = [source_called(one, facts, language) for one in used]
    return filled("sources.html", language, sources=_by_title(sources)) if sources else ""


def _used(contents: Contents) -> tuple[str, ...]:
    """Return the id of every source that the page rests on."""
    used = {found.citation.source for found in contents.findings.findings}
    for cohort in contents.blueprint.cohorts:
        used |= {placement.reason.source for placement in cohort.placements}
    used |= {line.source for line in contents.bill.lines if line.source}
    return tuple(used - {DESIGN})


def _by_title(sources: Iterable[Source]) -> list[Source]:
    return sorted(sources, key=lambda source: (source.title, source.url))
