"""What becomes of host groups, quorums and services after a loss, as boxes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.failure import Failure, Fate, Members, ServiceFate
from archbook.model.scene import Chip, Node, Section, Words
from archbook.views.parts.hosts import purpose, role_titles
from archbook.views.parts.reasons import because
from archbook.views.parts.slices import role_order

MOST_GROUPS = 10
"""More groups than this: those that lose no host share a box."""

MOST_HIT = 24
"""More groups than this that lose hosts: those of the same roles and fate share a box."""

_NAMED = 24

_OFTEN = 3
"""A reason that at least so many services have is told once for all of them."""

_MAJORITY = Message("Works while more than half of its members see each other.")

_NONE_TO_SPARE = mark("majority kept, none to spare: the next member lost ends it")


def groups(blueprint: Blueprint, found: Failure) -> Iterator[Node]:
    """Yield the host groups in role order; where there are very many, like ones in one box."""
    roles = {cohort.name: cohort.group.roles for cohort in blueprint.cohorts}
    order = sorted(found.groups, key=lambda one: role_order(blueprint, roles[one.names[0]]))
    hit, whole = ([one for one in order if bool(one.lost) is lost] for lost in (True, False))
    alike: dict[tuple[tuple[str, ...], Fate], list[Members]] = {}
    for one in hit:
        alike.setdefault((roles[one.names[0]], one.fate), []).append(one)
    for (role, fate), same in alike.items():
        if len(hit) > MOST_HIT and len(same) > 1:
            yield _alike(blueprint, same, role, fate)
        else:
            yield from (_group(blueprint, one, role) for one in same)
    if len(order) > MOST_GROUPS and len(whole) > 1:
        yield _untouched(whole)
    else:
        yield from (_group(blueprint, one, roles[one.names[0]]) for one in whole)


def _untouched(whole: Sequence[Members]) -> Node:
    """Return one box for all groups that lose no host."""
    names = tuple(one.names[0] for one in whole)
    hosts = sum(one.members for one in whole)
    title = Message("{groups} groups untouched", {"groups": len(whole)})
    return Node(
        "groups/alive", "machine", "neutral", title, (_named(names),), hosts, state="alive"
    )


def _alike(
    blueprint: Blueprint, same: Sequence[Members], roles: tuple[str, ...], fate: Fate
) -> Node:
    """Return one box for groups of the same roles that share a fate."""
    names = tuple(one.names[0] for one in same)
    hosts, left = sum(one.members for one in same), sum(one.left for one in same)
    values: dict[str, Value] = {"left": left, "hosts": hosts}
    lines = (
        *_roles(blueprint, roles),
        _named(names),
        Message("{left} of {hosts} hosts left", values),
    )
    title = Message("{groups} groups alike", {"groups": len(same)})
    name = f"groups/{'+'.join(roles)}/{fate}"
    return Node(name, "machine", _tone(roles), title, lines, hosts, state=fate)


def _roles(blueprint: Blueprint, roles: Sequence[str]) -> Iterator[Words]:
    if titles := tuple(role_titles(blueprint, roles)):
        yield Message("{roles}", {"roles": titles})


def _tone(roles: Sequence[str]) -> str:
    return roles[0] if roles else "neutral"


def _named(names: Sequence[str]) -> Message:
    """Name a few, and say how many more there are."""
    if len(names) <= _NAMED:
        return Message("{names}", {"names": tuple(names)})
    values: dict[str, Value] = {"names": tuple(names[:_NAMED]), "more": len(names) - _NAMED}
    return Message("{names} and {more} more", values)


def _group(blueprint: Blueprint, one: Members, roles: Sequence[str]) -> Node:
    lines = list(_roles(blueprint, roles))
    if one.lost:
        values: dict[str, Value] = {"left": one.left, "hosts": one.members}
        lines.append(Message("{left} of {hosts} hosts left", values))
    name = one.names[0]
    return Node(
        f"group/{name}",
        "machine",
        _tone(roles),
        name,
        tuple(lines),
        one.members,
        tooltip=_purpose(blueprint, name),
        state=one.fate,
    )


def _purpose(blueprint: Blueprint, group: str) -> Words:
    cohort = blueprint.cohort(group)
    if cohort is None:
        return ""
    components = tuple(placement.component.id for placement in cohort.placements)
    return purpose(blueprint, cohort.group.roles, components)


def quorums(blueprint: Blueprint, found: Failure) -> Iterator[Node]:
    """Yield the clusters that need a majority, those of the same hosts together."""
    several = len({one.region for one in found.clusters}) > 1
    for place, one in enumerate(found.clusters):
        title: Words = Message("{components}", {"components": one.names})
        if one.region and several:
            values: dict[str, Value] = {"components": one.names, "region": one.region}
            title = Message("{components} in {region}", values)
        said = blueprint.facts.component(one.names[0]).source_of("membership")
        why = because(blueprint, Reason(_MAJORITY, said))
        lines = tuple(_votes(one))
        name = f"quorum/{place}"
        yield Node(name, "machine", "control", title, lines, tooltip=why, state=one.fate)


def _votes(one: Members) -> Iterator[Words]:
    values: dict[str, Value] = {"left": one.left, "members": one.members, "needed": one.needed}
    yield Message("on {groups}", {"groups": one.groups})
    yield Message("{left} of {members} members left, a majority is {needed}", values)
    if one.fate == "lost":
        yield Message("no majority: it stands still")
    else:
        spare = one.left - one.needed
        text = "majority kept; members to spare: {spare}" if spare else _NONE_TO_SPARE
        yield Message(text, {"spare": spare})


def services(blueprint: Blueprint, found: Failure, fate: Fate) -> Iterator[Node]:
    """Yield the services of one fate in a box; the reason that most have is told once."""
    together = [one for one in found.services if one.fate == fate]
    if not together:
        return
    reasons = Counter(str(one.why) for one in together)
    usual, often = reasons.most_common(1)[0]
    if often < min(_OFTEN, len(together)):
        usual = ""
    name = f"services/{fate}"
    sections = tuple(
        _section(blueprint, one, name, told=str(one.why) != usual) for one in together
    )
    why = next((one.why for one in together if str(one.why) == usual), None)
    lines: tuple[Words, ...] = (why,) if why else ()
    if why and len(reasons) > 1:
        lines = (Message("{why}, where nothing else is said", {"why": why}),)
    title = Message("Services: {count}", {"count": len(together)})
    yield Node(name, "step", "neutral", title, lines, sections=sections, state=fate)


def _section(blueprint: Blueprint, one: ServiceFate, at: str, *, told: bool) -> Section:
    service = blueprint.facts.service(one.service)
    name = f"{at}/{one.service}"
    chips = (Chip(f"{name}/why", one.why),) if told else ()
    return Section(name, service.name, service.icon, chips, service.mission)
