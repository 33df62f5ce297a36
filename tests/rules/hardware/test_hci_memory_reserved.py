"""hardware.hci-memory-reserved."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.hci-memory-reserved"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

SETTING = "nova-reserved-host-memory"


def reserve(mib: float | None, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of a design
    group = FAILS["host_groups"][-1] | ({"settings": {SETTING: mib}} if mib else {})
    return FAILS | {"host_groups": [*FAILS["host_groups"][:-1], group]} | more


def test_five_for_each_osd_and_four_for_the_host(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **reserve(44 * 1024)) == []
    (hit,) = found(RULE, **reserve(44 * 1024 - 1))
    assert hit.candidates == ((SetSetting(setting=SETTING, value=45_056, group="hci"),),)
    (hit,) = found(RULE, **reserve(44_790))
    assert "reserves 43.7 GiB: 44 GiB are needed" in str(hit.message)
    (hit,) = found(RULE, **reserve(None))
    assert hit.evidence == {"osds": 8, "reserved_gib": 0.5, "needed_gib": 44}


def test_each_instance_adds_half_a_gib(found: Callable[..., list[Hit]]) -> None:
    """Thirteen instances on six hosts: three on the fullest, 1.5 GiB."""
    workload = [{"vcpus": 1, "ram_gib": 1, "instances": 13}]
    (hit,) = found(RULE, **reserve(None), workload=workload)
    assert hit.evidence is not None
    assert hit.evidence["needed_gib"] == 45.5
    assert found(RULE, **reserve(45.5 * 1024), workload=workload) == []


def test_the_setting_of_the_cloud_holds_too(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **reserve(None), settings={SETTING: 45_056}) == []


def test_computes_without_osds_are_not_meant(found: Callable[..., list[Hit]]) -> None:
    plain = {"name": "cmp", "roles": ["compute"], "count": 2, "hardware": "big"}
    groups = [*SOUND["host_groups"], plain]
    assert found(RULE, **(SOUND | {"host_groups": groups})) == []


def test_unknown_disks_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **reserve(None, hardware={"big": {"ram_gib": 512}})) == []
