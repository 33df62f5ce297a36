"""Names in a design that point to something: catalog entries, and other parts of the design."""

from collections.abc import Iterable, Iterator

from archbook.errors import Fault, UnknownNameError, Where, unknown_name
from archbook.i18n import Message, mark
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design


def dangling(design: Design, facts: Facts) -> tuple[Fault, ...]:
    """Return a fault for every name that points to nothing, with the nearest known name.

    Only what no release of anything knows is a fault; what this release lacks is a finding.
    """
    return (
        *_of_catalog(design, facts),
        *_of_options(design, facts),
        *_of_racks(design),
        *_of_groups(design),
        *_of_licences(design),
    )


def _of_catalog(design: Design, facts: Facts) -> Iterator[Fault]:
    for kind in ("release", "profile", "deployer", "use case", "operating system"):
        field = kind.replace(" ", "_")
        if name := getattr(design, field):
            yield from _check(facts, kind, (((field,), name),))
    yield from _check(facts, "service", _each(("services",), design.services))
    yield from _settings(facts, ("settings",), design.settings)
    yield from _of_hosts(design, facts)
    for place, backend in enumerate(design.storage):
        yield from _check(facts, "service", _each(("storage", place, "serves"), backend.serves))
    yield from _of_devices(design, facts)


def _of_devices(design: Design, facts: Facts) -> Iterator[Fault]:
    for name, profile in design.hardware.items():
        if profile.server:
            yield from _check(facts, "server", ((("hardware", name, "server"), profile.server),))
    for field in ("leaf", "spine", "out_of_band"):
        if design.fabric and (name := getattr(design.fabric, field)):
            yield from _check(facts, "switch type", ((("fabric", field), name),))
    for rack, stated in design.racks.items():
        if stated.type:
            yield from _check(facts, "rack", ((("racks", rack, "type"), stated.type),))
        if stated.pdu:
            yield from _check(facts, "pdu", ((("racks", rack, "pdu"), stated.pdu),))


def _of_hosts(design: Design, facts: Facts) -> Iterator[Fault]:
    hypervisors = [choice.value for choice in facts.option("hypervisor").choices]
    for place, group in enumerate(design.host_groups):
        at: Where = ("host_groups", place)
        yield from _check(facts, "role", _each((*at, "roles"), group.roles))
        yield from _check(facts, "component", _each((*at, "run"), group.run))
        yield from _check(facts, "component", _each((*at, "without"), group.without))
        yield from _settings(facts, (*at, "settings"), group.settings)
        yield from _unknown(
            mark("hypervisor"), _each((*at, "hypervisors"), group.hypervisors), hypervisors
        )


def _settings(facts: Facts, at: Where, settings: Iterable[str]) -> Iterator[Fault]:
    named = (((*at, name), name) for name in settings)
    yield from _unknown(mark("setting"), named, facts.ids("defaults"))


def _each(at: Where, names: Iterable[str]) -> Iterator[tuple[Where, str]]:
    return (((*at, place), name) for place, name in enumerate(names))


def _check(facts: Facts, kind: str, names: Iterable[tuple[Where, str]]) -> Iterator[Fault]:
    folder = f"{kind.replace(' ', '-')}s"
    for where, name in names:
        known = facts.ids(folder)
        if name not in known:
            yield Fault(where, UnknownNameError(kind, name, known).message)


def _unknown(
    kind: str, names: Iterable[tuple[Where, str]], known: Iterable[str]
) -> Iterator[Fault]:
    known = tuple(known)
    for where, name in names:
        if name not in known:
            yield Fault(where, unknown_name(kind, name, known))


def _of_options(design: Design, facts: Facts) -> Iterator[Fault]:
    for name, given in design.options.items():
        at: Where = ("options", name)
        if name not in facts.ids("options"):
            yield Fault(at, unknown_name(mark("option"), name, facts.ids("options")))
            continue
        option = facts.option(name)
        values = (given,) if isinstance(given, str) else given
        known = [choice.value for choice in option.choices]
        yield from _unknown(mark("value"), ((at, value) for value in values), known)
        if len(values) > 1 and not option.multiple:
            yield Fault(at, Message("takes one value, not {count}", {"count": len(values)}))


def _of_racks(design: Design) -> Iterator[Fault]:
    named: list[tuple[Where, str]] = [
        (("host_groups", place, "racks"), rack)
        for place, group in enumerate(design.host_groups)
        for rack in group.racks
    ]
    for place, region in enumerate(design.regions):
        for zone, racks in region.zones.items():
            named += [(("regions", place, "zones", zone), rack) for rack in racks]
    yield from _unknown(mark("rack"), named, design.racks)


def _of_groups(design: Design) -> Iterator[Fault]:
    groups = [group.name for group in design.host_groups]
    for place, group in enumerate(design.host_groups):
        if group.hardware:
            at: Where = ("host_groups", place, "hardware")
            yield from _unknown(mark("hardware profile"), ((at, group.hardware),), design.hardware)
    for place, backend in enumerate(design.storage):
        at = ("storage", place, "on")
        yield from _unknown(mark("host group"), ((at, name) for name in backend.groups()), groups)
    networks = [network.name for network in design.networks]
    for place, backend in enumerate(design.storage):
        if backend.replication_network:
            at = ("storage", place, "replication_network")
            named = ((at, backend.replication_network),)
            yield from _unknown(mark("network"), named, networks)
    for place, network in enumerate(design.networks):
        at = ("networks", place, "groups")
        yield from _unknown(mark("host group"), ((at, name) for name in network.groups), groups)
    for place, physnet in enumerate(design.physnets):
        at = ("physnets", place, "groups")
        yield from _unknown(mark("host group"), ((at, name) for name in physnet.groups), groups)


def _of_licences(design: Design) -> Iterator[Fault]:
    groups = [group.name for group in design.host_groups]
    for place, licence in enumerate(design.purchase.licences):
        at: Where = ("purchase", "licences", place, "groups")
        yield from _unknown(mark("host group"), ((at, name) for name in licence.groups), groups)
