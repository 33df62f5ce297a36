"""Free space of a rack."""

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.rack_plan import Mounted, RackPlan
from archbook.model.rack_power import FeedLoad, OutletUse
from archbook.model.sizing import Quantity
from archbook.model.switch_ports import PortUse

NONE = Quantity(None, Message("none"), {}, Citation("archbook"))


def _rack(height: int, *mounted: Mounted) -> RackPlan:
    return RackPlan("r1", None, height, mounted, (), NONE, NONE, NONE, None)


def _host(position: float, height: float = 1) -> Mounted:
    return Mounted("host", "a", "a", position, height)


def test_an_empty_rack_is_one_space() -> None:
    assert _rack(42).free() == ((1, 42),)


def test_spaces_come_from_the_top_down() -> None:
    assert _rack(10, _host(10), _host(4, 2), _host(1)).free() == ((6, 4), (2, 2))


def test_a_full_rack_has_none_and_half_units_count() -> None:
    assert _rack(2, _host(1, 2)).free() == ()
    assert _rack(2, _host(1, 0.5)).free() == ((1.5, 1.5),)


def test_what_stands_beside_takes_none() -> None:
    assert _rack(3, Mounted("pdu", "p", "p", 0, 0)).free() == ((1, 3),)


def test_what_is_left_of_ports_outlets_and_feeds() -> None:
    ports = PortUse("leaf", "r1", "x", "25gbase-x-sfp28", 25, 8, {"host": 6, "uplink": 4})
    assert (ports.used, ports.free) == (10, -2)
    assert PortUse("leaf", "r1", None, None, 25, None).free is None
    assert OutletUse("iec-60320-c13", 10, 4).free == 6
    assert OutletUse("iec-60320-c13", None, 4).free is None
    assert FeedLoad("A", 32, 1, 25.6, 10, 25.6).carries_all is True
    assert FeedLoad("A", 32, 1, 25.6, 10, 25.7).carries_all is False
    assert FeedLoad("A", 32, 1, 25.6, None, None).carries_all is None
