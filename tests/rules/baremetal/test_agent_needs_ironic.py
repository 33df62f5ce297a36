"""baremetal.agent-needs-ironic."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddService, SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "baremetal.agent-needs-ironic"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"options": {"features": ["bgp"]}}


@pytest.mark.parametrize("feature", ["ironic-neutron-agent", "ironic-pxe-filter"])
def test_leaves_the_feature_out_or_adds_ironic(
    found: Callable[..., list[Hit]], feature: str
) -> None:
    (hit,) = found(RULE, options={"features": ["bgp", feature]})
    assert hit.subject == "service/ironic"
    assert hit.evidence == {"features": feature}
    out, added = hit.candidates
    assert out == (SetOption(option="features", value=("bgp",)),)
    assert added[0] == AddService(service="ironic")


@pytest.mark.parametrize(
    ("features", "severity"),
    [
        (["ironic-neutron-agent"], None),
        (["ironic-neutron-agent", "ironic-pxe-filter"], None),
        (["ironic-pxe-filter"], Severity.WARNING),
    ],
)
def test_the_filter_alone_is_a_warning(
    found: Callable[..., list[Hit]], features: list[str], severity: Severity | None
) -> None:
    (hit,) = found(RULE, options={"features": features})
    assert hit.severity is severity


def test_nothing_left_is_the_default(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates[0] == (SetOption(option="features", value=None),)
