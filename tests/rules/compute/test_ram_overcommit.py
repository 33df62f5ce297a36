"""compute.ram-overcommit."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "compute.ram-overcommit"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}

RATIO = "nova-ram-allocation-ratio"


def test_more_memory_than_there_is(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert hit.evidence is not None
    assert dict(hit.evidence) == {
        "ratio": 1.5,
        "limit": 1,
        "nova": 1,
        "scs": 1,
        "arch-design": 1.5,
        "fuel": 1,
        "mirantis": 1,
        "mit-csail": 1.5,
    }
    assert "compute hosts give out 1.5 times their memory" in str(hit.message)
    assert hit.citation == Citation("nova-note-allocation-ratios", "Initial allocation ratios")
    assert hit.candidates == ((SetSetting(setting=RATIO, value=1),),)


def test_a_hair_above_is_above(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, settings={RATIO: 1.01})) == 1
    assert found(RULE) == []


def test_older_releases_lent_half_as_much_again(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, release="zed") == []
    assert found(RULE, **FAILS, release="zed") == []
    assert len(found(RULE, release="zed", settings={RATIO: 1.6})) == 1


def test_a_group_of_its_own_mind_is_found_by_name(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "big", "roles": ["compute"], "count": 3, "settings": {RATIO: 2}}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/big"
    assert "group big give out 2 times" in str(hit.message)
    assert hit.candidates == ((SetSetting(setting=RATIO, value=1, group="big"),),)


def test_one_compute_host_is_enough_to_judge(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 1}]
    assert len(found(RULE, **FAILS, host_groups=groups)) == 1
