"""One hypervisor in a cloud."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hypervisors import compute_groups, of_group


@rule(
    "compute.one-hypervisor-per-cloud",
    severity=Severity.INFO,
    cites=(
        Citation("course-text", "Hypervisors"),
        Citation("arch-design-compute-hypervisor", "Choosing a hypervisor"),
    ),
    applies=lambda blueprint: bool(compute_groups(blueprint)),
)
def one_hypervisor_per_cloud(blueprint: Blueprint) -> Iterator[Hit]:
    """The cloud runs one hypervisor.

    Why:
        Images, drivers, live migration and the people who look after it all depend on the
        hypervisor. Several are possible, with a host aggregate and images of its own for each,
        and cost more to run. This is advice, not a law.
    How:
        The hypervisors of all compute groups hold more than one value. KVM beside Ironic is
        normal and not counted.
    Cure:
        Choose one, or put each on an aggregate of its own and write the decision down.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: k, roles: [compute], count: 2, hypervisors: [kvm]}
          - {name: v, roles: [compute], count: 2, hypervisors: [vmware]}

    Passes:
        {}
    """
    values = {name for cohort in compute_groups(blueprint) for name in of_group(blueprint, cohort)}
    if len(values) > 1:
        yield Hit(
            "cloud",
            Message(
                "the cloud runs {count} hypervisors ({hypervisors}): each needs a host aggregate "
                "and images of its own; one is simpler to run",
                {"count": len(values), "hypervisors": tuple(sorted(values))},
            ),
            {"hypervisors": len(values)},
        )
