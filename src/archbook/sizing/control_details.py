"""Parts of the control plane: relays of OVN, workers of the services, queue and database."""

from collections.abc import Iterator

from archbook.capacity.control_load import MEASURED_COMPUTES, measured
from archbook.capacity.control_plane import API_WORKERS, RPC_WORKERS, ovn_relays, workers
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Estimate, Quantity
from archbook.resilience.clusters import clusters_of
from archbook.resilience.domains import hosts_in
from archbook.rules.deployers import with_kolla
from archbook.rules.thresholds import cited
from archbook.sizing.control import EVIDENCE, smallest_evidence
from archbook.sizing.measured_load import MEASURED

CONTROLLER = "ovn-controller"

_CONTROL = "control"
_RELAYS = Citation("kolla-neutron-guide", "OVN (ml2/ovn)")
_WORKERS = Citation("kolla-ansible-defaults", "common.yml")

_TRIED = {
    "control-cores": ("tried_cores", ""),
    "control-memory": ("tried_ram_gib", "GiB"),
    "control-disk": ("tried_disk_gb", "GB"),
}
"""Threshold of a controller → the estimate of what a tried one had, and its unit."""

_LARGE_PARTS = ("rabbitmq", "mysqld")
"""The queue and the database, as the measurement names them."""


def control_estimates(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield what is known of single parts of the control plane."""
    yield from _evidence(blueprint)
    yield from _relays(blueprint)
    yield from _workers(blueprint)
    yield from _members(blueprint)


def _evidence(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield the smallest control plane that somebody has tried with as many compute hosts."""
    tried = sorted(blueprint.facts.threshold(EVIDENCE).positions, key=lambda one: one.value)
    for region, computes in _computes(blueprint):
        held = next((one for one in tried if one.value >= computes), None)
        formula = (
            Message("compute hosts of the nearest size that was tried: a test, not a limit")
            if held
            else Message("no published measurement at this scale")
        )
        inputs = {"compute_hosts": computes, "by": held.by if held else None}
        source = cited(held or tried[-1])
        found = Quantity(held.value if held else None, formula, inputs, source)
        yield Estimate(_CONTROL, "evidence_computes", "", found, region=region)
        if held:
            yield from _machines(blueprint, held.by, region)


def _machines(blueprint: Blueprint, by: str, region: str | None) -> Iterator[Estimate]:
    """Yield what one controller had in what *by* has tried, as far as they say."""
    formula = Message("what one controller of the size that was tried had: enough, maybe more")
    for threshold, (name, unit) in _TRIED.items():
        if had := blueprint.facts.threshold(threshold).position(by):
            found = Quantity(had.value, formula, {"by": by}, cited(had))
            yield Estimate(_CONTROL, name, unit, found, region=region)


def _computes(blueprint: Blueprint) -> Iterator[tuple[str | None, int]]:
    """Yield each region that has controllers and compute hosts, and how many of these."""
    for region in blueprint.regions():
        computes = sum(hosts_in(c, region) for c in blueprint.with_role("compute"))
        control = any(hosts_in(c, region) for c in blueprint.with_role(_CONTROL))
        if computes and control:
            yield region, computes


def _relays(blueprint: Blueprint) -> Iterator[Estimate]:
    formula = Message("hosts with ovn-controller / 50, rounded up")
    for cluster in clusters_of(blueprint, blueprint.facts.component(CONTROLLER)):
        inputs = {"hosts": cluster.members}
        found = Quantity(ovn_relays(cluster.members), formula, inputs, _RELAYS)
        yield Estimate(_CONTROL, "ovn_relays", "", found, region=cluster.region)


def _workers(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield the processes of each service, which Kolla-Ansible sets by the threads of the host."""
    if not with_kolla(blueprint):
        return
    formula = Message("hardware threads of the host, as Kolla-Ansible sets it up to its limit")
    for cohort in blueprint.with_role(_CONTROL):
        profile = blueprint.design.profile_of(cohort.group)
        threads = profile.threads() if profile else None
        for name, most in (("api_workers", API_WORKERS), ("rpc_workers", RPC_WORKERS)):
            value = None if threads is None else workers(threads, most)
            inputs = {"threads": threads, "limit": most}
            found = Quantity(value, formula, inputs, _WORKERS)
            yield Estimate(f"group/{cohort.name}", name, "", found)


def _members(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield what one member of the queue and the database took in a published measurement."""
    for region, computes in _computes(blueprint):
        if computes <= smallest_evidence(blueprint):
            continue
        for service in _LARGE_PARTS:
            found = _member_ram(computes, service)
            yield Estimate(_CONTROL, "member_ram_gb", "GB", found, service, region)


def _member_ram(computes: int, service: str) -> Quantity:
    took = {
        name: load.ram_gb
        for name, loads in measured(computes).items()
        for load in loads
        if load.service == service
    }
    formula = (
        Message("the greatest peak of one member, measured with this many compute hosts or more")
        if took
        else Message("no published measurement at this scale")
    )
    inputs = {"compute_hosts": computes, "measured_with": MEASURED_COMPUTES, **took}
    return Quantity(max(took.values(), default=None), formula, inputs, MEASURED)
