"""Power cords."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.physical import site


def test_one_for_each_inlet_by_the_outlet_that_it_goes_into(
    blueprint: Callable[..., Blueprint],
) -> None:
    hardware = {
        "typed": {"server": "dell-r650", "power_supplies": 2},
        "bays": {"server": "dell-r660"},
        "unknown": {"cores": 8},
    }
    groups = [
        {"name": name, "roles": ["compute"], "count": 3, "hardware": name} for name in hardware
    ]
    planned = blueprint(racks={"r1": {"pdu": "apc-ap8953"}}, hardware=hardware, host_groups=groups)
    cords = [one for one in site(planned).cables if one.purpose == "power"]
    assert {(one.ends, one.plug): one.count for one in cords} == {
        (("group/typed", "pdu/apc-ap8953"), "iec-60320-c13"): 6,
        (("group/bays", "pdu/apc-ap8953"), None): 6,
    }
    assert all(one.length_m is None for one in cords)
