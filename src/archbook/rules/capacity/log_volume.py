"""Logs of a cloud that is being debugged."""

from collections.abc import Iterator
from math import ceil

from archbook.capacity.logs import debug_gb_a_day
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.log_store import keepers
from archbook.rules.machines import largest_region

LEVEL, DEBUG = "log_level", "debug"


@rule(
    "capacity.log-volume",
    severity=Severity.WARNING,
    cites=Citation("kolla-production-guide", "Docker configuration: Volumes"),
    applies=lambda blueprint: bool(keepers(blueprint)),
    inferred=True,
)
def log_volume(blueprint: Blueprint) -> Iterator[Hit]:
    """Logs that are gathered in one place are not those of debugging.

    Why:
        Debug logs of all hosts fill the disks of the log store within days, and where it shares
        the controllers' disks the database stops with it. They hold secrets, too.
    How:
        A log store is in the design and the option log_level is debug. A loaded cluster of 130
        hosts wrote 30 to 50 GB a day; the volume shown is 50 / 130 GB a day for each host of the
        largest region, and the days are those until the data disks of one log host are full,
        where they are known. That it grows with the hosts is our conclusion.
    Cure:
        Set the option log_level to info, and debug one service at a time.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, opensearch]
        options: {log_level: debug, block_backend: ceph, image_backend: ceph}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, opensearch]
        options: {log_level: info, block_backend: ceph, image_backend: ceph}
    """
    if DEBUG not in blueprint.option(LEVEL):
        return
    hosts = largest_region(blueprint)
    volume = ceil(debug_gb_a_day(hosts))
    values: dict[str, Value] = {"hosts": hosts, "volume": volume}
    evidence = {"hosts": hosts, "gb_a_day": volume}
    text = Message("debug logs of {hosts} hosts may be {volume} GB a day; set it to info", values)
    if (space := _space_gb(blueprint)) is not None:
        evidence["days"] = int(space / volume)
        text = Message(
            "debug logs of {hosts} hosts may be {volume} GB a day, which fills the data disks of "
            "a log host in {days} days; set it to info",
            values | {"days": evidence["days"]},
        )
    yield Hit("cloud", text, evidence, ((SetOption(option=LEVEL, value="info"),),))


def _space_gb(blueprint: Blueprint) -> float | None:
    """Return the smallest space for data on a log host; None where none is known."""
    profiles = (blueprint.design.profile_of(cohort.group) for cohort in keepers(blueprint))
    return min(
        (space for profile in profiles if profile and (space := profile.disk_gb("data"))),
        default=None,
    )
