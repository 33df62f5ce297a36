"""Sizings of small designs, looked at by name."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.sizing import size

Figures = tuple[float | None, ...]
Rows = Callable[..., dict[tuple[str, str], Figures]]
Alone = Callable[..., dict[tuple[str, str, str], float | None]]


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


@pytest.fixture
def rows(blueprint: Callable[..., Blueprint]) -> Rows:
    """Return a function: changes of the sound design → figures by subject and resource."""

    def of_design(**changes: Any) -> dict[tuple[str, str], Figures]:  # noqa: ANN401 - a design holds any JSON
        return {
            (one.subject, one.resource): tuple(
                _round(figure.value) if figure else None
                for figure in (one.demand, one.capacity, one.after_loss, one.headroom)
            )
            for one in size(blueprint(**changes)).resources
        }

    return of_design


@pytest.fixture
def alone(blueprint: Callable[..., Blueprint]) -> Alone:
    """Return a function: changes of the sound design → numbers that stand alone."""

    def of_design(**changes: Any) -> dict[tuple[str, str, str], float | None]:  # noqa: ANN401 - a design holds any JSON
        return {
            (one.subject, one.of, one.name): _round(one.quantity.value)
            for one in size(blueprint(**changes)).estimates
        }

    return of_design
