"""Inventory groups of Kolla-Ansible that come and go with the components of the design."""

from collections.abc import Callable

from archbook.model.upgrade import Upgrade, What

Moved = Callable[..., Upgrade]
CORE = ["keystone", "placement", "glance", "nova", "neutron"]


def groups(made: Upgrade) -> dict[str, str]:
    return {
        change.release.id: str(change.message)
        for change in made.changes
        if change.what is What.INVENTORY and "these groups" in str(change.message)
    }


def test_groups_of_new_components_are_needed_from_their_release_on(moved: Moved) -> None:
    made = moved("2024.2", "2025.2", deployer="kolla-ansible")
    said = groups(made)
    assert "nova-metadata" in said["2025.1"]
    assert "neutron-rpc-server" in said["2025.2"]
    assert "neutron-rpc-server" not in said["2025.1"]
    assert groups(moved("2024.2", "2025.2", deployer="kayobe")) == said


def test_groups_of_what_has_ended_are_gone_from_the_release_after_it(moved: Moved) -> None:
    made = moved(
        "2023.1", "2024.1", services=[*CORE, "murano", "monasca"], deployer="kolla-ansible"
    )
    said = groups(made)
    assert "has these groups no more" in said["2024.1"]
    assert "murano-api" in said["2024.1"]
    assert "kafka" in said["2023.2"]  # Kolla-Ansible dropped it a release before Monasca ended


def test_groups_that_only_this_design_needs_no_more_stay(moved: Moved) -> None:
    made = moved("train", "ussuri", deployer="kolla-ansible", options={"block_backend": "ceph"})
    assert "component/neutron-l3-agent" in {change.subject for change in made.changes}
    assert not any("neutron-l3-agent" in said for said in groups(made).values())


def test_what_a_record_says_of_a_group_is_said_once(moved: Moved) -> None:
    made = moved("2025.2", "2026.1", deployer="kolla-ansible")
    assert not any("kolla_logs" in said for said in groups(made).values())


def test_other_deployers_have_other_inventories(moved: Moved) -> None:
    assert groups(moved("2024.2", "2025.2", deployer="openstack-ansible")) == {}
    assert groups(moved("2024.2", "2025.2")) == {}
