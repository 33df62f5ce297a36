"""What Kolla-Ansible installs itself."""

from collections.abc import Callable

from archbook.model.preparation import HostPreparation, Step

StepOf = Callable[..., Step]
HostOf = Callable[..., HostPreparation]


def test_docker_or_podman_since_2023_2(step_of: StepOf) -> None:
    step = step_of("container-engine")
    assert step.commands == ()
    assert "or Podman" in str(step.notes[0])
    old = {
        "release": "2023.1",
        "operating_system": "rocky-linux-9",
        "services": ["keystone", "placement", "glance", "nova", "neutron"],
        "storage": None,
    }
    assert "Podman" not in str(step_of("container-engine", **old).notes[0])


def test_hosts_without_the_internet_need_a_mirror(step_of: StepOf) -> None:
    step = step_of("container-engine", surroundings={"air_gapped": True})
    assert "mirror" in str(step.notes[1])


def test_openstack_ansible_needs_none(host_of: HostOf) -> None:
    steps = host_of("cmp-01", deployer="openstack-ansible").steps
    assert "container-engine" not in {one.id for one in steps}
