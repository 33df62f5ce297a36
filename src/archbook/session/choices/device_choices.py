"""What a site is built from: types of servers, switches, racks and power distribution units."""

from collections.abc import Iterable

from archbook.model.catalog.entry import Entry
from archbook.model.catalog.switch import SwitchRole, role_of
from archbook.session.choices.choice import Choice
from archbook.session.results import Results


def servers(results: Results) -> tuple[Choice, ...]:
    """Return the server types, by maker and model."""
    facts = results.workspace.catalog
    return _titled(map(facts.server, facts.ids("servers")))


def switches(results: Results, role: SwitchRole) -> tuple[Choice, ...]:
    """Return the switch types that are fit for *role*, by maker and model."""
    facts = results.workspace.catalog
    entries = map(facts.switch_type, facts.ids("switch-types"))
    return _titled(one for one in entries if (one.role or role_of(one.ports)) == role)


def rack_types(results: Results) -> tuple[Choice, ...]:
    """Return the rack types."""
    facts = results.workspace.catalog
    return _titled(map(facts.rack, facts.ids("racks")))


def pdus(results: Results) -> tuple[Choice, ...]:
    """Return the types of power distribution units."""
    facts = results.workspace.catalog
    return _titled(map(facts.pdu, facts.ids("pdus")))


def _titled(entries: Iterable[Entry]) -> tuple[Choice, ...]:
    return tuple(sorted((Choice(one.id, one.title) for one in entries), key=_title))


def _title(choice: Choice) -> str:
    return str(choice.title).casefold()
