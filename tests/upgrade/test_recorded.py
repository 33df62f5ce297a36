"""Recorded changes: new names, splits, inventory groups, what to do before an upgrade."""

from collections.abc import Callable

from archbook.model.upgrade import Change, Upgrade, What

Moved = Callable[..., Upgrade]
Among = Callable[[Upgrade, What], dict[str, Change]]


def test_nova_placement_api_goes_on_as_placement_api(moved: Moved, among: Among) -> None:
    made = moved("queens", "2026.2")
    change = among(made, What.COMPONENT_RENAMED)["component/nova-placement-api"]
    assert change.release.id == "stein"
    assert change.instead == ("placement-api",)
    assert change.groups == ("ctl",)
    assert "component/nova-placement-api" not in among(made, What.COMPONENT_GONE)


def test_a_component_that_is_split_does_not_bring_strangers(moved: Moved, among: Among) -> None:
    made = moved("2025.1", "2025.2")
    split = among(made, What.COMPONENT_SPLIT)["component/neutron-server"]
    assert set(split.instead) == {
        "neutron-rpc-server",
        "neutron-periodic-worker",
        "neutron-ovn-maintenance-worker",
    }
    comes = among(made, What.COMPONENT_COMES)
    assert not {f"component/{name}" for name in split.instead} & set(comes)


def inventory(made: Upgrade) -> set[str]:
    return {
        str(change.message).split(".", 1)[0]
        for change in made.changes
        if change.what is What.INVENTORY and "these groups" not in str(change.message)
    }


def test_inventory_groups_are_told_to_those_who_have_that_inventory(moved: Moved) -> None:
    said = inventory(moved("wallaby", "xena", deployer="kolla-ansible"))
    assert said == {"the inventory group haproxy of Kolla-Ansible is called loadbalancer"}
    assert inventory(moved("wallaby", "xena", deployer="kayobe")) == said
    assert inventory(moved("wallaby", "xena", deployer="openstack-ansible")) == set()
    assert inventory(moved("wallaby", "xena")) == set()
    assert inventory(moved("xena", "yoga", deployer="kolla-ansible")) == set()


def test_the_lvm_groups_concern_lvm_alone(moved: Moved) -> None:
    lvm = {"storage": None, "options": {"block_backend": "lvm"}, "deployer": "kolla-ansible"}
    assert any("cinder-volume-lvm" in said for said in inventory(moved("2025.2", "2026.1", **lvm)))
    ceph = inventory(moved("2025.2", "2026.1", deployer="kolla-ansible"))
    assert not any("cinder-volume-lvm" in said for said in ceph)


def procedures(made: Upgrade) -> list[list[str]]:
    return [
        [change.release.id for change in step.changes if change.what is What.PROCEDURE]
        for step in made.steps
    ]


def test_rabbitmq_wants_a_step_of_its_own_only_when_a_release_is_skipped(moved: Moved) -> None:
    kolla = {"deployer": "kolla-ansible"}
    assert procedures(moved("2023.1", "2024.1", **kolla)) == [["2024.1"]]
    assert procedures(moved("2023.2", "2024.1", **kolla)) == [[]]
    assert procedures(moved("2023.1", "2025.1", **kolla)) == [["2024.1"], ["2025.1"]]


def test_a_parallel_cloud_has_nothing_to_do_before_an_upgrade(moved: Moved) -> None:
    assert procedures(moved("queens", "2026.1", deployer="kolla-ansible")) == [[]]
