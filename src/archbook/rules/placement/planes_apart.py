"""Control plane and data plane on hosts of their own."""

from collections.abc import Iterator

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import AddGroup, Edit, RemoveRole
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.host_group import HostGroup
from archbook.rules.api import rule

_NEW_COMPUTES = 2


@rule(
    "placement.planes-apart",
    severity=Severity.WARNING,
    cites=(
        Citation("arch-design-requirements-ha", "Physical separation"),
        Citation("fuel-roles", "controller: conflicts"),
        Citation("scs-hardware-plan", "Control nodes"),
    ),
    applies=lambda blueprint: bool(blueprint.with_role("control")),
    inferred=True,
)
def planes_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers run no instances, and what shares a host is known.

    Why:
        Instances that take all CPU or memory starve the message queue and the database beside
        them, and then the whole cloud stops. The two planes also fail and grow differently.
    How:
        A group with the roles control and compute is a warning. Control with network, and
        compute with ceph_osd (hyperconverged), are common and sound: an info names them. Storage
        on controllers has a rule of its own.
    Cure:
        Take the role compute from the group, and add compute hosts where it was the only one.

    Fails:
        host_groups:
          - {name: all, roles: [control, compute], count: 3}

    Passes:
        {}
    """
    for cohort in blueprint.cohorts:
        roles = set(cohort.group.roles)
        if {"control", "compute"} <= roles:
            yield _mixed(blueprint, cohort)
        elif {"control", "network"} <= roles:
            yield _note(
                cohort,
                mark(
                    "group {group} has control and network roles: gateways and load balancers "
                    "share the controllers' hosts and links"
                ),
            )
        elif {"compute", "ceph_osd"} <= roles:
            yield _note(
                cohort,
                mark(
                    "group {group} is hyperconverged: reserve CPU and memory of its hosts for the "
                    "Ceph OSDs, and let Nova see only the rest"
                ),
            )


def _mixed(blueprint: Blueprint, cohort: Cohort) -> Hit:
    return Hit(
        f"group/{cohort.name}",
        Message(
            "group {group} is controller and compute at once: busy instances starve database and "
            "message queue; give the compute role hosts of its own",
            {"group": cohort.name},
        ),
        {"hosts": len(cohort)},
        (tuple(_cure(blueprint, cohort)),),
    )


def _cure(blueprint: Blueprint, cohort: Cohort) -> Iterator[Edit]:
    others = [other for other in blueprint.with_role("compute") if other.name != cohort.name]
    if not others:
        taken = {other.name for other in blueprint.cohorts}
        name = next(n for n in ("compute", "cmp", "compute-new") if n not in taken)
        yield AddGroup(group=HostGroup(name=name, roles=("compute",), count=_NEW_COMPUTES))
    yield RemoveRole(group=cohort.name, role="compute")


def _note(cohort: Cohort, template: str) -> Hit:
    return Hit(
        f"group/{cohort.name}",
        Message(template, {"group": cohort.name}),
        severity=Severity.INFO,
    )
