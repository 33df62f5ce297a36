"""Concepts, and which entry covers which row of the course text's checklist."""

import pytest

from archbook.catalog import bundled
from archbook.plan.timeline import Timeline

FACTS = bundled()

ROWS: dict[str, tuple[str, ...]] = {
    # 1a: concepts, service and deployment models
    "1": ("concepts/cloud-computing-model", "terms/cloud-computing"),
    "2": (
        *("concepts/on-demand", "concepts/elasticity", "concepts/self-service"),
        *("concepts/agility", "concepts/recovery-agility", "concepts/business-agility"),
        *("concepts/service-agility", "concepts/measured-service", "concepts/scalability"),
        *("concepts/utilisation", "concepts/cost-saving", "concepts/reliability"),
    ),
    "3": ("concepts/iaas", "concepts/paas", "concepts/saas", "concepts/daas"),
    "4": (
        *("concepts/public-cloud", "concepts/private-cloud", "concepts/community-cloud"),
        *("concepts/hybrid-cloud", "concepts/multi-cloud"),
    ),
    "5": (
        *("concepts/no-resource-sharing", "concepts/ownership", "concepts/regulation"),
        "concepts/control",
    ),
    "6": ("terms/cloud-service-provider", "terms/managed-service-provider"),
    "7": ("terms/consolidation", "terms/isolation"),
    "8": ("terms/sdn", "terms/nfv", "terms/virtual-network", "options/network_backend"),
    "9": ("terms/converged-infrastructure", "use-cases/hci"),
    "10": ("terms/cloud-foundry", "terms/openshift"),
    "11": (
        *("terms/cloud-migration", "terms/p2v", "terms/v2v"),
        *("image-builders/virt-p2v", "image-builders/virt-v2v"),
    ),
    "12": (
        *("concepts/commercial-to-open-source", "concepts/single-to-multi-tenant"),
        *("concepts/physical-to-virtual", "concepts/unix-to-linux"),
    ),
    # 1b: nodes
    "13": ("terms/controller-node", "roles/control"),
    "14": ("terms/compute-node", "roles/compute"),
    "15": ("terms/storage-node", "roles/block_storage", "roles/object_storage"),
    "16": ("terms/network-node", "roles/network", "terms/dvr", "terms/single-point-of-failure"),
    "17": ("terms/storage-back-end", "options/block_backend"),
    "18": ("terms/l3-switch", "terms/l4-switch", "terms/firewall"),
    "19": ("terms/dmz",),
    "needed": ("roles/deployment", "roles/monitoring", "roles/ceph_osd", "roles/bare_metal"),
    # 1c: layers and kinds of services
    "20": ("concepts/physical-layer",),
    "21": ("concepts/virtualisation-layer", "terms/virtualisation"),
    "22": ("concepts/platform-layer", "terms/charging", "terms/capacity-management"),
    "23": ("concepts/portal-layer", "terms/user-portal", "terms/operator-portal"),
    "24": ("concepts/middleware-layer",),
    "25": ("concepts/service-layer",),
    "26": (
        *("concepts/vm-service", "concepts/container-service", "concepts/autoscaling-service"),
        *("concepts/block-storage-service", "concepts/object-storage-service"),
        *("concepts/cdn-service", "concepts/backup-service", "concepts/load-balancer-service"),
        *("concepts/dns-service", "concepts/monitoring-service", "concepts/access-service"),
        *("concepts/waf-service", "concepts/ips-service", "concepts/firewall-service"),
    ),
    "27": (
        *("concepts/vm-by-processor", "concepts/vm-by-memory"),
        *("concepts/vm-by-operating-system", "concepts/vm-by-hypervisor"),
    ),
    "28": (
        *("hypervisors/kvm", "hypervisors/xen", "hypervisors/vmware", "hypervisors/hyperv"),
        "hypervisors/oracle-vm",
    ),
    # 1d to 1f: services, formats and use cases
    "1d": (
        *("terms/sahara", "terms/murano", "terms/monasca", "terms/ironic", "terms/zaqar"),
        *("terms/manila", "terms/designate", "terms/barbican", "terms/magnum"),
        *("services/placement", "services/mariadb", "services/rabbitmq", "services/memcached"),
    ),
    "1e": (
        *(f"image-formats/{one}" for one in ("raw", "qcow2", "vdi", "vmdk", "vhd", "vhdx")),
        *(f"image-formats/{one}" for one in ("ami", "aki", "ari", "iso", "ploop")),
        *("image-builders/diskimage-builder", "image-builders/oz", "terms/hot-template"),
        *("concepts/vendor-independence", "concepts/operation-and-support", "concepts/cost"),
        *("concepts/development-support", "concepts/ecosystem", "concepts/release-choice"),
    ),
    "1f": (
        *("use-cases/textbook-public-iaas", "use-cases/textbook-htc"),
        *("use-cases/textbook-big-data", "use-cases/textbook-starter"),
    ),
}
"""Row of the course text's checklist → the entries that cover it."""

