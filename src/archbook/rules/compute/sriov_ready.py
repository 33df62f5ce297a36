"""SR-IOV ports for the instances that ask for them."""

from collections.abc import Iterator

from archbook.capacity.fit import pools
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetOption, SetPhysicalNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.flavors import any_instance

OPTION = "features"
FEATURE = "sriov"


@rule(
    "compute.sriov-ready",
    severity=Severity.ERROR,
    cites=(
        Citation("neutron-sriov", "Enable neutron-sriov-nic-agent (Compute)"),
        Citation("kolla-sriov-guide", "SR-IOV"),
    ),
    applies=any_instance(lambda flavor: flavor.sriov),
)
def sriov_ready(blueprint: Blueprint) -> Iterator[Hit]:
    """Where instances have SR-IOV ports, Neutron's agent and a physical network are there.

    Why:
        A port of that kind is a virtual function of the host's card. Neutron binds it by an
        agent of its own on each of these hosts, on a physical network that the host is wired to.
    How:
        The workload has SR-IOV ports: the option features must hold sriov, and, when the design
        states physical networks, one of them must name the groups that run these instances.
    Cure:
        Add the feature; wire the group to the physical network.

    Fails:
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, sriov: true}

    Passes:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: sriov
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, sriov: true}
    """
    present = blueprint.option(OPTION)
    if FEATURE not in present:
        yield Hit(
            "service/neutron",
            Message(
                "the workload has SR-IOV ports and Neutron has no SR-IOV agent; add the feature "
                "{feature}",
                {"feature": FEATURE},
            ),
            {"features": ", ".join(present)},
            ((SetOption(option=OPTION, value=(*present, FEATURE)),),),
        )
    if blueprint.design.physnets:
        for cohort in _unwired(blueprint):
            yield _not_wired(blueprint, cohort)


def _unwired(blueprint: Blueprint) -> Iterator[Cohort]:
    wired = {group for physnet in blueprint.design.physnets for group in physnet.groups}
    for pool in pools(blueprint):
        if any(flavor.sriov for flavor in pool.flavors):
            yield from (cohort for cohort in pool.cohorts if cohort.name not in wired)


def _not_wired(blueprint: Blueprint, cohort: Cohort) -> Hit:
    wirings = (
        SetPhysicalNetwork(
            physnet=physnet.model_copy(update={"groups": (*physnet.groups, cohort.name)})
        )
        for physnet in blueprint.design.physnets
    )
    return Hit(
        f"group/{cohort.name}",
        Message(
            "instances with SR-IOV ports may run on group {group}, and no physical network is "
            "wired to it",
            {"group": cohort.name},
        ),
        {"physical_networks": len(blueprint.design.physnets)},
        tuple((edit,) for edit in wirings),
    )
