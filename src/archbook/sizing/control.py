"""The control plane: controllers, conductors and agents, beside those that are called for."""

from collections.abc import Iterator

from archbook.capacity.control_plane import control_hosts, ironic_conductors
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity, Resource
from archbook.resilience.clusters import clusters_of
from archbook.resilience.domains import domain_asked, hosts_in
from archbook.rules.dhcp_agents import AGENT, SETTING, agents_each
from archbook.sizing.measured_load import load_resources
from archbook.sizing.rows import Place

CONDUCTOR = "ironic-conductor"

EVIDENCE = "cell-size"
"""Threshold whose positions are the sizes that somebody has tried."""

_COUNTED = Citation("anuket-openstack-ra", "Chapter 4")
_CONDUCTORS = Citation("ironic-refarch", "HA and Scalability: ironic-conductor")
_STANDS = Citation("design", "host_groups")


def control_resources(blueprint: Blueprint) -> Iterator[Resource]:
    """Yield, of each region, controllers, the load measured elsewhere, conductors, DHCP agents."""
    for region in blueprint.regions():
        here = [c for c in blueprint.with_role("control") if hosts_in(c, region)]
        computes = sum(hosts_in(c, region) for c in blueprint.with_role("compute"))
        if here and computes:
            place = Place("control", region=region, groups=tuple(cohort.name for cohort in here))
            if _shall_survive(blueprint):
                yield place.row("controllers", "", _needed(computes), _there(here, region))
            if computes > smallest_evidence(blueprint):
                yield from load_resources(blueprint, place, here, computes)
        yield from _conductors(blueprint, region)
        yield from _dhcp_agents(blueprint, region)


def _shall_survive(blueprint: Blueprint) -> bool:
    """Tell whether the control plane has members to lose, or is asked to have.

    A single controller of which nothing is asked is a cloud for trying things out.
    """
    asked = domain_asked(blueprint.design.requirements.control_survives)
    return asked is not None or sum(map(len, blueprint.with_role("control"))) > 1


def smallest_evidence(blueprint: Blueprint) -> float:
    """Return the compute hosts up to which three controllers are known to have sufficed.

    A load that was measured with many more says nothing of so small a cloud.
    """
    return min(one.value for one in blueprint.facts.threshold(EVIDENCE).positions)


def _needed(computes: int) -> Quantity:
    formula = Message("3 + floor(compute hosts / 1000), the next odd number")
    return Quantity(control_hosts(computes), formula, {"compute_hosts": computes}, _COUNTED)


def _there(here: list[Cohort], region: str | None) -> Quantity:
    counts: dict[str, float | str | None] = {
        f"{cohort.name}.hosts": hosts_in(cohort, region) for cohort in here
    }
    total = sum(hosts_in(cohort, region) for cohort in here)
    return Quantity(total, Message("hosts with the role control"), counts, _STANDS)


def _conductors(blueprint: Blueprint, region: str | None) -> Iterator[Resource]:
    """Yield the conductors of Ironic beside those that its bare metal nodes call for."""
    component = blueprint.facts.component(CONDUCTOR)
    for cluster in clusters_of(blueprint, component):
        if cluster.region == region:
            nodes = sum(hosts_in(c, region) for c in blueprint.with_role("bare_metal"))
            formula = Message("bare metal nodes / 300, rounded up, two at least")
            counted = Message("hosts that carry a conductor")
            yield Place("control", region=region, groups=cluster.groups).row(
                "conductors",
                "",
                Quantity(ironic_conductors(nodes), formula, {"nodes": nodes}, _CONDUCTORS),
                Quantity(cluster.members, counted, {}, _STANDS),
            )


def _dhcp_agents(blueprint: Blueprint, region: str | None) -> Iterator[Resource]:
    """Yield the DHCP agents of a region beside those that serve one network."""
    formula, counted = Message("agents that serve one network"), Message("hosts with a DHCP agent")
    for cluster in clusters_of(blueprint, blueprint.facts.component(AGENT)):
        if cluster.region == region:
            wanted, source = agents_each(blueprint)
            yield Place("control", region=region, groups=cluster.groups).row(
                "dhcp_agents",
                "",
                Quantity(wanted, formula, {SETTING: wanted}, source),
                Quantity(cluster.members, counted, {}, _STANDS),
            )
