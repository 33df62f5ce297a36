"""A change is dated by the release from which on it holds."""

from collections.abc import Callable

from archbook.upgrade.move import Move, of_service


def test_since_is_the_first_release_from_which_on_it_holds(planned: Callable[..., Move]) -> None:
    move = planned("starter", "2023.1", "2025.1")
    assert move.since(lambda plan: plan.release.order >= 29).id == "2024.1"
    assert move.since(lambda plan: plan.release.id != "2024.2").id == "2025.1"
    assert move.since(lambda _: True).id == "2023.1"


def test_a_move_passes_what_comes_after_its_start(planned: Callable[..., Move]) -> None:
    move = planned("starter", "2023.1", "2025.1")
    assert [one for one in ("2023.1", "2023.2", "2025.1", "2025.2") if move.passes(one)] == [
        "2023.2",
        "2025.1",
    ]


def test_a_service_stands_on_groups_in_the_order_of_the_design(
    planned: Callable[..., Move],
) -> None:
    end = planned("textbook-full", "queens", "rocky").end
    components, groups = of_service(end, "neutron")
    assert "neutron-server" in components
    assert groups == ("controller", "network", "compute")
