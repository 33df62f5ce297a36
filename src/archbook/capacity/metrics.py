"""How much metrics take."""

BYTES_PER_SAMPLE = 2
"""Bytes of a sample in Prometheus, of which it takes 1 to 2. Source: Prometheus, "Storage"."""

BYTES_PER_POINT = 8
"""Bytes of a point in Gnocchi at the worst. Source: Gnocchi, "How to plan for Gnocchi's storage".
"""

METHODS = 6
"""Ways in which Gnocchi aggregates by default: mean, min, max, sum, std, count."""

_SECONDS_PER_DAY = 86_400
_BYTES_PER_GB = 1_000_000_000


def samples_a_second(series: int, interval_seconds: float) -> float:
    """Return the samples that come in each second while every series is read at an interval."""
    return series / interval_seconds


def prometheus_gb(
    samples_per_second: float, days: float, bytes_per_sample: float = BYTES_PER_SAMPLE
) -> float:
    """Return the GB of disk of a Prometheus: retention in seconds * samples a second * bytes.

    Its write-ahead log, the last hours, comes on top.

    Source: Prometheus, "Storage", operational aspects.
    """
    return samples_per_second * bytes_per_sample * days * _SECONDS_PER_DAY / _BYTES_PER_GB


def points(days: float, granularity_seconds: float) -> int:
    """Return the points that a time span has: span / granularity.

    Source: Gnocchi, "How to plan for Gnocchi's storage".
    """
    return round(days * _SECONDS_PER_DAY / granularity_seconds)


def metric_kib(count: int, methods: int = METHODS, each_bytes: float = BYTES_PER_POINT) -> float:
    """Return the KiB of one metric of Gnocchi: points * bytes of one * aggregation methods.

    Source: Gnocchi, "How to plan for Gnocchi's storage".
    """
    return count * each_bytes * methods / 1024


def metered_gb(metrics: int, each_kib: float) -> float:
    """Return the GB (10^9 bytes) of so many metrics of Gnocchi."""
    return metrics * each_kib * 1024 / _BYTES_PER_GB
