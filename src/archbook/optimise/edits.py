"""An answer as edits of the design that asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil, floor

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.choice import ServerChoice, StorageScheme
from archbook.model.edit import (
    AddGroup,
    AddHardware,
    AddRole,
    Edit,
    RemoveGroup,
    RemoveRole,
    SetCount,
    SetHardware,
    SetRacks,
    SetSetting,
    SetStorage,
)
from archbook.model.host_group import HostGroup
from archbook.model.optimum import Answer, Chosen
from archbook.model.storage import StorageBackend
from archbook.optimise.from_design import Asked
from archbook.rules.backends import carriers
from archbook.rules.hyperconverged import RATIO, RESERVED

_OSD, _COMPUTE = "ceph_osd", "compute"

_MIB_PER_GIB = 1024


@dataclass(slots=True)
class _Groups:
    """Groups that are free to take chosen hosts, and the names that are taken."""

    free: list[Cohort]
    taken: set[str]
    storage: dict[str, list[str]] = field(default_factory=dict)

    def like(self, *roles: str) -> Cohort | None:
        """Take the group that has most of *roles*; None when none is free that has the first."""
        able = [cohort for cohort in self.free if roles[0] in cohort.group.roles]
        best = max(able, key=lambda one: len(set(roles) & set(one.group.roles)), default=None)
        if best:
            self.free.remove(best)
        return best

    def name(self, base: str) -> str:
        """Return a name that no group has."""
        numbered = (f"{base}-{number}" for number in range(2, len(self.taken) + 3))
        name = next(one for one in (base, *numbered) if one not in self.taken)
        self.taken.add(name)
        return name


def edits_of(blueprint: Blueprint, question: Asked, answer: Answer) -> tuple[Edit, ...]:
    """Return the edits that build *answer*: hardware, groups, racks, settings and storage.

    Groups of the design are kept as far as they go, so that what names them still holds.
    """
    return tuple(_edits(blueprint, question, answer))


def _edits(blueprint: Blueprint, question: Asked, answer: Answer) -> Iterator[Edit]:
    yield from _hardware(blueprint, question, answer)
    groups = _Groups(_free(blueprint, question), {one.name for one in blueprint.cohorts})
    for one in sorted(answer.chosen, key=lambda one: -one.hosts):
        if one.use == "control" and question.control:
            name = question.control.name
            yield SetHardware(group=name, hardware=one.server)
        else:
            yield from _placed(question, one, groups, answer)
    for cohort in groups.free:
        yield RemoveGroup(group=cohort.name)
    for backend in question.stores:
        if backend.name in answer.schemes:
            yield from _storage(question, backend, answer.schemes[backend.name], groups)


def _hardware(blueprint: Blueprint, question: Asked, answer: Answer) -> Iterator[Edit]:
    servers = {choice.name: choice for choice in question.task.servers}
    for name in dict.fromkeys(one.server for one in answer.chosen):
        if blueprint.design.hardware.get(name) != servers[name].profile:
            yield AddHardware(name=name, profile=servers[name].profile)


def _free(blueprint: Blueprint, question: Asked) -> list[Cohort]:
    computes = [cohort for pool in question.pools for cohort in pool.cohorts]
    osds = [cohort for one in question.stores for cohort in carriers(blueprint, one)]
    names = {cohort.name for cohort in (*computes, *osds)}
    return [cohort for cohort in blueprint.cohorts if cohort.name in names]


def _placed(question: Asked, one: Chosen, groups: _Groups, answer: Answer) -> Iterator[Edit]:
    roles = (_COMPUTE, _OSD) if one.use == "converged" else (_COMPUTE,)
    roles = (_OSD,) if one.use == "storage" else roles
    cohort = groups.like(*roles)
    racks = question.racks.order(answer.racks or 0, one.hosts)
    if cohort is None:
        name = groups.name("osd" if one.use == "storage" else "cmp")
        yield AddGroup(group=_group(name, roles, one, racks))
    else:
        name = cohort.name
        yield from _changed(cohort, roles, one, racks)
    if one.store:
        groups.storage.setdefault(one.store, []).append(name)
    if one.use == "converged":
        yield from _kept_from_instances(question, one, name, answer)
    elif cohort and one.use == "compute" and _OSD in cohort.group.roles:
        stated = [key for key in (RESERVED, RATIO) if key in cohort.group.settings]
        yield from (SetSetting(setting=key, value=None, group=name) for key in stated)


def _group(name: str, roles: tuple[str, ...], one: Chosen, racks: tuple[str, ...]) -> HostGroup:
    stated = {"aggregate": one.pool} if one.pool else {}
    where = {"racks": racks} if racks else {}
    return HostGroup.model_validate(
        {
            "name": name,
            "roles": roles,
            "count": one.hosts,
            "hardware": one.server,
            **stated,
            **where,
        }
    )


def _changed(
    cohort: Cohort, roles: tuple[str, ...], one: Chosen, racks: tuple[str, ...]
) -> Iterator[Edit]:
    group = cohort.group
    for role in (_COMPUTE, _OSD):
        if role in roles and role not in group.roles:
            yield AddRole(group=group.name, role=role)
        elif role not in roles and role in group.roles:
            yield RemoveRole(group=group.name, role=role)
    if group.hardware != one.server:
        yield SetHardware(group=group.name, hardware=one.server)
    if len(cohort) != one.hosts:
        yield SetCount(group=group.name, count=one.hosts)
    if racks and tuple(rack for rack, _ in cohort.racks) != racks[: one.hosts]:
        yield SetRacks(group=group.name, racks=racks)


def _kept_from_instances(
    question: Asked, one: Chosen, group: str, answer: Answer
) -> Iterator[Edit]:
    """Yield the settings of converged hosts: what OSDs need is not given to instances."""
    shares = question.task.shares
    profile = _server(question, one).profile
    osds, cores = profile.data_disks() or 0, profile.cores or 1
    computes = sum(each.hosts for each in answer.chosen if each.use in {"compute", "converged"})
    instances = sum(pool.instances for pool in question.pools)
    kept = (
        shares.converged_host_gib.value
        + osds * shares.converged_gib.value
        + ceil(instances / computes) * shares.converged_instance_gib.value
    )
    left = (cores - osds * shares.converged_cores.value) / cores
    ratio = floor(shares.cpu_ratio.value * left * 100) / 100
    yield SetSetting(setting=RESERVED, value=ceil(kept * _MIB_PER_GIB), group=group)
    yield SetSetting(setting=RATIO, value=ratio, group=group)


def _server(question: Asked, one: Chosen) -> ServerChoice:
    return next(choice for choice in question.task.servers if choice.name == one.server)


def _storage(
    question: Asked, backend: StorageBackend, name: str, groups: _Groups
) -> Iterator[Edit]:
    store = next(one for one in question.task.stores if one.name == backend.name)
    scheme: StorageScheme = next(one for one in store.schemes if one.name == name)
    on = tuple(groups.storage.get(backend.name, ()))
    where = on[0] if len(on) == 1 else on
    changes: dict[str, object] = {
        "erasure": scheme.erasure,
        "domain": scheme.domain,
        "size": scheme.size,
        "on": where,
    }
    stated = {key: value for key, value in changes.items() if getattr(backend, key) != value}
    if stated:
        yield SetStorage(storage=backend.model_copy(update=stated))
