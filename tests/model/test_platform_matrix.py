"""Platforms are weighed by what matters, and what is unknown neither helps nor harms."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.errors import InputError, UnknownNameError
from archbook.model.catalog.platform import CRITERIA, MOST_POINTS, PlatformEntry
from archbook.model.platform_matrix import platform_matrix

TEXT = {"en": "words", "ko": "말"}

Points = Mapping[str, int]


def platform(name: str, points: Points) -> PlatformEntry:
    scores = {key: {"points": n, "why": TEXT, "source": "a"} for key, n in points.items()}
    said = {
        "schema": "platform/v1",
        "id": name,
        "title": TEXT,
        "name": name,
        "explains": TEXT,
        "licence": TEXT,
        "scores": scores,
        "sources": {"a": ["scores"]},
    }
    return PlatformEntry.model_validate_json(json.dumps(said))


ALL_ALIKE: Points = dict[str, int].fromkeys(CRITERIA, 2)


def only(**weights: float) -> dict[str, float]:
    return dict[str, float].fromkeys(CRITERIA, 0.0) | weights


def test_the_total_is_the_weighted_mean() -> None:
    one = platform("one", {**ALL_ALIKE, "cost": 4, "ecosystem": 1})
    (ranked,) = platform_matrix([one], only(cost=3, ecosystem=1)).ranked
    assert ranked.total == 3.25
    assert ranked.known == 1
    assert ranked.unknown == ()


def test_a_criterion_that_is_not_named_weighs_one() -> None:
    matrix = platform_matrix([], {"cost": 3})
    assert matrix.weights == {one: 3 if one == "cost" else 1 for one in CRITERIA}


def test_the_weights_make_the_order() -> None:
    cheap = platform("cheap", {**ALL_ALIKE, "cost": 4})
    friendly = platform("friendly", {**ALL_ALIKE, "aws_compatibility": 4})
    for weights, first in (({"cost": 3}, "cheap"), ({"aws_compatibility": 3}, "friendly")):
        matrix = platform_matrix([cheap, friendly], weights)
        assert matrix.ranked[0].platform.id == first


def test_equal_totals_stand_in_the_order_of_their_ids() -> None:
    matrix = platform_matrix([platform("b", ALL_ALIKE), platform("a", ALL_ALIKE)])
    assert [ranked.platform.id for ranked in matrix.ranked] == ["a", "b"]


def test_what_is_unknown_is_left_out_and_said() -> None:
    (ranked,) = platform_matrix([platform("one", {"cost": 3})], {"cost": 2}).ranked
    assert ranked.total == 3
    assert ranked.known == 2 / 8
    assert ranked.unknown == tuple(one for one in CRITERIA if one != "cost")


def test_what_weighs_nothing_is_not_missed() -> None:
    (ranked,) = platform_matrix([platform("one", {"cost": 0})], only(cost=1)).ranked
    assert ranked.total == 0
    assert ranked.unknown == ()


def test_a_platform_of_which_nothing_counts_has_no_total_and_stands_last() -> None:
    mute, bad = platform("a-mute", {"ecosystem": 4}), platform("bad", {"cost": 0})
    matrix = platform_matrix([mute, bad], only(cost=1))
    assert [(one.platform.id, one.total) for one in matrix.ranked] == [
        ("bad", 0.0),
        ("a-mute", None),
    ]
    assert matrix.ranked[1].known == 0


def test_a_criterion_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'ecosystem'"):
        platform_matrix([], {"ecosistem": 1})


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf")])
def test_a_weight_is_zero_or_more(weight: float) -> None:
    with pytest.raises(InputError, match="the weight of cost must be zero or more"):
        platform_matrix([], {"cost": weight})


def test_something_has_to_weigh() -> None:
    with pytest.raises(InputError, match="at least one criterion"):
        platform_matrix([], only())


points = st.dictionaries(st.sampled_from(CRITERIA), st.integers(0, MOST_POINTS), min_size=1)
some_weights = st.fixed_dictionaries(
    {criterion: st.floats(min_value=0.25, max_value=10) for criterion in CRITERIA}
)


@given(st.lists(points, min_size=1, max_size=5), some_weights)
def test_totals_stay_on_the_scale_and_in_order(
    scored: list[Points], weights: dict[str, float]
) -> None:
    platforms = [platform(f"p{place}", one) for place, one in enumerate(scored)]
    ranked = platform_matrix(platforms, weights).ranked
    totals = [one.total for one in ranked if one.total is not None]
    assert len(ranked) == len(totals) == len(platforms)
    assert totals == sorted(totals, reverse=True)
    assert all(-1e-9 <= total <= MOST_POINTS + 1e-9 for total in totals)
    assert ranked == platform_matrix(reversed(platforms), weights).ranked


@given(points, some_weights)
def test_a_better_score_never_lowers_the_total(scored: Points, weights: dict[str, float]) -> None:
    better = {key: min(MOST_POINTS, value + 1) for key, value in scored.items()}
    matrix = platform_matrix([platform("a", scored), platform("b", better)], weights)
    total = {one.platform.id: one.total or 0.0 for one in matrix.ranked}
    assert total["b"] >= total["a"]
