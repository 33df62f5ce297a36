"""Options: their values, and what holds when none is chosen."""

from datetime import date

from archbook.catalog.library import bundled
from archbook.model.edit import AddService, SetOption
from archbook.session import Results, choices
from archbook.workspace import new

DAY = date(2026, 11, 24)


def results(use_case: str = "starter", release: str | None = None) -> Results:
    return Results(new(use_case, release=release), DAY)


def test_what_the_services_at_hand_leave_open_is_asked() -> None:
    asked = {question.id for question in choices.questions(results())}
    assert {"network_backend", "hypervisor", "tls"} <= asked
    assert not {"octavia_topology", "metrics_backend", "deployer"} & asked


def test_every_option_is_asked_of_a_design_with_every_service() -> None:
    space = new("starter", release="2026.1")
    services = {one for name in bundled().ids("options") for one in bundled().option(name).of}
    missing = services - {active.id for active in space.blueprint().services}
    everything = space.apply(*(AddService(service=name) for name in sorted(missing)))
    asked = {question.id for question in choices.questions(Results(everything, DAY))}
    assert asked == set(bundled().ids("options")) - {"deployer"}


def test_an_option_that_the_design_states_is_asked_all_the_same() -> None:
    space = new("starter").apply(SetOption(option="octavia_topology", value="single"))
    asked = {question.id for question in choices.questions(Results(space, DAY))}
    assert "octavia_topology" in asked


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
