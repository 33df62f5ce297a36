"""A service and a component: what it does, where it stands, and why."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.service import ServiceEntry
from archbook.report.component import component_in_design
from archbook.report.inspection.components import ports_of, standing
from archbook.report.inspection.parts import Citations, Grounds, Part
from archbook.report.lines import Labelled
from archbook.report.names import ACCESSES, MEMBERSHIPS
from archbook.report.service import need_words
from archbook.report.table import Cell, Column, Table


def service(grounds: Grounds, name: str, cite: Citations) -> Part:
    """Return what a service is for, why it is there, and where its components stand."""
    blueprint, entry = grounds.blueprint, grounds.blueprint.facts.service(name)
    lines = (
        (Message("Mission"), cite.said(entry.mission, entry.source_of("mission"))),
        *_reason(blueprint, entry, cite),
        *((Message("Needs"), need_words(need)) for need in entry.needs),
    )
    where = (found for component in entry.components for found in blueprint.standing(component))
    tables = (standing(where, cite), _listening(blueprint, entry))
    own = frozenset(f"component/{component}" for component in entry.components)
    return Part(Message("service"), entry.title, lines, tables, own.__contains__)


def component(grounds: Grounds, name: str, cite: Citations) -> Part:
    """Return what a component does, how its members stand, and where."""
    blueprint, entry = grounds.blueprint, grounds.blueprint.facts.component(name)
    where = tuple(blueprint.standing(name))
    lines: tuple[Labelled, ...] = (
        (Message("Does"), cite.said(entry.does, entry.source_of("does"))),
        (Message("Service"), blueprint.facts.service(entry.service).name),
        (Message("Members"), MEMBERSHIPS[entry.membership]),
        (Message("Reached by"), ACCESSES[entry.access]),
        (Message("Listens on"), ports_of(entry)),
    )
    if not where:
        lines += component_in_design(entry, blueprint, "en")
    return Part(Message("component"), name, lines, (standing(where, cite),))


def _reason(blueprint: Blueprint, entry: ServiceEntry, cite: Citations) -> Iterator[Labelled]:
    active = next((one for one in blueprint.services if one.id == entry.id), None)
    label = Message("In this design")
    if active is None:
        yield label, Message("the design has no service {service}", {"service": entry.id})
    else:
        yield label, cite.said(active.reason.text, active.reason.source)


def _listening(blueprint: Blueprint, entry: ServiceEntry) -> Table:
    columns = (
        Column(Message("Component")),
        Column(Message("Does"), share=1),
        Column(Message("Listens on"), share=1),
    )
    return Table(Message("Components"), columns, tuple(_components(blueprint, entry)))


def _components(blueprint: Blueprint, entry: ServiceEntry) -> Iterator[tuple[Cell, ...]]:
    for name in entry.components:
        if blueprint.instances(name):
            found = blueprint.facts.component(name)
            yield name, found.does, ports_of(found)
