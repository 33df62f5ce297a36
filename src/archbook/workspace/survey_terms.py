"""How machines become a workload: what a person may ask for, and what comes of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from archbook.capacity.flavor_choice import into_flavors
from archbook.capacity.flavor_mix import LADDERS, Ask, MixedFlavor, flavor_mix, rule_of
from archbook.capacity.right_size import RULES
from archbook.errors import InputError, UnknownNameError
from archbook.formats.flavors import flavors_of
from archbook.formats.inventory import MIB_PER_GIB, Assumed
from archbook.i18n import Message, Value, mark
from archbook.model.machine import Machine

if TYPE_CHECKING:
    from archbook.optimise.flavor_set import FlavorSet

SOLVER_SECONDS = 60.0
"""How long the best flavors are looked for, unless the user says otherwise."""


class Terms(TypedDict, total=False):
    """What a person may ask for.

    Attributes:
        ladder: Sizes of the flavors: ``doubling`` (the default), ``half`` or ``exact``.
        flavors: File of flavors that there are already, instead of a ladder.
        flavor_count: So many flavors, those that waste least, instead of a ladder.
        solver_seconds: How long they are looked for at most.
        right_size: ``none`` (the default), ``consumed`` or ``active``.
        headroom_percent: Room above what was used, for vCPUs and memory.
        disk_headroom_percent: Room above what is in use of disks; without it disks stay.
        by_cluster: Each cluster of today becomes a host aggregate.
        powered_off: Count machines that are powered off or suspended, too.
        language: ``en`` or ``ko``, for assumptions and everything that is shown.
    """

    ladder: str | None
    flavors: str | Path | None
    flavor_count: int | None
    solver_seconds: float
    right_size: str
    headroom_percent: float | None
    disk_headroom_percent: float | None
    by_cluster: bool
    powered_off: bool
    language: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The flavors, and why these.

    Attributes:
        mix: The flavors that carry the machines.
        unheld: Machines that no flavor holds.
        assumed: How they were chosen, and on whose word.
        ladder: The ladder, when they stand on one.
        best: How good they are, when they were searched for.
    """

    mix: tuple[MixedFlavor, ...]
    unheld: tuple[Ask, ...]
    assumed: tuple[Assumed, ...]
    ladder: str | None = None
    best: "FlavorSet | None" = None


def check(terms: Terms) -> None:
    """Refuse terms that contradict each other or name what there is not.

    Raises:
        InputError: With what is wrong.
    """
    if (ladder := terms.get("ladder")) and ladder not in LADDERS:
        raise UnknownNameError(mark("ladder"), ladder, LADDERS)
    if (rule := terms.get("right_size", "none")) not in RULES:
        raise UnknownNameError(mark("rule"), rule, RULES)
    ways = [terms.get("ladder"), terms.get("flavors"), terms.get("flavor_count")]
    if sum(way is not None for way in ways) > 1:
        text = "a ladder, flavors that there are, and a number of flavors exclude each other"
        raise InputError(Message(text))
    if rule != "none" and terms.get("headroom_percent") is None:
        text = "say how much room is left above what was used: the headroom in percent"
        raise InputError(Message(text))


def choose(asks: Sequence[Ask], terms: Terms) -> Chosen:
    """Find flavors for *asks*.

    Raises:
        InputError: The file of flavors cannot be used, or no flavors were found in time.
        MissingProgramError: Flavors are to be searched for, and HiGHS is not there.
    """
    if path := terms.get("flavors"):
        given = into_flavors(asks, flavors_of(Path(path)))
        text = "each machine takes the smallest flavor of {path} that holds it"
        what = Message(text, {"path": str(path)})
        why = Message("its flavors were asked for")
        return Chosen(given.mix, given.unheld, ((what, why), _weighed()))
    if count := terms.get("flavor_count"):
        return _best(asks, count, terms.get("solver_seconds", SOLVER_SECONDS))
    ladder = terms.get("ladder") or "doubling"
    why = Message("the ladder of sizes is '{ladder}'", {"ladder": ladder})
    return Chosen(flavor_mix(asks, ladder), (), ((rule_of(ladder), why),), ladder)


def asks_of(
    machines: Iterable[Machine], aggregates: Mapping[str, str] | None = None
) -> Iterator[Ask]:
    """Yield what each machine needs; *aggregates* names that of each cluster."""
    for one in machines:
        disk = None if one.disk_mib is None else one.disk_mib / MIB_PER_GIB
        aggregate = (aggregates or {}).get(one.location.cluster)
        yield Ask(one.vcpus, one.ram_mib / MIB_PER_GIB, disk, one.name, aggregate)


def aggregates_of(machines: Iterable[Machine]) -> dict[str, str]:
    """Return cluster → name that a design takes for an aggregate; no two get the same."""
    found: dict[str, str] = {}
    for cluster in sorted({one.location.cluster for one in machines} - {""}):
        name = "".join(map(_kept, cluster)).lstrip(" .:-")[:60] or "cluster"
        while name in found.values():
            name += "-"
        found[cluster] = name
    return found


def _kept(letter: str) -> str:
    """Return a letter that the name of an aggregate may have, or a dash for it."""
    return letter if letter.isalpha() or letter.isdecimal() or letter in "_ .:-" else "-"


def _best(asks: Sequence[Ask], count: int, seconds: float) -> Chosen:
    from archbook.optimise.flavor_set import flavor_set  # noqa: PLC0415 - brings the optimiser

    best = flavor_set(asks, count, seconds)
    if best is None:
        text = "no {count} flavors were found in {seconds} s: allow more time"
        values: dict[str, Value] = {"count": count, "seconds": f"{seconds:g}"}
        raise InputError(Message(text, values))
    what = Message("the {count} flavors are those that waste least", {"count": count})
    return Chosen(best.mix, (), ((what, _proof(best)), _weighed()), best=best)


def _proof(best: "FlavorSet") -> Message:
    values = {"candidates": best.candidates, "sizes": best.sizes}
    if best.proved:
        text = "HiGHS proved it over {candidates} candidates for {sizes} sizes of machines"
        return Message(text, values)
    text = "no choice can waste over {gap} % less: a bound over {sizes} sizes of machines"
    gap = 100 * (best.waste - best.bound) / best.waste if best.waste else 0.0
    return Message(text, values | {"gap": f"{gap:.1f}"})


def _weighed() -> Assumed:
    what = Message("a vCPU and a GiB count as shares of what all machines need together")
    return what, Message("there is no price here to weigh them by")
