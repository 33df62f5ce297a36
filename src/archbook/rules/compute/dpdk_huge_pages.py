"""Huge pages for instances on a DPDK switch."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.flavors import called

FEATURE = "dpdk"


def _applies(blueprint: Blueprint) -> bool:
    chosen = FEATURE in blueprint.option("features")
    return chosen and blueprint.has("nova") and bool(blueprint.design.workload)


@rule(
    "compute.dpdk-huge-pages",
    severity=Severity.ERROR,
    cites=Citation("neutron-ovs-dpdk", "Using vhost-user interfaces; Known limitations"),
    applies=_applies,
)
def dpdk_huge_pages(blueprint: Blueprint) -> Iterator[Hit]:
    """Instances on Open vSwitch with DPDK have huge pages.

    Why:
        The switch reads the memory of the instance, which must be shared with it, and huge pages
        are how Nova makes it so. Without them the instance starts with an interface that passes
        nothing.
    How:
        The option features holds dpdk, and a kind of instance of the workload does not say
        `huge_pages: true`.
    Cure:
        Give all flavors huge pages, or leave dpdk out and use SR-IOV where speed is needed.

    Fails:
        options:
          network_backend: openvswitch
          block_backend: ceph
          image_backend: ceph
          features: dpdk
        workload:
          - {name: web, vcpus: 2, ram_gib: 4, instances: 10}

    Passes:
        options:
          network_backend: openvswitch
          block_backend: ceph
          image_backend: ceph
          features: dpdk
        workload:
          - {name: web, vcpus: 2, ram_gib: 4, instances: 10, huge_pages: true}
    """
    workload = blueprint.design.workload
    without = tuple(called(flavor) for flavor in workload if not flavor.huge_pages)
    if without:
        yield Hit(
            "service/nova",
            Message(
                "instances of {kinds} have no huge pages: on Open vSwitch with DPDK their "
                "interfaces pass nothing",
                {"kinds": without},
            ),
            {"kinds_without_huge_pages": len(without)},
        )
