"""Services, components, roles and options agree with each other."""

from collections import Counter
from collections.abc import Iterator

from archbook.catalog.checks.subject import Hint, Subject
from archbook.i18n import Message, Value
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.option import OptionEntry
from archbook.model.catalog.role import RoleEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.plan.timeline import Timeline


def services_and_components_name_each_other(subject: Subject) -> Iterator[Hint]:
    """Yield the components of another service, and the component that its service leaves out."""
    entry, catalog = subject.entry, subject.catalog
    if isinstance(entry, ServiceEntry):
        for place, name in enumerate(entry.components):
            if name in catalog.ids("components") and catalog.component(name).service != entry.id:
                other = catalog.component(name).service
                text = Message("belongs to service {other}", {"other": other})
                yield ("components", place), text
    elif isinstance(entry, ComponentEntry) and entry.service in catalog.ids("services"):
        named = catalog.service(entry.service).components
        if entry.id not in named:
            values = {"service": entry.service, "component": entry.id}
            text = Message("service {service} does not name {component}: add it there", values)
            yield ("service",), text


def services_stand_on_others(subject: Subject) -> Iterator[Hint]:
    """Yield where a service names itself, and an OpenStack service that nobody need choose."""
    entry = subject.entry
    if isinstance(entry, ServiceEntry):
        if entry.id in entry.uses:
            yield ("uses", entry.uses.index(entry.id)), Message("names itself")
        for place, need in enumerate(entry.needs):
            if entry.id in need.any_of and len(need.any_of) > 1:
                yield ("needs", place, "any_of"), Message("names itself")
        if entry.automatic and entry.kind == "openstack":
            text = Message("an OpenStack service does not come along unasked")
            yield ("automatic",), text


def components_have_a_place(subject: Subject) -> Iterator[Hint]:
    """Yield components that stand nowhere, on roles that run nothing, or at one port twice."""
    entry, catalog = subject.entry, subject.catalog
    if not isinstance(entry, ComponentEntry):
        return
    if not entry.placing:
        yield ("placing",), Message("has no place: say on which roles it stands")
    for place, placing in enumerate(entry.placing):
        for role in set(placing.roles) & set(catalog.ids("roles")):
            if not catalog.role(role).runs:
                text = Message("hosts with the role {role} run nothing", {"role": role})
                yield ("placing", place, "roles"), text
    ports = Counter((port.port, port.protocol) for port in entry.ports)
    for (port, protocol), count in ports.items():
        if count > 1:
            values = {"port": port, "protocol": protocol}
            yield ("ports",), Message("{port}/{protocol} is there twice", values)


def stand_ins_end(subject: Subject) -> Iterator[Hint]:
    """Yield the stand-ins that have a stand-in themselves."""
    entry, catalog = subject.entry, subject.catalog
    if isinstance(entry, RoleEntry) and entry.stand_in:
        role = entry.stand_in.role
        if role in catalog.ids("roles") and catalog.role(role).stand_in:
            text = Message(
                "{role} has a stand-in itself: name a role that has none", {"role": role}
            )
            yield ("stand_in", "role"), text


def options_name_their_choices(subject: Subject) -> Iterator[Hint]:
    """Yield the values of an option that are none of its choices."""
    entry = subject.entry
    if isinstance(entry, OptionEntry):
        named: list[tuple[tuple[str | int, ...], str]] = [
            (("choices", place, "replaced_by"), choice.replaced_by)
            for place, choice in enumerate(entry.choices)
            if choice.replaced_by
        ]
        for place, default in enumerate(entry.default):
            named += [(("default", place, "values"), value) for value in default.values]
        for where, value in named:
            if not entry.choice(value):
                yield where, Message("'{value}' is no choice", {"value": value})


def options_have_one_default(subject: Subject) -> Iterator[Hint]:
    """Yield the first release in which an option has no default, or several."""
    entry, catalog = subject.entry, subject.catalog
    if isinstance(entry, OptionEntry):
        for release in map(catalog.release, catalog.ids("releases")):
            timeline = Timeline(catalog, release)
            held = [one for one in entry.default if timeline.holds(one.since, one.until)]
            if len(held) != 1:
                values: dict[str, Value] = {"release": release.id, "count": len(held)}
                yield ("default",), Message("{release} has {count} defaults, not one", values)
                return
