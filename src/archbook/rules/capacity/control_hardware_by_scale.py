"""Controllers of large clouds: how large they are."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import known, largest_region, serving, shortages, stated
from archbook.rules.thresholds import position

LARGE = "large-cloud"
_OF_LARGE_CLOUDS = "rhosp"
"""Whose positions on controllers speak of large clouds."""


def _applies(blueprint: Blueprint) -> bool:
    return known()(blueprint) and largest_region(blueprint) > position(blueprint, LARGE).value


@rule(
    "capacity.control-hardware-by-scale",
    severity=Severity.INFO,
    cites=(
        Citation("rhosp-large-deployments", "Chapter 2, Recommended specifications"),
        Citation("rhosp-at-scale", "Chapter 1, Recommendations for large deployments"),
        Citation("operations-guide-capacity", "Determining cloud scalability"),
    ),
    applies=_applies,
    thresholds=(LARGE, "control-cores", "control-memory"),
)
def control_hardware_by_scale(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers of a large cloud are as large as those that have carried one.

    Why:
        What is published ends with tiers: 8 cores and 8 GiB for one rack of compute hosts, 24
        cores and 128 GiB for more than 100 hosts. Beyond what has been tried, you are the test.
    How:
        In a region of more hosts than the threshold `large-cloud` (100), cores and memory of the
        controllers' hardware profiles against what Red Hat recommends for large deployments. An
        info, since it is a recommendation and no limit. What is unknown is not judged.
    Cure:
        Choose larger controllers, or give database and message queue hosts of their own.

    Fails:
        hardware:
          control: {cores: 23, ram_gib: 127}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 95}

    Passes:
        hardware:
          control: {cores: 24, ram_gib: 128}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 95}
    """
    least = {
        "cores": _published(blueprint, "control-cores"),
        "ram_gib": _published(blueprint, "control-memory"),
    }
    large = position(blueprint, LARGE).value
    for cohort, profile in stated(blueprint):
        hosts = max(serving(blueprint, region) for region in cohort.regions)
        if hosts > large and (short := shortages(profile, least)):
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "controllers of group {group} serve a cloud of {hosts} hosts and are smaller "
                    "than those recommended for large ones: {short}",
                    {
                        "group": cohort.name,
                        "hosts": hosts,
                        "short": tuple(one.text for one in short),
                    },
                ),
                {"hosts": hosts, **{one.what: one.has for one in short}},
            )


def _published(blueprint: Blueprint, threshold: str) -> float:
    entry = blueprint.facts.threshold(threshold)
    return max(one.value for one in entry.positions if one.by == _OF_LARGE_CLOUDS)
