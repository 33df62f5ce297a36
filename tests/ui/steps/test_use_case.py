"""The step of the use case: choosing one begins anew, and asks first when work would go."""

import html

from tests.ui.bench import Bench

from archbook.catalog.library import bundled
from archbook.model.edit import AddService, SetField
from archbook.ui.steps.use_case import UseCase
from archbook.workspace import new

FACTS = bundled()
BEGIN = "Begin anew; undo brings it back"


def test_an_untouched_design_makes_way_at_once() -> None:
    bench = Bench(UseCase)
    bench.find("Use case").value = "htc"
    assert bench.session.design == new("htc").design
    bench.find("Use case").value = "hci"
    assert bench.session.design == new("hci").design


def test_a_changed_design_is_asked_for_and_undo_brings_it_back() -> None:
    bench = Bench(UseCase)
    bench.session.change(AddService(service="heat"))
    mine = bench.session.design
    bench.find("Use case").value = "htc"
    assert bench.session.design == mine
    assert html.escape(str(FACTS.use_case("htc").title)) in bench.html()
    assert 'role="alert"' in bench.html()
    bench.press(BEGIN)
    assert bench.session.design == new("htc").design
    assert 'role="alert"' not in bench.html()
    bench.session.undo()
    assert bench.session.design == mine
    assert bench.find("Use case").value == "starter"


def test_the_design_at_hand_can_be_kept() -> None:
    bench = Bench(UseCase)
    bench.session.change(AddService(service="heat"))
    mine = bench.session.design
    bench.find("Use case").value = "htc"
    bench.press("Keep my design")
    assert bench.session.design == mine
    assert bench.find("Use case").value == "starter"
    assert 'role="alert"' not in bench.html()


def test_going_back_to_the_use_case_at_hand_asks_nothing() -> None:
    bench = Bench(UseCase)
    bench.session.change(AddService(service="heat"))
    bench.find("Use case").value = "htc"
    bench.find("Use case").value = "starter"
    assert 'role="alert"' not in bench.html()
    assert "heat" in bench.session.design.services


def test_a_use_case_says_what_it_is_for_its_services_and_what_was_changed() -> None:
    bench = Bench(UseCase)
    bench.find("Use case").value = "htc"
    entry, shown = FACTS.use_case("htc"), html.unescape(bench.html())
    assert str(entry.why) in shown
    assert all(FACTS.service(one).name in shown for one in entry.services)
    assert all(str(change.why) in shown for change in entry.changed)


def test_every_use_case_of_the_catalog_is_offered_and_explained() -> None:
    bench = Bench(UseCase)
    offered = [value for _, value in bench.find("Use case").options]
    assert set(offered) == set(FACTS.ids("use-cases"))
    shown = html.unescape(bench.html())
    assert all(str(FACTS.use_case(one).why) in shown for one in offered)


def test_a_design_of_no_use_case_says_so_and_is_not_lost_unasked() -> None:
    space = new("starter").apply(SetField(field="use_case", value=None))
    bench = Bench(UseCase, space)
    assert ("none", "") in bench.find("Use case").options
    bench.find("Use case").value = "htc"
    assert bench.session.design == space.design
    bench.press(BEGIN)
    assert bench.session.design.use_case == "htc"


def test_it_speaks_korean() -> None:
    bench = Bench(UseCase, language="ko")
    entry = FACTS.use_case("starter")
    assert entry.why.ko in html.unescape(bench.html())
    assert entry.why.en not in html.unescape(bench.html())
