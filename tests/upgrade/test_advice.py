"""The way that is advised is the honest one."""

from collections.abc import Callable

from archbook.model.upgrade import Upgrade

Moved = Callable[..., Upgrade]


def advice(made: Upgrade) -> str:
    return " ".join(map(str, made.advice))


def test_from_before_slurp_a_parallel_cloud_is_advised(moved: Moved) -> None:
    made = moved("queens", "2026.2")
    assert made.way == "parallel"
    assert [(step.start.id, step.target.id) for step in made.steps] == [("queens", "2026.2")]
    assert made.steps[0].changes == made.changes
    assert "Build a cloud of 2026.2 beside this one and move the workloads" in advice(made)
    assert "it would take instead: 14," in advice(made)
    assert "Rocky, Stein, Train, Ussuri, Victoria, Wallaby, Xena" in advice(made)
    assert "only from 2023.1 on" in advice(made)


def test_from_slurp_on_the_cloud_is_upgraded_in_place(moved: Moved) -> None:
    made = moved("2023.1", "2026.1")
    assert made.way == "in-place"
    assert [step.target.id for step in made.steps] == ["2024.1", "2025.1", "2026.1"]
    assert all(step.skips for step in made.steps)
    assert "in 3 steps" in advice(made)
    assert "get no more fixes" in advice(made)
    assert "SLURP" not in advice(made)


def test_a_target_that_is_no_slurp_release_costs_one_more_step_and_a_word(moved: Moved) -> None:
    made = moved("2023.1", "2026.2")
    assert [step.skips for step in made.steps] == [True, True, True, False]
    assert "2026.2 is no SLURP release" in advice(made)


def test_a_start_that_is_no_slurp_release_is_said(moved: Moved) -> None:
    made = moved("2025.2", "2026.1")
    assert "in one step" in advice(made)
    assert "2025.2 is no SLURP release" in advice(made)


def test_before_slurp_but_not_at_its_end_both_ways_are_named(moved: Moved) -> None:
    made = moved("zed", "2024.1")
    assert made.way == "in-place"
    assert "a cloud of 2024.1 beside this one" in advice(made)


def test_a_target_that_gets_no_fixes_is_said(moved: Moved) -> None:
    assert "2025.1 gets no more fixes" in advice(moved("2024.1", "2025.1"))
    assert "Stein gets no more fixes" in advice(moved("queens", "stein"))
    assert "2026.2 gets no more fixes" not in advice(moved("2024.1", "2026.2"))
