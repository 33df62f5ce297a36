"""Cloud platforms weighed by what matters to the architect."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite

from archbook.errors import InputError, UnknownNameError
from archbook.i18n import Message, mark
from archbook.model.catalog.platform import CRITERIA, Criterion, PlatformEntry


@dataclass(frozen=True, slots=True)
class Ranked:
    """A platform with its total.

    Attributes:
        platform: The entry, with its scores and their reasons.
        total: Weighted mean of the known scores, 0 to 4; None when none of them counts.
        known: Share of the weight whose score is known, 0 to 1.
        unknown: Criteria that have a weight and no score: left out, never zero.
    """

    platform: PlatformEntry
    total: float | None
    known: float
    unknown: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class PlatformMatrix:
    """All platforms, the best first, and the weights that made the order."""

    weights: Mapping[Criterion, float]
    ranked: tuple[Ranked, ...]


def platform_matrix(
    platforms: Iterable[PlatformEntry], weights: Mapping[str, float] | None = None
) -> PlatformMatrix:
    """Weigh *platforms*.

    The total is Σ weight · score / Σ weight over the criteria whose score is known, so that what
    nobody knows neither helps nor harms; how much of the weight is known stands beside it.

    Args:
        platforms: Entries of the catalog.
        weights: Criterion → weight, zero or more; a criterion not named weighs 1.

    Raises:
        UnknownNameError: No such criterion; the nearest one is named.
        InputError: A weight is below zero or no number, or all of them are zero.
    """
    checked = _checked(weights or {})
    ranked = sorted((_ranked(one, checked) for one in platforms), key=_place)
    return PlatformMatrix(checked, tuple(ranked))


def _checked(weights: Mapping[str, float]) -> dict[Criterion, float]:
    for name, weight in weights.items():
        if name not in CRITERIA:
            raise UnknownNameError(mark("criterion"), name, CRITERIA)
        if not isfinite(weight) or weight < 0:
            text = "the weight of {criterion} must be zero or more, not {weight}"
            raise InputError(Message(text, {"criterion": name, "weight": weight}))
    checked = {criterion: float(weights.get(criterion, 1)) for criterion in CRITERIA}
    if not any(checked.values()):
        raise InputError(Message("at least one criterion must weigh more than zero"))
    return checked


def _ranked(platform: PlatformEntry, weights: Mapping[Criterion, float]) -> Ranked:
    counted = [criterion for criterion in CRITERIA if weights[criterion]]
    unknown = tuple(criterion for criterion in counted if criterion not in platform.scores)
    known = [criterion for criterion in counted if criterion in platform.scores]
    weight = sum(weights[criterion] for criterion in known)
    points = sum(weights[one] * platform.scores[one].points for one in known)
    total = points / weight if weight else None
    return Ranked(platform, total, weight / sum(weights.values()), unknown)


def _place(one: Ranked) -> tuple[bool, float, str]:
    """Order by total, the unknown last, and by id where totals are equal."""
    return one.total is None, -(one.total or 0.0), one.platform.id
