"""What a cloud is for."""

from datetime import date

from archbook.catalog.library import bundled
from archbook.model.catalog.platform import CRITERIA
from archbook.model.edit import SetField, SetSection
from archbook.session import Results, choices
from archbook.workspace import new

FACTS = bundled()


def at_hand() -> Results:
    space = new("starter").apply(
        SetField(field="deployment_model", value="hybrid"),
        SetSection(section="purpose", value={"service_models": ["paas", "daas"]}),
    )
    return Results(space, date(2026, 11, 24))


def test_deployment_models_are_those_of_the_catalog_and_one_is_taken() -> None:
    offered = choices.deployment_models(at_hand())
    concepts = [one for one in FACTS.ids("concepts") if one.endswith("-cloud")]
    assert {choices.deployment_concept(one.value) for one in offered} == set(concepts)
    assert [one.value for one in offered if one.taken] == ["hybrid"]
    assert all(
        one.note == FACTS.concept(choices.deployment_concept(one.value)).explains
        for one in offered
    )


def test_service_models_are_those_of_the_catalog() -> None:
    offered = choices.service_models(at_hand())
    kinds = {one for one in FACTS.ids("concepts") if FACTS.concept(one).kind == "service_model"}
    assert {one.value for one in offered} == kinds
    assert [one.value for one in offered if one.taken] == ["paas", "daas"]


def test_each_criterion_has_a_concept_that_explains_it() -> None:
    offered = choices.criteria(at_hand())
    assert tuple(one.value for one in offered) == CRITERIA
    explained = {
        str(FACTS.concept(one).explains)
        for one in FACTS.ids("concepts")
        if FACTS.concept(one).kind == "criterion"
    }
    assert {str(one.note) for one in offered} == explained
