"""services.use-case-complete."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.edit import AddService, SetField
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "services.use-case-complete"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_what_kubernetes_expects(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert str(hit.message) == (
        "the design names the use case 'Kubernetes on instances' and lacks Manila, Octavia, "
        "Designate, Barbican of it"
    )
    assert hit.evidence == {"missing": "manila, octavia, designate, barbican", "services": 11}
    added, unnamed = hit.candidates
    assert [edit.service for edit in added if isinstance(edit, AddService)] == [
        "manila",
        "octavia",
        "designate",
        "barbican",
    ]
    assert unnamed == (SetField(field="use_case", value=None),)


def test_what_the_release_lacks_is_not_missed(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, use_case="kubernetes-in-virt", release="pike")
    assert "valkey" not in str(hit.evidence)
    services = ["keystone", "glance", "nova", "neutron", "cinder"]
    services += ["manila", "octavia", "designate", "barbican"]
    assert found(RULE, use_case="kubernetes-in-virt", release="pike", services=services) == []


@pytest.mark.parametrize("name", bundled().ids("use-cases"))
def test_every_use_case_starts_whole(found: Callable[..., list[Hit]], name: str) -> None:
    entry = bundled().use_case(name)
    release = entry.release or "2026.1"
    assert found(RULE, use_case=name, services=list(entry.services), release=release) == []
