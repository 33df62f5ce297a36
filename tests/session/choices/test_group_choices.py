"""Roles, and one more group of hosts."""

from datetime import date

from archbook.catalog.library import bundled
from archbook.model.edit import AddGroup
from archbook.session import Results, choices
from archbook.workspace import new

DAY = date(2026, 11, 24)


def results(use_case: str = "starter", release: str | None = None) -> Results:
    return Results(new(use_case, release=release), DAY)


def test_every_role_is_offered_from_the_control_plane_down() -> None:
    offered = choices.roles(results())
    assert {one.value for one in offered} == set(bundled().ids("roles"))
    assert offered[0].value == "control"
    assert {one.value for one in offered if one.taken} == {"control", "compute"}


def test_a_new_group_has_a_name_of_its_own() -> None:
    space = new("starter")
    names = []
    for _ in range(3):
        group = choices.one_more_group(Results(space, DAY), "network")
        space = space.apply(AddGroup(group=group))
        names.append(group.name)
    assert names == ["network", "network-2", "network-3"]
