"""hardware.hci-cores-left."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.hci-cores-left"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

SETTING = "nova-cpu-allocation-ratio"


def host(ratio: float | None, cores: int | None = 64) -> dict[str, Any]:
    group = FAILS["host_groups"][-1] | ({"settings": {SETTING: ratio}} if ratio else {})
    profile = {"cores": cores, "ram_gib": 512, "disks": [{"count": 8, "size_gb": 3840}]}
    groups = [*FAILS["host_groups"][:-1], group]
    return FAILS | {"host_groups": groups, "hardware": {"big": profile}}


def test_the_default_less_the_cores_of_osds(found: Callable[..., list[Hit]]) -> None:
    """Four vCPUs for each thread, 56 of 64 cores left: 3.5."""
    assert found(RULE, **host(3.5)) == []
    (hit,) = found(RULE, **host(3.51))
    assert hit.candidates == ((SetSetting(setting=SETTING, value=3.5, group="hci"),),)
    assert hit.evidence == {"ratio": 3.51, "ratio_left": 3.5, "osds": 8, "cores_per_osd": 1}
    (hit,) = found(RULE, **host(None))
    assert hit.evidence is not None
    assert hit.evidence["ratio"] == 4


def test_the_ratio_is_rounded_down(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **host(None, cores=48))
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetSetting)
    assert edit.value == 3.33
    assert hit.evidence is not None
    assert hit.evidence["ratio_left"] == 3.3333
    assert "a ratio of 3.33" in str(hit.message)


def test_where_no_core_is_left_there_is_no_edit(found: Callable[..., list[Hit]]) -> None:
    for cores in (8, 4):
        (hit,) = found(RULE, **host(None, cores=cores))
        assert hit.candidates == ()
        assert hit.evidence is not None
        assert hit.evidence["ratio_left"] == 0


def test_unknown_cores_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(None, cores=None)) == []
