"""Choices that are gone, and defaults that a design has not stated."""

from collections.abc import Callable

import pytest

from archbook.model.upgrade import Change, Upgrade, What

Moved = Callable[..., Upgrade]
Among = Callable[[Upgrade, What], dict[str, Change]]
CEPH = {"block_backend": "ceph", "image_backend": "ceph"}


@pytest.mark.parametrize(
    ("option", "value", "releases", "since", "instead"),
    [
        ("network_backend", "linuxbridge", ("2023.1", "2026.1"), "2025.1", "ovn"),
        ("network_backend", "nova-network", ("queens", "2023.1"), "ussuri", "openvswitch"),
        ("hypervisor", "hyperv", ("2023.1", "2026.1"), "2024.1", "kvm"),
        ("hypervisor", "xenapi", ("queens", "2026.1"), "victoria", "kvm"),
        ("telemetry_backend", "mongodb", ("pike", "queens"), "queens", "gnocchi"),
    ],
)
def test_a_choice_that_is_gone_says_since_when_and_what_instead(  # noqa: PLR0913, PLR0917 - one row, one case
    moved: Moved, option: str, value: str, releases: tuple[str, str], since: str, instead: str
) -> None:
    made = moved(*releases, options=CEPH | {option: value})
    (gone,) = (change for change in made.changes if change.what is What.OPTION_GONE)
    assert (gone.subject, gone.release.id) == (f"option/{option}", since)
    assert gone.instead == (instead,)
    assert f"{value} was removed in" in str(gone.message)


def test_a_choice_is_gone_at_one_step_alone(moved: Moved) -> None:
    made = moved("2023.1", "2026.1", options=CEPH | {"network_backend": "linuxbridge"})
    steps = [
        [change.what for change in step.changes].count(What.OPTION_GONE) for step in made.steps
    ]
    assert steps == [0, 1, 0]


def test_hosts_with_a_hypervisor_of_their_own_are_named(moved: Moved, among: Among) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "win", "roles": ["compute"], "count": 2, "hypervisors": ["hyperv"]},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    gone = among(moved("2023.1", "2024.1", host_groups=groups), What.OPTION_GONE)
    assert gone["option/hypervisor"].groups == ("win",)


def test_a_default_that_changes_says_how_to_keep_what_was(moved: Moved, among: Among) -> None:
    change = among(moved("train", "ussuri", options=CEPH), What.DEFAULT_CHANGED)[
        "option/network_backend"
    ]
    assert change.release.id == "ussuri"
    assert "its default changes from openvswitch to ovn" in str(change.message)
    assert "To keep openvswitch, state it in the design" in str(change.message)


def test_a_choice_that_the_design_states_has_no_default_that_changes(
    moved: Moved, among: Among
) -> None:
    stated = CEPH | {"network_backend": "openvswitch"}
    made = moved("train", "ussuri", options=stated)
    assert "option/network_backend" not in among(made, What.DEFAULT_CHANGED)
