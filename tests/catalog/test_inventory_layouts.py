"""What the catalog knows of a deployer's inventory hangs together."""

from collections.abc import Iterator
from typing import get_args

from archbook.catalog import bundled
from archbook.model.catalog.entry import When
from archbook.model.catalog.inventory_layout import Meaning, Setting
from archbook.model.storage import StorageKind

LAYOUT = bundled().inventory_layout("kolla-ansible")
KNOWN = {*LAYOUT.top, *LAYOUT.groups}


def _meanings() -> Iterator[Meaning]:
    for setting in LAYOUT.settings.values():
        sides = (setting.when_on, setting.when_off, *setting.values.values())
        yield from (meaning for meaning in sides if meaning)


def _conditions() -> Iterator[When]:
    yield from (condition for one in _meanings() for condition in (one.options, one.when))
    for places in LAYOUT.places.values():
        yield from (condition for one in places for condition in (one.when, one.unless))


def test_every_option_and_value_that_a_setting_chooses_exists() -> None:
    facts, checked = bundled(), 0
    for condition in _conditions():
        for name, values in condition.items():
            assert set(values) <= {one.value for one in facts.option(name).choices}, name
            checked += 1
    assert checked > 60


def test_a_store_is_a_kind_of_storage_and_serves_services() -> None:
    stores = [store for meaning in _meanings() for store in meaning.stores.items()]

    assert stores
    for kind, served in stores:
        assert kind in get_args(StorageKind)
        assert set(served) <= set(bundled().ids("services"))


def test_a_default_follows_settings_that_exist() -> None:
    for key, setting in LAYOUT.settings.items():
        for unsaid in setting.default:
            assert set(unsaid.follows) <= set(LAYOUT.settings) - {key}
            assert set(unsaid.unless) <= LAYOUT.read_settings()


def test_a_setting_has_one_kind_of_meaning() -> None:
    for key, setting in LAYOUT.settings.items():
        kinds = (setting.when_on or setting.when_off, setting.values, setting.number)
        assert sum(map(bool, kinds)) <= 1, key
    assert Setting() in LAYOUT.settings.values()  # known, and of no consequence for a design


def test_every_group_leads_to_a_top_group() -> None:
    inner = {"inner-compute", "external-compute"}  # two kinds of computes, up to Rocky
    for group, spans in LAYOUT.groups.items():
        for stood in spans:
            assert set(stood.under) <= KNOWN | inner, group
    for places in LAYOUT.places.values():
        assert {group for one in places for group in one.groups} <= KNOWN
    assert {*LAYOUT.formerly, *LAYOUT.formerly.values()} <= KNOWN
    assert set(LAYOUT.also.values()) <= set(LAYOUT.top)


def test_a_component_with_places_of_its_own_has_one_in_every_release() -> None:
    for component, places in LAYOUT.places.items():
        assert component in bundled().ids("components")
        assert any(one.since is None for one in places), component
        assert any(one.until is None for one in places), component
