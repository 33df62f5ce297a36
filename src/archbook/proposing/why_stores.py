"""Why stores hold what they hold, raw and usable."""

from collections.abc import Iterator

from archbook.capacity.stored import overhead
from archbook.i18n import Message
from archbook.model.ask import Ask
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.proposal import Reason
from archbook.model.sizing import Quantity, Sizing
from archbook.model.storage import StorageBackend
from archbook.proposing.pools import disks_tb, pools
from archbook.rules.hardware.ceph_disks_per_host import LEAST

ASKED = Citation("design", "storage")
COPIES = Citation("ceph-pool-config", "osd_pool_default_size")
ZONES = Citation("swift-deployment-guide", "Preparing the ring")
DISKS = Citation("anuket-openstack-ra", "Chapter 4")
CODE = Citation("ceph-erasure-code", "Erasure-coded pool overhead")


def stores(ask: Ask, blueprint: Blueprint, sizing: Sizing) -> Iterator[Reason]:
    """Yield what each store is to hold, how often it keeps it, and what is there."""
    for backend in blueprint.design.storage:
        subject = f"storage/{backend.name}"
        if backend.usable_tb is not None:
            yield Reason(subject, "usable_tb", _wanted(ask, backend))
        yield _copies(backend)
        for resource in sizing.resources:
            here = resource.kind == "storage" and resource.name == backend.name
            if here and resource.resource in {"raw_tb", "usable_tb"}:
                yield Reason(subject, f"{resource.resource}_there", resource.capacity)


def _wanted(ask: Ask, backend: StorageBackend) -> Quantity:
    first = next((one for one in pools(ask) if one.name == backend.name), None)
    stated = next((one.usable_tb for one in ask.volumes if one.name == backend.name), None)
    inputs: dict[str, float | str | None] = {}
    if stated is not None:
        inputs["volumes_tb"] = stated
    elif backend.name == "objects":
        inputs["objects_tb"] = ask.objects_tb
    if ask.growth_percent:
        inputs |= {"growth_percent": ask.growth_percent, "years": ask.years}
    if first and first.first and (disks := disks_tb(ask)):
        inputs["instance_disks_tb"] = round(disks, 3)
    formula = Message("TB asked for, grown, and the disks of instances where they are stated")
    return Quantity(backend.usable_tb, formula, inputs, ASKED)


def disks(ask: Ask, blueprint: Blueprint) -> Iterator[Reason]:
    """Yield why storage hosts have so many data disks, where fewer than fit are enough."""
    for name, count in ask.disks.items():
        if profile := blueprint.design.hardware.get(name):
            size = sum(one.size_gb for one in profile.disks if one.purpose == "data")
            formula = Message(
                "the fewest data disks that hold it on so many hosts, six at the least"
            )
            found = Quantity(count, formula, {"size_gb": size, "least": LEAST}, DISKS)
            yield Reason(f"hardware/{name}", "disks", found)


def _copies(backend: StorageBackend) -> Reason:
    subject = f"storage/{backend.name}"
    if code := backend.erasure:
        formula = Message("(k + m) / k: raw TB for one TB of data")
        found = Quantity(overhead(backend), formula, {"k": code.k, "m": code.m}, CODE)
        return Reason(subject, "erasure", found)
    formula = Message("replicas: two are left after a loss, and one of them may fail meanwhile")
    source = ZONES if backend.kind == "swift" else COPIES
    return Reason(subject, "size", Quantity(backend.size, formula, {}, source))
