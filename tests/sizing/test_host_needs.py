"""What one host needs for all that stands on it."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.sizing import size

Alone = Callable[..., dict[tuple[str, str, str], float | None]]
Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

LOGS = ["keystone", "placement", "glance", "nova", "neutron", "cinder", "horizon", "opensearch"]
SYSTEM = {"count": 2, "size_gb": 480, "purpose": "system", "raid": "raid1"}
CONTROL = {"cores": 24, "ram_gib": 128, "disks": [SYSTEM]}


def _control(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {
        "hardware": {"std": CONTROL},
        "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std"}],
        **changes,
    }


def _osd(disks: list[dict[str, Any]], **backend: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    main = {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"], **backend}
    return {
        "hardware": {"std": {"cores": 24, "ram_gib": 128, "disks": disks}},
        "host_groups": [
            {
                "name": "osd",
                "roles": ["ceph_osd"],
                "count": 4,
                "hardware": "std",
                "without": ["ceph-mon"],
            }
        ],
        "storage": [main],
    }


def test_a_controller_needs_what_sources_say_of_a_whole_one(rows: Rows, alone: Alone) -> None:
    found = rows(**_control())
    assert found["group/ctl", "host_cores"] == (16, 24, None, 8)
    assert found["group/ctl", "host_ram_gib"] == (32, 128, None, 96)
    assert found["group/ctl", "host_disk_gb"] == (100, 480, None, 380)
    assert not [key for key in alone(**_control()) if key[0] == "group/ctl"]


def test_the_log_store_comes_on_top(rows: Rows, alone: Alone) -> None:
    design = _control(services=LOGS)
    assert rows(**design)["group/ctl", "host_cores"][0] == 20
    assert rows(**design)["group/ctl", "host_ram_gib"][0] == 64
    assert alone(**design)["group/ctl", "opensearch", "host_ram_gib"] == 32
    assert alone(**design)["group/ctl", "control", "host_ram_gib"] == 32


def test_the_queue_is_part_of_a_controller_and_counts_on_its_own(rows: Rows) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["rabbitmq"]},
        {"name": "mq", "run": ["rabbitmq"], "count": 3, "hardware": "std"},
    ]
    found = rows(**_control(host_groups=groups))
    assert found["group/mq", "host_cores"] == (4, 24, None, 20)
    assert found["group/mq", "host_ram_gib"] == (4, 128, None, 124)
    assert found["group/ctl", "host_cores"] == (16, None, None, None)


@pytest.mark.parametrize(
    ("backend", "cores", "memory"), [({}, 20, 40), ({"encrypted": True}, 40, 80)]
)
def test_osds_on_flash(rows: Rows, backend: dict[str, bool], cores: int, memory: int) -> None:
    found = rows(**_osd([{"count": 10, "size_gb": 4000}], **backend))
    assert found["group/osd", "host_cores"] == (cores, 24, None, 24 - cores)
    assert found["group/osd", "host_ram_gib"] == (memory, 128, None, 128 - memory)
    assert ("group/osd", "host_database_gb") not in found


def test_a_monitor_is_a_whole_host_to_which_osds_are_added(rows: Rows) -> None:
    design = _osd([{"count": 10, "size_gb": 4000}])
    design["host_groups"][0]["without"] = []
    assert rows(**design)["group/osd", "host_ram_gib"][0] == 64 + 40


@pytest.mark.parametrize(("osds", "memory"), [(300, 64), (304, 128)])
def test_monitors_of_more_than_300_osds_need_twice_the_memory(
    rows: Rows, osds: int, memory: int
) -> None:
    design = _osd([{"count": osds // 4, "size_gb": 4000}])
    design["host_groups"][0]["without"] = []
    assert rows(**design)["group/osd", "host_ram_gib"][0] == memory + osds


HARD = {"count": 10, "size_gb": 4000, "media": "hdd"}


def test_databases_of_hard_disks_take_flash_of_the_purpose_journal(rows: Rows) -> None:
    journal = {"count": 2, "size_gb": 960, "media": "nvme", "purpose": "journal"}
    found = rows(**_osd([HARD, journal]))
    assert found["group/osd", "host_database_gb"] == (800, 1920, None, 1120)
    assert found["group/osd", "host_cores"][0] == 10
    slow = {**journal, "media": "hdd"}
    assert rows(**_osd([HARD, slow]))["group/osd", "host_database_gb"] == (800, 0, None, -800)


def test_the_object_gateway_doubles_them(rows: Rows) -> None:
    design = _osd([HARD])
    design["host_groups"][0]["run"] = ["ceph-rgw"]
    assert rows(**design)["group/osd", "host_database_gb"][0] == 1600


def test_unknown_disks_are_unknown(rows: Rows) -> None:
    found = rows(**_osd([]))
    assert found["group/osd", "host_cores"] == (None, 24, None, None)
    assert found["group/osd", "host_ram_gib"] == (None, 128, None, None)


def test_deployment_hosts_and_compute_hosts_have_no_row(rows: Rows) -> None:
    groups = [
        {"name": "dep", "roles": ["deployment"], "count": 1},
        {"name": "cmp", "roles": ["compute"], "count": 2},
    ]
    found = rows(**_control(host_groups=groups))
    assert not [subject for subject, _ in found if subject.startswith("group/")]


def test_instances_take_the_rest_of_a_host_with_osds(blueprint: Callable[..., Blueprint]) -> None:
    design = _osd([{"count": 10, "size_gb": 4000}])
    design["host_groups"][0]["roles"] = ["compute", "ceph_osd"]
    found = {one.resource: one for one in size(blueprint(**design)).resources}
    memory = found["host_ram_gib"].capacity
    assert memory.value == 128
    assert str(memory.formula) == "memory of one host, in GiB; instances take the rest"
