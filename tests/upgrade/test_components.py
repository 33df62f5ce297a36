"""Components of services that stay: which go, come and move, since when and why."""

from collections.abc import Callable

import pytest

from archbook.model.upgrade import Change, Upgrade, What
from archbook.upgrade.compare import changes
from archbook.upgrade.move import Move, placed

Moved = Callable[..., Upgrade]
Among = Callable[[Upgrade, What], dict[str, Change]]


def test_cinder_volume_moves_to_the_controllers_in_2026_1(moved: Moved, among: Among) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "sto", "roles": ["block_storage"], "count": 3},
    ]
    made = moved("2025.1", "2026.1", host_groups=groups)
    change = among(made, What.COMPONENT_MOVED)["component/cinder-volume"]
    assert change.release.id == "2026.1"
    assert change.groups == ("sto", "ctl")
    assert str(change.message) == (
        "cinder-volume moves from block storage hosts to control hosts; here from sto to ctl"
    )


def test_with_volumes_on_its_own_disks_it_stays(moved: Moved, among: Among) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "sto", "roles": ["block_storage"], "count": 3},
    ]
    made = moved(
        "2025.1", "2026.1", host_groups=groups, storage=None, options={"block_backend": "lvm"}
    )
    assert "component/cinder-volume" not in among(made, What.COMPONENT_MOVED)


def test_a_stand_in_that_keeps_it_is_said(moved: Moved, among: Among) -> None:
    change = among(moved("2025.2", "2026.1"), What.COMPONENT_MOVED)["component/cinder-volume"]
    assert "here it stays on ctl" in str(change.message)


def test_a_component_that_ends_is_dated_by_its_last_release(moved: Moved, among: Among) -> None:
    gone = among(moved("queens", "2023.1"), What.COMPONENT_GONE)["component/nova-consoleauth"]
    assert gone.release.id == "train"
    assert "Stein was the last release with it" in str(gone.message)
    assert gone.groups == ("ctl",)


def test_a_component_that_the_design_names_ends_too(moved: Moved, among: Among) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "run": ["nova-consoleauth"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    made = moved("stein", "victoria", host_groups=groups)
    assert "component/nova-consoleauth" in among(made, What.COMPONENT_GONE)


def test_a_component_that_goes_with_an_option_says_which(moved: Moved, among: Among) -> None:
    made = moved("train", "ussuri", options={"block_backend": "ceph", "image_backend": "ceph"})
    gone = among(made, What.COMPONENT_GONE)["component/neutron-l3-agent"]
    comes = among(made, What.COMPONENT_COMES)["component/neutron-ovn-metadata-agent"]
    for change in (gone, comes):
        assert change.release.id == "ussuri"
        assert "network_backend changes from openvswitch to ovn" in str(change.message)


def test_a_new_component_says_what_it_does_and_where(moved: Moved, among: Among) -> None:
    made = moved("2024.1", "2025.1", deployer="kolla-ansible")
    comes = among(made, What.COMPONENT_COMES)["component/ovn-sb-db-relay"]
    assert comes.release.id == "2025.1"
    assert "it is new and stands on ctl" in str(comes.message)


@pytest.mark.parametrize(
    ("name", "releases"),
    [
        ("textbook-full", ("ocata", "2026.2")),
        ("textbook-full", ("queens", "2026.2")),
        ("textbook-htc", ("newton", "2025.1")),
        ("starter", ("2023.1", "2026.2")),
    ],
)
@pytest.mark.parametrize("deployer", [None, "kolla-ansible"])
def test_nothing_that_goes_or_comes_is_left_out(
    planned: Callable[..., Move], name: str, releases: tuple[str, str], deployer: str | None
) -> None:
    made = planned(name, *releases, deployer=deployer)
    before, after = set(placed(made.start)), set(placed(made.end))
    told: set[str] = set()
    for change in changes(made):
        told |= {*change.components, *change.instead}
        told.add(change.subject.removeprefix("component/"))
    assert before ^ after
    assert before ^ after <= told
