"""Names of single switches."""

from archbook.model.rack_plan import Mounted
from archbook.physical.switch_names import CALLED, role_called


def test_a_name_says_what_a_switch_is_for() -> None:
    for role, called in CALLED.items():
        assert role_called(Mounted("switch", f"{called}-12", "x", 1, 1)) == role
    assert role_called(Mounted("host", "leaf-1", "leaf", 1, 1)) is None
