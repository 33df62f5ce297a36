"""What Prometheus has to keep."""

from archbook.capacity.metrics import prometheus_gb, samples_a_second
from archbook.model.blueprint import Blueprint
from archbook.plan.settings import setting

SERVER = "prometheus-server"

RETENTION, INTERVAL = "prometheus-retention", "prometheus-scrape-interval"
"""Settings: days that samples are kept, and seconds between two readings."""


def samples(blueprint: Blueprint) -> float | None:
    """Return the samples that come in each second; None when no one counted the series."""
    series = blueprint.design.operations.metric_series
    return samples_a_second(series, setting(blueprint, INTERVAL).value) if series else None


def needed_gb(blueprint: Blueprint) -> float | None:
    """Return the GB that each Prometheus keeps: every one of them gathers everything."""
    incoming = samples(blueprint)
    if incoming is None:
        return None
    return prometheus_gb(incoming, setting(blueprint, RETENTION).value)
