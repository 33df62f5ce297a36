"""Which hosts need which traffic, and which of them a host network reaches."""

from collections.abc import Mapping

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.network import HostNetwork, Traffic

_USERS_OWN = "bare_metal"
"""Role of machines that users have to themselves: they stay off the networks of the cloud."""

_ROLES: Mapping[Traffic, tuple[str, ...]] = {
    "internal_api": ("control", "network", "compute"),
    "storage": ("ceph_osd", "object_storage", "block_storage"),
    "storage_replication": ("ceph_osd", "object_storage"),
    "migration": ("compute",),
}

_COMPONENTS: Mapping[Traffic, tuple[str, ...]] = {
    "public_api": ("keepalived", "haproxy"),
    "tunnel": ("ovn-controller", "neutron-openvswitch-agent", "neutron-linuxbridge-agent"),
}

_CLIENTS = ("nova-compute", "cinder-volume")
"""What reads and writes volumes that stand on other hosts."""

_NO_VOLUMES = {"swift", "file"}
"""Kinds of storage that no instance has a disk on over the storage network."""


def needing(blueprint: Blueprint, traffic: Traffic) -> tuple[Cohort, ...]:
    """Return the cohorts that cannot do their work without *traffic*."""
    if traffic == "out_of_band":
        return blueprint.cohorts
    if traffic == "management":
        return tuple(one for one in blueprint.cohorts if _USERS_OWN not in one.group.roles)
    components = _COMPONENTS.get(traffic, ())
    if traffic == "storage" and _serves_volumes(blueprint):
        components = _CLIENTS
    return tuple(
        cohort
        for cohort in blueprint.cohorts
        if any(role in cohort.group.roles for role in _ROLES.get(traffic, ()))
        or any(cohort.placement(component) for component in components)
    )


def _serves_volumes(blueprint: Blueprint) -> bool:
    return any(backend.kind not in _NO_VOLUMES for backend in blueprint.design.storage)


def reached(blueprint: Blueprint, network: HostNetwork) -> tuple[Cohort, ...]:
    """Return the cohorts that are on *network*: those it names, else all that need it."""
    if network.groups:
        return tuple(cohort for cohort in blueprint.cohorts if cohort.name in network.groups)
    using = {cohort.name for traffic in network.carries for cohort in needing(blueprint, traffic)}
    return tuple(cohort for cohort in blueprint.cohorts if cohort.name in using)


def regions_of(blueprint: Blueprint, network: HostNetwork) -> frozenset[str | None]:
    """Return the regions that *network* has hosts in; all, when it is not known of any host."""
    found = {region for cohort in reached(blueprint, network) for region in cohort.regions}
    return frozenset(found or blueprint.regions())


def carrying(blueprint: Blueprint, traffic: Traffic) -> tuple[HostNetwork, ...]:
    """Return the host networks that carry *traffic*, by name."""
    named = (one for one in blueprint.design.networks if traffic in one.carries)
    return tuple(sorted(named, key=lambda network: network.name))
