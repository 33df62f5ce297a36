"""compute.hypervisor-not-emulated."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.hypervisor-not-emulated"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}],
}


def test_the_option_is_set(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/cmp"
    assert hit.evidence == {"hypervisor": "qemu"}
    assert hit.candidates == ((SetOption(option="hypervisor", value="kvm"),),)


def test_a_group_of_its_own_mind_has_no_cure(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "old", "roles": ["compute"], "count": 3, "hypervisors": ["qemu"]},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/old"
    assert hit.candidates == ()
