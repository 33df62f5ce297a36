"""Outlets against inlets."""

from archbook.catalog import bundled
from archbook.model.rack_power import OutletUse
from archbook.physical.footprints import UNKNOWN, Footprint
from archbook.physical.outlets import outlet_for, outlets

STRIP = bundled().pdu("apc-ap8858")
C14 = "iec-60320-c14"
TWO, ONE = Footprint(inlets=2, inlet=C14), Footprint(inlets=1, inlet=C14)
LARGE = Footprint(inlets=4, inlet="iec-60320-c20")


def test_a_larger_outlet_does_not_take_a_smaller_plug() -> None:
    assert outlet_for(C14) == "iec-60320-c13"
    assert outlet_for("iec-60320-c20") == "iec-60320-c19"
    assert outlet_for("nema-5-15p") is None
    assert outlet_for(None) is None


def test_inlets_are_shared_out_over_the_strips() -> None:
    assert outlets([(TWO, 10)], STRIP, 2) == (OutletUse("iec-60320-c13", 18, 10),)
    assert outlets([(TWO, 10)], STRIP, 1) == (OutletUse("iec-60320-c13", 18, 20),)


def test_machines_with_one_inlet_hang_on_one_strip_each() -> None:
    (use,) = outlets([(ONE, 5)], STRIP, 2)
    assert (use.needed, use.free) == (3, 15)


def test_each_type_by_itself() -> None:
    small, large = outlets([(TWO, 3), (LARGE, 2)], STRIP, 2)
    assert (small.needed, large.needed, large.free) == (3, 4, -2)


def test_what_is_not_known_is_not_free() -> None:
    (use,) = outlets([(Footprint(inlets=2), 3)], STRIP, 2)
    assert (use.type, use.there, use.free) == (None, None, None)
    (use,) = outlets([(TWO, 3)], None, 2)
    assert (use.there, use.free) == (None, None)
    assert outlets([(UNKNOWN, 3)], STRIP, 2) == ()
