"""All racks of a blueprint: what stands in them, what it weighs and draws, what joins it."""

from collections import Counter
from collections.abc import Sequence
from math import inf

from archbook.capacity.rack_ports import RackPorts, host_ports
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.rack_plan import RackPlan, Site
from archbook.model.site import Rack
from archbook.model.sizing import Quantity
from archbook.physical.assumed import assumed
from archbook.physical.cables import cables
from archbook.physical.elevation import Elevation
from archbook.physical.fabric import wiring
from archbook.physical.filling import fill
from archbook.physical.ground import Ground
from archbook.physical.hosts import Hosts
from archbook.physical.lengths import Runs, rows
from archbook.physical.load import (
    added,
    allowed,
    cooling,
    facility,
    feed_loads,
    heat,
    load_w,
    nameplate_w,
    used_u,
    weight_kg,
)
from archbook.physical.outlets import outlets
from archbook.physical.ports import access_ports
from archbook.physical.standing import Standing, standing
from archbook.physical.switches import in_rack, uses

USUAL = Rack()
"""A rack that nothing is said of."""

LIMITS = Runs()
"""How cables run when nothing is said of it."""


def site(blueprint: Blueprint, like: Rack = USUAL, runs: Runs = LIMITS) -> Site:
    """Return the racks with what stands in them, and the cables between.

    Hosts stand in the racks of their group. Where a design names no racks, as many are made up as
    the hosts need.

    Args:
        blueprint: What stands where.
        like: What a made-up rack is like.
        runs: How cables run.
    """
    ground = Ground.of(blueprint, like)
    stands = standing(ground, _leaf_room(blueprint))
    loads = {home: _load(blueprint, hosts) for home, hosts in stands.hanging().items()}
    known = [load for load in loads.values() if load]
    most = max(known, key=lambda load: load.gbps, default=None)
    wired = wiring(blueprint, len(loads), most)
    kept = in_rack(ground, wired, stands)
    filled = fill(ground, stands, kept)
    plans = tuple(
        _plan(ground, filled[rack], rack, wired.oversubscription(loads[rack]))
        if rack in loads
        else _plan(ground, filled[rack], rack, None)
        for rack in filled
    )
    standing_in = {rack: [*one.mounted, *one.elsewhere] for rack, one in filled.items()}
    side_by_side = rows(ground, tuple(filled), runs)
    ports = tuple(uses(kept, wired))
    load = added((one.load_w for one in plans), *_LOAD)
    return Site(
        racks=plans,
        switches=tuple(one.switches for every in kept.values() for one in every),
        cables=cables(wired, side_by_side, standing_in, stands.homes),
        load_w=load,
        facility_w=facility(load, blueprint.design.surroundings.pue),
        heat_btuh=heat(load),
        needed=stands.needed,
        cooling_tons=cooling(load),
        nameplate_w=added((one.nameplate_w for one in plans if one.nameplate_w), *_PLATES),
        ports=ports,
        assumed=tuple(assumed(ground, wired, stands, ports, runs)),
        left_out=_left_out(plans, stands),
    )


_LOAD = (
    Message("sum over all racks of the typical draws that are known"),
    Citation("design", "typical_w"),
)
_PLATES = (
    Message("sum over all racks of the ratings of power supplies: a bound, not a draw"),
    Citation("devicetype-library", "maximum_draw"),
)


def _leaf_room(blueprint: Blueprint) -> float:
    """Return the host ports that the leaves of one rack have; endless where none is chosen."""
    fabric = blueprint.design.fabric
    if fabric is None or fabric.leaf is None:
        return inf
    ports = access_ports(blueprint.facts.switch_type(fabric.leaf))
    return ports * fabric.leaves_per_rack or inf


def _load(blueprint: Blueprint, hosts: Sequence[Hosts]) -> RackPorts | None:
    """Return the ports of all hosts of a rack; None where those of a group are not known."""
    total = RackPorts()
    for one in hosts:
        each = host_ports(blueprint, one.cohort)
        if each is None:
            return None
        number = len(one.indices)
        total = RackPorts(total.count + number * each.count, total.gbps + number * each.gbps)
    return total


def _plan(
    ground: Ground, filled: Elevation, rack: str, oversubscription: Quantity | None
) -> RackPlan:
    stated = ground.rack(rack)
    draws = load_w(filled.mounted)
    strip = ground.blueprint.facts.pdu(stated.pdu) if stated.pdu else None
    number = sum(one.kind == "pdu" for one, _ in filled.mounted)
    fed = [(foot, 1) for one, foot in filled.mounted if one.kind != "pdu"]
    return RackPlan(
        rack,
        stated.type,
        ground.height_u(rack),
        tuple(one for one, _ in filled.mounted),
        tuple(filled.left_out.items()),
        used_u(filled.mounted),
        weight_kg(filled.mounted),
        draws,
        allowed(stated),
        nameplate_w=nameplate_w(filled.mounted),
        max_load_kg=ground.max_load_kg(rack),
        feeds=feed_loads(stated.feeds, draws.value),
        outlets=outlets(fed, strip, number) if number else (),
        oversubscription=oversubscription,
        made_up=not ground.named(rack),
    )


def _left_out(plans: Sequence[RackPlan], stands: Standing) -> tuple[tuple[str, int], ...]:
    """Return what finds no room in any rack."""
    found = Counter(stands.left_out)
    for one in plans:
        found.update(dict(one.left_out))
    return tuple(found.items())
