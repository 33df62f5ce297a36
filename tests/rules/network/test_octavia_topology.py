"""network.octavia-topology."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.octavia-topology"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def _options(**more: object) -> dict[str, Any]:
    return {key: value for key, value in FAILS["options"].items() if key != OPTION} | more


OPTION = "octavia_topology"


def test_a_single_amphora_that_is_stated_is_a_warning(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is None
    assert hit.subject == "service/octavia"
    assert hit.candidates == ((SetOption(option=OPTION, value="active_standby"),),)
    assert hit.evidence == {
        "amphorae": 1,
        "needed": 2,
        "vcpus_each": 1,
        "ram_gib_each": 1,
        "disk_gb_each": 5,
    }
    assert "2, one of them on standby, outlive it and take 1 vCPU and 1 GiB" in str(hit.message)


def test_the_default_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(FAILS | {"options": _options()}))
    assert hit.severity is Severity.INFO


def test_ovn_as_the_only_provider_has_no_amphorae(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"options": _options(octavia_driver="ovn")})) == []
    both = _options(octavia_driver=["amphora", "ovn"])
    assert len(found(RULE, **(FAILS | {"options": both}))) == 1


def test_without_octavia_there_is_nothing_to_say(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=FAILS["options"]) == []
