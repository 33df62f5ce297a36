"""Other ways to carry the same: what else an ask could have been."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archbook.i18n import Message, Value
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.storage import ErasureCode
from archbook.proposing.instances import kinds
from archbook.proposing.machines import computes
from archbook.proposing.pools import pools
from archbook.proposing.refusals import fitting
from archbook.proposing.stores import domain

if TYPE_CHECKING:
    from archbook.model.wanted import Gateways

CODE = ErasureCode(k=4, m=2)
"""The erasure code that is tried. Source: Ceph, erasure code, the overhead table's middle."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another ask for the same workload.

    Attributes:
        id: Short name.
        decides: Decision that it takes otherwise.
        what: What it does otherwise.
        against: What speaks against it, whatever it costs.
        ask: The ask.
    """

    id: str
    decides: str
    what: Message
    against: Message
    ask: Ask


def variants(ask: Ask, facts: Facts, taken: Ask, racks: int) -> Iterator[Variant]:
    """Yield the ways that differ from what was taken in one thing each.

    Args:
        ask: What was asked for.
        facts: The catalog.
        taken: The same, with the machine that was chosen.
        racks: Racks of what was taken.
    """
    if taken.survives == "rack":
        yield _one_rack_more(taken, racks)
    if taken.workload and pools(taken):
        yield _converged(taken)
    if pools(taken):
        yield _coded(taken)
    if taken.objects_tb is not None:
        yield from _objects(taken)
    if taken.workload:
        yield from _gateways(taken)
    if ask.compute is None and not all(kind.gpus for kind in kinds(ask.workload)):
        yield from _machines(ask, facts, taken)


def _one_rack_more(ask: Ask, racks: int) -> Variant:
    what = Message("one rack more: {racks}", {"racks": racks + 1})
    against = Message("a rack more to rent, to power and to wire")
    changed = ask.model_copy(update={"racks": racks + 1})
    return Variant(f"racks-{racks + 1}", "racks", what, against, changed)


def _converged(ask: Ask) -> Variant:
    changed = ask.model_copy(update={"hyperconverged": not ask.hyperconverged, "compute": None})
    if ask.hyperconverged:
        what = Message("storage on hosts of its own")
        against = Message("more hosts, and one more kind of machine to buy and keep spare")
        return Variant("separate", "storage-hosts", what, against, changed)
    what = Message("hyperconverged: compute hosts carry the disks of Ceph")
    against = Message(
        "instances and OSDs share processors and memory, and the loss of a host takes both"
    )
    return Variant("hyperconverged", "storage-hosts", what, against, changed)


def _coded(ask: Ask) -> Variant:
    if ask.erasure:
        changed = ask.model_copy(update={"erasure": None})
        against = Message("3 TB raw hold one TB of data")
        return Variant("replicas", "copies", Message("three replicas"), against, changed)
    values: dict[str, Value] = {
        "k": CODE.k,
        "m": CODE.m,
        "domain": Message(domain(ask)),
        "parts": CODE.k + CODE.m,
    }
    changed = ask.model_copy(update={"erasure": CODE})
    against = Message(
        "each write goes to {parts} disks and small ones are read back first; it needs {parts} of "
        "the kind {domain}, and one more to rebuild into",
        values,
    )
    what = Message("erasure code {k} + {m}", values)
    return Variant("erasure", "copies", what, against, changed)


def _objects(ask: Ask) -> Iterator[Variant]:
    if ask.objects_by == "swift":
        changed = ask.model_copy(update={"objects_by": "ceph"})
        against = Message("S3 and Swift APIs of Ceph's gateway, where Swift was asked for")
        yield Variant("objects-ceph", "objects", Message("objects in Ceph"), against, changed)
        return
    if ask.objects_apart and (ask.workload or ask.volumes):
        changed = ask.model_copy(update={"objects_apart": False})
        what = Message("objects on the disks of volumes")
        against = Message("users of objects and of volumes then wait for the same disks")
        yield Variant("objects-beside", "objects", what, against, changed)
    changed = ask.model_copy(update={"objects_by": "swift"})
    against = Message("a second kind of storage to run, with a deployer that installs Swift")
    yield Variant("objects-swift", "objects", Message("objects in Swift"), against, changed)


def _gateways(ask: Ask) -> Iterator[Variant]:
    known: dict[Gateways, tuple[Message, Message]] = {
        "network": (
            Message("gateways on hosts of their own"),
            Message("three more hosts"),
        ),
        "control": (
            Message("gateways on the controllers"),
            Message("traffic of instances shares the controllers' links and processors"),
        ),
        "distributed": (
            Message("floating IPs routed on the compute hosts"),
            Message("every compute host is wired to the external network"),
        ),
    }
    for name, (what, against) in known.items():
        if name != ask.gateways:
            changed = ask.model_copy(update={"gateways": name})
            yield Variant(f"gateways-{name}", "gateways", what, against, changed)


def _machines(ask: Ask, facts: Facts, taken: Ask) -> Iterator[Variant]:
    """Yield other machines for the compute hosts."""
    used = {
        one.name: one for kind in kinds(taken.workload) for one in (fitting(taken, facts, kind),)
    }
    most = max(one.profile.ram_gib or 0 for one in used.values())
    for other in computes(ask, facts):
        ram = other.profile.ram_gib or 0
        values: dict[str, Value] = {
            "name": other.name,
            "cores": other.profile.cores or 0,
            "ram": ram,
        }
        what = Message("compute hosts '{name}' of {cores} cores and {ram} GiB", values)
        against = Message("hosts with less memory: more of them to buy, to wire and to look after")
        if ram >= most:
            against = Message("the loss of a host takes more instances with it")
        if other.name not in used:
            changed = taken.model_copy(update={"compute": other.name})
            yield Variant(f"compute-{other.name}", "compute", what, against, changed)
