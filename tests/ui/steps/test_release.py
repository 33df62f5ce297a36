"""The step of the release: what is chosen, how it stands, and the way from an old release."""

import html

import pytest
from tests.ui.bench import DAY, Bench

from archbook.catalog.library import bundled
from archbook.model.edit import SetField
from archbook.rules.host_systems import supported
from archbook.ui.steps.release import Release
from archbook.workspace import new

FACTS = bundled()


@pytest.mark.parametrize(
    ("control", "field", "value"),
    [
        ("Release", "release", "2026.2"),
        ("Profile", "profile", "production"),
        ("Deployer", "deployer", "openstack-ansible"),
        ("Operating system", "operating_system", "rocky-linux-10"),
    ],
)
def test_a_choice_is_the_designs(control: str, field: str, value: str) -> None:
    bench = Bench(Release)
    bench.find(control).value = value
    wanted = new("starter").apply(SetField.model_validate({"field": field, "value": value}))
    assert bench.session.design == wanted.design
    assert bench.find(f"{control} (changed)").value == value


def test_no_deployer_takes_the_field_away() -> None:
    bench = Bench(Release)
    bench.find("Deployer").value = ""
    assert bench.session.design.deployer is None
    assert bench.find("Deployer").value == ""


def test_a_profile_that_is_the_default_may_be_chosen() -> None:
    bench = Bench(Release, new("production-private"))
    bench.find("Profile").value = "lab"
    bench.find("Profile").value = "production"
    assert bench.session.design.profile == "production"


def test_releases_say_whether_they_are_maintained() -> None:
    bench = Bench(Release)
    words = {value: said for said, value in bench.find("Release").options}
    assert words["2026.1"] == "2026.1 Gazpacho (SLURP)"
    assert words["queens"] == "Queens (not maintained since 2019-10-24)"
    assert words["2026.2"] == "2026.2 Hibiscus"


def test_only_systems_that_fit_are_offered_and_the_one_that_is_chosen() -> None:
    bench = Bench(Release)
    fitting = {one.id for one in supported(bench.session.results.blueprint)}
    assert {value for _, value in bench.find("Operating system").options} == fitting | {""}
    bench.session.change(SetField(field="operating_system", value="centos-7"))
    assert "centos-7" in {value for _, value in bench.find("Operating system").options}
    found = bench.session.results.check.findings.findings
    (refused,) = (one for one in found if one.rule == "operations.host-system-supported")
    assert str(refused.message) in html.unescape(bench.html())


def test_without_a_deployer_systems_that_the_release_is_tested_with_are_offered() -> None:
    bench = Bench(Release)
    bench.find("Deployer").value = ""
    offered = {value for _, value in bench.find("Operating system").options} - {""}
    systems = map(FACTS.operating_system, FACTS.ids("operating-systems"))
    assert offered == {one.id for one in systems if "2026.1" in one.tested_with}


def test_an_old_release_says_what_is_out_of_date_and_shows_the_way() -> None:
    bench = Bench(Release, new("textbook-htc"))
    shown = html.unescape(bench.html())
    found = bench.session.results.check.findings.findings
    (late,) = (one for one in found if one.rule == "services.release-maintained")
    assert str(late.message) in shown
    assert "none since" in shown
    bench.press("Show the way to 2026.1")
    way = new("textbook-htc").upgrade("2026.1", as_of=DAY)
    assert way.html() in bench.html()
    bench.find("Release").value = "2026.2"
    assert way.html() not in bench.html()


def test_a_release_as_new_as_the_newest_has_no_way_to_show() -> None:
    bench = Bench(Release)
    with pytest.raises(ValueError, match="not enough values"):
        bench.press("Show the way to 2026.1")


def test_a_profile_says_what_it_weighs_otherwise() -> None:
    bench = Bench(Release)
    weights = FACTS.profile("lab").rules
    shown = html.unescape(bench.html())
    assert all(f"<code>{rule}</code>" in shown for rule in weights)
    bench.find("Profile").value = "production"
    assert "weighs otherwise" not in bench.html()


def test_it_speaks_korean() -> None:
    bench = Bench(Release, language="ko")
    assert FACTS.profile("lab").explains.ko in html.unescape(bench.html())
