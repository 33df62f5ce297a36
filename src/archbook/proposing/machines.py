"""Which machine stands for which purpose: the user's, else those that use cases start from."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.errors import InputError, UnknownNameError
from archbook.i18n import Message, mark
from archbook.model.ask import Ask, VolumeClass
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.use_case import UseCaseEntry
from archbook.model.hardware import HardwareProfile
from archbook.model.host_group import HostGroup

LIKE = "production-private"
"""Use case whose machines come first, where the ask names no other one."""

ROLES: dict[str, frozenset[str]] = {
    "control": frozenset({"control"}),
    "network": frozenset({"network"}),
    "compute": frozenset({"compute"}),
    "gpu": frozenset({"compute"}),
    "converged": frozenset({"compute", "ceph_osd"}),
    "volumes": frozenset({"ceph_osd"}),
    "objects": frozenset({"object_storage"}),
    "monitoring": frozenset({"monitoring"}),
}
"""Purpose, which is also the name of its hardware → roles of the hosts that have it."""


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine and where it is from.

    Attributes:
        name: Name of the hardware profile in the design.
        profile: The machine.
        use_case: Use case that starts from it; None: the user's own.
    """

    name: str
    profile: HardwareProfile
    use_case: str | None


def machine(ask: Ask, facts: Facts, purpose: str) -> Machine:
    """Return the machine for *purpose*, one of `ROLES`."""
    if purpose in ask.servers:
        return Machine(purpose, ask.servers[purpose], None)
    return next(
        m for m in _known(ask, facts, purpose) if (purpose == "gpu") <= bool(m.profile.gpus)
    )


def for_volumes(ask: Ask, facts: Facts, kind: VolumeClass) -> Machine:
    """Return the machine that keeps volumes of *kind*.

    One that bears its name, else one with its kind of disks, else the usual one.
    """
    if kind.name in ask.servers:
        return Machine(kind.name, ask.servers[kind.name], None)
    every = tuple(_known(ask, facts, "volumes"))
    named = (one for one in every if kind.media is None and one.name == kind.name)
    like = (one for one in every if kind.media in media(one.profile))
    found = next(named, None) or next(like, None)
    if found is None and kind.media and "volumes" not in ask.servers:
        values = {"kind": kind.name, "media": kind.media}
        text = "no storage host with {media} is known for volumes '{kind}'; offer a server for it"
        raise InputError(Message(text, values))
    return found or machine(ask, facts, "volumes")


def media(profile: HardwareProfile) -> frozenset[str]:
    """Return the kinds of the data disks of a machine."""
    return frozenset(disk.media for disk in profile.disks if disk.purpose == "data")


def computes(ask: Ask, facts: Facts) -> tuple[Machine, ...]:
    """Return the machines that may run instances, the preferred one first.

    Those of the user that bear the name of no other purpose, else those of the use cases. With
    `Ask.compute` only the one of that name.

    Raises:
        UnknownNameError: None of them has the name that the ask wants.
    """
    purpose = "converged" if ask.hyperconverged else "compute"
    taken = {*ROLES, *(one.name for one in ask.volumes)} - {"compute", "converged"}
    own = tuple(
        Machine(name, profile, None)
        for name, profile in ask.servers.items()
        if name not in taken and _suits(profile, purpose)
    )
    every = own or tuple(dict.fromkeys(_apart_by_size(_known(ask, facts, purpose))))
    if ask.compute is None:
        return every
    named = tuple(one for one in every if one.name == ask.compute)
    if not named:
        raise UnknownNameError(mark("server"), ask.compute, (one.name for one in every))
    return named


def _suits(profile: HardwareProfile, purpose: str) -> bool:
    """Tell whether a machine of the user can run instances, and carry OSDs where it has to."""
    carries = bool(profile.data_disks())
    return not profile.gpus and (carries or purpose == "compute")


def _apart_by_size(known: Iterator[Machine]) -> Iterator[Machine]:
    """Yield one machine of each size, under a name of its own; those with GPUs are left out."""
    sizes: set[tuple[int | None, float | None]] = set()
    names: set[str] = set()
    for one in known:
        size = one.profile.cores, one.profile.ram_gib
        if not one.profile.gpus and size not in sizes:
            name = one.name if one.name not in names else f"{one.name}-{len(names)}"
            sizes.add(size)
            names.add(name)
            yield Machine(name, one.profile, one.use_case)


def _known(ask: Ask, facts: Facts, purpose: str) -> Iterator[Machine]:
    """Yield the machines of the use cases for *purpose*, the preferred use case first."""
    for entry in _use_cases(ask, facts):
        for group in entry.host_groups:
            profile = entry.hardware.get(group.hardware or "")
            if group.hardware and profile and _for(group, purpose):
                yield Machine(group.hardware, profile, entry.id)


def _for(group: HostGroup, purpose: str) -> bool:
    return frozenset(group.roles) == ROLES[purpose]


def _use_cases(ask: Ask, facts: Facts) -> Iterator[UseCaseEntry]:
    entries = [facts.use_case(name) for name in facts.ids("use-cases")]
    first = (ask.use_case, LIKE)
    rank = {name: place for place, name in enumerate(first) if name}
    yield from sorted(entries, key=lambda one: (rank.get(one.id, len(first)), one.order, one.id))
