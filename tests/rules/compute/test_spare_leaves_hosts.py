"""compute.spare-leaves-hosts."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.spare-leaves-hosts"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {}}}


def test_grows_by_what_is_kept_spare(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "cmp", "roles": ["compute"], "count": 2, "spare": 3}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/cmp"
    assert hit.evidence == {"hosts": 2, "spare": 3}
    assert hit.candidates == ((SetCount(group="cmp", count=4),),)
