"""Services, options and requirements that an ask calls for."""

from collections.abc import Collection, Iterator

from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.requirements import Requirements
from archbook.plan.timeline import Timeline
from archbook.proposing.instances import kinds
from archbook.proposing.machines import LIKE
from archbook.rules.flavors import given_devices, numa_bound
from archbook.rules.lifetimes import can_deploy

GATEWAY = "ceph-rgw"
"""Feature that serves objects from Ceph."""

WITH_SWIFT = "cloud-disk"
"""Use case that keeps objects in Swift."""

INSTANCES = ("keystone", "placement", "glance", "nova", "neutron")
"""What instances need. Source: the catalog's use case starter."""

COORDINATORS = ("valkey", "redis", "etcd", "zookeeper")
"""What lets several cinder-volume share one store, the one that is preferred first."""

LOGS = ("opensearch", "elasticsearch")
"""What keeps logs, the one that is preferred first."""

WATCHING = (("prometheus",), ("grafana",), LOGS)
"""Metrics and alerts, dashboards, logs: of each the first that the release has."""


OPTIONS = frozenset({"features", "hypervisor", "routing", "scheduler_filters"})
"""Options that follow from an ask; all others are those of the use case."""


def services(ask: Ask, facts: Facts) -> tuple[str, ...]:
    """Return the services, needed ones first; what the release lacks is left out.

    Services that the ask names stay whatever the release.
    """
    of_case = facts.use_case(ask.use_case).services if ask.use_case else ()
    wanted = (*_needed(ask), *((name,) for name in of_case))
    there = [next((one for one in names if _can(ask, facts, one)), None) for names in wanted]
    named = [facts.service(name).id for name in ask.services]
    return tuple(dict.fromkeys((*filter(None, there), *named)))


def _can(ask: Ask, facts: Facts, service: str) -> bool:
    """Tell whether the release has a service and the deployer can install it."""
    now, name = Timeline(facts, facts.release(ask.release)), deployer(ask, facts)
    able = name is None or can_deploy(facts.deployer(name), service, now)
    return able and now.has(facts.service(service))


def _needed(ask: Ask) -> Iterator[tuple[str, ...]]:
    """Yield what is needed, each as the names that do, best first."""
    if ask.workload:
        yield from ((name,) for name in INSTANCES)
    else:
        yield ("keystone",)
    if ask.volumes:
        yield from (("cinder",), COORDINATORS)
    if ask.objects_tb is not None and ask.objects_by == "swift":
        yield ("swift",)
    if ask.dashboard:
        yield ("horizon",)
    if ask.monitoring:
        yield from WATCHING


def options(ask: Ask, facts: Facts, cells: int) -> dict[str, str | tuple[str, ...]]:
    """Return the choices inside the services; what is not among them is the release's default."""
    case = facts.use_case(ask.use_case) if ask.use_case else None
    found: dict[str, str | tuple[str, ...]] = dict(case.options) if case else {}
    if ask.workload:
        found.setdefault("hypervisor", "kvm")
        filters = tuple(_filters(ask))
        if filters:
            found["scheduler_filters"] = filters
    if ask.gateways == "distributed":
        found["routing"] = "distributed"
    features = tuple(dict.fromkeys((*_several(found.get("features")), *_features(ask, cells))))
    return found | ({"features": features} if features else {})


def _features(ask: Ask, cells: int) -> Iterator[str]:
    if cells > 1:
        yield "cells"
    if ask.objects_tb is not None and ask.objects_by == "ceph":
        yield GATEWAY


def _several(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def _filters(ask: Ask) -> Iterator[str]:
    if any(kind.aggregate for kind in kinds(ask.workload)):
        yield "aggregate-instance-extra-specs"
    if any(map(numa_bound, ask.workload)):
        yield "numa-topology"
    if any(map(given_devices, ask.workload)):
        yield "pci-passthrough"


def requirements(ask: Ask, facts: Facts, chosen: Collection[str]) -> Requirements:
    """Return what the design is held to; metrics and logs where something can gather them."""
    several = ask.survives if alone(ask, facts) or ask.survives != "none" else "host"
    wanted: dict[str, object] = {
        "control_survives": several,
        "workload_survives": ask.survives if ask.workload else None,
        "storage_survives": ask.survives,
        "dashboard": ask.dashboard and "horizon" in chosen,
        "monitoring": ask.monitoring and "prometheus" in chosen,
        "central_logging": ask.monitoring and bool({*LOGS} & {*chosen}),
        "availability_percent": ask.availability_percent,
    }
    return Requirements.model_validate({key: one for key, one in wanted.items() if one})


def alone(ask: Ask, facts: Facts) -> bool:
    """Tell whether one host of a kind will do: no loss is to be outlived, and the profile agrees.

    A profile agrees when it does not call a quorum of one an error.
    """
    weight = facts.profile(ask.profile).rules.get("availability.quorum-members")
    return ask.survives == "none" and weight is not None and weight.severity != "error"


def watched(chosen: Collection[str]) -> bool:
    """Tell whether there is something that monitoring hosts would carry."""
    return bool({*chosen} & {name for names in WATCHING for name in names})


def deployer(ask: Ask, facts: Facts) -> str | None:
    """Return the tool that installs it: the one asked for, else that of the nearest use case."""
    if ask.deployer:
        return facts.deployer(ask.deployer).id
    swift = ask.objects_tb is not None and ask.objects_by == "swift"
    return facts.use_case(ask.use_case or (WITH_SWIFT if swift else LIKE)).deployer
