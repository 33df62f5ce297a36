"""The step of the purpose: what the cloud is for, and how platforms do by what matters."""

import html

import pytest
from tests.ui.bench import Bench

from archbook.model.edit import SetField, SetSection
from archbook.ui.steps.purpose import Purpose
from archbook.workspace import new

EVIL = "<img src=x onerror=alert(1)>"


def weighed(**weights: float) -> SetSection:
    return SetSection(section="purpose", value={"weights": dict(weights)})


def test_name_title_and_deployment_model_are_the_designs() -> None:
    bench = Bench(Purpose)
    bench.find("Name").value = "alpha"
    bench.find("Title").value = "Cloud of the laboratory"
    bench.find("Deployment model").value = "community"
    wanted = new("starter").apply(
        SetField(field="name", value="alpha"),
        SetField(field="title", value="Cloud of the laboratory"),
        SetField(field="deployment_model", value="community"),
    )
    assert bench.session.design == wanted.design
    concept = wanted.catalog.concept("community-cloud")
    assert html.escape(concept.explains.en) in bench.html()


def test_a_name_that_is_none_is_refused_in_words_and_put_back() -> None:
    bench = Bench(Purpose)
    for given in ("", "/etc/passwd", "x" * 64):
        bench.find("Name").value = given
        assert bench.find("Name").value == "starter"
        assert bench.session.messages
    assert bench.session.design == new("starter").design


def test_service_models_are_ticked_and_the_last_one_stays() -> None:
    bench = Bench(Purpose)
    bench.find("PaaS").value = True
    assert bench.session.design.purpose.service_models == ("iaas", "paas")
    bench.find("PaaS").value = False
    bench.find("IaaS").value = False
    assert bench.session.design == new("starter").design
    assert bench.find("IaaS").value is True


def test_weights_move_the_platforms_as_the_pure_verb_does() -> None:
    bench = Bench(Purpose)
    bench.find("AWS").value = "5"
    bench.find("Ecosystem").value = "0"
    wanted = new("starter").apply(weighed(aws_compatibility=5, ecosystem=0))
    assert bench.session.design == wanted.design
    ranked = wanted.platforms().matrix.ranked
    wanted_order = [f"{place}. {one.platform.name}" for place, one in enumerate(ranked, 1)]
    assert all(line in bench.html() for line in wanted_order)
    before = [one.platform.id for one in new("starter").platforms().matrix.ranked]
    assert [one.platform.id for one in ranked] != before


def test_a_weight_of_one_is_what_holds_anyway_and_is_not_stated() -> None:
    bench = Bench(Purpose)
    bench.find("AWS").value = "5"
    bench.find("AWS").value = "1"
    assert bench.session.design == new("starter").design


@pytest.mark.parametrize("given", ["-1", "101", "much", "nan"])
def test_a_weight_that_is_none_is_refused_and_put_back(given: str) -> None:
    bench = Bench(Purpose)
    bench.find("AWS").value = given
    assert bench.session.messages
    assert bench.find("AWS").value == "1"
    assert bench.session.design == new("starter").design


def test_weights_that_are_all_zero_are_explained_in_their_place() -> None:
    bench = Bench(Purpose)
    for name in ("No lock-in", "Operation", "Low cost", "Development", "Ecosystem", "Releases"):
        bench.find(name).value = "0"
    bench.find("AWS").value = "0"
    assert "at least one criterion must weigh more than zero" in bench.html()
    bench.find("AWS").value = "1"
    assert 'role="alert"' not in bench.html()


def test_another_platform_ahead_is_said_with_its_reasons_and_sources() -> None:
    bench = Bench(Purpose)
    assert "OpenStack has the most points" in bench.html()
    for name in ("No lock-in", "Low cost", "Development", "Ecosystem", "Releases", "AWS"):
        bench.find(name).value = "0"
    first, *_ = bench.session.workspace.platforms().matrix.ranked
    assert first.platform.id != "openstack"
    assert f"{first.platform.name} has more points than OpenStack" in bench.html()
    score = first.platform.scores["operation_and_support"]
    assert html.escape(str(score.why), quote=False) in html.unescape(bench.html())
    source = bench.session.workspace.catalog.source(score.source)
    assert f'href="{html.escape(source.url)}"' in bench.html()


def test_text_of_a_design_stays_text() -> None:
    space = new("starter").apply(SetField(field="title", value=EVIL))
    bench = Bench(Purpose, space)
    assert bench.find("Title").value == EVIL
    assert EVIL not in bench.html()


def test_it_speaks_korean() -> None:
    bench = Bench(Purpose, language="ko")
    concept = bench.session.workspace.catalog.concept("private-cloud")
    assert concept.explains.ko in bench.html()
    assert concept.explains.en not in bench.html()
