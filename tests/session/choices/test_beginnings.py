"""What a design begins with."""

from datetime import date

from archbook.catalog.library import bundled
from archbook.session import Results, choices
from archbook.workspace import new

DAY = date(2026, 11, 24)


def results(use_case: str = "starter", release: str | None = None) -> Results:
    return Results(new(use_case, release=release), DAY)


def test_releases_are_newest_first_and_slurp_is_marked() -> None:
    offered = choices.releases(results())
    names = [one.value for one in offered]
    assert names.index("2026.2") < names.index("2026.1") < names.index("queens")
    assert {one.value for one in offered if one.mark} >= {"2025.1", "2026.1"}
    assert "2026.2" not in {one.value for one in offered if one.mark}


def test_use_cases_stand_in_the_order_of_the_catalog() -> None:
    offered = choices.use_cases(results())
    assert offered[0].value == "starter"
    assert {one.value for one in offered} == set(bundled().ids("use-cases"))


def test_profiles_and_deployers_are_those_of_the_catalog_and_one_is_taken() -> None:
    at_hand = results()
    for offered, kind in (
        (choices.profiles(at_hand), "profiles"),
        (choices.deployers(at_hand), "deployers"),
    ):
        assert [one.value for one in offered] == list(bundled().ids(kind))
        assert sum(one.taken for one in offered) == 1
