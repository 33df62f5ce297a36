"""Where archbook places components, against every container of Kolla-Ansible 23 (2026.2).

The table was made by running Kolla-Ansible's own filter. It is not part of the project: without
it these tests are skipped.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.plan import plan

FACTS = Path(__file__).parents[3] / "shared" / "facts"
CONTAINERS = FACTS / "kolla-23-components.json"

pytestmark = pytest.mark.skipif(
    not CONTAINERS.is_file(), reason=f"Kolla-Ansible's table is not at {CONTAINERS}"
)

KOLLA_ROLE = {
    "control": "control",
    "network": "network",
    "compute": "compute",
    "block_storage": "storage",
    "object_storage": "storage",
    "ceph_osd": "storage",
    "monitoring": "monitoring",
    "deployment": "deployment",
}
"""Our role → the top group of Kolla-Ansible's inventory."""

CORE = ("keystone", "placement", "glance", "nova", "neutron")

WITH_THE_CORE = {
    *("ceph-rgw", "cron", "fluentd", "glance", "iscsi", "keystone", "kolla_toolbox"),
    *("loadbalancer", "mariadb", "memcached", "neutron", "nova", "nova-cell", "openvswitch"),
    *("placement", "rabbitmq"),
}
"""Kolla roles that are there without a service being chosen for them."""

SERVICE_OF_ROLE = {"hacluster": "masakari", "prometheus-node-exporters": "prometheus"}
"""Kolla role → the service that brings it, where their names differ."""

OPTIONAL = (
    *("aodh", "barbican", "blazar", "ceilometer", "cinder", "cloudkitty", "collectd", "cyborg"),
    *("designate", "etcd", "gnocchi", "grafana", "heat", "horizon", "ironic", "letsencrypt"),
    *("magnum", "manila", "masakari", "mistral", "multipathd", "octavia", "opensearch"),
    *("prometheus", "skyline", "tacker", "trove", "valkey", "watcher"),
)


@dataclass(frozen=True)
class Situation:
    """One set of choices, in our words."""

    network: str = "ovn"
    routing: str = "centralized"
    backends: tuple[str, ...] = ()
    image: str = "file"
    console: str = "novnc"
    features: tuple[str, ...] = ()
    services: tuple[str, ...] = ()

    def has(self, service: str) -> bool:
        """Tell whether an optional service is chosen."""
        return service in self.services

    def blueprint(self) -> Blueprint:
        """Plan a cloud with hosts of every role of Kolla-Ansible."""
        options = {
            "network_backend": self.network,
            "routing": self.routing,
            "block_backend": list(self.backends),
            "image_backend": self.image,
            "console": self.console,
            "features": list(self.features),
        }
        written = {
            "name": "compared",
            "release": "2026.2",
            "deployer": "kolla-ansible",
            "services": [*CORE, *self.services],
            "options": options,
            "host_groups": [{"name": role, "roles": [role], "count": 3} for role in KOLLA_ROLE],
        }
        return plan(Design.model_validate_json(json.dumps(written)), bundled())


def _feature(name: str) -> Callable[[Situation], bool]:
    return lambda situation: name in situation.features


def _always(_: Situation) -> bool:
    return True


def _ovn(situation: Situation) -> bool:
    return situation.network == "ovn"


def _dpdk(situation: Situation) -> bool:
    return "dpdk" in situation.features and situation.network == "openvswitch"


