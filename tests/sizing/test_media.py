"""Raw TB by kind of disk."""

from collections.abc import Callable

Alone = Callable[..., dict[tuple[str, str, str], float | None]]
Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

BACKENDS = [{"name": "main", "kind": "ceph", "on": ["slow", "fast"]}]


def test_a_store_that_mixes_disks_has_a_row_for_each_kind(alone: Alone) -> None:
    hardware = {
        "slow": {"disks": [{"count": 12, "size_gb": 8000, "media": "hdd"}]},
        "fast": {
            "disks": [
                {"count": 2, "size_gb": 8000, "media": "hdd"},
                {"count": 4, "size_gb": 3840, "media": "nvme"},
                {"count": 1, "size_gb": 3840, "media": "nvme", "purpose": "journal"},
            ]
        },
    }
    groups = [
        {"name": name, "roles": ["ceph_osd"], "count": 3, "hardware": name} for name in hardware
    ]
    found = alone(hardware=hardware, host_groups=groups, storage=BACKENDS)
    assert found["storage/main", "", "raw_hdd_tb"] == 3 * (12 + 2) * 8
    assert found["storage/main", "", "raw_nvme_tb"] == 46.08


def test_one_kind_of_disk_is_in_the_raw_row_already(alone: Alone) -> None:
    hardware = {"slow": {"disks": [{"count": 12, "size_gb": 8000, "media": "hdd"}]}}
    groups = [{"name": "slow", "roles": ["ceph_osd"], "count": 3, "hardware": "slow"}]
    backends = [{"name": "main", "kind": "ceph", "on": "slow"}]
    found = alone(hardware=hardware, host_groups=groups, storage=backends)
    assert not [name for _, _, name in found if name.startswith("raw_")]


MIXED = {
    "osd": {
        "disks": [
            {"count": 10, "size_gb": 8000, "media": "hdd"},
            {"count": 4, "size_gb": 4000, "media": "nvme", "iops": 50_000},
        ]
    }
}
GROUPS = [{"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "osd"}]


def test_tiers_on_the_same_hosts_have_their_own_disks(rows: Rows, alone: Alone) -> None:
    """Two pools with a device class each do not share: 320 TB of hard disks, 64 of NVMe."""
    tiers = [
        {"name": "fast", "kind": "ceph", "on": "osd", "media": "nvme", "usable_tb": 8},
        {"name": "slow", "kind": "ceph", "on": "osd", "media": "hdd", "usable_tb": 50},
    ]
    found = rows(hardware=MIXED, host_groups=GROUPS, storage=tiers)
    assert found["storage/fast", "raw_tb"] == (24, 64, 48, 24)
    assert found["storage/slow", "raw_tb"] == (150, 320, 240, 90)
    assert found["storage/fast", "usable_tb"] == (8, round(64 * 0.85 / 3, 6), 13.6, 5.6)
    assert found["storage/fast", "placement_groups"][0] == 512
    assert found["storage/fast", "iops"][1] == round(16 * 50_000 / 3, 6)
    assert ("storage/slow", "iops") not in found
    numbers = alone(hardware=MIXED, host_groups=GROUPS, storage=tiers)
    assert numbers["storage/fast", "", "osds"] == 16
    assert numbers["storage/slow", "", "fill_percent"] == 46.875
    assert ("storage/slow", "", "raw_hdd_tb") not in numbers


def test_a_pool_without_a_class_lies_on_the_disks_of_the_others(rows: Rows) -> None:
    tiers = [
        {"name": "fast", "kind": "ceph", "on": "osd", "media": "nvme", "usable_tb": 8},
        {"name": "all", "kind": "ceph", "on": "osd", "usable_tb": 50},
    ]
    found = rows(hardware=MIXED, host_groups=GROUPS, storage=tiers)
    taken = 50 * 3 / 384
    assert found["storage/fast", "usable_tb"][1] == round((0.85 - taken) * 64 / 3, 6)


def test_a_class_that_is_not_there_is_unknown_and_found_by_a_rule(rows: Rows) -> None:
    missing = [{"name": "none", "kind": "ceph", "on": "osd", "media": "ssd", "usable_tb": 1}]
    found = rows(hardware=MIXED, host_groups=GROUPS, storage=missing)
    assert found["storage/none", "raw_tb"] == (3, None, None, None)
