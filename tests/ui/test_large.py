"""Work on the board follows what differs, not how many there are."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from tests.ui.conftest import DAY, dressed, everything
from tests.ui.walk import steps_and_tabs, tabs_of

from archbook.model.design import Design
from archbook.model.edit import SetCount
from archbook.ui.diagram import DiagramView
from archbook.ui.workbook import Workbook
from archbook.workspace import open as open_design

PRODUCTION = Path(__file__).parents[1] / "golden" / "production.yaml"

MOST_LETTERS = 400_000
"""Most letters of HTML or SVG in one widget: what a browser shows without a wait."""

MOST_WIDGETS = 800
"""Most widgets behind one tab, or in one step."""


def cloud(hosts: int, racks: int) -> Design:
    """Return a production cloud of so many compute hosts in so many racks."""
    stated = json.loads(
        open_design(PRODUCTION).design.model_dump_json(by_alias=True, exclude_unset=True)
    )
    for number in range(len(stated["racks"]), racks):
        stated["racks"][f"x{number}"] = {"room": "h1", "power_feed": "ab"[number % 2]}
    (group,) = (one for one in stated["host_groups"] if one["name"] == "cmp")
    group |= {"count": hosts, "racks": list(stated["racks"])}
    return Design.model_validate_json(json.dumps(stated))


@pytest.fixture(params=[(10_000, 3), (10_000, 2_000)], ids=["hosts", "racks"])
def board(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workbook]:
    """Return a board with 10,000 hosts."""
    file = tmp_path / "design.yaml"
    made = Workbook(cloud(*request.param), file=file, as_of=DAY)
    yield made
    made.close()


def test_every_step_and_tab_is_shown_and_stays_small(board: Workbook) -> None:
    assert list(steps_and_tabs(board))
    texts = [one.value for one in everything(board) if isinstance(getattr(one, "value", 0), str)]
    drawn = [one.svg for one in everything(board) if isinstance(one, DiagramView)]
    assert max(map(len, [*texts, *drawn])) < MOST_LETTERS
    assert not any("please report it" in text for text in texts)
    for panel in tabs_of(board).children:
        assert 1 < len(list(everything(panel))) < MOST_WIDGETS
    assert len(list(everything(dressed(board, "archbook-step")))) < MOST_WIDGETS


def test_a_change_costs_as_much_with_10_000_hosts_as_with_100(tmp_path: Path) -> None:
    few, many = (calls_of_a_change(hosts, tmp_path / f"{hosts}.yaml") for hosts in (100, 10_000))
    assert many < 1.5 * few


def calls_of_a_change(hosts: int, file: Path) -> int:
    """Return how many functions are called when a count changes, on every tab."""
    made = Workbook(cloud(hosts, 3), file=file, as_of=DAY)
    calls = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "call"

    tabs = tabs_of(made)
    for place in range(len(tabs.titles)):
        tabs.selected_index = place
        before = sys.getprofile()
        sys.setprofile(counted)
        made.session.change(SetCount(group="cmp", count=hosts + place + 1))
        sys.setprofile(before)
    made.close()
    return calls
