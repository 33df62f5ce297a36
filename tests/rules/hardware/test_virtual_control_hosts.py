"""hardware.virtual-control-hosts."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.virtual-control-hosts"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"hardware": {"other": {"kind": "virtual_machine"}}}


@pytest.mark.parametrize("kind", ["virtual_machine", "container"])
def test_what_is_no_machine_is_found(found: Callable[..., list[Hit]], kind: str) -> None:
    (hit,) = found(RULE, **(FAILS | {"hardware": {"control": {"kind": kind}}}))
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"kind": kind, "most_vcpus_per_core": 2}
    assert "2 vCPUs for each core at most" in str(hit.message)
