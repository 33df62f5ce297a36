"""One hypervisor on a host."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hypervisors import OPTION, compute_groups, of_group


@rule(
    "compute.one-hypervisor-per-host",
    severity=Severity.ERROR,
    cites=Citation("arch-design-compute-hypervisor", "Choosing a hypervisor"),
    applies=lambda blueprint: bool(compute_groups(blueprint)),
)
def one_hypervisor_per_host(blueprint: Blueprint) -> Iterator[Hit]:
    """Each compute host runs one hypervisor.

    Why:
        A hypervisor owns the machine, and one nova-compute drives one hypervisor. Several
        hypervisors in a cloud are possible, each on hosts of its own.
    How:
        A compute group whose `hypervisors`, or the option hypervisor where the group names none,
        hold more than one value. Ironic hands out bare metal and is not counted.
    Cure:
        Set the option to one hypervisor, or give each group its own.

    Fails:
        options: {hypervisor: [kvm, vmware], block_backend: ceph, image_backend: ceph}

    Passes:
        {}
    """
    for cohort in compute_groups(blueprint):
        values = of_group(blueprint, cohort)
        if len(values) > 1:
            own = bool(cohort.group.hypervisors)
            edit = SetOption(option=OPTION, value=values[0])
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} would run {hypervisors}: one host runs one "
                    "hypervisor; make a group of hosts for each",
                    {"group": cohort.name, "hypervisors": values},
                ),
                {"hypervisors": len(values)},
                () if own else ((edit,),),
            )
