"""What a finding can be about: the names that stand in a design."""

from archbook.errors import unknown_name
from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint

CLOUD = "cloud"
"""The subject of what concerns the whole design."""

_KINDS = {
    "group": mark("host group"),
    "rack": mark("rack"),
    "service": mark("service"),
    "component": mark("component"),
    "network": mark("network"),
    "storage": mark("storage back end"),
}


def stranger(blueprint: Blueprint, subject: str) -> Message | None:
    """Say that nothing of the design is called *subject*, and what is nearest; else None.

    Args:
        blueprint: What stands where.
        subject: With its kind, as ``group/ctl``, or the name alone.
    """
    names = _names(blueprint)
    kind, _, name = subject.partition("/")
    if kind in names:
        return None if name in names[kind] else unknown_name(_KINDS[kind], name, names[kind])
    everything = {CLOUD, *(one for same in names.values() for one in same)}
    if subject in everything or kind == "host" or _is_host(blueprint, subject):
        return None
    return unknown_name(mark("subject"), subject, everything)


def _names(blueprint: Blueprint) -> dict[str, frozenset[str]]:
    design = blueprint.design
    placed = (place.component.id for cohort in blueprint.cohorts for place in cohort.placements)
    left = (one.component.id for one in blueprint.unplaced)
    networks = (network.name for network in design.networks)
    physnets = (physnet.name for physnet in design.physnets)
    racks = (rack for cohort in blueprint.cohorts for rack, _ in cohort.racks)
    return {
        "group": frozenset(group.name for group in design.host_groups),
        "rack": frozenset((*design.racks, *racks)),
        "service": frozenset(active.id for active in blueprint.services),
        "component": frozenset((*placed, *left)),
        "network": frozenset((*networks, *physnets)),
        "storage": frozenset(backend.name for backend in design.storage),
    }


def _is_host(blueprint: Blueprint, name: str) -> bool:
    return any(name in group.hosts for group in blueprint.design.host_groups)
