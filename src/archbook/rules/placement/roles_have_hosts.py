"""Roles that are needed have hosts."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Unplaced
from archbook.model.edit import AddGroup, AddRole, Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.host_group import HostGroup
from archbook.rules.api import rule

_COUNTS = {"control": 3, "network": 3, "ceph_osd": 3, "object_storage": 5, "deployment": 1}
"""Hosts that a new group of a role starts with; 2 for others."""

_OWN_RULE = {"compute"}
"""`compute.hosts-present` speaks of these; an agent of hosts that are not there is not missed."""

_SHARED = {"monitoring": "control"}
"""Roles that hosts of another role may take as well."""


@rule(
    "placement.roles-have-hosts",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-inventory", "Groups"),
        Citation("kolla-ansible-prechecks", "service-precheck"),
    ),
)
def roles_have_hosts(blueprint: Blueprint) -> Iterator[Hit]:
    """Every chosen service has hosts of the roles that carry it.

    Why:
        A deployer installs a component on the hosts of a group. When the group is empty nothing
        is installed, and checks pass: Prometheus is enabled and runs nowhere.
    How:
        Components that should be placed and found no host, nor a role that may stand in, by
        role and region.
    Cure:
        Give a group that may carry it the role, or add a group.
    """
    missing: dict[tuple[tuple[str, ...], str | None], list[Unplaced]] = {}
    for unplaced in blueprint.unplaced:
        if not _OWN_RULE.issuperset(unplaced.roles):
            missing.setdefault((unplaced.roles, unplaced.region), []).append(unplaced)
    for (roles, region), components in missing.items():
        yield _hit(blueprint, roles, region, components)


def _hit(
    blueprint: Blueprint, roles: tuple[str, ...], region: str | None, missing: list[Unplaced]
) -> Hit:
    services = tuple(dict.fromkeys(unplaced.component.service for unplaced in missing))
    words = tuple(Message(role.replace("_", " ")) for role in roles)
    values: dict[str, Value] = {
        "services": tuple(blueprint.facts.service(name).name for name in services),
        "components": tuple(unplaced.component.id for unplaced in missing),
        "roles": words,
        "region": region or "",
    }
    text = Message(
        "{services} run nowhere in region {region}: {components} need hosts of role {roles}, and "
        "there are none"
        if region
        else "{services}: {components} run nowhere, as no host has the role {roles}",
        values,
    )
    return Hit(
        f"service/{services[0]}",
        text,
        {"components": len(missing), "hosts": 0},
        tuple(_cures(blueprint, roles[0], region)),
    )


def _cures(blueprint: Blueprint, role: str, region: str | None) -> Iterator[tuple[Edit, ...]]:
    host_role = _SHARED.get(role)
    for cohort in blueprint.with_role(host_role) if host_role else ():
        if region in cohort.regions:
            yield (AddRole(group=cohort.name, role=role),)
            break
    name = _free_name(blueprint, role, region)
    racks = _racks(blueprint, region)
    count = _COUNTS.get(role, 2)
    if racks:
        yield (AddGroup(group=HostGroup(name=name, roles=(role,), count=count, racks=racks)),)
    else:
        yield (AddGroup(group=HostGroup(name=name, roles=(role,), count=count)),)


def _racks(blueprint: Blueprint, region: str | None) -> tuple[str, ...]:
    """Return the racks of *region*; none for the first one, where groups stand by themselves."""
    regions = blueprint.design.regions
    if not regions or region == regions[0].name:
        return ()
    return next((found.racks() for found in regions if found.name == region), ())


def _free_name(blueprint: Blueprint, role: str, region: str | None) -> str:
    taken = {cohort.name for cohort in blueprint.cohorts}
    base = role.replace("_", "-")
    names = (base, f"{base}-{region}", f"{base}-new")
    return next((name for name in names if name not in taken), f"{base}-{len(taken)}")
