"""hardware.rack-power."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.rack-power"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {}}}


def test_shows_what_is_unknown(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "rack/r1"
    assert hit.evidence == {"draw_w": 8020, "rack_w": 8000, "hosts_without_figure": 6}
    assert str(hit.message).startswith("20 machines in rack r1 draw 8020 W")


def test_a_rack_of_which_nothing_is_said_may_draw_anything(
    found: Callable[..., list[Hit]],
) -> None:
    racks = {"r1": {}, "r2": {"power_w": 8000}}
    groups = [FAILS["host_groups"][2] | {"racks": ["r1"]}]
    assert found(RULE, **(FAILS | {"racks": racks, "host_groups": groups})) == []


def test_each_rack_by_itself(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": {"power_w": 4000}, "r2": {}}
    (hit,) = found(RULE, **(FAILS | {"racks": racks}))
    assert hit.evidence is not None
    assert hit.evidence["draw_w"] == 4010
