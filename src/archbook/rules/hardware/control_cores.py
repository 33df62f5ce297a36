"""Cores of controllers."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.log_store import share
from archbook.rules.machines import known, stated
from archbook.rules.thresholds import cited, position

CORES = "control-cores"


@rule(
    "hardware.control-cores",
    severity=Severity.WARNING,
    cites=(
        Citation("scs-hardware-plan", "Sizing: Control Nodes"),
        Citation("canonical-requirements", "Multi-node"),
        Citation("sunbeam-checks", "MachineRequirementsCheck"),
    ),
    applies=known(),
    thresholds=(CORES,),
)
def control_cores(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers have the cores that their services need.

    Why:
        Database, message queue and all APIs share a controller. When they wait for each other
        requests time out, and the message queue takes its members for lost.
    How:
        Cores of the hardware profile against the threshold `control-cores`, of which sources say
        4 to 24; 16 is used. Where OpenSearch stands on the controllers too, what it takes of a
        host (4 cores) comes on top. Nothing is said while the cores are unknown.
    Cure:
        Choose controllers with more cores, or give OpenSearch hosts of its own.

    Fails:
        hardware:
          control: {cores: 15}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {cores: 16}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    taken = position(blueprint, CORES)
    for cohort, profile in stated(blueprint):
        logs = share(blueprint, cohort)
        extra = (logs.cores or 0) if logs else 0
        needed = taken.value + extra
        if profile.cores is not None and profile.cores < needed:
            yield Hit(
                f"group/{cohort.name}",
                _found({"group": cohort.name, "cores": profile.cores, "needed": needed}, extra),
                {"cores": profile.cores, "needed": needed, "position": taken.by},
                citation=cited(taken),
            )


def _found(values: dict[str, Value], logs: float) -> Message:
    if logs:
        return Message(
            "controllers of group {group} have {cores} cores: {needed} are needed, {logs} of them "
            "for OpenSearch",
            values | {"logs": logs},
        )
    return Message("controllers of group {group} have {cores} cores: {needed} are needed", values)
