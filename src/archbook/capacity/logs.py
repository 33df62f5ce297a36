"""How much logs take."""

DEBUG_GB_A_DAY, DEBUG_HOSTS = 50, 130
"""Debug logs of a day that a loaded cluster of so many hosts wrote at the most (30 GB: least).

Source: Kolla-Ansible, production architecture guide, "Volumes".
"""

_GB_PER_TB = 1_000


def debug_gb_a_day(hosts: int) -> float:
    """Return the GB that debug logs of *hosts* hosts take in a day at the most.

    That it grows with the hosts is our conclusion from one measurement.
    """
    return hosts * DEBUG_GB_A_DAY / DEBUG_HOSTS


def kept_tb(gb_a_day: float, days: float, copies: int) -> float:
    """Return the TB that logs of *days* days take in so many copies: GB a day * days * copies."""
    return gb_a_day * days * copies / _GB_PER_TB