CORRECTED: dict[str, str] = {
    "F1": "terms/openshift",
    "F2": "terms/cloud-foundry",
    "F3": "terms/eucalyptus",
    "F4": "terms/cloudstack",
    "F5": "concepts/aws-compatibility",
    "F6": "terms/openstack",
    "F7": "terms/core-service",
    "F8": "terms/core-service",
    "F9": "terms/ceilometer",
    "F10": "terms/optional-service",
    "F11": "concepts/monitoring-service",
    "F12": "concepts/block-storage-service",
    "F13": "terms/shared-file-system",
    "F14": "terms/keystone",
    "F15": "terms/haproxy",
    "F16": "terms/neutron",
    "F17": "terms/dvr",
    "F18": "concepts/vm-by-hypervisor",
    "F19": "terms/hypervisor",
    "F20": "terms/block-storage",
    "F21": "concepts/private-cloud",
    "F22": "concepts/multi-cloud",
    "F23": "terms/kibana",
    "F24": "terms/chef",
    "F25": "terms/centos-linux",
    "F26": "terms/ifcfg",
    "F27": "terms/system-center",
}
"""What is out of date in the course text → the entry that corrects it.

F28 to F30 are about drawings and counts (views, rules).
"""


@pytest.mark.parametrize("row", ROWS)
def test_each_row_of_the_checklist_is_covered(row: str) -> None:
    for name in ROWS[row]:
        kind, _, identifier = name.partition("/")
        assert identifier in FACTS.ids(kind), name


@pytest.mark.parametrize("row", CORRECTED)
def test_what_is_out_of_date_in_the_course_text_is_corrected(row: str) -> None:
    kind, _, identifier = CORRECTED[row].partition("/")
    correction = (
        FACTS.term(identifier) if kind == "terms" else FACTS.concept(identifier)
    ).correction
    assert correction is not None


def test_every_kind_of_service_is_given_by_openstack_or_by_something_outside() -> None:
    outside = set()
    for name in FACTS.ids("concepts"):
        concept = FACTS.concept(name)
        if concept.kind == "service_kind":
            assert concept.ways or concept.outside, name
            assert concept.part_of
            assert FACTS.concept(concept.part_of).kind == "service_group"
            outside |= set() if concept.ways else {name}
    assert outside == {"cdn-service", "waf-service", "ips-service"}


def test_what_gives_a_concept_today_is_in_some_maintained_release() -> None:
    late = [Timeline(FACTS, FACTS.release(one)) for one in ("2025.1", "2026.1", "2026.2")]
    for name in FACTS.ids("concepts"):
        for way in FACTS.concept(name).ways:
            services = [FACTS.service(one) for one in way.services]
            if way.until is None:
                assert any(all(map(one.has, services)) for one in late), f"{name}: {way.services}"


def test_concepts_of_one_kind_are_numbered_without_gaps() -> None:
    orders: dict[str, list[int]] = {}
    for name in FACTS.ids("concepts"):
        concept = FACTS.concept(name)
        orders.setdefault(concept.kind, []).append(concept.order)
    for kind, numbers in orders.items():
        assert sorted(numbers) == list(range(1, len(numbers) + 1)), kind
