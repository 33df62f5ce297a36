"""The fewest hosts with which nothing is short."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.enough import enough, lacking, shortages
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.sizing import Kind, Quantity, Resource, Sizing


def number(value: float | None) -> Quantity:
    return Quantity(value, Message("given"), {}, Citation("archbook"))


def resource(
    wanted: float, offered: float, left: float | None = None, kind: Kind = "compute"
) -> Resource:
    room = min(offered, offered if left is None else left) - wanted
    after = None if left is None else number(left)
    figures = (number(wanted), number(offered), after, number(room))
    return Resource(kind, "", None, ("a",), "vcpus", "vCPU", *figures)


def judge(each: float, wanted: float) -> Callable[[Mapping[str, int]], Sizing]:
    def sized(counts: Mapping[str, int]) -> Sizing:
        offered = counts["a"] * each
        return Sizing("d", "1", (resource(wanted, offered, offered - each),), ())

    return sized


@given(st.integers(1, 50), st.integers(1, 100_000), st.integers(1, 5))
def test_it_is_the_fewest_on_the_steps_that_fits(each: int, wanted: int, step: int) -> None:
    found = enough(judge(each, wanted), {"a": step}, {"a": step})["a"]
    assert (found - 1) * each >= wanted
    assert found == step or (found - step - 1) * each < wanted
    assert found % step == 0


def test_a_group_is_never_smaller_than_where_it_began() -> None:
    assert enough(judge(10, 1), {"a": 7}, {})["a"] == 7


def test_what_no_number_of_hosts_carries_is_refused() -> None:
    with pytest.raises(InputError, match="no number of hosts up to 1,000,000"):
        enough(lambda _: Sizing("d", "1", (resource(5, 0),), ()), {"a": 1}, {})


def test_what_a_single_host_needs_is_not_cured_by_more_of_them() -> None:
    sizing = Sizing("d", "1", (resource(5, 1, kind="hosts"),), ())
    assert not shortages(sizing)


def test_what_is_left_after_a_loss_may_be_unknown() -> None:
    figures = (number(5), number(4), number(None), number(None))
    assert lacking(Resource("storage", "s", None, ("a",), "raw_tb", "TB", *figures))
