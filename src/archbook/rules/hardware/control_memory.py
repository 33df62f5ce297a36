"""Memory of controllers."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.log_store import share
from archbook.rules.machines import known, stated
from archbook.rules.thresholds import cited, position

MEMORY = "control-memory"


@rule(
    "hardware.control-memory",
    severity=Severity.WARNING,
    cites=(
        Citation("scs-hardware-plan", "Sizing: Control Nodes"),
        Citation("canonical-requirements", "Multi-node"),
        Citation("sunbeam-checks", "MachineRequirementsCheck"),
    ),
    applies=known(),
    thresholds=(MEMORY,),
)
def control_memory(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers have the memory that their services need.

    Why:
        Each API runs several workers, and each worker keeps its memory. A controller that runs
        out of it kills the largest process, which is the database or the message queue.
    How:
        Memory of the hardware profile against the threshold `control-memory`, of which sources
        say 8 to 128 GiB; 32 is used. Where OpenSearch stands on the controllers too, what it
        takes of a host (32 GiB) comes on top. Nothing is said while the memory is unknown.
    Cure:
        Add memory, or give OpenSearch hosts of its own.

    Fails:
        hardware:
          control: {ram_gib: 31}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {ram_gib: 32}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    taken = position(blueprint, MEMORY)
    for cohort, profile in stated(blueprint):
        logs = share(blueprint, cohort)
        extra = (logs.ram_gib or 0) if logs else 0
        needed = taken.value + extra
        if profile.ram_gib is not None and profile.ram_gib < needed:
            yield Hit(
                f"group/{cohort.name}",
                _found({"group": cohort.name, "ram": profile.ram_gib, "needed": needed}, extra),
                {"ram_gib": profile.ram_gib, "needed_gib": needed, "position": taken.by},
                citation=cited(taken),
            )


def _found(values: dict[str, Value], logs: float) -> Message:
    if logs:
        return Message(
            "controllers of group {group} have {ram} GiB of memory: {needed} GiB are needed, "
            "{logs} of them for OpenSearch",
            values | {"logs": logs},
        )
    return Message(
        "controllers of group {group} have {ram} GiB of memory: {needed} GiB are needed", values
    )
