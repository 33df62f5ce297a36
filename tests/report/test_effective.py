"""The facts in effect for a design say where they come from and when that was read."""

from collections.abc import Callable

from jsonschema import Draft202012Validator

from archbook.model.blueprint import Blueprint
from archbook.report.documents import schema_of
from archbook.report.effective import effective_document, effective_table


def test_every_fact_has_a_value_and_a_dated_source(blueprint: Callable[..., Blueprint]) -> None:
    document = effective_document(blueprint(), "en")
    Draft202012Validator(schema_of("facts")).validate(document)
    assert document["release"] == "2026.1"
    for fact in document["facts"]:
        assert fact["value"]
        assert fact["source"]["title"]
        own = fact["source"]["title"] == "the design"
        assert bool(fact["source"]["read_on"]) != own


def test_choices_defaults_and_services_are_there(blueprint: Callable[..., Blueprint]) -> None:
    facts = {fact["subject"]: fact for fact in effective_document(blueprint(), "en")["facts"]}
    assert facts["option/network_backend"]["value"] == "ovn"
    assert facts["option/network_backend"]["source"]["title"] == "the design"
    assert facts["option/routing"]["why"].startswith("the default: ")
    assert facts["default/nova-cpu-allocation-ratio"]["value"] == "4"
    assert "needs it" in facts["service/mariadb"]["why"]


def test_a_default_is_that_of_the_release(blueprint: Callable[..., Blueprint]) -> None:
    facts = effective_document(blueprint(release="zed"), "en")["facts"]
    ratio = next(f for f in facts if f["subject"] == "default/nova-cpu-allocation-ratio")
    assert ratio["value"] == "16"


def test_the_table_names_the_release_and_the_day(blueprint: Callable[..., Blueprint]) -> None:
    text = effective_table(blueprint(), "en")
    assert text.startswith("Facts in effect for sound at 2026.1")
    assert "read on" in text
