"""Cores of controllers for the APIs that stand on them."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import known, stated


@rule(
    "hardware.core-per-api",
    severity=Severity.INFO,
    cites=Citation("arch-design-control-plane", "Table: Cloud controller hardware sizing"),
    applies=known(),
    inferred=True,
)
def core_per_api(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers have a core for each API that stands on them.

    Why:
        An API works on a request for as long as it takes. With fewer cores than APIs, busy ones
        make the others wait, and a list of instances keeps a login waiting.
    How:
        Components with an API of their own on a host against the cores of its hardware profile.
        The source asks for a core for each nova-api; that it holds for other APIs too is our
        reading, so it is an info. Nothing is said while the cores are unknown.
    Cure:
        Choose controllers with more cores, or move some services to hosts of their own.

    Fails:
        hardware:
          control: {cores: 5}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {cores: 6}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for cohort, profile in stated(blueprint):
        apis = _apis(cohort)
        if profile.cores is not None and profile.cores < len(apis):
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "controllers of group {group} have {cores} cores for {count} APIs: one core "
                    "each is advised",
                    {"group": cohort.name, "cores": profile.cores, "count": len(apis)},
                ),
                {"cores": profile.cores, "apis": len(apis)},
            )


def _apis(cohort: Cohort) -> tuple[str, ...]:
    return tuple(p.component.id for p in cohort.placements if p.component.api_type is not None)
