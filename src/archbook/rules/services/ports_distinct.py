"""Ports that components listen on."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.edit import Edit, RemoveService
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.deployers import with_kolla
from archbook.rules.image_registry import registry_at
from archbook.rules.sharing import together

_GUIDE = Citation("kolla-multinode-guide", "Deploy a registry")


@rule(
    "services.ports-distinct",
    severity=Severity.ERROR,
    cites=(Citation("kolla-ansible-prechecks", "Checking free port"), _GUIDE),
    applies=lambda blueprint: blueprint.design.deployer is None or with_kolla(blueprint),
)
def ports_distinct(blueprint: Blueprint) -> Iterator[Hit]:
    """Components that share a host listen on different ports.

    Why:
        Components use the network of their host. The second one that asks for a port does not
        start, and a check before deployment finds it only while the first one runs.
    How:
        The catalog's ports of the components of each host group, where two stand on one host and
        have port and protocol in common; and the port of the image registry, when its address is
        that of a host of the design. It judges with Kolla-Ansible, whose ports these are, and
        when no deployer is named: others may give services addresses of their own.
    Cure:
        Leave out one of the two services, or give the registry another port (4000 is usual).

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, redis]

    Passes:
        surroundings: {registry: "192.0.2.10:4000"}
    """
    for cohort in blueprint.cohorts:
        for port, listeners in _listeners(cohort).items():
            clashing = tuple(_clashing(listeners))
            if clashing:
                yield _hit(blueprint, cohort, port, clashing)
        yield from _registry(blueprint, cohort)


def _listeners(cohort: Cohort) -> dict[str, list[Placement]]:
    """Return who listens on each port of the cohort's hosts, as ``6379/tcp``."""
    found: dict[str, list[Placement]] = {}
    for placement in cohort.placements:
        for port in placement.component.ports:
            found.setdefault(f"{port.port}/{port.protocol}", []).append(placement)
    return found


def _clashing(listeners: list[Placement]) -> Iterator[Placement]:
    """Yield the listeners that share a host with another one."""
    for one in listeners:
        others = (other for other in listeners if other is not one)
        if any(together(one.hosts, other.hosts) for other in others):
            yield one


def _hit(blueprint: Blueprint, cohort: Cohort, port: str, clashing: tuple[Placement, ...]) -> Hit:
    values: dict[str, Value] = {
        "components": tuple(placement.component.id for placement in clashing),
        "group": cohort.name,
        "port": port,
    }
    return Hit(
        f"group/{cohort.name}",
        Message(
            "{components} listen on one port, {port}, of the hosts of group {group}: only the "
            "first one starts",
            values,
        ),
        {"port": port, "components": len(clashing)},
        tuple(_cures(blueprint, clashing)),
    )


def _cures(blueprint: Blueprint, clashing: tuple[Placement, ...]) -> Iterator[tuple[Edit, ...]]:
    for name in dict.fromkeys(placement.component.service for placement in clashing):
        if name in blueprint.design.services:
            yield (RemoveService(service=name),)


def _registry(blueprint: Blueprint, cohort: Cohort) -> Iterator[Hit]:
    port = registry_at(blueprint, cohort)
    for placement in cohort.placements if port else ():
        if port in {one.port for one in placement.component.ports if one.protocol == "tcp"}:
            values: dict[str, Value] = {
                "component": placement.component.id,
                "group": cohort.name,
                "port": str(port),
            }
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "the image registry and {component} both listen on port {port} of a host of "
                    "group {group}: give the registry another port",
                    values,
                ),
                {"port": port, "components": 2},
                citation=_GUIDE,
            )
