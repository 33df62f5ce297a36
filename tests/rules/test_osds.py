"""The data disks of storage hosts."""

from collections.abc import Callable
from typing import Any

from archbook.capacity.stored import DomainDisks
from archbook.model.blueprint import Blueprint
from archbook.rules.osds import beyond, devices, domain_disks, encrypted, fill, sharing

GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "a", "roles": ["ceph_osd"], "count": 4, "hardware": "small"},
    {"name": "b", "roles": ["ceph_osd"], "count": 2, "hardware": "large", "racks": ["r3"]},
    {"name": "obj", "roles": ["object_storage"], "count": 5, "hardware": "small"},
]
DISKS = {
    "small": {"disks": [{"count": 2, "size_gb": 1000}, {"size_gb": 480, "purpose": "system"}]},
    "large": {"disks": [{"count": 4, "size_gb": 2000}]},
}


def store(*backends: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    named = [{"name": f"s{place}", "kind": "ceph"} | one for place, one in enumerate(backends)]
    return {"host_groups": GROUPS, "hardware": DISKS, "storage": named} | more


def test_hosts_of_all_groups_are_domains(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**store({}))
    (backend,) = planned.design.storage
    assert domain_disks(planned, backend) == [DomainDisks(2, 2, 4), DomainDisks(8, 8, 2)]
    assert devices(planned, backend) == 16


def test_racks_add_up_over_groups(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**store({"domain": "rack"}))
    (backend,) = planned.design.storage
    assert domain_disks(planned, backend) == [
        DomainDisks(4, 2),
        DomainDisks(2, 2),
        DomainDisks(18, 8),
    ]


def test_what_is_not_said_is_unknown(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**store({"domain": "room"}, {"on": "ctl"}))
    unsaid, dark = planned.design.storage
    assert domain_disks(planned, unsaid) is None
    assert (domain_disks(planned, dark), devices(planned, dark)) == (None, None)
    empty = blueprint(host_groups=GROUPS[:1], storage=[{"name": "s", "kind": "ceph"}])
    assert domain_disks(empty, empty.design.storage[0]) is None
    assert devices(empty, empty.design.storage[0]) is None


def test_back_ends_on_the_same_hosts_share_them(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(
        **store({}, {"on": ["a", "b"]}, {"on": "a"}, {"kind": "swift"}, {"kind": "external_ceph"})
    )
    names = [[one.name for one in together] for together in sharing(planned, "ceph")]
    assert names == [["s0", "s1"], ["s2"]]
    assert [[one.name for one in t] for t in sharing(planned, "swift")] == [["s3"]]


def test_swift_stands_on_object_storage_hosts(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**store({"kind": "swift"}))
    (backend,) = planned.design.storage
    assert devices(planned, backend) == 10


def test_disks_are_filled_by_all_that_share_them(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**store({"on": "a", "usable_tb": 1}, {"on": "a", "usable_tb": 0.5}))
    assert fill(planned, planned.design.storage) == (3 + 1.5) / 8
    assert fill(planned, planned.design.storage, lost=True) == (3 + 1.5) / 6


def test_encryption_is_of_the_hosts_that_carry_it(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**store({"on": "a", "encrypted": True}, {"on": "b"}))
    assert [encrypted(planned, cohort) for cohort in planned.cohorts] == [
        False,
        True,
        False,
        False,
    ]


def test_beyond_is_more_than_rounding() -> None:
    assert not beyond(0.1 + 0.2, 0.3)
    assert not beyond(0.85, 0.85)
    assert beyond(0.8501, 0.85)


def test_back_ends_with_a_kind_of_disk_each_do_not_share(
    blueprint: Callable[..., Blueprint],
) -> None:
    """One that names no kind lies on all of them, so that all are reckoned together."""
    fast, slow, whole = {"media": "nvme"}, {"media": "hdd"}, {"name": "all"}
    apart = blueprint(**store(fast, slow, fast))
    names = [[one.name for one in together] for together in sharing(apart, "ceph")]
    assert names == [["s0", "s2"], ["s1"]]
    mixed = blueprint(**store(fast, slow, whole))
    assert [len(together) for together in sharing(mixed, "ceph")] == [3]


def test_only_disks_of_its_kind_hold_a_back_end(blueprint: Callable[..., Blueprint]) -> None:
    """All disks of these hosts are SSDs: 4 * 2 of 1 TB and 2 * 4 of 2 TB."""
    planned = blueprint(**store({"media": "ssd"}, {"media": "hdd"}))
    there, missing = planned.design.storage
    assert devices(planned, there) == 16
    assert domain_disks(planned, there) == [DomainDisks(2, 2, 4), DomainDisks(8, 8, 2)]
    assert devices(planned, missing) == 0
    assert domain_disks(planned, missing) is None
