"""What the deployer can deploy."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import ActiveService, Blueprint
from archbook.model.catalog.deployer import DeployerEntry, Span
from archbook.model.catalog.release import spelled
from archbook.model.edit import Edit, SetField
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.timeline import Timeline
from archbook.rules.api import rule
from archbook.rules.lifetimes import can_deploy, timeline


def _speaks(deployer: DeployerEntry, now: Timeline) -> bool:
    return now.holds(deployer.covers_since, deployer.covers_until)


def _applies(blueprint: Blueprint) -> bool:
    name = blueprint.design.deployer
    return name is not None and timeline(blueprint).begun(
        blueprint.facts.deployer(name).covers_since
    )


@rule(
    "services.deployer-can-deploy",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-release-notes", "Inventory and release notes"),
        Citation("openstack-ansible-env", "Host groups"),
    ),
    applies=_applies,
)
def deployer_can_deploy(blueprint: Blueprint) -> Iterator[Hit]:
    """The deployer can deploy every chosen service in the design's release.

    Why:
        What a release has and what a deployer can install are two facts: Swift lives on, and
        Kolla-Ansible cannot install it since 2025.1. A service that the deployer does not know
        has to be installed and upgraded by hand.
    How:
        The catalog says for each deployer from which to which release it deploys a service.
        Services that are deployed by tools of their own, as Ceph, are left out, and so are
        releases older than what the catalog knows of the deployer.
    Cure:
        Set the deployer to one that can deploy all services of the design.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        deployer: kolla-ansible
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 5}

    Passes:
        deployer: kolla-ansible
    """
    deployer = blueprint.facts.deployer(blueprint.design.deployer or "")
    now = timeline(blueprint)
    if not _speaks(deployer, now):
        yield _too_old(blueprint, deployer)
        return
    for active in _deployable(blueprint):
        if not can_deploy(deployer, active.id, now):
            yield Hit(
                f"service/{active.id}",
                _found(blueprint, active, deployer),
                {"deployer": deployer.id, "release": blueprint.release.id},
                tuple(_cures(blueprint)),
            )


def _deployable(blueprint: Blueprint) -> Iterator[ActiveService]:
    now = timeline(blueprint)
    for active in blueprint.services:
        if active.chosen and not active.entry.outside and now.has(active.entry):
            yield active


def _found(blueprint: Blueprint, active: ActiveService, deployer: DeployerEntry) -> Message:
    span = deployer.deploys.get(active.id)
    values: dict[str, Value] = {
        "deployer": deployer.name,
        "service": active.entry.name,
        "release": spelled(blueprint.release.id),
        "why": _why(span),
    }
    if span is None:
        return Message("{deployer} does not deploy {service}", values)
    if span.until and timeline(blueprint).over(span.until):
        values["until"] = spelled(span.until)
        return Message(
            "{deployer} cannot deploy {service} at {release}: {until} was the last release in "
            "which it could{why}",
            values,
        )
    values["since"] = spelled(span.since or "")
    return Message("{deployer} deploys {service} from {since} on, not at {release}", values)


def _why(span: Span | None) -> Message:
    if span and span.why:
        return Message(" ({why})", {"why": span.why})
    return Message("")


def _too_old(blueprint: Blueprint, deployer: DeployerEntry) -> Hit:
    return Hit(
        "cloud",
        Message(
            "{deployer} deploys no release after {until}, so it cannot deploy {release}",
            {
                "deployer": deployer.name,
                "until": spelled(deployer.covers_until or ""),
                "release": spelled(blueprint.release.id),
            },
        ),
        {"deployer": deployer.id, "covers_until": deployer.covers_until or ""},
        tuple(_cures(blueprint)),
    )


def _cures(blueprint: Blueprint) -> Iterator[tuple[Edit, ...]]:
    now = timeline(blueprint)
    services = [active.id for active in _deployable(blueprint)]
    for name in blueprint.facts.ids("deployers"):
        other = blueprint.facts.deployer(name)
        if _speaks(other, now) and all(can_deploy(other, service, now) for service in services):
            yield (SetField(field="deployer", value=name),)
