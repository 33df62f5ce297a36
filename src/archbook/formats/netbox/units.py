"""NetBox's units and type names as quantities."""

import re

KG = {"kg": 1.0, "g": 0.001, "lb": 0.45359237, "oz": 0.028349523125}
"""Kilogrammes in a unit of weight; the pound is exact by the agreement of 1959."""

MM = {"mm": 1.0, "in": 25.4}
"""Millimetres in a unit of length."""

NOT_PORTS = {"virtual", "bridge", "lag"}
"""Interfaces that are no sockets in the metal."""

_ETHERNET = re.compile(r"(\d+(?:\.\d+)?)([gt]?)base-")
_FIBRE_CHANNEL = re.compile(r"(\d+)gfc-")
_GBPS = {"": 0.001, "g": 1.0, "t": 1_000.0}


def gbps_of(kind: str) -> float | None:
    """Return the speed of a port of NetBox's type *kind*; None when the type names none.

    Fibre Channel counts by its generation's name, as vendors do.
    """
    if found := _ETHERNET.match(kind):
        return float(found[1]) * _GBPS[found[2]]
    if found := _FIBRE_CHANNEL.match(kind):
        return float(found[1])
    return None


def rounded(value: float) -> float:
    """Round to hundredths: what a scale and a rule can tell."""
    return round(value, 2)
