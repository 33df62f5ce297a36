"""Memory given out for each MiB that a host has."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.overcommit import above, figures, lowered, values
from archbook.rules.thresholds import cited, position

SETTING = "nova-ram-allocation-ratio"
THRESHOLD = "ram-overcommit"


@rule(
    "compute.ram-overcommit",
    severity=Severity.WARNING,
    cites=(
        Citation("arch-design-compute-overcommit", "Overcommitting CPU and RAM"),
        Citation("nova-note-allocation-ratios", "Initial allocation ratios"),
        Citation("scs-flavor-naming", "Memory"),
    ),
    applies=lambda blueprint: blueprint.instances("nova-compute") > 0,
    thresholds=(THRESHOLD,),
)
def ram_overcommit(blueprint: Blueprint) -> Iterator[Hit]:
    """No more memory is given out than the position taken allows.

    Why:
        Memory that two instances were promised is there once. When both use it, the host swaps,
        or the kernel kills one of them, and it is not the users who choose which.
    How:
        The setting nova-ram-allocation-ratio of each compute group, else of the cloud, else
        Nova's default in the release. It must not be above the threshold ram-overcommit as the
        profile takes it, Nova's own default unless the profile says otherwise: 1.5 until Zed,
        1.0 since.
    Cure:
        Set the ratio to the limit.

    Fails:
        settings: {nova-ram-allocation-ratio: 1.5}

    Passes:
        settings: {nova-ram-allocation-ratio: 1}
    """
    taken = position(blueprint, THRESHOLD)
    for found in above(blueprint, SETTING, taken.value):
        template = (
            "hosts of group {group} give out {ratio} times their memory; the position {by} "
            "allows {limit}: when instances use what they were promised, one is killed"
            if found.group
            else "compute hosts give out {ratio} times their memory; the position {by} allows "
            "{limit}: when instances use what they were promised, one is killed"
        )
        yield Hit(
            found.subject,
            Message(template, values(found, taken)),
            {"ratio": found.ratio, "limit": taken.value, **figures(blueprint, THRESHOLD)},
            lowered(found, SETTING, taken),
            citation=cited(taken),
        )
