"""What runs in the design at hand: its services, their components, the hypervisors."""

from archbook.session.choices.choice import Choice, life_mark, timeline_of
from archbook.session.results import Results


def active_services(results: Results) -> tuple[Choice, ...]:
    """Return the services of OpenStack that are in the design, by name."""
    active = (one.entry for one in results.blueprint.services)
    entries = sorted(
        (one for one in active if one.kind == "openstack"), key=lambda one: one.name.casefold()
    )
    return tuple(Choice(one.id, one.name, note=one.mission) for one in entries)


def components(results: Results) -> tuple[Choice, ...]:
    """Return the components of the services that are in the design, in the order of services."""
    facts = results.workspace.catalog
    named = (name for active in results.blueprint.services for name in active.entry.components)
    entries = map(facts.component, dict.fromkeys(named))
    return tuple(Choice(one.id, one.id, note=one.does) for one in entries)


def hypervisors(results: Results) -> tuple[Choice, ...]:
    """Return the hypervisors, marked where the release does not know them."""
    timeline = timeline_of(results)
    offered = results.workspace.catalog.option("hypervisor").choices
    return tuple(
        Choice(one.value, one.title, life_mark(timeline, one.since, one.until)) for one in offered
    )
