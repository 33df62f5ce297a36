"""Current, heat and energy of machines."""

from collections.abc import Sequence

CONTINUOUS_SHARE = 0.8
"""Share of a breaker's rating that a load may take that never ends.

Source: Sensaka, data center power calculator.
"""

BTUH_PER_W = 3.412
"""Heat of one watt in BTU/h, as data sheets round it. Source: virtualremote.net."""

BTUH_PER_TON = 12_000
"""Heat in BTU/h that a ton of refrigeration takes away."""

_HOURS_A_DAY = 24


def amperes(watts: float, volts: float) -> float:
    """Return the current of a load on one phase, at a power factor of one: W / V."""
    return watts / volts


def continuous_amperes(breaker_a: float) -> float:
    """Return the current that a breaker of *breaker_a* amperes may carry without end."""
    return breaker_a * CONTINUOUS_SHARE


def heat_btuh(watts: float) -> float:
    """Return the heat of a load in BTU/h: all that machines draw becomes heat."""
    return watts * BTUH_PER_W


def cooling_tons(watts: float) -> float:
    """Return the tons of refrigeration that take away the heat of a load."""
    return heat_btuh(watts) / BTUH_PER_TON


def energy_kwh(watts: float, days: float = 30) -> float:
    """Return the energy in kWh of a steady load over *days*: a month has 30."""
    return watts * _HOURS_A_DAY * days / 1_000


def phase_amperes(watts: float, volts: float, phases: int) -> float:
    """Return the current on each phase of a load that is shared evenly by *phases*.

    Args:
        watts: The load.
        volts: Between a phase and neutral.
        phases: One or three.
    """
    return amperes(watts, volts * phases)


def continuous_w(breaker_a: float, volts: float, phases: int) -> float:
    """Return the load that a feed may carry without end, at a power factor of one."""
    return continuous_amperes(breaker_a) * volts * phases


def without_strongest(feeds_w: Sequence[float]) -> float:
    """Return what is left of several feeds when the strongest is lost; a single one is kept.

    Source: Starlight Tools, redundant power feed capacity calculator: a feed that survives carries
    the whole protected load.
    """
    return sum(feeds_w) - (max(feeds_w) if len(feeds_w) > 1 else 0)


def facility_w(watts: float, pue: float) -> float:
    """Return what a site draws for a load of machines: load times PUE."""
    return watts * pue
