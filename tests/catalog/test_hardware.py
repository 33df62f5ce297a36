"""Hardware holds what the device-type library or a vendor says, and nothing that neither does."""

from collections.abc import Iterator

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.chassis import Chassis
from archbook.model.catalog.entry import Entry
from archbook.model.catalog.pdu import PduEntry
from archbook.model.catalog.rack import RackEntry
from archbook.model.catalog.server import ServerEntry
from archbook.model.catalog.switch import SwitchTypeEntry, role_of

FACTS = bundled()

FEWEST = {
    "servers": 40,
    "switch-types": 25,
    "racks": 6,
    "pdus": 6,
    "firewalls": 6,
    "load-balancers": 6,
    "storage-arrays": 6,
}
"""Kind → how many there are at least to choose from."""

MAKERS = {
    "servers": {"Dell", "HPE", "Lenovo", "Supermicro"},
    "switch-types": {"Arista", "Cisco", "Dell", "Juniper", "Mellanox", "Nvidia"},
}

CONFIGURED = {"sockets", "memory_slots", "memory_max_gib", "typical_w"}
"""Fields of a server that the library leaves to the vendor, but for bays that it counts."""

MOST_KG_PER_U = 35
"""Dense arrays come near it; more was a slip each time."""


def _entries(kind: str) -> Iterator[Entry]:
    for name in FACTS.ids(kind):
        entry = FACTS.entry(kind, name)
        assert isinstance(entry, Entry)
        yield entry


def _machines() -> Iterator[Chassis]:
    for kind in FEWEST:
        yield from (entry for entry in _entries(kind) if isinstance(entry, Chassis))


@pytest.mark.parametrize("kind", FEWEST)
def test_there_are_enough_to_choose_from(kind: str) -> None:
    assert len(FACTS.ids(kind)) >= FEWEST[kind]


@pytest.mark.parametrize("kind", MAKERS)
def test_the_makers_that_people_ask_for_are_there(kind: str) -> None:
    made_by = {getattr(entry, "vendor", "") for entry in _entries(kind)}
    assert made_by >= MAKERS[kind]


@pytest.mark.parametrize("kind", FEWEST)
def test_every_figure_has_a_source(kind: str) -> None:
    for entry in _entries(kind):
        stated = entry.model_fields_set - {"schema_", "id", "title", "sources"}
        covered = [field for fields in entry.sources.values() for field in fields]
        assert stated == set(covered), entry.id
        assert len(covered) == len(set(covered)), f"{entry.id}: a field has two sources"


@pytest.mark.parametrize("kind", FEWEST)
def test_the_title_is_the_name_of_the_machine(kind: str) -> None:
    for entry in _entries(kind):
        assert isinstance(entry, Chassis | RackEntry)
        assert entry.title.en.endswith(entry.model)
        assert entry.vendor.casefold() in entry.title.en.casefold()


def test_no_two_machines_of_a_kind_are_one() -> None:
    for kind in FEWEST:
        titles = [entry.title.en for entry in _entries(kind)]
        assert len(titles) == len(set(titles))


def test_weights_are_plausible_for_the_height() -> None:
    for machine in _machines():
        if machine.weight_kg is not None and machine.height_u:
            assert 2 <= machine.weight_kg / machine.height_u <= MOST_KG_PER_U, machine.id


def test_a_draw_to_plan_with_is_no_more_than_the_largest() -> None:
    for machine in _machines():
        for inlet in machine.inlets:
            if inlet.maximum_w is not None and inlet.allocated_w is not None:
                assert inlet.allocated_w <= inlet.maximum_w, machine.id


def test_the_role_of_a_switch_follows_from_its_ports() -> None:
    roles = set()
    for entry in _entries("switch-types"):
        assert isinstance(entry, SwitchTypeEntry)
        assert entry.role == role_of(entry.ports), entry.id
        assert entry.sources["archbook"] == ("role",)
        roles.add(entry.role)
    assert roles == {"leaf", "spine", "out-of-band"}


def test_switches_have_ports_for_their_own_management() -> None:
    for entry in _entries("switch-types"):
        assert isinstance(entry, SwitchTypeEntry)
        assert any(ports.management for ports in entry.ports), entry.id


def test_pdus_stand_beside_the_rails_or_in_them_and_feed_machines() -> None:
    for entry in _entries("pdus"):
        assert isinstance(entry, PduEntry)
        assert entry.height_u in {0, 1, 2}
        assert sum(outlets.count for outlets in entry.outlets) >= 8, entry.id


def test_racks_carry_more_than_they_weigh() -> None:
    for entry in _entries("racks"):
        assert isinstance(entry, RackEntry)
        assert entry.height_u >= 42
        if entry.max_load_kg is not None and entry.weight_kg is not None:
            assert entry.max_load_kg > 4 * entry.weight_kg, entry.id
        if entry.mounting_depth_mm is not None:
            assert entry.mounting_depth_mm >= 500, entry.id


def test_what_is_built_in_comes_from_the_vendor() -> None:
    told = 0
    for entry in _entries("servers"):
        assert isinstance(entry, ServerEntry)
        for field in entry.model_fields_set & CONFIGURED:
            source = entry.source_of(field)
            counted = field in {"sockets", "memory_slots"} and source.startswith("devicetype")
            assert counted or not source.startswith("devicetype"), f"{entry.id}: {field}"
            told += 1
    assert told
