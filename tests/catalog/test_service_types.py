"""Every official service type of OpenStack is known, and no other is used.

The package os-service-types carries the data of the service types authority.
"""

from typing import Any

import pytest

from archbook.catalog import bundled

os_service_types = pytest.importorskip("os_service_types")

FACTS = bundled()


def _official() -> dict[str, str]:
    """Return official type → project that gives it."""
    services: list[dict[str, Any]] = os_service_types.ServiceTypes().services
    return {service["service_type"]: service["project"] for service in services}


def _ours() -> dict[str, set[str]]:
    """Return type → components that give it."""
    found: dict[str, set[str]] = {}
    for name in FACTS.ids("components"):
        if kind := FACTS.component(name).api_type:
            found.setdefault(kind, set()).add(name)
    return found


def test_every_official_type_has_its_component() -> None:
    assert len(_official()) > 40
    assert not set(_official()) - set(_ours())


def test_no_type_is_made_up() -> None:
    assert not set(_ours()) - set(_official())


@pytest.mark.parametrize(("kind", "project"), sorted(_official().items()))
def test_a_type_belongs_to_the_project_that_the_authority_names(kind: str, project: str) -> None:
    for component in _ours()[kind]:
        service = FACTS.component(component).service
        before_stein = (service, project) == ("nova", "placement")
        assert before_stein or project == service or project.startswith(f"{service}-")
