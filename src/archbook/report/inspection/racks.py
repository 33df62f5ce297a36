"""A rack: what stands in it, what it weighs and draws, and what fails with it."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.plan.racks import zones_of_racks
from archbook.report.inspection.parts import Citations, Grounds, Part
from archbook.report.lines import Labelled
from archbook.report.racks_elevation import elevations
from archbook.views.parts.rack_figures import figures, uses_by_rack


def rack(grounds: Grounds, name: str, _: Citations) -> Part:
    """Return what is known of a rack."""
    site = grounds.racks()
    planned = next((one for one in site.racks if one.rack == name), None)
    about: tuple[Labelled, ...] = tuple(_shared(grounds.blueprint, name))
    if planned is None:
        return Part(Message("rack"), name, about)
    uses = uses_by_rack(site).get(name, ())
    said = tuple((Message("Holds"), line) for line in figures(planned, uses))
    hosts = frozenset(f"host/{one.name}" for one in planned.mounted if one.kind == "host")
    tables = tuple(elevations((planned,)))
    return Part(Message("rack"), name, (*about, *said), tables, hosts.__contains__)


def _shared(blueprint: Blueprint, name: str) -> Iterator[Labelled]:
    """Yield what the rack shares with others, and so fails with."""
    zone, region = zones_of_racks(blueprint.design).get(name, (None, None))
    yield Message("Zone"), zone or ""
    yield Message("Region"), region or ""
    stated = blueprint.design.racks.get(name)
    if stated:
        yield Message("Room"), stated.room or ""
        yield Message("Power feed"), stated.power_feed or ""
        yield Message("Switch pair"), stated.switch_pair or ""
        yield Message("Site"), stated.site or ""
        if stated.type:
            yield Message("Type"), blueprint.facts.rack(stated.type).title
