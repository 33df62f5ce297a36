"""Options: their values, and what holds when none is chosen."""

from datetime import date

from archbook.catalog.library import bundled
from archbook.session import Results, choices
from archbook.workspace import new

DAY = date(2026, 11, 24)


def results(use_case: str = "starter", release: str | None = None) -> Results:
    return Results(new(use_case, release=release), DAY)


def test_every_option_is_asked_but_the_deployer() -> None:
    asked = {question.id for question in choices.questions(results())}
    assert asked == set(bundled().ids("options")) - {"deployer"}


def test_a_question_names_its_default_and_marks_what_is_gone() -> None:
    asked = {question.id: question for question in choices.questions(results())}
    network = asked["network_backend"]
    assert {one.value for one in network.choices if one.taken} == {"ovn"}
    assert "OVN" in str(network.default)
    assert {one.value for one in network.choices if one.mark} >= {"linuxbridge", "nova-network"}


def test_what_the_storage_back_ends_imply_is_said_to_come_from_them() -> None:
    asked = {
        question.id: question for question in choices.questions(results("production-private"))
    }
    assert str(asked["block_backend"].default).startswith("from the storage back ends: Ceph")
    assert not any(one.taken for one in asked["block_backend"].choices)
