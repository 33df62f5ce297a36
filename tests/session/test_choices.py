"""What can be chosen: all of the catalog, marked for the release at hand."""

from datetime import date

import pytest

from archbook.catalog.library import bundled
from archbook.i18n.translation import translate
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


def test_every_option_is_asked_but_the_deployer() -> None:
    asked = {question.id for question in choices.questions(results())}
    assert asked == set(bundled().ids("options")) - {"deployer"}


def test_a_question_names_its_default_and_marks_what_is_gone() -> None:
    asked = {question.id: question for question in choices.questions(results())}
    network = asked["network_backend"]
    assert {one.value for one in network.choices if one.taken} == {"ovn"}
    assert "OVN" in str(network.default)
    assert {one.value for one in network.choices if one.mark} >= {"linuxbridge", "nova-network"}


def test_labels_are_translated_with_their_marks() -> None:
    offered = choices.use_cases(results())
    assert translate(offered[0].label, "ko") != translate(offered[0].label, "en")
