"""baremetal.handed-out."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "baremetal.handed-out"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "host_groups": [{"name": "ctl", "roles": ["control"], "count": 3}],
}


def test_counts_the_machines_of_all_groups(found: Callable[..., list[Hit]]) -> None:
    more = {"name": "gpu", "roles": ["bare_metal"], "count": 2}
    (hit,) = found(RULE, **(FAILS | {"host_groups": [*FAILS["host_groups"], more]}))
    assert hit.subject == "service/ironic"
    assert "8 machines of bm, gpu" in str(hit.message)
    assert hit.evidence == {"machines": 8}
    ((first, *_),) = hit.candidates
    assert first == AddService(service="ironic")
