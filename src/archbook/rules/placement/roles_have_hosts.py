"""Roles that are needed have hosts."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Unplaced
from archbook.model.edit import Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hosting import new_group, sharing

_SHOWN = 4
"""Components that are named; the number of all is in the evidence."""

_OWN_RULE = {"compute"}
"""`compute.hosts-present` speaks of these; an agent of hosts that are not there is not missed."""


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
        Components that should be placed and found no host in a region, nor a role that may stand
        in, by service. Where there are hosts of the role and each leaves the component out
        (`without`), it is an info: somebody meant it so.
    Cure:
        Give a group that may carry it the role, or add a group.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, prometheus]

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, prometheus]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: mon, roles: [monitoring], count: 2}
    """
    missing: dict[str, list[Unplaced]] = {}
    left_out: dict[str, list[Unplaced]] = {}
    for unplaced in blueprint.unplaced:
        if not _OWN_RULE.issuperset(unplaced.roles):
            found = left_out if _is_left_out(blueprint, unplaced) else missing
            found.setdefault(unplaced.component.service, []).append(unplaced)
    for service, components in missing.items():
        yield _hit(blueprint, service, components)
    for service in left_out.keys() - missing.keys():
        yield _meant(blueprint, service, left_out[service])


def _is_left_out(blueprint: Blueprint, unplaced: Unplaced) -> bool:
    """Tell whether hosts of the role are there and all leave the component out."""
    roles = set(unplaced.roles)
    could = [
        cohort
        for cohort in blueprint.cohorts
        if roles & set(cohort.group.roles) and unplaced.region in (None, *cohort.regions)
    ]
    return bool(could) and all(unplaced.component.id in one.group.without for one in could)


def _meant(blueprint: Blueprint, service: str, components: list[Unplaced]) -> Hit:
    names = tuple(dict.fromkeys(unplaced.component.id for unplaced in components))
    values: dict[str, Value] = {
        "service": blueprint.facts.service(service).name,
        "components": names,
    }
    text = Message(
        "{service} runs nowhere: every group that could carry {components} leaves it out "
        "(`without`)",
        values,
    )
    evidence = {"components": len(names), "hosts": 0}
    return Hit(f"service/{service}", text, evidence, severity=Severity.INFO)


def _hit(blueprint: Blueprint, service: str, missing: list[Unplaced]) -> Hit:
    places = tuple(dict.fromkeys((unplaced.roles[0], unplaced.region) for unplaced in missing))
    regions = tuple(dict.fromkeys(region for _, region in places if region))
    names = tuple(dict.fromkeys(unplaced.component.id for unplaced in missing))
    values: dict[str, Value] = {
        "service": blueprint.facts.service(service).name,
        "components": names[:_SHOWN] + (("…",) if len(names) > _SHOWN else ()),
        "roles": tuple(Message(role.replace("_", " ")) for role in dict.fromkeys(dict(places))),
        "regions": regions,
    }
    text = Message(
        "{service} has no hosts in region {regions}: {components} need hosts of role {roles}, and "
        "there are none"
        if regions
        else "{service} has no hosts: {components} need hosts of role {roles}, and there are none",
        values,
    )
    return Hit(
        f"service/{service}",
        text,
        {"components": len(names), "hosts": 0},
        tuple(_cures(blueprint, places)),
    )


def _cures(
    blueprint: Blueprint, places: tuple[tuple[str, str | None], ...]
) -> Iterator[tuple[Edit, ...]]:
    shared = tuple(sharing(blueprint, role, region) for role, region in places)
    own = tuple(new_group(blueprint, role, region) for role, region in places)
    if any(shared):
        yield tuple(share or new for share, new in zip(shared, own, strict=True))
    yield own
