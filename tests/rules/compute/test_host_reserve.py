"""compute.host-reserve."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.workspace.examples import examples

RULE = "compute.host-reserve"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}

RESERVE = "nova-reserved-host-memory"


def _groups(count: int = 1, **more: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any JSON
    names = ("one", "two")[:count]
    return [{"name": name, "roles": ["compute"], "count": 3} | more for name in names]


def test_too_little_is_stated(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert (hit.subject, hit.severity) == ("cloud", None)
    assert hit.evidence == {"reserved_mib": 2048, "needed_mib": 4096}
    assert str(hit.message).startswith("compute hosts keep 2048 MiB")
    assert hit.citation == Citation("scs-hardware-plan", "Sizing: Compute Nodes")
    assert hit.candidates == ((SetSetting(setting=RESERVE, value=4096),),)


def test_one_below_is_too_little(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, settings={RESERVE: 4095})) == 1


def test_what_nothing_is_known_of_is_no_finding(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE) == []
    hardware = {"std": {"cores": 32}}
    assert found(RULE, hardware=hardware, host_groups=_groups(hardware="std")) == []


def test_the_default_is_an_info_once(found: Callable[..., list[Hit]]) -> None:
    hardware = {"std": {"ram_gib": 256}}
    (hit,) = found(RULE, hardware=hardware, host_groups=_groups(2, hardware="std"))
    assert (hit.subject, hit.severity) == ("cloud", Severity.INFO)
    assert "Nova keeps 512 MiB" in str(hit.message)
    assert hit.candidates == ((SetSetting(setting=RESERVE, value=4096),),)


def test_a_group_of_its_own_mind_is_found_by_name(found: Callable[..., list[Hit]]) -> None:
    groups = _groups(2, settings={RESERVE: 1024})
    hits = found(RULE, host_groups=groups)
    assert [hit.subject for hit in hits] == ["group/one", "group/two"]
    assert "group one keep 1024 MiB" in str(hits[0].message)
    assert hits[0].severity is None
    assert hits[0].candidates == ((SetSetting(setting=RESERVE, value=4096, group="one"),),)


def test_one_compute_host_is_enough_to_judge(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 1}]
    assert len(found(RULE, **FAILS, host_groups=groups)) == 1
