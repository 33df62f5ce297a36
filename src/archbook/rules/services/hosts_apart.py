"""Components that must not share a host."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.catalog.component import Apart
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.sharing import together


def _applies(blueprint: Blueprint) -> bool:
    return any(_asked(blueprint, placement) for _, placement in _placements(blueprint))


@rule(
    "services.hosts-apart",
    severity=Severity.WARNING,
    cites=Citation("fuel-roles", "Roles that a role conflicts with"),
    applies=_applies,
)
def hosts_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """Components that must not share a host do not.

    Why:
        A deployer refuses some neighbours, so a design that has them cannot be set up with it.
    How:
        The catalog says for a component which others must not stand on its hosts, and for which
        deployer it holds: MongoDB stands with neither nova-compute nor ceph-osd under Fuel.
    Cure:
        Give the component hosts of its own.

    Fails:
        release: newton
        deployer: fuel
        services: [keystone, glance, nova, neutron, cinder, horizon, ceilometer, mongodb]
        host_groups:
          - {name: ctl, roles: [control, compute], count: 3}
          - {name: net, roles: [network], count: 3}

    Passes:
        release: newton
        deployer: fuel
        services: [keystone, glance, nova, neutron, cinder, horizon, ceilometer, mongodb]
    """
    for cohort, placement in _placements(blueprint):
        for apart in _asked(blueprint, placement):
            neighbours = tuple(_neighbours(cohort, placement, apart))
            if neighbours:
                yield _hit(cohort, placement, apart, neighbours)


def _placements(blueprint: Blueprint) -> Iterator[tuple[Cohort, Placement]]:
    return ((cohort, placement) for cohort in blueprint.cohorts for placement in cohort.placements)


def _asked(blueprint: Blueprint, placement: Placement) -> tuple[Apart, ...]:
    """Return what must stand apart from a component in this design."""
    deployer = blueprint.design.deployer
    return tuple(one for one in placement.component.apart if one.deployer in {None, deployer})


def _neighbours(cohort: Cohort, placement: Placement, apart: Apart) -> Iterator[str]:
    for name in apart.components:
        other = cohort.placement(name)
        if other and together(placement.hosts, other.hosts):
            yield name


def _hit(cohort: Cohort, placement: Placement, apart: Apart, others: tuple[str, ...]) -> Hit:
    values: dict[str, Value] = {
        "component": placement.component.id,
        "others": others,
        "group": cohort.name,
        "why": apart.why,
    }
    return Hit(
        f"group/{cohort.name}",
        Message("{component} shares hosts of group {group} with {others}: {why}", values),
        {"component": placement.component.id, "neighbours": len(others)},
        citation=Citation(apart.source),
    )
