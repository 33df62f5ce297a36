"""Logs that are kept for as long as they shall be."""

from collections.abc import Iterator

from archbook.capacity.logs import kept_tb
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.log_store import copies, days_kept, keepers, space_tb


@rule(
    "capacity.logs-fit",
    severity=Severity.WARNING,
    cites=(
        Citation("kolla-opensearch-guide", "Applying log retention policies"),
        Citation("opensearch-index-settings", "index.number_of_replicas"),
    ),
    applies=lambda blueprint: bool(
        keepers(blueprint) and blueprint.design.operations.log_gb_a_day
    ),
)
def logs_fit(blueprint: Blueprint) -> Iterator[Hit]:
    """The log store has room for the logs of all days that are kept, and their copies.

    Why:
        A full log store takes no more logs, and where it shares the disks of the controllers the
        database stops with it. It fills up weeks after the cloud has gone into use.
    How:
        `log_gb_a_day` of the design * days kept * copies, against the usable data disks of all
        hosts of the log store, or their system disks where there are no others. Days are the
        setting `opensearch-hard-retention` (60 with Kolla-Ansible), copies 1 and the setting
        `opensearch-replicas` (1), as far as there are hosts for them. Nothing is said while days
        or disks are unknown.
    Cure:
        Larger disks, fewer days, or less to log.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, opensearch]
        settings: {opensearch-hard-retention: 60}
        operations: {log_gb_a_day: 40}
        hardware:
          ctl: {disks: [{count: 2, size_gb: 1200, raid: raid1}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: ctl}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, opensearch]
        settings: {opensearch-hard-retention: 30}
        operations: {log_gb_a_day: 40}
        hardware:
          ctl: {disks: [{count: 2, size_gb: 1200, raid: raid1}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: ctl}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    volume, days = blueprint.design.operations.log_gb_a_day, days_kept(blueprint)
    there = space_tb(blueprint)
    if not volume or not days or there is None:
        return
    needed = kept_tb(volume, days, copies(blueprint))
    if needed > there:
        yield Hit(
            f"group/{keepers(blueprint)[0].name}",
            Message(
                "logs of {days} days in {copies} copies take {needed} TB, and the log store has "
                "{there} TB",
                {
                    "days": days,
                    "copies": copies(blueprint),
                    "needed": round(needed, 1),
                    "there": round(there, 1),
                },
            ),
            {"needed_tb": round(needed, 3), "there_tb": round(there, 3), "days": days},
        )
