"""Changes come sorted, and each step tells what happens in it."""

from collections.abc import Callable

from archbook.model.upgrade import Upgrade, What

Moved = Callable[..., Upgrade]


def test_changes_are_told_by_sort_then_by_release_then_by_subject(moved: Moved) -> None:
    made = moved("queens", "2026.2", deployer="kolla-ansible")
    order = list(What)
    keys = [(order.index(one.what), one.release.order, one.subject) for one in made.changes]
    assert keys == sorted(keys)
    assert len({one.what for one in made.changes}) >= 8


def test_each_step_tells_of_releases_after_its_start(moved: Moved) -> None:
    made = moved("2023.1", "2026.2", deployer="kolla-ansible")
    for step in made.steps:
        for change in step.changes:
            assert step.start.order < change.release.order <= step.target.order, change


def test_what_start_and_target_differ_in_is_told_at_some_step(moved: Moved) -> None:
    made = moved("2023.1", "2026.2", deployer="kolla-ansible")
    steps = {(one.what, one.subject) for step in made.steps for one in step.changes}
    assert {(one.what, one.subject) for one in made.changes} <= steps
