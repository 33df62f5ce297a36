"""Services that can be chosen: all of the catalog, marked for the release at hand."""

from datetime import date

import pytest

from archbook.catalog.library import bundled
from archbook.model.edit import AddService
from archbook.session import Results, choices
from archbook.workspace import new

DAY = date(2026, 11, 24)


def results(use_case: str = "starter", release: str | None = None) -> Results:
    return Results(new(use_case, release=release), DAY)


def marks(release: str) -> dict[str, str]:
    offered = choices.services(results(release=release))
    return {one.value: str(one.mark or "") for layer in offered.values() for one in layer}


def test_every_service_that_does_not_come_by_itself_is_offered_once() -> None:
    catalog = bundled()
    offered = choices.services(results())
    names = [one.value for layer in offered.values() for one in layer]
    wanted = {name for name in catalog.ids("services") if not catalog.service(name).automatic}
    assert sorted(names) == sorted(wanted)


def test_every_layer_of_the_catalog_has_a_name_and_a_place() -> None:
    catalog = bundled()
    layers = {catalog.service(name).layer for name in catalog.ids("services")}
    assert layers <= set(choices.LAYERS)


@pytest.mark.parametrize(
    ("service", "release", "mark"),
    [
        ("sahara", "2026.1", "gone after 2023.2"),
        ("sahara", "pike", ""),
        ("placement", "pike", "not before stein"),
        ("nova", "2026.1", ""),
    ],
)
def test_what_the_release_lacks_is_marked(service: str, release: str, mark: str) -> None:
    assert marks(release)[service] == mark


def test_what_is_chosen_is_taken() -> None:
    at_hand = results()
    taken = {
        one.value for layer in choices.services(at_hand).values() for one in layer if one.taken
    }
    assert taken == set(at_hand.workspace.design.services)


def test_what_comes_along_says_why() -> None:
    along = {one.value: str(one.note) for one in choices.came_along(results())}
    assert {"mariadb", "rabbitmq", "memcached"} <= set(along)
    assert all(along.values())


def test_what_comes_along_can_be_unticked_once_it_was_chosen() -> None:
    chosen = new("starter").apply(AddService(service="mariadb"))
    offered = choices.services(Results(chosen, DAY))
    assert [one.taken for one in offered["database"] if one.value == "mariadb"] == [True]


def test_marked_services_stand_last_in_their_layer() -> None:
    for layer in choices.services(results(release="2026.1")).values():
        marked = [one.mark is not None for one in layer]
        assert marked == sorted(marked)
