"""services.telemetry-store."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddService, RemoveService, SetOption
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.telemetry-store"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"release": "pike", "services": ["keystone", "ceilometer"]}


def test_pike_is_the_last_release_with_it(
    found: Callable[..., list[Hit]], blueprint: Callable[..., Blueprint]
) -> None:
    assert found(RULE, **FAILS, release="pike") == []
    assert not rule_called(RULE).applies(blueprint(**FAILS, release="pike"))
    assert len(found(RULE, **FAILS, release="queens")) == 1


def test_puts_gnocchi_in_its_place(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == (
        (
            SetOption(option="telemetry_backend", value="gnocchi"),
            AddService(service="gnocchi"),
            RemoveService(service="mongodb"),
        ),
    )


def test_the_service_beside_ceilometer_is_enough(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "ceilometer", "gnocchi", "mongodb"]
    (hit,) = found(RULE, services=services)
    assert hit.candidates == ((RemoveService(service="mongodb"),),)


def test_so_is_the_option(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "ceilometer", "gnocchi"]
    (hit,) = found(RULE, services=services, options={"telemetry_backend": "mongodb"})
    assert hit.candidates == ((SetOption(option="telemetry_backend", value="gnocchi"),),)
