"""No default beside compute is silent, and none is listed that the design states."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.sizing.assumed_beside import assumed_beside

Planned = Callable[..., Blueprint]

SERVICES = [
    *("keystone", "placement", "glance", "nova", "neutron", "cinder", "horizon"),
    *("opensearch", "prometheus", "ceilometer", "gnocchi"),
]
HARD = {"count": 4, "size_gb": 4000, "media": "hdd"}
GROUPS = [
    {"name": "ctl", "roles": ["control", "monitoring"], "count": 3},
    {"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"},
]
BACK_END = {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"], "usable_tb": 10}
OF_SETTINGS = {
    "ceph-mon-max-pg-per-osd": 250,
    "opensearch-replicas": 1,
    "opensearch-hard-retention": 60,
    "prometheus-retention": 15,
    "prometheus-scrape-interval": 60,
}
THRESHOLDS = [
    *("control-cores", "control-memory", "control-disk"),
    *("ceph-osd-cores", "ceph-osd-memory", "ceph-host-memory", "ceph-database-share"),
    *("ceph-backfillfull", "ceph-full", "gnocchi-metric-size"),
]


def _design(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {
        "services": SERVICES,
        "deployer": "kolla-ansible",
        "hardware": {"osd": {"disks": [HARD]}},
        "host_groups": GROUPS,
        "storage": [{**BACK_END, "iops": 100}],
        "operations": {"backups": {"full": 1}},
        **changes,
    }


def _listed(planned: Blueprint) -> set[tuple[str, str]]:
    return {(one.subject, one.name) for one in assumed_beside(planned)}


def test_every_default_is_listed(blueprint: Planned) -> None:
    assert _listed(blueprint(**_design())) == {
        *(("cloud", name) for name in (*THRESHOLDS, *OF_SETTINGS)),
        ("cloud", "bytes_per_sample"),
        ("cloud", "backups.volumes_tb"),
        ("storage/main", "write_percent"),
    }


def test_what_the_design_states_is_no_default(blueprint: Planned) -> None:
    stated = _design(
        settings=OF_SETTINGS,
        storage=[{**BACK_END, "iops": 100, "write_percent": 30}],
        operations={"backups": {"full": 1, "volumes_tb": 3}},
    )
    named = {name for _, name in _listed(blueprint(**stated))}
    assert named == {*THRESHOLDS, "bytes_per_sample"}


def test_retention_of_logs_is_a_default_of_kolla_alone(blueprint: Planned) -> None:
    named = {name for _, name in _listed(blueprint(**_design(deployer=None)))}
    assert "opensearch-hard-retention" not in named
    assert "opensearch-replicas" in named


def test_a_store_outside_assumes_nothing(blueprint: Planned) -> None:
    outside = [{"name": "old", "kind": "external_ceph", "serves": ["cinder"], "iops": 5}]
    groups = [{"name": "cmp", "roles": ["compute"], "count": 2}]
    assert not _listed(blueprint(storage=outside, host_groups=groups))


def test_every_source_and_reason_is_there(blueprint: Planned) -> None:
    planned = blueprint(**_design())
    for one in assumed_beside(planned):
        assert planned.facts.source(one.source).url
        assert str(one.why)


def _raids(planned: Blueprint) -> set[str]:
    return {subject for subject, name in _listed(planned) if name == "raid"}


def test_disks_without_a_raid_count_in_full_and_are_listed(blueprint: Planned) -> None:
    several, one = {"count": 2, "size_gb": 480}, {"count": 1, "size_gb": 480}
    control = {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "ctl"}
    volumes = {"name": "vol", "roles": ["block_storage"], "count": 1, "hardware": "vol"}
    store = {"name": "vol", "kind": "lvm", "on": "vol", "serves": ["cinder"]}

    def listed(system: dict[str, Any], data: dict[str, Any]) -> set[str]:
        hardware = {"ctl": {"disks": [{**system, "purpose": "system"}]}, "vol": {"disks": [data]}}
        groups = [control, volumes]
        return _raids(blueprint(hardware=hardware, host_groups=groups, storage=[store]))

    assert listed(several, several) == {"hardware/ctl", "hardware/vol"}
    assert listed(one, one) == set()
    assert listed({**several, "raid": "raid1"}, {**several, "raid": "none"}) == set()


def test_disks_that_nobody_counts_are_not_listed(blueprint: Planned) -> None:
    """OSDs stand on bare disks, which is right; disks of a compute host are counted elsewhere."""
    assert _raids(blueprint(**_design())) == set()
    hardware = {"std": {"disks": [{"count": 2, "size_gb": 480}]}}
    groups = [{"name": "cmp", "roles": ["compute"], "count": 2, "hardware": "std"}]
    assert _raids(blueprint(hardware=hardware, host_groups=groups)) == set()


def test_dhcp_agents_are_neutron_s_default_or_kolla_s(blueprint: Planned) -> None:
    options = {"network_backend": "openvswitch", "block_backend": "ceph", "image_backend": "ceph"}
    groups = [*GROUPS, {"name": "net", "roles": ["network"], "count": 3}]
    name = "neutron-dhcp-agents-per-network"

    def taken(**changes: Any) -> list[float | str]:  # noqa: ANN401 - a design holds any JSON
        planned = blueprint(**_design(options=options, host_groups=groups, **changes))
        return [one.value for one in assumed_beside(planned) if one.name == name]

    assert taken() == [2]
    assert taken(deployer=None) == [1]
    assert taken(settings={name: 3}) == []
