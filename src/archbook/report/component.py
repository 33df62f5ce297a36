"""A component explained, and where it stands in a design."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.catalog.component import ComponentEntry, Placing
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.release import spelled
from archbook.report.footprint import footprint_said
from archbook.report.lines import Labelled, Leaf, joined
from archbook.report.names import ACCESSES, MEMBERSHIPS, role_names
from archbook.report.sources import source_called


def component_leaf(entry: ComponentEntry, facts: Facts, language: str) -> Leaf:
    """Return what *entry* does, how its members stand, and where it goes when."""
    values: dict[str, Value] = {"component": entry.id, "does": entry.does}
    lines: tuple[Labelled, ...] = (
        (Message("Does"), Message("{component} {does}", values)),
        (Message("Service"), facts.service(entry.service).name),
        (Message("Releases"), releases(entry.since, entry.until)),
        (Message("Members"), MEMBERSHIPS[entry.membership]),
        (Message("Reached by"), ACCESSES[entry.access]),
        (Message("Ports"), _ports(entry)),
        (Message("API type"), entry.api_type or ""),
        *((Message("Takes"), footprint_said(footprint)) for footprint in entry.footprints),
        *((Message("Stands on"), placing_words(placing)) for placing in entry.placing),
    )
    named = dict.fromkeys((*entry.sources, *(p.source for p in entry.placing if p.source)))
    sources = tuple(source_called(one, facts, language) for one in named)
    return Leaf(entry.id, lines, sources)


def releases(since: str | None, until: str | None) -> Message | str:
    """Say from which to which release something is there; nothing when it always is."""
    if since and until:
        values = {"since": spelled(since), "until": spelled(until)}
        return Message("from {since} to {until}", values)
    if since:
        return Message("since {since}", {"since": spelled(since)})
    return Message("until {until}", {"until": spelled(until)}) if until else ""


def _ports(entry: ComponentEntry) -> str:
    return ", ".join(f"{port.port}/{port.protocol} ({port.name})" for port in entry.ports)


def placing_words(placing: Placing) -> Message:
    """Say on which hosts a component stands, and when."""
    return joined([_hosts(placing), *_conditions(placing)])


def _hosts(placing: Placing) -> Message:
    values: dict[str, Value] = {"roles": role_names(placing.roles), "most": placing.most or 0}
    if placing.hosts == "first":
        return Message("the first host of {roles}", values)
    if placing.most:
        return Message("at most {most} hosts of {roles}", values)
    return Message("every host of {roles}", values)


def _conditions(placing: Placing) -> Iterator[Message]:
    if spell := releases(placing.since, placing.until):
        yield Message("releases: {spell}", {"spell": spell})
    for name, given in placing.when.items():
        yield Message("when {option} is {values}", {"option": name, "values": given})
    for name, given in placing.unless.items():
        yield Message("unless {option} is {values}", {"option": name, "values": given})
    if placing.beside:
        yield Message("beside {services}", {"services": placing.beside})
    if placing.why:
        yield Message("because {why}", {"why": placing.why})


def component_in_design(
    entry: ComponentEntry, blueprint: Blueprint, language: str
) -> tuple[Labelled, ...]:
    """Return where *entry* stands in one design and why, or why it does not."""
    standing = tuple(blueprint.standing(entry.id))
    if not standing:
        return ((Message("In this design"), _absent(entry, blueprint)),)
    lines: list[Labelled] = []
    for cohort, placement in standing:
        source = source_called(placement.reason.source, blueprint.facts, language)
        lines += [
            (Message("In this design"), _where(cohort, placement)),
            (Message("Why"), placement.reason.text),
            (Message("Says"), source.name),
        ]
    return tuple(lines)


def _where(cohort: Cohort, placement: Placement) -> Message:
    values: dict[str, Value] = {
        "count": len(placement.hosts), "all": len(cohort), "group": cohort.name,
    }  # fmt: skip
    return Message("on {count} of the {all} hosts of group {group}", values)


def _absent(entry: ComponentEntry, blueprint: Blueprint) -> Message:
    values: dict[str, Value] = {
        "component": entry.id,
        "service": entry.service,
        "release": blueprint.release.id,
    }
    for left in blueprint.unplaced:
        if left.component.id == entry.id:
            roles = {"roles": role_names(left.roles)}
            return Message(
                "{component} has no place: no host has the role {roles}", values | roles
            )
    if not blueprint.has(entry.service):
        return Message("the design has no service {service}", values)
    return Message("release {release} with these options places it nowhere", values)
