"""Firewall and SELinux follow the deployer's documents."""

from collections.abc import Callable

import pytest

from archbook.model.preparation import Step

StepOf = Callable[..., Step]
OSA = {"deployer": "openstack-ansible"}


def test_kolla_ansible_sets_them_itself(step_of: StepOf) -> None:
    assert step_of("security").commands == ()
    assert "SELinux permissive" in str(step_of("security").notes[0])
    assert "AppArmor" in str(step_of("security", operating_system="ubuntu-24.04").notes[0])


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ("rocky-linux-10", "grubby --update-kernel ALL --args selinux=0"),
        ("centos-8", "sed -i 's/^SELINUX=.*/SELINUX=disabled/' /etc/selinux/config"),
    ],
)
def test_openstack_ansible_wants_both_off(step_of: StepOf, system: str, command: str) -> None:
    commands = step_of("security", operating_system=system, **OSA).commands
    assert commands[0] == command
    assert commands[-1] == "systemctl mask firewalld"


def test_systems_without_selinux_need_nothing(step_of: StepOf) -> None:
    assert step_of("security", operating_system="ubuntu-24.04", **OSA).commands == ()


def test_without_a_known_deployer_nothing_is_set(step_of: StepOf) -> None:
    step = step_of("security", deployer=None)
    assert step.commands == ()
    assert "nothing is set" in str(step.notes[0])
