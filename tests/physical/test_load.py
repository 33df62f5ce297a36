"""Units, weight and power of what stands together."""

import pytest

from archbook.model.rack_plan import Mounted
from archbook.model.site import Feed, Rack
from archbook.physical.footprints import UNKNOWN, Footprint
from archbook.physical.load import (
    added,
    allowed,
    cooling,
    facility,
    feed_loads,
    heat,
    load_w,
    nameplate_w,
    used_u,
    weight_kg,
)

HOST = Mounted("host", "cmp-01", "cmp", 1, 2)
FLAT = Mounted("host", "cmp-02", "cmp", 3, 1, known=False)
STRIP = Mounted("pdu", "r1-pdu-A", "x", 0, 0)
STANDING = [
    (HOST, Footprint(2, 30, 6_500, 2_200)),
    (FLAT, UNKNOWN),
    (STRIP, Footprint(0, 6.8, None, None)),
]
A, B = Feed(name="A", breaker_a=32), Feed(name="B", breaker_a=16, phases=3)


def test_what_stands_beside_the_rails_takes_no_unit() -> None:
    assert used_u(STANDING).value == 3
    assert used_u(STANDING).inputs == {"things": 2, "of_unknown_height": 1}


def test_what_is_not_known_is_counted_and_not_summed() -> None:
    assert weight_kg(STANDING).value == 36.8
    assert weight_kg(STANDING).inputs == {"things": 2, "without_figure": 1}
    assert load_w(STANDING).value == 6_500
    assert load_w(STANDING).inputs == {"things": 1, "without_figure": 1}
    assert nameplate_w(STANDING).value == 2_200
    assert load_w([(FLAT, UNKNOWN)]).value is None


def test_what_may_be_drawn_is_the_least_that_is_said() -> None:
    assert allowed(Rack()) is None
    stated, fed = allowed(Rack(power_w=5_000, feeds=(A, A))), allowed(Rack(feeds=(A, B)))
    assert stated is not None
    assert stated.value == 5_000
    assert fed is not None
    assert fed.value == pytest.approx(32 * 0.8 * 230)
    assert fed.inputs["B.continuous_w"] == pytest.approx(16 * 0.8 * 230 * 3)


def test_a_feed_carries_the_whole_rack_or_its_share() -> None:
    one, three = feed_loads((A, B), 6_500)
    assert one.allowed_a == pytest.approx(25.6)
    assert one.carries_all is False
    assert one.alone_a == pytest.approx(28.26, abs=0.005)
    assert one.shared_a == pytest.approx(14.13, abs=0.005)
    assert three.alone_a == pytest.approx(9.42, abs=0.005)
    assert three.carries_all is True
    (unknown,) = feed_loads((A,), None)
    assert (unknown.shared_a, unknown.alone_a, unknown.carries_all) == (None, None, None)


def test_sums_of_racks() -> None:
    whole = added([load_w(STANDING), load_w([(FLAT, UNKNOWN)])], load_w([]).formula, _SOURCE)
    assert whole.value == 6_500
    assert whole.inputs == {"things": 1, "without_figure": 2}
    assert added([load_w([])], load_w([]).formula, _SOURCE).value is None


_SOURCE = load_w([]).source


def test_heat_and_cooling_of_the_published_example() -> None:
    """12.5 kW: 42,000 BTU/h and 3.5 tons as published, which rounds."""
    load = load_w([(HOST, Footprint(typical_w=12_500))])
    assert heat(load).value == pytest.approx(42_650)
    assert cooling(load).value == pytest.approx(3.55, abs=0.005)
    assert facility(load, 1.4).value == 17_500
    assert facility(load, None).value is None
    nothing = load_w([])
    assert (heat(nothing).value, cooling(nothing).value) == (None, None)
    assert facility(nothing, 1.4).value is None
