"""A lock service for those who share work among several hosts."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.coordinators import SHARING, coordinated, coordinators
from archbook.rules.deployers import with_kolla


def _shares(blueprint: Blueprint) -> bool:
    return any(blueprint.instances(component) > 1 for component in SHARING)


@rule(
    "services.coordination",
    severity=Severity.ERROR,
    cites=tuple(dict.fromkeys(SHARING.values())),
    applies=_shares,
)
def coordination(blueprint: Blueprint) -> Iterator[Hit]:
    """Services that share work among several hosts have something to coordinate it.

    Why:
        Members of cinder-volume on one store, Designate's workers and Masakari's engines must
        agree on who does what. Without a lock service two of them do the same work, or leave it
        to each other. Kolla-Ansible's prechecks stop at it for Cinder and Masakari, and let it
        pass for Designate.
    How:
        cinder-volume (on Ceph, where all members serve one store), designate-worker or
        masakari-engine stands on more than one host of a region, and none of Valkey, Redis, etcd
        and ZooKeeper is in the design. With Kolla-Ansible, etcd does not do for Designate. For
        cinder-volume it is a warning when the deployer is not Kolla-Ansible: members may then
        each serve volumes of their own.
    Cure:
        Add the first of these that the release has and the deployer can install.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon]
        deployer: kolla-ansible

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey]
        deployer: kolla-ansible
    """
    for component in SHARING:
        members = _members(blueprint, component)
        if members > 1 and not coordinated(blueprint, component):
            yield _hit(blueprint, component, members)


def _members(blueprint: Blueprint, component: str) -> int:
    """Return the most members that share one store or one table, in any region."""
    if component == "cinder-volume" and "ceph" not in blueprint.option("block_backend"):
        return 0
    members: dict[str | None, int] = {}
    for cohort, placement in blueprint.standing(component):
        for region in cohort.regions:
            members[region] = members.get(region, 0) + len(placement.hosts)
    return max(members.values(), default=0)


def _hit(blueprint: Blueprint, component: str, members: int) -> Hit:
    service = blueprint.facts.component(component).service
    able = coordinators(blueprint, component)
    values: dict[str, Value] = {
        "component": component,
        "members": members,
        "names": tuple(blueprint.facts.service(name).name for name in able),
    }
    return Hit(
        f"service/{service}",
        Message(_template(blueprint, len(able)), values),
        {"members": members},
        tuple(adding(blueprint, name) for name in able),
        severity=_severity(blueprint, service),
        citation=SHARING[component],
    )


def _template(blueprint: Blueprint, able: int) -> str:
    if blueprint.has("etcd"):
        return (
            "{component} shares its work among {members} hosts, and Kolla-Ansible does not "
            "coordinate it by etcd: add {names}"
        )
    if able == 0:
        return "{component} shares its work among {members} hosts with nothing to coordinate it"
    if able == 1:
        return (
            "{component} shares its work among {members} hosts with nothing to coordinate it: "
            "add {names}"
        )
    return (
        "{component} shares its work among {members} hosts with nothing to coordinate it: add "
        "one of {names}"
    )


def _severity(blueprint: Blueprint, service: str) -> Severity | None:
    stops = service != "cinder" or with_kolla(blueprint)
    return None if stops else Severity.WARNING
