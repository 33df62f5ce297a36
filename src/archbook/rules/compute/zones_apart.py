"""Availability zones in fire zones of their own."""

from collections.abc import Iterator, Mapping

from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


def _several(blueprint: Blueprint) -> bool:
    return any(len(zones) > 1 for zones in _zones(blueprint).values())


@rule(
    "compute.zones-apart",
    severity=Severity.ERROR,
    cites=Citation("scs-availability-zones", "Standard"),
    applies=_several,
    optional=True,
)
def zones_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """Availability zones of compute hosts share no room, and each has two power feeds.

    Why:
        Users spread instances over zones to outlive what takes one of them. Zones in one fire
        zone burn together; a zone on one power line goes dark with it. Nova itself knows no
        failure domains: a zone is what the operator makes of it.
    How:
        Zones of a region that hold compute hosts, where there is more than one: `room` of their
        racks stands for the fire zone, and no room may lie in two zones. A zone whose racks all
        name the same `power_feed` is a warning; a rack without a room is an info. It judges only
        under a profile that weighs it.
    Cure:
        Place the racks of each zone in a room of its own, and on two feeds.

    Fails:
        racks:
          r1: {room: a, power_feed: f1}
          r2: {room: a, power_feed: f2}
          r3: {room: b, power_feed: f1}
          r4: {room: b, power_feed: f2}
        regions:
          - {name: one, zones: {a: [r1, r3], b: [r2, r4]}}

    Passes:
        racks:
          r1: {room: a, power_feed: f1}
          r2: {room: a, power_feed: f2}
          r3: {room: b, power_feed: f1}
          r4: {room: b, power_feed: f2}
        regions:
          - {name: one, zones: {a: [r1, r2], b: [r3, r4]}}
    """
    for region, zones in _zones(blueprint).items():
        if len(zones) > 1:
            yield from _shared_rooms(blueprint, region, zones)
            yield from _single_feeds(blueprint, zones)
            yield from _unsaid_rooms(blueprint, zones)


Zones = Mapping[str, tuple[str, ...]]


def _zones(blueprint: Blueprint) -> dict[str, Zones]:
    """Return region → its zones with compute hosts → the racks of these."""
    used = {rack for cohort in compute_cohorts(blueprint) for rack, _ in cohort.racks}
    return {
        region.name: {
            zone: racks for zone, racks in region.zones.items() if used.intersection(racks)
        }
        for region in blueprint.design.regions
    }


def _shared_rooms(blueprint: Blueprint, region: str, zones: Zones) -> Iterator[Hit]:
    racks = blueprint.design.racks
    rooms: dict[str, dict[str, None]] = {}
    for zone, inside in zones.items():
        for room in {room for rack in inside if (room := racks[rack].room)}:
            rooms.setdefault(room, {})[zone] = None
    for room, sharing in sorted(rooms.items()):
        if len(sharing) > 1:
            yield Hit(
                "cloud",
                Message(
                    "availability zones {zones} of {region} share room {room}: a fire there takes "
                    "all of them",
                    {"zones": tuple(sharing), "region": region, "room": room},
                ),
                {"zones_in_room": len(sharing)},
            )


def _single_feeds(blueprint: Blueprint, zones: Zones) -> Iterator[Hit]:
    feeds = {
        zone: {blueprint.design.racks[rack].power_feed for rack in inside}
        for zone, inside in zones.items()
    }
    single = tuple(zone for zone, on in feeds.items() if len(on) == 1 and None not in on)
    if single:
        yield Hit(
            "cloud",
            Message(
                "all racks of a zone hang on one power feed, and two are asked for: zones {zones}",
                {"zones": single},
            ),
            {"power_feeds": 1},
            severity=Severity.WARNING,
        )


def _unsaid_rooms(blueprint: Blueprint, zones: Zones) -> Iterator[Hit]:
    racks = blueprint.design.racks
    unsaid = tuple(rack for inside in zones.values() for rack in inside if not racks[rack].room)
    if unsaid:
        yield Hit(
            "cloud",
            Message(
                "the design does not say in which room racks {racks} stand, so that zones are "
                "apart is not shown",
                {"racks": unsaid},
            ),
            {"racks_without_room": len(unsaid)},
            severity=Severity.INFO,
        )
