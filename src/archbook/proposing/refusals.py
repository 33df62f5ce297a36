"""Asks that no design can meet, refused with what would help."""

from collections.abc import Iterable

from archbook.capacity.control_plane import LEAST_QUORUM
from archbook.capacity.offer import Offer, offer
from archbook.capacity.ratios import Ratios
from archbook.errors import InputError
from archbook.i18n import Message, Value
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.workload import Workload
from archbook.proposing.instances import Kind
from archbook.proposing.machines import Machine, computes, machine
from archbook.proposing.site import least_racks
from archbook.rules.flavors import called

_BARE = Ratios(vcpu=1, ram=1, reserved_mib=0)
"""What a host is without overcommit: one instance is never larger than that."""


def refuse(ask: Ask) -> None:
    """Refuse what cannot be sound whatever the hosts.

    Raises:
        InputError: The loss that is to be outlived needs more racks.
    """
    needed = least_racks(ask)
    if ask.racks is not None and ask.racks < needed:
        raise InputError(_too_few_racks(ask, needed))


def _too_few_racks(ask: Ask, needed: int) -> Message:
    values: dict[str, Value] = {"racks": ask.racks or 0, "needed": needed, "quorum": LEAST_QUORUM}
    if ask.erasure and needed > LEAST_QUORUM:
        code = {"k": ask.erasure.k, "m": ask.erasure.m}
        text = (
            "chunks of an erasure code of {k} + {m} outlive the loss of a rack where each has a "
            "rack of its own, and one is there to rebuild into: {needed} racks, not {racks}"
        )
        return Message(text, values | code)
    text = (
        "the loss of a rack cannot be outlived (racks: {racks}): a majority of {quorum} "
        "controllers and a copy of all data must stand in the others; give it {needed} racks, or "
        "outlive the loss of a host only"
    )
    return Message(text, values)


def fitting(ask: Ask, facts: Facts, kind: Kind, *, shared: bool = False) -> Machine:
    """Return the first machine that takes each instance of *kind*.

    Args:
        ask: What is asked for.
        facts: The catalog.
        kind: The instances.
        shared: The machine carries OSDs, too.

    Raises:
        InputError: An instance is larger than every machine; the largest one is named.
    """
    known = (machine(ask, facts, "gpu"),) if kind.gpus and not shared else computes(ask, facts)
    for one in known:
        if all(_takes(one, flavor) for flavor in kind.flavors):
            return one
    raise InputError(_too_large(_largest_flavor(kind.flavors), known))


def _takes(one: Machine, flavor: Workload) -> bool:
    host = offer(one.profile, _BARE)
    return host is not None and host.takes(flavor) and flavor.gpus <= one.profile.gpus


def _largest_flavor(flavors: Iterable[Workload]) -> Workload:
    return max(flavors, key=lambda one: (one.gpus, one.ram_gib, one.vcpus))


def _too_large(flavor: Workload, known: Iterable[Machine]) -> Message:
    offered = [(one.name, host) for one in known if (host := offer(one.profile, _BARE))]
    values: dict[str, Value] = {
        "flavor": called(flavor),
        "vcpus": flavor.vcpus,
        "ram": flavor.ram_gib,
    }
    if not offered:
        text = "none of the servers says how many cores and how much memory it has"
        return Message(text)
    name, host = max(offered, key=lambda one: _size(one[1]))
    values |= {"name": name, "threads": host.threads, "free": host.free_ram_mib / 1024}
    if flavor.gpus:
        text = (
            "no host takes one '{flavor}' ({vcpus} vCPUs, {ram} GiB, {gpus} GPUs): the largest is "
            "'{name}' with {threads} threads, {free} GiB and {has} GPUs; offer a larger server"
        )
        return Message(text, values | {"gpus": flavor.gpus, "has": host.gpus})
    text = (
        "no host takes one '{flavor}' ({vcpus} vCPUs, {ram} GiB): the largest is '{name}' with "
        "{threads} threads and {free} GiB; offer a larger server"
    )
    return Message(text, values)


def _size(host: Offer) -> tuple[int, int]:
    return host.free_ram_mib, host.threads
