"""Every value that was taken although the design does not state it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archbook.i18n import Message
from archbook.model.sizing import Assumed
from archbook.model.switch_ports import PortUse
from archbook.physical.fabric import Wiring
from archbook.physical.ground import Ground, strips
from archbook.physical.hosts import Hosts
from archbook.physical.lengths import Runs, width_m
from archbook.physical.standing import Standing
from archbook.physical.switches import slow

_OWN = "archbook"
_UNKNOWN = "unknown"


def assumed(
    ground: Ground, wiring: Wiring, standing: Standing, ports: Iterable[PortUse], runs: Runs
) -> Iterator[Assumed]:
    """Yield each default that was used, with its reason and source."""
    if not standing.inside:
        return
    yield from wiring.assumed
    yield from _once(_of_racks(ground, standing))
    yield from _once(_of_machines(standing))
    yield from _once(_of_ports(ports))
    yield from _of_runs(ground, standing, runs)
    yield Assumed("cloud", "out_of_band_uplinks", _UNKNOWN, Message(_JOINED), _OWN)


def _once(every: Iterable[Assumed]) -> Iterator[Assumed]:
    """Yield what is the same of several racks or groups once, with the names of some."""
    alike: dict[tuple[str, float | str, str], list[Assumed]] = {}
    for one in every:
        alike.setdefault((one.name, one.value, str(one.why)), []).append(one)
    for same in alike.values():
        if len(same) == 1:
            yield same[0]
            continue
        names = tuple(one.subject for one in same[:_NAMED])
        more = len(same) - len(names)
        values = {"why": same[0].why, "names": names, "more": more}
        text = "{why}: {names} and {more} more" if more else "{why}: {names}"
        yield replace(same[0], subject="cloud", why=Message(text, values))


_NAMED = 6
"""Racks or groups that are named; more are counted."""

_STRIPS = "no feeds are stated: a power strip for each inlet of a machine, two at the most"
_JOINED = "how out-of-band switches are joined is not stated: no cable between them is counted"


def _of_racks(ground: Ground, standing: Standing) -> Iterator[Assumed]:
    for name, hosts in standing.inside.items():
        yield from _of_rack(ground, name, hosts)


def _of_rack(ground: Ground, name: str, hosts: Sequence[Hosts]) -> Iterator[Assumed]:
    rack, subject = ground.rack(name), f"rack/{name}"
    if "height_u" not in rack.model_fields_set and not rack.type:
        why = Message("the height of a rack that nothing else is said of")
        yield Assumed(subject, "height_u", rack.height_u, why, "arch-design-compute-hardware")
    if not rack.feeds:
        count = strips(rack, (one.footprint.inlets for one in hosts))
        yield Assumed(subject, "power_strips", count, Message(_STRIPS), _OWN)
    if any(one.phases > 1 for one in rack.feeds):
        why = Message("the phases of a feed share its load evenly")
        yield Assumed(subject, "phases", "even", why, _OWN)


def _of_machines(standing: Standing) -> Iterator[Assumed]:
    for name, hosts in _by_group(standing).items():
        subject = f"group/{name}"
        yield from _of_chassis(subject, hosts)
        why = Message("one port for the management controller (BMC) of each machine")
        yield Assumed(subject, "management_ports", 1, why, "fuel-network-ports")
        if not hosts.profile or not hosts.profile.nics:
            why = Message("network cards are not known: no ports, no cables are counted for them")
            yield Assumed(subject, "nic_ports", _UNKNOWN, why, _OWN)
        for gbps, _ in slow((hosts,)):
            why = Message("ports below 10 Gbit/s beside faster ones go to out-of-band switches")
            yield Assumed(subject, "out_of_band_gbps", gbps, why, _OWN)


def _of_chassis(subject: str, hosts: Hosts) -> Iterator[Assumed]:
    if hosts.footprint.height_u is None:
        why = Message("one unit for a machine of unknown height")
        yield Assumed(subject, "height_u", 1, why, _OWN)
    if not hosts.footprint.inlets:
        why = Message("power inlets are not known: no outlets and no cords are counted for them")
        yield Assumed(subject, "inlets", _UNKNOWN, why, _OWN)
    elif not (hosts.profile and hosts.profile.power_supplies):
        why = Message("every inlet or power supply bay of the chassis is filled")
        source = "devicetype-library"
        yield Assumed(subject, "power_supplies", hosts.footprint.inlets, why, source)


def _of_ports(ports: Iterable[PortUse]) -> Iterator[Assumed]:
    for one in ports:
        if one.split > 1:
            why = Message(
                "ports of {gbps} Gbit/s are split: the switch must allow it",
                {"gbps": one.gbps or 0},
            )
            yield Assumed(f"rack/{one.rack}", "split", one.split, why, "zrcable-qsfp28")


def _by_group(standing: Standing) -> dict[str, Hosts]:
    every = (one for hosts in standing.inside.values() for one in hosts)
    return {one.cohort.name: one for one in every}


def _of_runs(ground: Ground, standing: Standing, runs: Runs) -> Iterator[Assumed]:
    if runs.loop_m is None:
        yield Assumed("cloud", "cable_loop_m", runs.loop, Message(_LOOP), _OWN)
    if len(standing.inside) > 1:
        yield Assumed("cloud", "rack_order", "row", Message(_ROW), _OWN)
        if runs.tray_m is None:
            yield Assumed("cloud", "cable_tray_m", runs.tray, Message(_TRAY), _OWN)
        if runs.pitch_m is None and _unknown_width(ground, tuple(standing.inside)):
            yield Assumed("cloud", "rack_pitch_m", runs.pitch, Message(_PITCH), _OWN)


_LOOP = "sideways and as a loop, at both ends together: nobody's figure"
_TRAY = "from the top of a rack to the tray above: nobody's figure"
_ROW = "racks of one room stand side by side in the order of the design"
_PITCH = "width of a rack whose type does not say it: nobody's figure"


def _unknown_width(ground: Ground, racks: Sequence[str]) -> bool:
    return any(width_m(ground, rack) is None for rack in racks)
