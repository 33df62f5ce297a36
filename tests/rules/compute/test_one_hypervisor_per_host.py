"""compute.one-hypervisor-per-host."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.one-hypervisor-per-host"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}]}


def test_groups_of_their_own_are_sound(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "k", "roles": ["compute"], "count": 2, "hypervisors": ["kvm"]},
        {"name": "v", "roles": ["compute"], "count": 2, "hypervisors": ["vmware"]},
    ]
    assert found(RULE, **FAILS, host_groups=groups) == []


def test_a_group_with_two_is_named(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "x", "roles": ["compute"], "count": 2, "hypervisors": ["kvm", "vmware"]}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/x"
    assert hit.candidates == ()


def test_the_first_of_the_option_is_kept(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetOption(option="hypervisor", value="kvm"),),)
