"""Why there are so many hosts in each group."""

from collections.abc import Iterator

from archbook.capacity.control_plane import COMPUTES_EACH, LEAST_QUORUM
from archbook.capacity.enough import GROWING
from archbook.i18n import Message
from archbook.model.ask import Ask
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.proposal import Reason
from archbook.model.sizing import Quantity, Resource, Sizing
from archbook.proposing.groups import GATEWAYS, least

Inputs = dict[str, float | str | None]

SCALE = GATEWAY = Citation("anuket-openstack-ra", "Chapter 4")
APART = Citation("ceph-crush", "Failure domains")
ROLLING = Citation("arch-design-general-compute", "Worked example")
HA = Citation("arch-design-requirements-ha", "High availability requirements")
OWN = Citation("archbook", "propose")

WORDS: dict[str, Message] = {
    "vcpus": Message("vCPUs run"),
    "ram_gib": Message("memory runs"),
    "disk_gb": Message("disk of instances runs"),
    "gpus": Message("GPUs run"),
    "instances": Message("room for whole instances runs"),
    "raw_tb": Message("raw space runs"),
    "usable_tb": Message("usable space runs"),
}
"""Resource → how a sentence about what runs out first begins."""


def hosts(ask: Ask, blueprint: Blueprint, sizing: Sizing) -> Iterator[Reason]:
    """Yield the reason of each group's count."""
    for cohort in blueprint.cohorts:
        yield Reason(f"group/{cohort.name}", "count", _count(ask, blueprint, cohort, sizing))


def _count(ask: Ask, blueprint: Blueprint, cohort: Cohort, sizing: Sizing) -> Quantity:
    roles = set(cohort.group.roles)
    if "control" in roles:
        return _control(blueprint, cohort)
    if roles & {"compute", "ceph_osd", "object_storage"}:
        return _sized(ask, blueprint, cohort, sizing)
    return _beside(cohort)


def _control(blueprint: Blueprint, cohort: Cohort) -> Quantity:
    if len(cohort) == 1:
        text = "one: the profile asks for no quorum, and no loss has to be outlived"
        return Quantity(1, Message(text), {}, OWN)
    computes = sum(map(len, blueprint.with_role("compute")))
    inputs: Inputs = {"compute_hosts": computes, "compute_hosts_each": COMPUTES_EACH}
    text = "{quorum} + floor(compute hosts / {each}), and the next odd number where that is even"
    formula = Message(text, {"quorum": LEAST_QUORUM, "each": f"{COMPUTES_EACH:,}"})
    return Quantity(len(cohort), formula, inputs, SCALE)


def _beside(cohort: Cohort) -> Quantity:
    """Return the count of network and monitoring hosts, which nothing measures."""
    if len(cohort) == 1:
        return Quantity(1, Message("one: no loss has to be outlived"), {}, OWN)
    if "network" in cohort.group.roles:
        text = "two gateways, and one more so that one may fail while another is in maintenance"
        return Quantity(len(cohort), Message(text), {"recommended": GATEWAYS}, GATEWAY)
    text = "one, and one more that goes on watching when the first is lost"
    return Quantity(len(cohort), Message(text), {}, HA)


def _sized(ask: Ask, blueprint: Blueprint, cohort: Cohort, sizing: Sizing) -> Quantity:
    first = tightest(cohort.name, sizing)
    racks, count = len(blueprint.design.racks), len(cohort)
    fewest = least(ask, blueprint.facts, racks).get(cohort.name, 0)
    inputs: Inputs = {"survives": ask.survives, "least": fewest}
    if first:
        inputs |= _figures(first)
    if first and count > fewest:
        values = {"loss": _loss(ask), "resource": WORDS[first.resource]}
        formula = Message("the fewest that carry it{loss}: {resource} out first", values)
        return Quantity(count, formula, inputs, first.capacity.source)
    return _least(ask, cohort, racks, inputs)


def _least(ask: Ask, cohort: Cohort, racks: int, inputs: Inputs) -> Quantity:
    """Return the count of a group that would carry it with fewer hosts, and why it has more."""
    count, roles = len(cohort), cohort.group.roles
    if "compute" in roles and "ceph_osd" not in roles:
        text = "two at the least, so that one may be lost"
        if count >= LEAST_QUORUM:
            text = "three at the least: one may be lost while another is in maintenance"
        return Quantity(count, Message(text), inputs, ROLLING)
    if ask.survives == "rack" and count == 2 * racks:
        text = "two in each rack: each rack holds a copy, and rebuilds what a host of it loses"
        return Quantity(count, Message(text), inputs, APART)
    text = "copies or chunks of an object, each on another {domain}, and one more to rebuild into"
    domain = Message("rack" if ask.survives == "rack" else "host")
    return Quantity(count, Message(text, {"domain": domain}), inputs, APART)


def _loss(ask: Ask) -> Message:
    if ask.survives == "none":
        return Message("")
    text = " also after the loss of a {domain}"
    return Message(text, {"domain": Message(ask.survives)})


def _figures(resource: Resource) -> Inputs:
    name = resource.resource
    found: Inputs = {
        f"demand_{name}": resource.demand.value,
        f"capacity_{name}": resource.capacity.value,
        f"headroom_{name}": resource.headroom.value,
    }
    if resource.after_loss:
        found[f"after_loss_{name}"] = resource.after_loss.value
    return found


def tightest(group: str, sizing: Sizing) -> Resource | None:
    """Return the resource of a group that runs out first; None while none is known."""
    used = [
        (one.binding, share, -place)
        for place, one in enumerate(sizing.resources)
        if one.kind in GROWING and group in one.groups and (share := one.share()) is not None
    ]
    return sizing.resources[-max(used)[2]] if used else None
