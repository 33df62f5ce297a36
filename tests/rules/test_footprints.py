"""What hosts take of their racks."""

from collections.abc import Callable

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import HardwareProfile
from archbook.rules.footprints import Taken, height_u, taken, typical_w


def test_the_profile_comes_before_the_server_type() -> None:
    typed = bundled().server("dell-r660").model_copy(update={"typical_w": 500.0})
    assert typical_w(HardwareProfile(typical_w=300), typed) == 300
    assert typical_w(HardwareProfile(), typed) == 500
    assert typical_w(HardwareProfile(), None) is None


def test_a_machine_of_no_type_has_no_height() -> None:
    assert height_u(HardwareProfile(), None) is None


def test_known_and_unknown_are_kept_apart(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "a", "roles": ["compute"], "count": 2, "hardware": "one"},
        {"name": "b", "roles": ["compute"], "count": 3, "hardware": "two"},
        {"name": "c", "roles": ["compute"], "count": 4, "hardware": "unsaid"},
        {"name": "d", "roles": ["compute"], "count": 5},
        {"name": "e", "roles": ["compute"], "count": 6, "hardware": "virtual"},
    ]
    hardware = {
        "one": {"server": "dell-r660"},
        "two": {"server": "dell-r760"},
        "unsaid": {"cores": 8},
        "virtual": {"server": "dell-r760", "kind": "container"},
    }
    planned = blueprint(racks={"r1": {}}, host_groups=groups, hardware=hardware)
    assert taken(planned, height_u) == {"r1": Taken(8, 5, 9)}
