"""Source NAT of distributed routers."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import Edit, RemoveRole
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.gateways import gateways
from archbook.rules.api import rule
from archbook.rules.hosting import new_group
from archbook.rules.routers import on_compute_hosts


@rule(
    "network.snat-off-computes",
    severity=Severity.ERROR,
    cites=Citation("neutron-dvr", "Network node"),
    applies=on_compute_hosts,
)
def snat_off_computes(blueprint: Blueprint) -> Iterator[Hit]:
    """With distributed routers of Open vSwitch, no compute host does source NAT.

    Why:
        The L3 agent of a host that does source NAT runs as dvr_snat, that of a compute host as
        dvr. Neutron does not support dvr_snat on compute hosts: routers come up in the wrong
        place, and instances without a floating IP lose the outside.
    How:
        Applies with network_backend openvswitch and routing distributed. Hosts with the role
        network, or those that stand in for it, must not have the role compute.
    Cure:
        Take the role network from the compute hosts; where no other group has it, add a group of
        network hosts.

    Fails:
        options:
          network_backend: openvswitch
          routing: distributed
          block_backend: ceph
          image_backend: ceph
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: cmp, roles: [compute, network], count: 6}

    Passes:
        options:
          network_backend: openvswitch
          routing: distributed
          block_backend: ceph
          image_backend: ceph
    """
    for cohort in gateways(blueprint):
        if "compute" in cohort.group.roles:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} run instances and do source NAT: that is not "
                    "supported with distributed routers of Open vSwitch; give it hosts of its own",
                    {"group": cohort.name},
                ),
                {"hosts": len(cohort)},
                tuple(_cures(blueprint, cohort)),
            )


def _cures(blueprint: Blueprint, cohort: Cohort) -> Iterator[tuple[Edit, ...]]:
    removed: tuple[Edit, ...] = ()
    if "network" in cohort.group.roles:
        removed = (RemoveRole(group=cohort.name, role="network"),)
    others = [one for one in gateways(blueprint) if "compute" not in one.group.roles]
    if not others:
        yield (*removed, new_group(blueprint, "network", cohort.regions[0]))
    elif removed:
        yield removed
