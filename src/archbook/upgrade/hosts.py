"""Operating systems that the hosts can have before and after."""

from collections.abc import Callable, Iterator
from itertools import takewhile

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.upgrade import Change, What
from archbook.upgrade.move import Move

Systems = tuple[OperatingSystemEntry, ...]


def systems(move: Move) -> Iterator[Change]:
    """Yield a change when the hosts can have other operating systems at the last release.

    Nothing is said where the catalog does not know what the last release runs on.
    """
    before, after = _supported(move.start), _supported(move.end)
    if after and before != after:
        yield Change(
            What.HOST,
            "cloud",
            move.since(_are(after)),
            _said(move, before, after),
            _source(move.end, after[0]),
        )


def _supported(blueprint: Blueprint) -> Systems:
    """Return what the design's deployer takes as hosts, else what the release is tested on."""
    facts, release = blueprint.facts, blueprint.release.id
    every = map(facts.operating_system, facts.ids("operating-systems"))
    deployer = blueprint.design.deployer
    if deployer is None:
        return tuple(one for one in every if release in one.tested_with)
    return tuple(one for one in every if release in one.deployed_by.get(deployer, ()))


def _are(systems: Systems) -> Callable[[Blueprint], bool]:
    return lambda blueprint: _supported(blueprint) == systems


def _said(move: Move, before: Systems, after: Systems) -> Message:
    values: dict[str, Value] = {
        "by": _who(move.end),
        "systems": tuple(one.title for one in after),
        "gone": tuple(one.title for one in before if one not in after),
    }
    if before and not any(one in before for one in after):
        return Message(
            "hosts of {by}: {systems}; none of those before ({gone}), so the hosts are "
            "installed anew",
            values,
        )
    if values["gone"]:
        return Message("hosts of {by}: {systems}; no more: {gone}", values)
    return Message("hosts of {by}: {systems}", values)


def _who(blueprint: Blueprint) -> Value:
    deployer = blueprint.design.deployer
    if deployer is None:
        return Message("the release, as it is tested")
    return blueprint.facts.deployer(deployer).name


def _source(blueprint: Blueprint, system: OperatingSystemEntry) -> str:
    """Return the source for the design's deployer: it begins with the deployer's name."""
    deployer = blueprint.design.deployer
    if deployer is None:
        return system.source_of("tested_with")
    covering = (name for name, fields in system.sources.items() if "deployed_by" in fields)
    return max(covering, key=lambda name: _alike(name, deployer))


def _alike(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )
