"""Defaults of services that changed."""

from collections.abc import Callable

from archbook.model.upgrade import Upgrade, What

Moved = Callable[..., Upgrade]


def ratios(made: Upgrade) -> list[str]:
    return [
        f"{change.release.id}: {change.message}"
        for change in made.changes
        if change.what is What.DEFAULT_CHANGED and "initial_" in str(change.message)
    ]


def test_allocation_ratios_fall_in_2023_1(moved: Moved) -> None:
    cpu, ram = ratios(moved("zed", "2023.2"))
    assert cpu.startswith(
        "2023.1: the default of initial_cpu_allocation_ratio (Nova) changes from"
    )
    assert "from 16 to 4" in cpu
    assert "from 1.5 to 1:" in ram


def test_after_that_they_stay(moved: Moved) -> None:
    assert ratios(moved("2023.1", "2026.2")) == []


def test_a_cloud_without_the_service_is_not_told(moved: Moved) -> None:
    assert ratios(moved("zed", "2023.2", services=["keystone", "swift"])) == []
