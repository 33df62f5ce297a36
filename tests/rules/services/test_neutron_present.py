"""services.neutron-present."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddService, SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "services.neutron-present"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def test_it_is_an_error_since_ussuri(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS, release="ussuri")
    assert hit.severity is None
    assert "removed in Ussuri" in str(hit.message)
    assert hit.candidates[0][0] == AddService(service="neutron")


def test_before_ussuri_nova_network_can_stand_in(found: Callable[..., list[Hit]]) -> None:
    (unsaid,) = found(RULE, **FAILS, release="train", options={})
    assert unsaid.severity is Severity.WARNING
    assert unsaid.candidates == ((AddService(service="neutron"),),)
    (meant,) = found(RULE, **FAILS, release="pike", options={"network_backend": "nova-network"})
    assert meant.severity is Severity.INFO
    option = SetOption(option="network_backend", value=None)
    assert meant.candidates == ((AddService(service="neutron"), option),)


def test_the_course_text_set_for_high_throughput_computing(
    found: Callable[..., list[Hit]],
) -> None:
    services = ["cinder", "glance", "keystone", "nova", "ceilometer", "heat", "horizon"]
    (hit,) = found(RULE, services=services, release="2026.2")
    assert "2026.2 cannot be deployed like this" in str(hit.message)
