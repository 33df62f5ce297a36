"""baremetal.flat-networks."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "baremetal.flat-networks"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"options": FAILS["options"]}


def test_flat_comes_behind_what_is_there(found: Callable[..., list[Hit]]) -> None:
    options = FAILS["options"] | {"project_network_types": ["geneve", "vxlan"]}
    (hit,) = found(RULE, **(FAILS | {"options": options}))
    assert hit.subject == "service/ironic"
    assert hit.evidence == {"types": "geneve, vxlan"}
    value = ("geneve", "vxlan", "flat")
    assert hit.candidates == ((SetOption(option="project_network_types", value=value),),)


def test_a_vlan_will_do(found: Callable[..., list[Hit]]) -> None:
    options = FAILS["options"] | {"project_network_types": ["vlan"]}
    assert found(RULE, **(FAILS | {"options": options})) == []


def test_types_that_are_not_stated_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=FAILS["services"]) == []
