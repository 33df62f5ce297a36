"""Parts of a step: racks, and the regions and zones that they make up."""

from collections.abc import Iterator
from typing import Any

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.site import Feed, Rack, Region
from archbook.model.written import Name, Written
from archbook.session import Results, choices
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, NamedRecords, Record, Records
from archbook.ui.offers import RACKS, offers_of


class Zone(Written):
    """An availability zone as a form shows it; a design maps its name to its racks."""

    name: Name
    racks: tuple[Name, ...] = ()


def racks(desk: Desk) -> NamedRecords:
    """Return the racks, with what each shares with others."""
    kept = Kept(
        model=Rack,
        title=Message("Rack"),
        word="rack",
        fields=(
            *("room", "power_feed", "switch_pair", "site", "type", "height_u"),
            *("power_w", "max_load_kg", "pdu"),
        ),
        offers={
            "type": offers_of(desk, choices.rack_types),
            "pdu": offers_of(desk, choices.pdus),
        },
        nested={
            "feeds": Kept(Feed, Message("Circuits"), "feed", fresh=lambda _, feed: feed | _AMPERES)
        },
        told=_standing,
    )
    return NamedRecords(desk, "racks", kept)


_AMPERES = {"breaker_a": 16}


def _standing(results: Results, record: Record) -> Iterator[Message]:
    """Say which hosts stand in a rack."""
    inside = tuple(
        f"{cohort.name} × {count}"
        for cohort in results.blueprint.cohorts
        for rack, count in cohort.racks
        if rack == record["name"]
    )
    if inside:
        yield Message("Hosts in it: {hosts}", {"hosts": inside})
    else:
        yield Message("No host stands in it.")


def regions(desk: Desk) -> "Regions":
    """Return the regions, with the racks of each of their zones."""
    zones = Kept(Zone, Message("Availability zone"), "zone", offers={"racks": RACKS})
    kept = Kept(
        model=Region,
        title=Message("Region"),
        word="region",
        fields=("name", "cells"),
        nested={"zones": zones},
    )
    return Regions(desk, "regions", kept)


class Regions(Records):
    """Regions whose zones, which the design maps to racks, are records here."""

    def _records(self, design: Design) -> list[Record]:
        return [
            region | {"zones": [{"name": name, "racks": racks} for name, racks in zones.items()]}
            for region in super()._records(design)
            for zones in [region.get("zones") or {}]
        ]

    def _put(self, records: list[Record]) -> None:
        named = [
            (region.get("name"), one.get("name")) for region in records for one in _zones(region)
        ]
        twin = next((name for name in named if named.count(name) > 1), None)
        if twin is None:
            super()._put(records)
        else:
            self._desk.bring(self, self._desk.session.results)
            text = "'{name}' is there already: give each a name of its own"
            self._desk.alarm(Message(text, {"name": str(twin[1])}))

    def _written(self, records: list[Record]) -> Any:  # noqa: ANN401 - what JSON may hold
        return [_mapped(region) for region in records]


def _zones(region: Record) -> list[Record]:
    return region.get("zones") or []


def _mapped(region: Record) -> Record:
    """Return a region with its zones as the design has them."""
    kept = {name: held for name, held in region.items() if name != "zones"}
    zones = {str(one.get("name", "")): one.get("racks") or [] for one in _zones(region)}
    return kept | ({"zones": zones} if zones else {})
