"""Very many groups: those that are alike share a box."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.views.parts.folding import MOST_BOXES, folded
from archbook.views.parts.slices import slices

RACKS: dict[str, Any] = {"r1": {}, "r2": {}}
ZONES = [{"name": "one", "zones": {"az1": ["r1"], "az2": ["r2"]}}]


@pytest.fixture
def many(blueprint: Callable[..., Blueprint]) -> Callable[..., Blueprint]:
    """Return a maker of a design of so many compute groups, in two zones in turn."""

    def made(count: int, **first: Any) -> Blueprint:  # noqa: ANN401 - a design holds any JSON
        groups: list[dict[str, Any]] = [
            {
                "name": f"g{number}",
                "roles": ["compute"],
                "count": 2,
                "racks": [f"r{number % 2 + 1}"],
            }
            for number in range(count)
        ]
        groups[0] |= first
        return blueprint(host_groups=groups, racks=RACKS, regions=ZONES, storage=None)

    return made


def _counts(planned: Blueprint) -> list[tuple[int, int]]:
    found = folded(planned, slices(planned))
    return [(piece.count, 1 + len(piece.others)) for piece in found["one"]]


def test_few_groups_stay_apart(many: Callable[..., Blueprint]) -> None:
    planned = many(MOST_BOXES)
    assert folded(planned, slices(planned)) == slices(planned)


def test_many_are_folded_zone_by_zone(many: Callable[..., Blueprint]) -> None:
    assert _counts(many(MOST_BOXES + 4)) == [(64, 32), (64, 32)]


def test_what_differs_stays_apart(many: Callable[..., Blueprint]) -> None:
    assert _counts(many(MOST_BOXES + 4, aggregate="gpu")) == [(2, 1), (64, 32), (62, 31)]


def test_no_host_is_lost(many: Callable[..., Blueprint]) -> None:
    planned = many(7 * MOST_BOXES)
    pieces = folded(planned, slices(planned))["one"]
    assert sum(piece.count for piece in pieces) == planned.host_count()
    assert sum(count for piece in pieces for _, count in piece.racks) == planned.host_count()


def test_too_many_zones_are_folded_too(blueprint: Callable[..., Blueprint]) -> None:
    racks: dict[str, Any] = {f"r{number}": {} for number in range(MOST_BOXES + 1)}
    zones = [{"name": "one", "zones": {f"z{name}": [name] for name in racks}}]
    groups = [
        {"name": f"g{name}", "roles": ["compute"], "count": 3, "racks": [name]} for name in racks
    ]
    planned = blueprint(host_groups=groups, racks=racks, regions=zones, storage=None)
    (piece,) = folded(planned, slices(planned))["one"]
    assert (piece.count, len(piece.zones())) == (3 * (MOST_BOXES + 1), MOST_BOXES + 1)
