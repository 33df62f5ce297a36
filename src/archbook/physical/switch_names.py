"""What single switches are called, as ``leaf-1``, and what such a name says."""

from archbook.model.rack_plan import Mounted
from archbook.model.switch_ports import SwitchRole

CALLED: dict[SwitchRole, str] = {"leaf": "leaf", "spine": "spine", "out_of_band": "oob"}
"""Role → what its switches are called; a number follows."""

UNSPECIFIED = "unspecified"
"""Stands for a type that is not chosen."""


def role_called(mounted: Mounted) -> SwitchRole | None:
    """Return the role of a switch that is mounted; None: it is no switch."""
    if mounted.kind != "switch":
        return None
    called = mounted.name.rpartition("-")[0]
    return next(role for role, name in CALLED.items() if name == called)