ENABLED: dict[str, Callable[[Situation], bool]] = {
    "": _always,
    "designate_backend == 'bind9'": _always,
    "designate_enable_notifications_sink": _feature("designate-sink"),
    "enable_ceilometer_ipmi": _feature("ceilometer-ipmi"),
    "enable_cells": _feature("cells"),
    "enable_ceph_rgw": _feature("ceph-rgw"),
    "enable_cinder_backup": _always,
    "enable_fluentd": _always,
    "enable_gnocchi_statsd": _feature("gnocchi-statsd"),
    "enable_ironic and nova_cell_name == nova_cell_ironic_cell_name": lambda s: s.has("ironic"),
    "enable_ironic_dnsmasq": _always,
    "enable_ironic_neutron_agent": lambda s: (
        s.has("ironic") and "ironic-neutron-agent" in s.features
    ),
    "enable_ironic_prometheus_exporter": lambda s: s.has("prometheus"),
    "enable_ironic_pxe_filter": _feature("ironic-pxe-filter"),
    # Kolla's filter drops hosts of the group that mount nothing; the table names the group.
    "enable_iscsid_for_cinder or enable_iscsid_for_ironic": lambda s: (
        s.has("ironic") or (s.has("cinder") and "lvm" in s.backends)
    ),
    "enable_keepalived": _always,
    "enable_keystone_federation": _feature("keystone-federation"),
    "enable_letsencrypt": lambda s: s.has("letsencrypt"),
    "enable_masakari_hostmonitor": _always,
    "enable_masakari_instancemonitor": _always,
    "enable_neutron_bgp_dragent": _feature("bgp"),
    "enable_neutron_metering": _feature("metering-agent"),
    "enable_neutron_mlnx": _feature("mlnx"),
    "enable_neutron_sriov": _feature("sriov"),
    "enable_neutron_vpnaas and neutron_plugin_agent == 'ovn'": lambda s: (
        _ovn(s) and "vpnaas" in s.features
    ),
    "enable_nova_libvirt_container": _always,
    "enable_nova_serialconsole_proxy": lambda s: s.console == "serial",
    "enable_nova_ssh": _always,
    "enable_octavia_driver_agent": _ovn,
    "enable_opensearch_dashboards": _always,
    # The switch stays on with DPDK, but Kolla's play of Open vSwitch is skipped.
    "enable_openvswitch": lambda s: not _dpdk(s),
    "enable_ovn_sb_db_relay": _always,
    "enable_prometheus_alertmanager": _always,
    "enable_prometheus_blackbox_exporter": _always,
    "enable_prometheus_cadvisor": _always,
    "enable_prometheus_elasticsearch_exporter": lambda s: s.has("opensearch"),
    "enable_prometheus_libvirt_exporter": _always,
    "enable_prometheus_memcached_exporter": _always,
    "enable_prometheus_mysqld_exporter": _always,
    "enable_prometheus_node_exporter": _always,
    "enable_prometheus_openstack_exporter": _always,
    "enable_prometheus_openstack_network_exporter": _always,
    "enable_prometheus_server": _always,
    "enable_prometheus_valkey_exporter": lambda s: s.has("valkey"),
    "enable_proxysql": _always,
    # It hangs on the hosts' operating system, which a design does not say: a feature asks for it.
    "enable_tgtd": lambda s: s.has("cinder") and "tgtd" in s.features,
    "neutron_enable_ovn_agent": lambda s: _ovn(s) and "ovn-agent" in s.features,
    "neutron_plugin_agent != 'ovn'": lambda s: not _ovn(s),
    "neutron_plugin_agent == 'openvswitch'": lambda s: not _ovn(s),
    "neutron_plugin_agent == 'ovn'": _ovn,
    "neutron_plugin_agent in ['openvswitch']": _dpdk,
    "not enable_nova_fake": _always,
    "nova_console == 'novnc'": lambda s: s.console == "novnc",
    "nova_console == 'spice' and (nova_spice_html5)": lambda s: s.console == "spicehtml5",
}
"""Kolla-Ansible's condition → the same in our words. A condition not listed fails the test."""

NOT_COMPARED = {
    "ceph-rgw": "Kolla-Ansible only writes HAProxy's settings for it; the gateway is Ceph's own",
}
"""Rows of the table that are no container of Kolla-Ansible's, and why."""

FIRST_ONLY = {"tacker-server", "tacker-conductor"}


def _rows() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(CONTAINERS.read_text(encoding="utf-8"))
    return [row for row in rows if row["container"] not in NOT_COMPARED]


