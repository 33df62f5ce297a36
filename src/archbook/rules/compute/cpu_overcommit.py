"""vCPUs for each hardware thread."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.overcommit import above, figures, lowered, values
from archbook.rules.thresholds import cited, position

SETTING = "nova-cpu-allocation-ratio"
THRESHOLD = "cpu-overcommit"


@rule(
    "compute.cpu-overcommit",
    severity=Severity.WARNING,
    cites=(
        Citation("nova-note-allocation-ratios", "Initial allocation ratios"),
        Citation("scs-flavor-naming", "CPU suffixes"),
        Citation("anuket-openstack-ra", "Compute Nodes: sizing rules"),
        Citation("arch-design-compute-overcommit", "Overcommitting CPU and RAM"),
    ),
    applies=lambda blueprint: blueprint.instances("nova-compute") > 0,
    thresholds=(THRESHOLD,),
)
def cpu_overcommit(blueprint: Blueprint) -> Iterator[Hit]:
    """No more vCPUs are given out for a hardware thread than the position taken allows.

    Why:
        Instances that share a thread wait for each other as soon as they all work. How many may
        share it depends on what they do, and the sources disagree by a factor of ten.
    How:
        The setting nova-cpu-allocation-ratio of each compute group, else of the cloud, else
        Nova's default in the release. It must not be above the threshold cpu-overcommit as the
        profile takes it, Nova's own default unless the profile says otherwise. The evidence
        shows what every source says.
    Cure:
        Set the ratio to the limit; whether the instances still fit is another rule's business.

    Fails:
        settings: {nova-cpu-allocation-ratio: 8}

    Passes:
        settings: {nova-cpu-allocation-ratio: 4}
    """
    taken = position(blueprint, THRESHOLD)
    for found in above(blueprint, SETTING, taken.value):
        template = (
            "hosts of group {group} give out {ratio} vCPUs for each hardware thread; the position "
            "{by} allows {limit}"
            if found.group
            else "compute hosts give out {ratio} vCPUs for each hardware thread; the position "
            "{by} allows {limit}"
        )
        yield Hit(
            found.subject,
            Message(template, values(found, taken)),
            {"ratio": found.ratio, "limit": taken.value, **figures(blueprint, THRESHOLD)},
            lowered(found, SETTING, taken),
            citation=cited(taken),
        )
