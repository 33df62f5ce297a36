"""Names of hosts, and where they lead."""

from collections.abc import Callable

import pytest

from archbook.model.preparation import Preparation, Step
from archbook.preparing.names import entries_of, entry, usable

StepOf = Callable[..., Step]
Prepare = Callable[..., Preparation]
GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "net", "roles": ["network"], "count": 3},
]


def _groups(*hosts: str, role: str = "compute") -> list[dict[str, object]]:
    return [*GROUPS, {"name": "cmp", "roles": [role], "count": len(hosts), "hosts": list(hosts)}]


def test_the_host_is_named_as_the_design_names_it(step_of: StepOf) -> None:
    assert step_of("host-name").commands == ("hostnamectl set-hostname cmp-01",)


@pytest.mark.parametrize("name", ["cmp 1", "노드-1", "node_1", "10.0.0.9"])
def test_a_name_that_no_host_may_have_is_filled_in(step_of: StepOf, name: str) -> None:
    step = step_of("host-name", name, host_groups=_groups(name))
    assert step.commands == ('hostnamectl set-hostname "$HOST_NAME"',)
    assert [one.name for one in step.variables] == ["HOST_NAME"]
    assert not usable(name)


def test_the_own_name_leads_to_the_address_of_management(step_of: StepOf) -> None:
    commands = step_of(
        "names", "a.example", host_groups=_groups("a.example", "b.example")
    ).commands
    assert commands[1:] == ("block /etc/hosts <<'END'", "10.0.0.17 a.example a", "END")
    assert entry("10.0.0.1", "ctl-01") == "10.0.0.1 ctl-01"


def test_the_deployer_s_host_knows_all_names(step_of: StepOf, prepare: Prepare) -> None:
    groups = _groups("deploy", role="deployment")
    commands = step_of("names", "deploy", host_groups=groups).commands
    assert commands[2:-1] == tuple(entries_of(prepare(host_groups=groups)))
    assert len(commands) == 3 + 7


def test_without_an_address_nothing_is_written(step_of: StepOf) -> None:
    step = step_of("names", room="")
    assert len(step.commands) == 1
    assert "by hand" in str(step.notes[0])


@pytest.mark.parametrize(
    ("deployer", "said"), [("kolla-ansible", "bootstrap-servers"), (None, "the file hosts")]
)
def test_who_names_the_other_hosts(step_of: StepOf, deployer: str | None, said: str) -> None:
    assert said in str(step_of("names", deployer=deployer).notes[0])
