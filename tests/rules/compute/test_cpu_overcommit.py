"""compute.cpu-overcommit."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit
from archbook.workspace.examples import examples

RULE = "compute.cpu-overcommit"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}

RATIO = "nova-cpu-allocation-ratio"


def _groups(**settings: float) -> list[dict[str, Any]]:
    return [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "own", "roles": ["compute"], "count": 3, "settings": settings},
    ]


def test_the_evidence_shows_what_every_source_says(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert hit.evidence == {
        "ratio": 8,
        "limit": 4,
        "nova": 4,
        "scs": 3,
        "anuket": 4,
        "arch-design": 16,
        "fuel": 8,
        "mirantis": 8,
        "mit-csail": 4,
        "scs-plan": 1.5,
    }
    assert "give out 8 vCPUs" in str(hit.message)
    assert hit.citation == Citation("nova-note-allocation-ratios", "Initial allocation ratios")
    assert hit.candidates == ((SetSetting(setting=RATIO, value=4),),)


def test_a_hair_above_is_above(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, settings={RATIO: 4.01})) == 1


def test_the_limit_goes_with_the_release(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, release="zed", settings={RATIO: 16}) == []
    (hit,) = found(RULE, release="zed", settings={RATIO: 17})
    assert hit.evidence is not None
    assert hit.evidence["limit"] == 16


def test_what_nova_does_by_itself_is_no_finding(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE) == []
    assert found(RULE, release="zed") == []


def test_a_group_of_its_own_mind_is_found_by_name(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, host_groups=_groups(**{RATIO: 6}))
    assert hit.subject == "group/own"
    assert "group own give out 6 vCPUs" in str(hit.message)
    assert hit.candidates == ((SetSetting(setting=RATIO, value=4, group="own"),),)


def test_the_cloud_is_found_once_beside_the_group(found: Callable[..., list[Hit]]) -> None:
    hits = found(RULE, settings={RATIO: 8}, host_groups=_groups(**{RATIO: 5}))
    assert [hit.subject for hit in hits] == ["cloud", "group/own"]


def test_a_ratio_that_no_group_takes_is_no_finding(found: Callable[..., list[Hit]]) -> None:
    groups = [group for group in _groups(**{RATIO: 2}) if group["name"] != "cmp"]
    assert found(RULE, settings={RATIO: 8}, host_groups=groups) == []


def test_one_compute_host_is_enough_to_judge(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 1}]
    assert len(found(RULE, **FAILS, host_groups=groups)) == 1
