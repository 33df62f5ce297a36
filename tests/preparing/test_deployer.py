"""The host that the deployer runs on."""

from collections.abc import Callable

import pytest

from archbook.model.preparation import Preparation, Step
from archbook.preparing import deployment_host, host_called

Prepare = Callable[..., Preparation]
PHYSNETS = [{"name": "physnet1", "groups": ["net"]}]


def _step(preparation: Preparation) -> Step:
    host = deployment_host(preparation)
    assert host is not None
    return host.steps[0]


def test_kolla_ansible_lives_in_a_virtual_environment(prepare: Prepare) -> None:
    step = _step(prepare())
    assert any("-m venv /opt/kolla-ansible" in one for one in step.commands)
    (branch,) = step.variables
    assert (branch.default, branch.required) == ("stable/2026.1", False)


def test_it_is_told_the_interfaces_which_are_the_same_on_all_hosts(prepare: Prepare) -> None:
    notes = [str(note) for note in _step(prepare(physnets=PHYSNETS)).notes]
    assert notes[:4] == [
        "in globals.yml: network_interface: vlan10",
        "in globals.yml: api_interface: vlan10",
        "in globals.yml: tunnel_interface: vlan30",
        "in globals.yml: neutron_external_interface: bond2",
    ]


@pytest.mark.parametrize("system", ["rocky-linux-10", "ubuntu-24.04"])
def test_openstack_ansible_is_a_checkout(prepare: Prepare, system: str) -> None:
    made = prepare(deployer="openstack-ansible", operating_system=system)
    assert any("scripts/bootstrap-ansible.sh" in one for one in _step(made).commands)


def test_of_another_deployer_its_documents_say_how(prepare: Prepare) -> None:
    step = _step(prepare(deployer="kayobe"))
    assert step.commands == ()
    assert "own documents" in str(step.notes[0])


def test_a_host_of_the_design_with_the_role_takes_the_step(prepare: Prepare) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "dep", "roles": ["deployment"], "count": 1},
    ]
    made = prepare(host_groups=groups)
    assert deployment_host(made) is None
    assert host_called(made, "dep-01").steps[-1].id == "deployer"
    assert not any("role deployment" in str(one) for one in made.open)
