"""network.l3-agents-per-router."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.l3-agents-per-router"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


SETTING = "neutron-max-l3-agents-per-router"


def test_one_goes_back_to_the_default(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/neutron"
    assert hit.evidence == {"agents_per_router": 1.0, "needed": 2}
    assert hit.candidates == ((SetSetting(setting=SETTING, value=None),),)
    assert "on 1 L3 agent at most" in str(hit.message)


def test_zero_means_all_agents(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=FAILS["options"], settings={SETTING: 0}) == []


def test_the_default_of_neutron_passes(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=FAILS["options"]) == []
