"""Time servers."""

from collections.abc import Callable

from archbook.model.preparation import Step

StepOf = Callable[..., Step]


def test_the_servers_of_the_design_take_the_place_of_others(step_of: StepOf) -> None:
    around = {"ntp": ["ntp1.example.net", "10.0.0.123"]}
    commands = step_of("time", surroundings=around).commands
    assert commands[0].endswith("/etc/chrony.conf")
    assert commands[1:5] == (
        *("block /etc/chrony.conf <<'END'", "server ntp1.example.net iburst"),
        *("server 10.0.0.123 iburst", "END"),
    )
    debian = step_of("time", surroundings=around, operating_system="debian-13").commands
    assert debian[0].endswith("/etc/chrony/chrony.conf")
    assert debian[-1] == "systemctl restart chrony"


def test_without_a_server_the_system_s_own_are_kept(step_of: StepOf) -> None:
    step = step_of("time")
    assert step.commands == ("systemctl enable chronyd", "systemctl restart chronyd")
    assert "the system's own are kept" in str(step.notes[0])


def test_a_server_that_cannot_be_one_is_left_out(step_of: StepOf) -> None:
    hostile = ["ntp\nEND\nrm -rf /", "fe80::1%x\nEND\nrm -rf /", "ntp1.example.net"]
    step = step_of("time", surroundings={"ntp": hostile})
    assert "rm -rf" not in "\n".join(step.commands)
    assert "server ntp1.example.net iburst" in step.commands
    assert "left out" in str(step.notes[0])


def test_a_deployer_that_runs_chrony_itself_is_not_disturbed(step_of: StepOf) -> None:
    old = {
        "release": "wallaby",
        "services": ["keystone", "placement", "glance", "nova", "neutron", "chrony"],
        "operating_system": "ubuntu-20.04",
        "options": {"network_backend": "ovn"},
        "storage": None,
    }
    assert step_of("time", **old).commands == ()
