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
    assert hit.subject == "cloud"
    assert "hosts of cmp emulate" in str(hit.message)
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


def test_the_option_is_one_finding_however_many_groups_it_holds_for(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [{"name": name, "roles": ["compute"], "count": 2} for name in ("a", "b", "c")]
    groups[0]["hypervisors"] = ["qemu"]
    by_option, own = found(RULE, options=FAILS["options"], host_groups=groups)
    assert "hosts of b, c emulate" in str(by_option.message)
    assert own.subject == "group/a"
