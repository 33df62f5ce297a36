"""Edits that add a service together with what it needs."""

from collections.abc import Iterable, Iterator

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddService, Edit, SetOption
from archbook.plan.placement import Placer, components_of
from archbook.plan.services import Closure
from archbook.rules.coordinators import coordinators, uncoordinated
from archbook.rules.hosting import new_group, sharing
from archbook.rules.lifetimes import timeline


def adding(blueprint: Blueprint, *services: str) -> tuple[Edit, ...]:
    """Return the edits that add *services* and what they then lack: services, back end, hosts.

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
    shared = uncoordinated(blueprint, added)
    if shared and (names := coordinators(blueprint, *shared)):
        added[names[0]] = None
    return (
        *(AddService(service=name) for name in added),
        *_back_end(blueprint, added),
        *_hosts(blueprint, added),
    )


def _back_end(blueprint: Blueprint, added: Iterable[str]) -> Iterator[SetOption]:
    """Give Cinder, where it is added, a back end: it cannot do without."""
    if "cinder" in added and not blueprint.option("block_backend"):
        value = "lvm" if blueprint.with_role("block_storage") else "ceph"
        yield SetOption(option="block_backend", value=value)


def _hosts(blueprint: Blueprint, added: Iterable[str]) -> Iterator[Edit]:
    """Give hosts to the roles that the added services need and no host has."""
    region = blueprint.regions()[0]
    for role in dict.fromkeys(_roles_without_hosts(blueprint, tuple(added))):
        yield sharing(blueprint, role, region) or new_group(blueprint, role, region)


def _roles_without_hosts(blueprint: Blueprint, added: tuple[str, ...]) -> Iterator[str]:
    now = timeline(blueprint)
    present = frozenset((*(active.id for active in blueprint.services), *added))
    placer = Placer(blueprint.facts, now, blueprint.options, present)
    for component in components_of(added, blueprint.facts, now):
        roles = [role for one in component.placing if placer.holds(one) for role in one.roles]
        hosted = any(_has_hosts(blueprint, role) for role in roles)
        # An agent of compute hosts that are not there is not missed.
        if roles and not hosted and set(roles) != {"compute"}:
            yield roles[0]


def _has_hosts(blueprint: Blueprint, role: str) -> bool:
    stand_in = blueprint.facts.role(role).stand_in
    return bool(blueprint.with_role(role) or (stand_in and blueprint.with_role(stand_in.role)))
