"""The edits that lead from one design to another, as far as there are edits for it."""

from collections.abc import Callable, Iterator
from typing import get_args

from archbook.errors import EditError
from archbook.model.design import Design
from archbook.model.edit import (
    AddAssumptions,
    AddGroup,
    AddHardware,
    AddNetwork,
    AddRack,
    AddRole,
    AddService,
    AddStorage,
    Edit,
    RemoveGroup,
    RemoveRole,
    RemoveService,
    SetCount,
    SetFabric,
    SetField,
    SetHardware,
    SetNetwork,
    SetOption,
    SetPhysicalNetwork,
    SetRacks,
    SetRequirements,
    SetSetting,
    SetStorage,
    SetWorkload,
    apply,
)
from archbook.model.host_group import HostGroup


def between(before: Design, after: Design) -> tuple[Edit, ...]:
    """Return edits that change *before* into *after*, each of which can be made.

    What no edit says is left out: compare what they lead to with *after*.
    """
    made: list[Edit] = []
    now = before
    for step in _STEPS:
        for edit in step(now, after):
            try:
                now = edit.apply(now)
            except EditError:
                continue
            made.append(edit)
    return tuple(made)


def _fields(now: Design, after: Design) -> Iterator[Edit]:
    for field in get_args(SetField.model_fields["field"].annotation):
        value = getattr(after, field)
        if value != getattr(now, field):
            stated = field in after.model_fields_set
            yield SetField(field=field, value=value if stated else None)
    if after.requirements != now.requirements:
        yield SetRequirements(requirements=after.requirements)
    if after.fabric and after.fabric != now.fabric:
        yield SetFabric(fabric=after.fabric)


def _things(now: Design, after: Design) -> Iterator[Edit]:
    where = {
        rack: (region.name, zone)
        for region in after.regions
        for zone, racks in region.zones.items()
        for rack in racks
    }
    for rack, attributes in after.racks.items():
        if now.racks.get(rack) != attributes:
            fresh = rack not in now.racks
            region, zone = where.get(rack, (None, None)) if fresh else (None, None)
            yield AddRack(rack=rack, attributes=attributes, region=region, zone=zone)
    for name, profile in after.hardware.items():
        if now.hardware.get(name) != profile:
            yield AddHardware(name=name, profile=profile)


def _choices(now: Design, after: Design) -> Iterator[Edit]:
    yield from (RemoveService(service=one) for one in now.services if one not in after.services)
    yield from (AddService(service=one) for one in after.services if one not in now.services)
    for option in dict.fromkeys((*now.options, *after.options)):
        if now.options.get(option) != after.options.get(option):
            yield SetOption(option=option, value=after.options.get(option))
    for setting in dict.fromkeys((*now.settings, *after.settings)):
        if now.settings.get(setting) != after.settings.get(setting):
            yield SetSetting(setting=setting, value=after.settings.get(setting))


def _new_groups(now: Design, after: Design) -> Iterator[Edit]:
    yield from (AddGroup(group=one) for one in after.host_groups if not now.group(one.name))


def _groups(now: Design, after: Design) -> Iterator[Edit]:
    for one in now.host_groups:
        wanted = after.group(one.name)
        if wanted is None:
            yield RemoveGroup(group=one.name)
        elif wanted != one:
            yield from _group(now, one, wanted)


def _group(now: Design, one: HostGroup, wanted: HostGroup) -> Iterator[Edit]:
    """Yield the edits that make a group what it is to be: small ones, else the whole of it."""
    small = tuple(_small(one, wanted))
    if _after(now, small).group(one.name) == wanted:
        yield from small
    else:
        yield RemoveGroup(group=one.name)
        yield AddGroup(group=wanted)


def _after(now: Design, edits: tuple[Edit, ...]) -> Design:
    """Return *now* after *edits*; unchanged where one of them cannot be made."""
    try:
        return apply(now, *edits)
    except EditError:
        return now


def _small(one: HostGroup, wanted: HostGroup) -> Iterator[Edit]:
    name = one.name
    yield from (AddRole(group=name, role=r) for r in wanted.roles if r not in one.roles)
    yield from (RemoveRole(group=name, role=r) for r in one.roles if r not in wanted.roles)
    if wanted.count != one.count:
        yield SetCount(group=name, count=wanted.count)
    if wanted.racks != one.racks and isinstance(wanted.racks, tuple):
        yield SetRacks(group=name, racks=wanted.racks)
    if wanted.hardware and wanted.hardware != one.hardware:
        yield SetHardware(group=name, hardware=wanted.hardware)
    for setting in dict.fromkeys((*one.settings, *wanted.settings)):
        if one.settings.get(setting) != wanted.settings.get(setting):
            yield SetSetting(setting=setting, value=wanted.settings.get(setting), group=name)


def _networks(now: Design, after: Design) -> Iterator[Edit]:
    networks = {network.name: network for network in now.networks}
    for network in after.networks:
        if network.name not in networks:
            yield AddNetwork(network=network)
        elif networks[network.name] != network:
            yield SetNetwork(network=network)
    physnets = {physnet.name: physnet for physnet in now.physnets}
    for physnet in after.physnets:
        if physnets.get(physnet.name, physnet) != physnet:
            yield SetPhysicalNetwork(physnet=physnet)


def _stores(now: Design, after: Design) -> Iterator[Edit]:
    stores = {store.name: store for store in now.storage}
    for store in after.storage:
        if store.name not in stores:
            yield AddStorage(storage=store)
        elif stores[store.name] != store:
            yield SetStorage(storage=store)


def _workload(now: Design, after: Design) -> Iterator[Edit]:
    if after.workload != now.workload:
        yield SetWorkload(workload=after.workload)
    if fresh := tuple(one for one in after.assumptions if one not in now.assumptions):
        yield AddAssumptions(assumptions=fresh)


_STEPS: tuple[Callable[[Design, Design], Iterator[Edit]], ...] = (
    _fields,
    _things,
    _choices,
    _new_groups,
    _groups,
    _networks,
    _stores,
    _workload,
)
"""Parts of a design, in an order in which each can be changed when those before it are."""
