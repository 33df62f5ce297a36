"""Metrics that are kept for as long as they shall be."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.metrics_store import SERVER, needed_gb
from archbook.rules.space import least_space_gb

MOST_SHARE = 0.85
"""Share of its disk that the samples of a Prometheus may take; it cleans up too late beyond."""


@rule(
    "capacity.metrics-fit",
    severity=Severity.WARNING,
    cites=(
        Citation("prometheus-storage", "Operational aspects"),
        Citation("prometheus-storage", "Right-Sizing Retention Size"),
    ),
    applies=lambda blueprint: bool(
        blueprint.instances(SERVER) and blueprint.design.operations.metric_series
    ),
)
def metrics_fit(blueprint: Blueprint) -> Iterator[Hit]:
    """Each Prometheus has room for its samples of all days that are kept.

    Why:
        A Prometheus whose disk is full stops, and the cloud is blind on the day on which something
        else goes wrong as well. Each of them keeps everything, so that more servers do not help.
    How:
        `metric_series` of the design / the setting `prometheus-scrape-interval` (60 seconds) * 2
        bytes * the setting `prometheus-retention` (15 days), against 85 % of the usable data disks
        of the host that has least, or of its system disks where there are no others. Nothing is
        said while disks are unknown.
    Cure:
        Larger disks, fewer days, fewer series, or a longer interval.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, prometheus]
        operations: {metric_series: 10000000}
        hardware:
          mon: {disks: [{count: 2, size_gb: 480, purpose: system, raid: raid1}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: mon, roles: [monitoring], count: 2, hardware: mon}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, prometheus]
        operations: {metric_series: 10000000}
        hardware:
          mon: {disks: [{count: 2, size_gb: 960, purpose: system, raid: raid1}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: mon, roles: [monitoring], count: 2, hardware: mon}
    """
    needed, there = needed_gb(blueprint), least_space_gb(blueprint, SERVER)
    if needed is None or there is None or needed <= MOST_SHARE * there:
        return
    cohort, _ = next(blueprint.standing(SERVER))
    yield Hit(
        f"group/{cohort.name}",
        Message(
            "samples of a Prometheus take {needed} GB, and the disk with least room has {there} "
            "GB, of which {percent} % may be taken",
            {
                "needed": round(needed),
                "there": round(there),
                "percent": round(100 * MOST_SHARE),
            },
        ),
        {"needed_gb": round(needed, 1), "there_gb": there, "most_share": MOST_SHARE},
    )
