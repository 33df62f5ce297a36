"""How long data takes over a link."""

_GBIT_PER_TB = 8_000
_SECONDS_PER_HOUR = 3_600


def transfer_hours(size_tb: float, speed_gbps: float) -> float:
    """Return the hours that *size_tb* (10^12 bytes) takes at full line rate.

    No copy is quicker; protocols make it slower, and so does a rate kept low for users' sake.
    """
    return size_tb * _GBIT_PER_TB / speed_gbps / _SECONDS_PER_HOUR
