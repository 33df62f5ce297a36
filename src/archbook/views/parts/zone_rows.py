"""Openings between security zones: who may reach which hosts over which network."""

from collections.abc import Iterator
from dataclasses import replace

from archbook.capacity.overlays import tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.scene import Chip, Node
from archbook.plan.planes import carrying as on_network
from archbook.plan.planes import needing
from archbook.views.parts.entrance import BALANCERS
from archbook.views.parts.open_ports import by_service, fixed, is_inner, is_metric, is_public
from archbook.views.parts.slices import role_order
from archbook.views.parts.zone_row import Row, carrying, machines, row


def rows(blueprint: Blueprint) -> Iterator[Row]:
    """Yield the openings from the outside world down to the machines themselves."""
    yield from _public(blueprint)
    yield from _inner(blueprint)
    yield from _metrics(blueprint)
    yield from _tunnels(blueprint)
    yield from _migrations(blueprint)
    yield from _storage(blueprint)
    yield from _amphorae(blueprint)
    yield from _power(blueprint)


def _public(blueprint: Blueprint) -> Iterator[Row]:
    name = "zone/public"
    sections = by_service(blueprint, blueprint.cohorts, name, is_public)
    holders = carrying(blueprint, lambda one: one.component.id in BALANCERS)
    pills = (Chip(f"{name}/vip", Message("VIP")),) if holders else ()
    holders = holders or carrying(blueprint, is_public)
    if sections and holders:
        world = Node(f"{name}/from", "outside", "neutral", Message("External network"))
        wall = Node(f"{name}/wall", "firewall", "neutral", Message("Firewall"))
        target = replace(machines(blueprint, f"{name}/to", holders, sections), badges=pills)
        title = Message("From outside to the APIs")
        yield row(blueprint, name, title, (world, wall, target), ("external", "public"))


def _inner(blueprint: Blueprint) -> Iterator[Row]:
    """Yield a row for the groups of each role: a database is not opened on compute hosts."""
    asking = needing(blueprint, "management")
    alike: dict[tuple[str, ...], list[Cohort]] = {}
    for cohort in carrying(blueprint, is_inner):
        alike.setdefault(cohort.group.roles, []).append(cohort)
    order = sorted(alike.items(), key=lambda item: role_order(blueprint, item[0]))
    for _, cohorts in order if asking else ():
        name = f"zone/inner/{cohorts[0].name}"
        who = machines(blueprint, f"{name}/from", asking)
        sections = by_service(blueprint, cohorts, name, is_inner)
        target = machines(blueprint, f"{name}/to", cohorts, sections)
        title = Message("From the hosts of the cloud to: {hosts}", {"hosts": target.title})
        yield row(blueprint, name, title, (who, target), ("api",))


def _metrics(blueprint: Blueprint) -> Iterator[Row]:
    name = "zone/metrics"
    sections = by_service(blueprint, blueprint.cohorts, name, is_metric)
    asking = carrying(blueprint, lambda one: one.component.id == "prometheus-server")
    if sections and asking:
        who = machines(blueprint, f"{name}/from", asking)
        target = machines(blueprint, f"{name}/to", carrying(blueprint, is_metric), sections)
        yield row(
            blueprint,
            name,
            Message("From monitoring to what it measures"),
            (who, target),
            ("api",),
        )


def _tunnels(blueprint: Blueprint) -> Iterator[Row]:
    ends = needing(blueprint, "tunnel")
    sections = fixed(blueprint, "zone/tunnel", tunnelled(blueprint))
    if sections and sum(map(len, ends)) > 1:
        who = machines(blueprint, "zone/tunnel/from", ends)
        target = machines(blueprint, "zone/tunnel/to", ends, sections)
        title = Message("Tunnels between hosts with instances or routers")
        yield row(blueprint, "zone/tunnel", title, (who, target), ("tunnel",))


def _migrations(blueprint: Blueprint) -> Iterator[Row]:
    """Yield the opening that live migration of libvirt's instances needs."""
    ends = carrying(blueprint, lambda one: one.component.id == "nova-libvirt")
    if sum(map(len, ends)) > 1:
        name = "zone/migration"
        who = machines(blueprint, f"{name}/from", ends)
        sections = fixed(blueprint, name, ("migration",))
        target = machines(blueprint, f"{name}/to", ends, sections)
        title = Message("Live migration between hosts with instances")
        yield row(blueprint, name, title, (who, target), ("migration",))


def _storage(blueprint: Blueprint) -> Iterator[Row]:
    osds = carrying(blueprint, lambda one: one.component.id == "ceph-osd")
    if osds:
        name = "zone/ceph"
        who = machines(blueprint, f"{name}/from", needing(blueprint, "storage"))
        target = machines(blueprint, f"{name}/to", osds, fixed(blueprint, name, ("ceph",)))
        yield row(
            blueprint, name, Message("To Ceph, and between its hosts"), (who, target), ("storage",)
        )
    for service, title in _DISKS.items():
        yield from _disks(blueprint, service, title)


def _disks(blueprint: Blueprint, service: str, title: Message) -> Iterator[Row]:
    name = f"zone/{service}"
    listening = carrying(blueprint, lambda one: _keeps(one, service))
    asking = carrying(blueprint, lambda one: one.component.id == _CLIENTS[service])
    if listening and asking:
        sections = by_service(blueprint, listening, name, lambda one: _keeps(one, service))
        who = machines(blueprint, f"{name}/from", asking)
        target = machines(blueprint, f"{name}/to", listening, sections)
        yield row(blueprint, name, title, (who, target), ("storage",))


_DISKS = {
    "swift": Message("To the disks of the object store"),
    "iscsi": Message("To volumes over iSCSI"),
}
_CLIENTS = {"swift": "swift-proxy-server", "iscsi": "nova-compute"}


def _keeps(placement: Placement, service: str) -> bool:
    one = placement.component
    return one.service == service and one.access != "vip" and bool(one.ports)


def _amphorae(blueprint: Blueprint) -> Iterator[Row]:
    workers = carrying(blueprint, lambda one: one.component.id == "octavia-worker")
    if not workers or "amphora" not in blueprint.option("octavia_driver"):
        return
    name = "zone/amphora"
    who = machines(blueprint, f"{name}/from", workers)
    sections = fixed(blueprint, name, ("amphora",))
    target = Node(
        f"{name}/to", "machine", "compute", Message("Amphora"), (_IN_INSTANCES,), sections=sections
    )
    title = Message("To load balancers of users, over the network of Octavia")
    yield row(blueprint, name, title, (who, target), ("provider",))


_IN_INSTANCES = Message("in instances")


def _power(blueprint: Blueprint) -> Iterator[Row]:
    """Yield the opening to the controllers of machines, where anything switches them."""
    asking = carrying(blueprint, lambda one: one.component.id in _POWERING)
    if not asking and on_network(blueprint, "out_of_band"):
        asking = blueprint.with_role("deployment") or blueprint.with_role("control")
    if not asking:
        return
    name = "zone/power"
    who = machines(blueprint, f"{name}/from", asking)
    sections = fixed(blueprint, name, ("bmc",))
    target = Node(f"{name}/to", "machine", "neutral", Message("BMCs"), sections=sections)
    title = Message("To the power control of machines")
    yield row(blueprint, name, title, (who, target), ("out_of_band",))


_POWERING = ("ironic-conductor", "masakari-hostmonitor", "hacluster-pacemaker")
"""What switches machines on and off."""
