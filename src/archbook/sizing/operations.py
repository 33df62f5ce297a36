"""What operators keep on their own hosts: logs and metrics, beside the space for them."""

from collections.abc import Iterator

from archbook.capacity.logs import DEBUG_GB_A_DAY, DEBUG_HOSTS, kept_tb
from archbook.capacity.metrics import BYTES_PER_SAMPLE
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Estimate, Quantity, Resource
from archbook.plan.settings import setting
from archbook.rules.log_store import (
    OPENSEARCH,
    STORES,
    copies,
    days_kept,
    gb_a_day,
    keepers,
    space_tb,
    writing_hosts,
)
from archbook.rules.metrics_store import INTERVAL, RETENTION, SERVER, needed_gb, samples
from archbook.rules.space import least_space_gb
from archbook.sizing.rows import Place, product, said

_DISKS = Citation("design", "hardware")
_DEBUG = Citation("kolla-production-guide", "Docker configuration: Volumes")
_OWN = Citation("archbook", "logs that are kept")
_STORAGE = Citation("prometheus-storage", "Operational aspects")
_PROMETHEUS = "prometheus"


def operation_resources(blueprint: Blueprint) -> Iterator[Resource]:
    """Yield the space that logs and metrics take beside what their hosts have for them."""
    if keepers(blueprint):
        there = Message("sum over the hosts of the log store of the usable TB of their data disks")
        groups = tuple(cohort.name for cohort in keepers(blueprint))
        yield Place("operations", _log_service(blueprint), groups=groups).row(
            "log_tb",
            "TB",
            _logs_kept(blueprint),
            Quantity(space_tb(blueprint), there, {}, _DISKS),
        )
    if blueprint.instances(SERVER):
        there = Message("usable GB of the data disks of the host that has least of it")
        groups = tuple(cohort.name for cohort, _ in blueprint.standing(SERVER))
        yield Place("operations", _PROMETHEUS, groups=groups).row(
            "metrics_gb",
            "GB",
            _metrics_kept(blueprint),
            Quantity(least_space_gb(blueprint, SERVER), there, {}, _DISKS),
        )


def operation_estimates(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield the logs of a day, and the samples of a second."""
    if keepers(blueprint):
        subject = f"service/{_log_service(blueprint)}"
        yield Estimate(subject, "log_gb_a_day", "GB", _logs_a_day(blueprint))
    if blueprint.instances(SERVER):
        formula = Message("time series / seconds between two readings")
        inputs = {
            "metric_series": blueprint.design.operations.metric_series,
            "interval_seconds": setting(blueprint, INTERVAL).value,
        }
        found = product(samples(blueprint), formula, inputs, _STORAGE)
        yield Estimate(f"service/{_PROMETHEUS}", "samples_a_second", "", found)


def _log_service(blueprint: Blueprint) -> str:
    return next((store for store in STORES if blueprint.instances(store)), OPENSEARCH)


def _logs_a_day(blueprint: Blueprint) -> Quantity:
    measured, found = blueprint.design.operations.log_gb_a_day, gb_a_day(blueprint)
    if measured:
        return said(measured, Message("as the design says"), "operations.log_gb_a_day")
    if found is None:
        text = Message("nobody has published what logs take at this level: measure them")
        return Quantity(None, text, {"log_gb_a_day": None}, _DEBUG)
    formula = Message("hosts * GB of a day / hosts of the loaded cluster that wrote debug logs")
    inputs = {
        "hosts": writing_hosts(blueprint),
        "gb_a_day": DEBUG_GB_A_DAY,
        "hosts_measured": DEBUG_HOSTS,
    }
    return Quantity(found, formula, inputs, _DEBUG)


def _logs_kept(blueprint: Blueprint) -> Quantity:
    volume, days = gb_a_day(blueprint), days_kept(blueprint)
    kept = kept_tb(volume or 0, days or 0, copies(blueprint))
    inputs = {"log_gb_a_day": volume, "days": days, "copies": copies(blueprint)}
    return product(kept, Message("GB of a day * days kept * copies / 1000"), inputs, _OWN)


def _metrics_kept(blueprint: Blueprint) -> Quantity:
    formula = Message(
        "samples a second * bytes of one * days kept * 86400 / 10^9, in each Prometheus"
    )
    inputs = {
        "samples_a_second": samples(blueprint),
        "bytes_per_sample": BYTES_PER_SAMPLE,
        "days": setting(blueprint, RETENTION).value,
    }
    return product(needed_gb(blueprint), formula, inputs, _STORAGE)
