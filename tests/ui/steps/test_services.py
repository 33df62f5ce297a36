"""The step of services: a tick is a choice, and what the choice brings is said."""

from tests.ui.bench import Bench

from archbook.catalog.library import bundled
from archbook.model.edit import AddService, SetField
from archbook.ui.steps.services import Services

FACTS = bundled()


def test_a_ticked_service_is_chosen_and_an_unticked_one_is_not() -> None:
    bench = Bench(Services)
    bench.find("Heat").value = True
    assert "heat" in bench.session.design.services
    bench.find("Heat").value = False
    assert "heat" not in bench.session.design.services


def test_a_refused_click_is_explained_and_taken_back() -> None:
    bench = Bench(Services)
    for name in ("Keystone", "Placement", "Glance", "Neutron", "Horizon"):
        bench.find(name).value = False
    bench.find("Nova").value = False
    assert bench.find("Nova").value is True
    assert bench.session.design.services == ("nova",)
    assert bench.session.messages
    bench.find("Heat").value = True
    assert bench.session.messages == ()


def test_what_comes_along_says_why() -> None:
    bench = Bench(Services)
    along = {one.id: one for one in bench.session.results.blueprint.services if not one.chosen}
    assert str(along["mariadb"].reason.text) in bench.html()


def test_a_chosen_service_that_the_release_lost_says_what_to_do_instead() -> None:
    bench = Bench(Services)
    advice = FACTS.service("senlin").advice
    assert advice is not None
    assert f"</strong>: {advice.en}" not in bench.html()
    bench.session.change(AddService(service="senlin"))
    assert f"<strong>Senlin (gone after 2023.2)</strong>: {advice.en}" in bench.html()


def test_marks_follow_the_release() -> None:
    bench = Bench(Services)
    assert bench.find("Senlin").description == "Senlin (gone after 2023.2)"
    bench.session.change(SetField(field="release", value="2023.1"))
    assert bench.find("Senlin").description == "Senlin"


def test_services_are_found_by_name_and_by_purpose() -> None:
    bench = Bench(Services)
    bench.find("Find").value = "kubernetes clusters"
    assert "Magnum" in bench.names()
    assert "Nova" not in bench.names()
    bench.find("Find").value = "<b>no such</b>"
    assert "<b>" not in bench.html()
    bench.find("Find").value = ""
    assert "Nova" in bench.names()


def test_a_setting_is_stated_and_taken_back_to_its_default() -> None:
    bench = Bench(Services)
    name = FACTS.default("nova-cpu-allocation-ratio").title.en
    bench.find(name).value = "4.5"
    assert bench.session.design.settings == {"nova-cpu-allocation-ratio": 4.5}
    bench.find(name).value = ""
    assert bench.session.design.settings == {}


def test_what_is_no_number_is_refused_and_put_back() -> None:
    bench = Bench(Services)
    name = FACTS.default("nova-cpu-allocation-ratio").title.en
    bench.find(name).value = "2"
    bench.find(name).value = "<i>much</i>"
    assert bench.alarms == ["'<i>much</i>' is no number"]
    assert bench.find(name).value == "2"
    bench.find(name).value = "-1"
    assert bench.session.messages
    assert bench.find(name).value == "2"


def test_services_tell_what_they_are_for_in_korean() -> None:
    bench = Bench(Services, language="ko")
    assert FACTS.service("heat").mission.ko in bench.html()
