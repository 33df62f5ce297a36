"""Ports that listen on hosts: those of the catalog's components, and those of protocols."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.catalog.component import ComponentEntry
from archbook.model.scene import Chip, Section, Words

_FOR_PEOPLE = {"http", "https", "novnc", "spice", "serial", "console", "cfn"}
"""Names of ports that browsers and users' tools speak to, beside the official APIs."""

_ALSO_PUBLIC = {"gnocchi-api", "ceph-rgw"}
"""APIs for users that have no official type in OpenStack's service catalog."""

_STORES = {"ceph", "iscsi"}
"""Services whose inner ports belong to the storage network."""


def is_public(placement: Placement) -> bool:
    """Tell whether users reach the component from outside, through the virtual IP."""
    one = placement.component
    if one.access != "vip" or not one.ports:
        return False
    people = any(port.name in _FOR_PEOPLE for port in one.ports)
    return one.api_type is not None or people or one.id in _ALSO_PUBLIC


def is_metric(placement: Placement) -> bool:
    """Tell whether the component only answers to monitoring."""
    one = placement.component
    return bool(one.ports) and all(port.name == "metrics" for port in one.ports)


def is_inner(placement: Placement) -> bool:
    """Tell whether only hosts of the cloud reach the component, over the management network."""
    one = placement.component
    disks = one.service in _STORES or (one.service == "swift" and one.access != "vip")
    return bool(one.ports) and not (is_public(placement) or is_metric(placement) or disks)


def by_service(
    blueprint: Blueprint,
    cohorts: Iterable[Cohort],
    name: str,
    wanted: Callable[[Placement], bool],
) -> tuple[Section, ...]:
    """Return a section for each service with a *wanted* component, a chip for each component."""
    found: dict[str, dict[str, ComponentEntry]] = {}
    for cohort in cohorts:
        for placement in filter(wanted, cohort.placements):
            one = placement.component
            found.setdefault(one.service, {})[one.id] = one
    return tuple(
        Section(
            f"{name}/{service}",
            blueprint.facts.service(service).name,
            blueprint.facts.service(service).icon,
            tuple(
                _chip(blueprint, f"{name}/{service}/{one.id}", one) for one in components.values()
            ),
        )
        for service, components in sorted(found.items())
    )


def _chip(blueprint: Blueprint, name: str, one: ComponentEntry) -> Chip:
    ports = tuple(f"{port.port}/{port.protocol}" for port in one.ports)
    values: dict[str, Value] = {"component": one.id, "ports": ports}
    source = blueprint.facts.source(one.source_of("ports"))
    why = Message(
        "{does} ({source}, {url})", {"does": one.does, "source": source.title, "url": source.url}
    )
    return Chip(name, Message("{component} {ports}", values), why)


@dataclass(frozen=True, slots=True)
class _Listener:
    """What listens at ports that no catalog entry names, and who says so."""

    title: Words
    ports: str
    source: str


_FIXED: dict[str, tuple[_Listener, ...]] = {
    "geneve": (_Listener("Geneve", "6081/udp", "rfc-8926"),),
    "vxlan": (_Listener("VXLAN", "4789/udp", "rfc-7348"),),
    "ceph": (
        _Listener("ceph-mon", "3300/tcp, 6789/tcp", "ceph-mon-config"),
        _Listener("ceph-osd, ceph-mgr, ceph-mds", "6800–7300/tcp", "ceph-network-config"),
    ),
    "migration": (_Listener(Message("Memory and disks"), "49152–49261/tcp", "nova-migrations"),),
    "amphora": (_Listener(Message("Agent of the amphora"), "9443/tcp", "octavia-conf"),),
    "bmc": (
        _Listener("IPMI", "623/udp", "ironic-docs"),
        _Listener("Redfish", "443/tcp", "ironic-docs"),
    ),
}


_OF: Mapping[str, str] = {
    "geneve": "neutron",
    "vxlan": "neutron",
    "ceph": "ceph",
    "amphora": "octavia",
    "migration": "nova",
}
"""What listens → the service that it is of."""


def fixed(blueprint: Blueprint, name: str, what: Sequence[str]) -> tuple[Section, ...]:
    """Return the ports of *what* (``geneve``, ``ceph``, ...), each with its source."""
    chips = tuple(_fixed_chips(blueprint, name, what))
    if not chips:
        return ()
    if service := next((_OF[one] for one in what if one in _OF), None):
        entry = blueprint.facts.service(service)
        return (Section(f"{name}/{service}", entry.name, entry.icon, chips),)
    return (Section(f"{name}/ports", Message("Power control"), None, chips),)


def _fixed_chips(blueprint: Blueprint, name: str, what: Sequence[str]) -> Iterator[Chip]:
    for protocol in what:
        for place, one in enumerate(_FIXED.get(protocol, ())):
            source = blueprint.facts.source(one.source)
            says: dict[str, Value] = {"component": one.title, "ports": one.ports}
            why = Message("{source}, {url}", {"source": source.title, "url": source.url})
            chip = f"{name}/{protocol}/{place}"
            yield Chip(chip, Message("{component} {ports}", says), why)
