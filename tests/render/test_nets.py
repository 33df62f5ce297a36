"""A link runs in as few gutters as reach what hangs on it, and never through a tier."""

import pytest

from archbook.model.scene import Link
from archbook.render.nets import nets

TIERS = (("net",), ("ctl", "mon"), ("cmp",), ("osd",))


def _gutters(*members: str, own: str = "") -> list[int]:
    (net,) = nets([Link("l", "api", members)], TIERS, own)
    return [lane.gutter for lane in net.lanes]


@pytest.mark.parametrize(
    ("members", "gutters"),
    [
        (("net", "ctl"), [1]),
        (("ctl", "mon"), [2]),
        (("net", "cmp"), [1, 2]),
        (("net", "ctl", "cmp", "osd"), [1, 3]),
        (("ctl", "cmp", "osd"), [2, 3]),
        (("net", "osd"), [1, 3]),
    ],
)
def test_gutters(members: tuple[str, ...], gutters: list[int]) -> None:
    assert _gutters(*members) == gutters


def test_what_comes_from_outside_comes_in_at_the_top() -> None:
    assert _gutters("area", "net", own="area") == [0]
    assert _gutters("area", "net", "cmp", own="area") == [0, 2]


def test_every_box_hangs_on_its_link_once() -> None:
    (net,) = nets([Link("l", "api", ("net", "ctl", "mon", "cmp", "osd"))], TIERS, "")
    tapped = [box for lane in net.lanes for box in (*lane.uppers, *lane.lowers)]
    assert sorted(tapped) == ["cmp", "ctl", "mon", "net", "osd"]


def test_a_link_with_one_end_is_left_out() -> None:
    assert nets([Link("l", "api", ("net", "elsewhere"))], TIERS, "") == ()
