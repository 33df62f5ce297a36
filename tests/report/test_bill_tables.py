"""The bill as tables."""

from collections.abc import Callable

import pytest

from archbook.bom.grouped import GroupBy
from archbook.report.bill_tables import bill_html, bill_reasons, bill_table, tables
from archbook.report.table import written
from archbook.workspace import Workspace

Bought = Callable[..., Workspace]


def titled(bought: Workspace, title: str, by: GroupBy = "kind") -> list[tuple[str, ...]]:
    found = next(one for one in tables(bought.bom().bill, by) if str(one.title) == title)
    return [tuple(written(cell, "en") for cell in row) for row in found.rows]


def parts(bought: Workspace, by: GroupBy = "kind") -> list[tuple[str, ...]]:
    return titled(bought, "What is bought, part by part", by)


def test_the_table_says_unknown_and_how_many(bought: Bought) -> None:
    text = bill_table(bought().bom().bill, "en")
    line = next(line for line in text.splitlines() if line.startswith("odd one"))
    assert line.count("unknown") == 8
    assert "machines without" in text


def test_years_stand_beside_each_other(bought: Bought) -> None:
    (memory,) = [row for row in parts(bought()) if row[1] == "memory module of 64 GiB"]
    assert memory[2:] == ("112", "-", "72", "184", "pieces")


def test_a_design_bought_at_once_has_no_years(bought: Bought) -> None:
    groups = [{"name": "ctl", "roles": ["control", "network", "compute"], "count": 3}]
    found = parts(bought(host_groups=groups, purchase={}))
    assert {len(row) for row in found} == {4}


def test_partly_known_is_at_least(bought: Bought) -> None:
    machine = {"supply_w": 1400}
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "some"},
        {"name": "cmp", "roles": ["compute"], "count": 2, "hardware": "all"},
    ]
    hardware = {"some": machine, "all": machine | {"power_supplies": 2}}
    found = parts(bought(hardware=hardware, host_groups=groups, purchase={}))
    assert ("power supply", "power supply of 1400 W", "at least 4", "pieces") in found


@pytest.mark.parametrize(("by", "first"), [("phase", "1"), ("group", "group/ctl")])
def test_put_together_by_year_or_group(bought: Bought, by: GroupBy, first: str) -> None:
    assert parts(bought(), by)[0][0] == first


def test_each_line_with_its_reason(bought: Bought) -> None:
    text = bill_reasons(bought().bom().bill, "en")
    assert "memory/64gib" in text
    assert "in modules of 64 GiB" in " ".join(text.split())


def test_long_lists_of_racks_are_cut_and_alike_ones_merged(bought: Bought) -> None:
    title = "Not stated by the design, and taken all the same"
    found = titled(bought(), title)
    assert len({(name, value, why) for name, _, value, why in found}) == len(found)


def test_html_has_all_tables(bought: Bought) -> None:
    html = bill_html(bought().bom().bill, "ko")
    assert html.count("<table") == 4
