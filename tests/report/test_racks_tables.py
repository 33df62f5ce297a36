"""Racks as text and as HTML."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import Site
from archbook.physical import site
from archbook.report.racks_tables import racks_html, racks_table, racks_working

HARDWARE = {"std": {"server": "dell-r650", "nics": [{"ports": 2, "speed_gbps": 25}]}}

Made = Callable[..., tuple[Site, Blueprint]]


@pytest.fixture
def made(blueprint: Callable[..., Blueprint]) -> Made:
    def racked(racks: dict[str, Any], count: int = 6) -> tuple[Site, Blueprint]:
        group = {"name": "cmp", "roles": ["compute"], "count": count, "hardware": "std"}
        planned = blueprint(racks=racks, hardware=HARDWARE, host_groups=[group])
        return site(planned), planned

    return racked


def test_racks_that_are_alike_share_a_table(made: Made) -> None:
    text = racks_table(*made({"r1": {}, "r2": {}, "r3": {}, "r4": {}}, 8), "en")
    assert "Racks r1, r2 are alike; the names are those of r1" in text
    assert "Racks r3, r4 are alike; the names are those of r3" in text
    assert "cmp-02" in text
    assert "cmp-03" not in text


def test_free_space_is_named(made: Made) -> None:
    text = racks_table(*made({"r1": {"height_u": 12}}), "en")
    assert re.search(r"^\s+7\s+3\s+free$", text, re.MULTILINE)


def test_what_finds_no_room_is_told(made: Made) -> None:
    text = racks_table(*made({"r1": {"height_u": 8}}), "en")
    assert "What finds no room in its racks" in text
    assert "What finds no room" not in racks_table(*made({"r1": {}}), "en")


def test_what_is_not_known_is_said(made: Made) -> None:
    text = racks_table(*made({"r1": {}}), "en")
    assert "not chosen; mellanox-sn2010" in text
    assert re.search(r"load of what has a figure, W\s+unknown", text)


def test_feeds_are_shown_with_what_they_carry(made: Made) -> None:
    fed = {"r1": {"pdu": "apc-ap8858", "feeds": [{"name": "A", "breaker_a": 16}]}}
    text = racks_table(*made(fed), "en")
    assert "12.8" in text
    assert "iec-60320-c13" in text


def test_html_has_the_same_tables(made: Made) -> None:
    text = racks_html(*made({"r1": {}}), "en")
    assert text.count("<table") == text.count("</table>") > 5
    assert "Rack r1" in text


def test_the_working_has_a_source_for_each_number(made: Made) -> None:
    text = racks_working(*made({"r1": {"power_w": 5000}}), "en")
    assert "BTU" in text
    assert "power_w = 5,000" in text