def _service_is_on(row: dict[str, str], situation: Situation) -> bool:
    role = row["role"]
    if role in {"ovn-controller", "ovn-db"}:
        return _ovn(situation)
    if role == "ovs-dpdk":
        return _dpdk(situation)
    return role in WITH_THE_CORE or situation.has(SERVICE_OF_ROLE.get(role, role))


def _block_storage(situation: Situation) -> set[str]:
    """Return where Kolla puts cinder-volume: group `-lvm`, `-multiple`, or the plain one."""
    if "lvm" not in situation.backends:
        return {"control"}
    return {"control", "storage"} if len(situation.backends) > 1 else {"storage"}


def _expected(row: dict[str, str], situation: Situation) -> set[str]:
    if not _service_is_on(row, situation) or not ENABLED[row["enabled_when"]](situation):
        return set()
    if row["container"] in {"cinder-volume", "cinder-backup"}:
        return _block_storage(situation)
    roles = set(row["default_node_roles"].split(" ")[0].split("+"))
    if row["container"] in {"neutron-l3-agent", "neutron-metadata-agent"}:
        roles |= {"compute"} if situation.routing == "distributed" else set()
    return roles


def _placed(blueprint: Blueprint, component: str) -> set[str]:
    """Return Kolla's names of the roles on whose hosts the component stands."""
    return {KOLLA_ROLE[cohort.name] for cohort, _ in blueprint.standing(component)}


def _differences(situation: Situation) -> Iterator[str]:
    blueprint = situation.blueprint()
    for row in _rows():
        name = row["container"]
        expected, placed = _expected(row, situation), _placed(blueprint, name)
        if expected != placed:
            yield f"{name}: Kolla {sorted(expected)}, archbook {sorted(placed)}, in {situation}"
        first = name in FIRST_ONLY or (name == "glance-api" and situation.image == "file")
        for cohort, placement in blueprint.standing(name):
            if len(placement.hosts) != (1 if first else len(cohort)):
                yield f"{name}: on {len(placement.hosts)} hosts of {cohort.name} in {situation}"


BASES = [
    Situation(network, routing, backends)
    for network, routing, backends in product(
        ("ovn", "openvswitch"),
        ("centralized", "distributed"),
        ((), ("lvm",), ("ceph",), ("nfs",), ("san",), ("lvm", "ceph")),
    )
]


def _features() -> list[str]:
    return [choice.value for choice in bundled().option("features").choices]


def _situations() -> Iterator[Situation]:
    for base in BASES:
        yield base
        yield replace(base, services=OPTIONAL)
        yield replace(base, services=OPTIONAL, features=tuple(_features()))
        for feature in _features():
            yield replace(base, services=OPTIONAL, features=(feature,))
        for service in OPTIONAL:
            yield replace(base, services=(service,))
            others = tuple(one for one in OPTIONAL if one != service)
            yield replace(base, services=others)
    for image, console in product(("ceph", "swift", "nfs"), ("spicehtml5", "serial", "none")):
        yield Situation(image=image, console=console, services=OPTIONAL)


def test_agents_of_every_host_stand_on_both_kinds_of_storage_host() -> None:
    blueprint = Situation(services=("prometheus",)).blueprint()

    for agent in ("cron", "fluentd", "kolla-toolbox", "prometheus-node-exporter"):
        assert {cohort.name for cohort, _ in blueprint.standing(agent)} == {*KOLLA_ROLE} - {
            "ceph_osd",
            "deployment",
        }


def test_every_condition_of_kolla_is_translated() -> None:
    assert {row["enabled_when"] for row in _rows()} <= set(ENABLED)


def test_every_container_of_kolla_is_catalogued() -> None:
    rows = json.loads(CONTAINERS.read_text(encoding="utf-8"))

    missing = {row["container"] for row in rows} - set(bundled().ids("components"))

    assert not missing
    assert len(rows) == 154


def test_components_stand_where_kolla_ansible_puts_them() -> None:
    situations = list(_situations())
    differences = [line for one in situations for line in _differences(one)]

    assert len(situations) > 1_000
    assert not differences, "\n".join(differences[:40])
