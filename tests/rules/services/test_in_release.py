"""services.in-release."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddService, RemoveService
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.in-release"

FAILS, SOUND = examples(RULE)


@pytest.mark.parametrize("service", ["sahara", "murano", "monasca"])
def test_retired_services_are_refused_today_and_accepted_then(
    found: Callable[..., list[Hit]], service: str
) -> None:
    services = ["keystone", "heat", service]
    (hit,) = found(RULE, services=services, release="2026.2")
    assert "2023.2 was the last release" in str(hit.message)
    assert found(RULE, services=services, release="pike") == []


def test_placement_does_not_exist_at_pike(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "placement"], release="pike")
    assert "does not have it yet" in str(hit.message)
    assert hit.candidates == ((RemoveService(service="placement"),),)


def test_the_only_service_is_not_removed(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["sahara"], release="2026.2")
    assert (RemoveService(service="sahara"),) not in hit.candidates


def test_a_gap_between_two_releases(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "freezer"], release="2024.1")
    assert "Freezer has no release in 2024.1" in str(hit.message)


def test_names_what_replaced_it_when_there_is_no_advice(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint(services=["sahara"], release="2026.2")
    silent = tuple(
        replace(active, entry=active.entry.model_copy(update={"advice": None, "retired": None}))
        for active in planned.services
    )
    hits = rule_called(RULE).check(replace(planned, services=silent))
    assert "2023.2 was the last release with it; use " in str(next(hits).message)


def test_what_replaces_it_is_not_added_twice(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "monasca", "prometheus"]
    (hit,) = found(RULE, services=services, release="2026.2")
    assert hit.candidates == ((RemoveService(service="monasca"),),)
    assert hit.evidence == {"release": "2026.2", "first": "mitaka", "last": "2023.2"}


def test_what_comes_later_says_when(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "placement"], release="pike")
    assert str(hit.message).startswith("Placement comes with Stein; Pike does not have it yet")


def test_what_replaces_it_is_added_first(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "murano"], release="2026.2")
    added, gone = hit.candidates
    assert added[0] == AddService(service="heat")
    assert added[-1] == RemoveService(service="murano")
    assert gone == (RemoveService(service="murano"),)


def test_what_replaces_it_must_be_in_the_release(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "murano"], release="grizzly")
    assert hit.candidates == ((RemoveService(service="murano"),),)
