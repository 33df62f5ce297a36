"""hardware.host-carries-all."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.host-carries-all"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def osd(cores: int | None, ram_gib: int | None, **group: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    *others, last = FAILS["host_groups"]
    machine = FAILS["hardware"]["osd"] | {"cores": cores, "ram_gib": ram_gib}
    return FAILS | {"host_groups": [*others, last | group], "hardware": {"osd": machine}}


@pytest.mark.parametrize(("ram_gib", "finds"), [(64, 1), (103, 1), (104, 0), (63, 0)])
def test_a_monitor_and_ten_osds_need_104_gib(
    found: Callable[..., list[Hit]], ram_gib: int, finds: int
) -> None:
    """Below 64 GiB the monitor alone does not fit, which another rule finds."""
    assert len(found(RULE, **osd(32, ram_gib))) == finds


@pytest.mark.parametrize(("cores", "finds"), [(20, 1), (21, 1), (22, 0), (19, 0)])
def test_a_monitor_and_ten_osds_need_22_cores(
    found: Callable[..., list[Hit]], cores: int, finds: int
) -> None:
    hits = found(RULE, **osd(cores, 512))
    assert len(hits) == finds
    assert all(h.evidence == {"has": cores, "osd": 20, "ceph-mon": 2} for h in hits)


def test_what_is_named_stands_on_the_host(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/osd"
    assert str(hit.message) == (
        "osd, ceph-mon on one host of group osd need 104 GiB together, and it has 96"
    )


def test_one_thing_alone_and_compute_hosts_belong_to_other_rules(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, **osd(1, 1, without=["ceph-mon"])) == []
    assert found(RULE, **osd(20, 96, roles=["ceph_osd", "compute"])) == []


def test_controllers_with_a_log_store_are_judged_by_their_own_rules(
    found: Callable[..., list[Hit]],
) -> None:
    logs = {
        "services": ["keystone", "glance", "nova", "neutron", "placement", "opensearch"],
        "hardware": {"ctl": {"cores": 16, "ram_gib": 32}},
        "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3, "hardware": "ctl"}],
    }
    assert found(RULE, **logs) == []


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **osd(None, None)) == []
    bare = osd(20, 96)
    bare["hardware"]["osd"]["disks"] = []
    assert found(RULE, **bare) == []
