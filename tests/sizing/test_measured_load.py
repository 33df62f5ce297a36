"""Whether a load that was measured elsewhere fits on the controllers."""

from collections.abc import Callable
from typing import Any

import pytest

Rows = Callable[..., dict[tuple[str, str], tuple[float | None, ...]]]

STD = {"std": {"cores": 24, "ram_gib": 128}}


def _design(computes: int, **control: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return {
        "hardware": STD,
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "std", **control},
            {"name": "cmp", "roles": ["compute"], "count": computes},
        ],
    }


@pytest.mark.parametrize("computes", [151, 1_000])
def test_what_was_measured_with_a_thousand_must_fit_without_one_host(
    rows: Rows, computes: int
) -> None:
    found = rows(**_design(computes))
    assert found["control", "load_cores"] == (52.15, 72, 48, round(48 - 52.15, 6))
    each = 128 * 1.073741824
    room = (round(3 * each, 6), round(2 * each, 6), round(2 * each - 72.827, 6))
    assert found["control", "load_ram_gb"] == (72.827, *room)


def test_three_controllers_are_known_to_do_for_150_hosts(rows: Rows) -> None:
    assert ("control", "load_cores") not in rows(**_design(150))


def test_beyond_what_was_measured_nothing_is_said(rows: Rows) -> None:
    assert rows(**_design(1_001))["control", "load_cores"] == (None, 72, 48, None)


def test_unknown_machines_are_unknown(rows: Rows) -> None:
    found = rows(**_design(200, hardware=None))
    assert found["control", "load_cores"] == (52.15, None, None, None)


def test_the_largest_of_unlike_controllers_is_the_one_to_lose(rows: Rows) -> None:
    design = _design(200)
    design["hardware"] = {**STD, "big": {"cores": 64, "ram_gib": 512}}
    big = {"name": "big", "roles": ["control"], "count": 1, "hardware": "big"}
    design["host_groups"].append(big)
    assert rows(**design)["control", "load_cores"][1:3] == (136, 72)
