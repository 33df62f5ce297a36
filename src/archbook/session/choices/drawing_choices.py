"""What a reader can ask of a drawing: a loss to look at, or the only part to be drawn."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.resilience.domains import domains_of_racks
from archbook.resilience.lost import DOMAINS
from archbook.session.choices.choice import Choice
from archbook.session.results import Results
from archbook.views.failure import LOST_KINDS


def losses(results: Results) -> tuple[Choice, ...]:
    """Return what can be lost: a host of each group, racks, and what racks share."""
    return tuple(_losses(results.blueprint))


def parts(results: Results) -> tuple[Choice, ...]:
    """Return what can be drawn by itself: host groups, racks, zones."""
    return tuple(_parts(results.blueprint))


def _losses(blueprint: Blueprint) -> Iterator[Choice]:
    for cohort in blueprint.cohorts:
        yield _choice("host", cohort.name_of(0), LOST_KINDS["host"])
    for kind, domain in DOMAINS.items():
        if kind != "host":
            found = domains_of_racks(blueprint, domain).values()
            for name in dict.fromkeys(one for one in found if one):
                yield _choice(kind, name, LOST_KINDS[kind])


def _parts(blueprint: Blueprint) -> Iterator[Choice]:
    design = blueprint.design
    for cohort in blueprint.cohorts:
        yield _choice("group", cohort.name, Message("Host group"))
    for rack in design.racks:
        yield _choice("rack", rack, LOST_KINDS["rack"])
    for zone in dict.fromkeys(zone for region in design.regions for zone in region.zones):
        yield _choice("zone", zone, LOST_KINDS["zone"])


def _choice(kind: str, name: str, called: Message) -> Choice:
    return Choice(f"{kind}/{name}", Message("{kind} {name}", {"kind": called, "name": name}))
