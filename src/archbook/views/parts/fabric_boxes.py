"""Switches and hosts of a fabric, as boxes with what is written on them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Words
from archbook.model.switch_ports import SwitchRole
from archbook.physical.switch_names import role_called
from archbook.views.parts.leaf_domains import Domain
from archbook.views.parts.rack_figures import counted, ports
from archbook.views.parts.reasons import because, reckoned
from archbook.views.parts.some_names import some_names

_NAMED = 4
_TITLES: dict[SwitchRole, Message] = {
    "leaf": Message("Leaf switches"),
    "spine": Message("Spine switches"),
    "out_of_band": Message("Out-of-band switches"),
}


def switch_box(
    blueprint: Blueprint, name: str, role: SwitchRole, domains: Sequence[Domain]
) -> Node | None:
    """Return the switches of one role in *domains* as a box; None: there are none."""
    having = [domain for domain in domains if domain.of(role)]
    first = having[0].of(role) if having else None
    if first is None:
        return None
    lines: list[Words] = [*_called(role, having), *_models(blueprint, role, having)]
    if role == "leaf":
        lines += _of_leaves(domains)
    if role == "out_of_band":
        lines.append(Message("joins the BMCs of hosts, switches and power strips"))
    used = max((domain.ports(role) for domain in having), key=lambda one: sum(u.used for u in one))
    if used:
        lines.append(Message("ports of the fullest: {ports}", {"ports": ports(used)}))
    count = sum(domain.count(role) for domain in having)
    why: Words = because(blueprint, first.reason)
    ratio = domains[0].home.oversubscription
    if role == "leaf" and ratio:
        reasons = (why, reckoned(blueprint, ratio))
        why = Message("{reasons}", {"reasons": reasons})
    return Node(name, "machine", "neutral", _TITLES[role], tuple(lines), count, tooltip=why)


def hosts_box(blueprint: Blueprint, name: str, domains: Sequence[Domain]) -> Node:
    """Return the hosts that hang on like leaves as a box."""
    racks = [rack.rack for domain in domains for rack in domain.racks]
    lines: list[Words] = []
    if len(racks) > 1:
        lines.append(Message("racks {names}", {"names": some_names(racks)}))
    groups = dict.fromkeys(group for domain in domains for group in domain.hosts)
    lines.append(Message("{groups}", {"groups": tuple(_each(domains, one) for one in groups)}))
    roles = {one.roles[:1] for one in blueprint.design.host_groups if one.name in groups}
    only = roles.pop() if len(roles) == 1 else ()
    tone = only[0] if only else "neutral"
    title: Words = Message("Hosts of a rack") if len(racks) > 1 else _hosts_of(racks[0])
    if len(domains[0].racks) > 1:
        title = Message("Hosts of {racks} racks", {"racks": len(domains[0].racks)})
    return Node(name, "machine", tone, title, tuple(lines), len(domains))


def bundle(domains: Sequence[Domain]) -> Words:
    """Return the links of the hosts on one pair of leaves, as ``54 × 25G``."""
    speeds = dict.fromkeys(gbps for domain in domains for gbps in domain.links)
    if not speeds:
        return Message("ports not said")
    each = tuple(
        _range([domain.links.get(gbps, 0) for domain in domains], f"{gbps:g}G")
        for gbps in sorted(speeds, reverse=True)
    )
    return Message("{links}", {"links": each})


def _hosts_of(rack: str) -> Message:
    return Message("Hosts of rack {rack}", {"rack": rack})


def _each(domains: Sequence[Domain], group: str) -> Message:
    """Return how many hosts of a group hang on one pair of leaves."""
    numbers = [domain.hosts[group] for domain in domains if group in domain.hosts]
    least, most = min(numbers), max(numbers)
    if least == most:
        return counted(group, least)
    values: dict[str, Value] = {"name": group, "least": least, "most": most}
    return Message("{name} × {least} to {most}", values)


def _range(numbers: Sequence[int], speed: str) -> Message:
    least, most = min(numbers), max(numbers)
    values: dict[str, Value] = {"least": least, "most": most, "speed": speed}
    return Message("{most} × {speed}" if least == most else "{least} to {most} × {speed}", values)


def _called(role: SwitchRole, domains: Iterable[Domain]) -> Iterator[Message]:
    """Yield the names of switches where they are few, with their rack where it is not plain."""
    names: list[Value] = []
    for rack in (rack for domain in domains for rack in domain.racks):
        for one in rack.mounted:
            if role_called(one) == role:
                where: dict[str, Value] = {"name": one.name, "rack": rack.rack}
                names.append(one.name if role == "leaf" else Message("{name} in {rack}", where))
    if 0 < len(names) <= _NAMED:
        yield Message("{names}", {"names": tuple(names)})


def _models(
    blueprint: Blueprint, role: SwitchRole, domains: Iterable[Domain]
) -> Iterator[Message]:
    found = Counter[tuple[str | None, str | None]]()
    for domain in domains:
        for one in domain.switches:
            if one.role == role:
                found[one.type, one.fits] += one.count
    for (kind, fits), _ in found.most_common(3):
        yield _model(blueprint, kind, fits)


def _model(blueprint: Blueprint, kind: str | None, fits: str | None) -> Message:
    if kind is None and fits is None:
        return Message("type not chosen, and none of the catalog fits")
    entry = blueprint.facts.switch_type(kind or fits or "")
    values: dict[str, Value] = {"vendor": entry.vendor, "model": entry.model}
    if kind is None:
        return Message("not chosen; fits: {vendor} {model}", values)
    return Message("{vendor} {model}", values)


def _of_leaves(domains: Sequence[Domain]) -> Iterator[Message]:
    """Yield how leaves stand, act together, and how much hosts can ask of their uplinks."""
    each = domains[0].count("leaf")
    if peers := max((use.taken.get("peer", 0) for one in domains for use in one.uses), default=0):
        values = {"count": each, "links": peers}
        yield Message("{count} act as one over {links} peer links", values)
    elif len(domains) > 1:
        yield Message("{count} in each rack", {"count": each})
    ratios = [one.home.oversubscription for one in domains]
    known = [round(ratio.value, 1) for ratio in ratios if ratio and ratio.value is not None]
    if known and min(known) == max(known):
        yield Message("oversubscription {ratio} : 1", {"ratio": known[0]})
    elif known:
        limits = {"least": min(known), "most": max(known)}
        yield Message("oversubscription {least} to {most} : 1", limits)
    elif any(ratios):
        yield Message("oversubscription not known")
