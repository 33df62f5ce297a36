"""Edits that add a service together with what it needs."""

from collections.abc import Iterable, Iterator

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddService, Edit, SetOption
from archbook.plan.services import Closure
from archbook.rules.lifetimes import timeline


def adding(blueprint: Blueprint, *services: str) -> tuple[Edit, ...]:
    """Return the edits that add *services* and, one by one, what they then lack.

    What comes along by itself, as a database, needs no edit. Of several services that would do,
    the first one that the release has is taken.
    """
    now = timeline(blueprint)
    needs = Closure(blueprint.design, blueprint.facts, now, blueprint.options)
    added: dict[str, None] = {}
    queue = [*services]
    while queue:
        name = queue.pop(0)
        entry = blueprint.facts.service(name)
        if not entry.automatic or name in services:
            added[name] = None
        for need in needs.needs(entry):
            met = any(blueprint.has(other) or other in added for other in need.any_of)
            there = [o for o in need.any_of if now.has(blueprint.facts.service(o))]
            if not met and there and there[0] not in queue:
                queue.append(there[0])
    return (*(AddService(service=name) for name in added), *_back_end(blueprint, added))


def _back_end(blueprint: Blueprint, added: Iterable[str]) -> Iterator[SetOption]:
    """Give Cinder, where it is added, a back end: it cannot do without."""
    if "cinder" in added and not blueprint.option("block_backend"):
        value = "lvm" if blueprint.with_role("block_storage") else "ceph"
        yield SetOption(option="block_backend", value=value)
