"""Packages, by the tool of the system and the deployer's documents."""

from collections.abc import Callable

import pytest

from archbook.model.preparation import Step

StepOf = Callable[..., Step]


@pytest.mark.parametrize(
    ("system", "begins"),
    [
        ("centos-7", "yum install -y chrony"),
        ("centos-8", "dnf install -y chrony"),
        ("rocky-linux-10", "dnf install -y chrony"),
        ("ubuntu-24.04", "DEBIAN_FRONTEND=noninteractive apt-get install -y chrony"),
    ],
)
def test_each_system_has_its_tool(step_of: StepOf, system: str, begins: str) -> None:
    assert step_of("packages", operating_system=system).commands[-1].startswith(begins)


def test_openstack_ansible_asks_for_more(step_of: StepOf) -> None:
    more = step_of("packages", deployer="openstack-ansible", operating_system="ubuntu-24.04")
    assert "bridge-utils" in more.commands[-1]
    assert more.citations[0].source == "openstack-ansible-target-hosts"
    assert "bridge-utils" not in step_of("packages", operating_system="ubuntu-24.04").commands[-1]


def test_hosts_with_volumes_get_lvm(step_of: StepOf) -> None:
    lvm = [{"name": "disks", "kind": "lvm", "on": "cmp", "serves": ["cinder"]}]
    assert "lvm2" in step_of("packages", storage=lvm).commands[-1]
    assert "lvm2" not in step_of("packages", "ctl-01", storage=lvm).commands[-1]
