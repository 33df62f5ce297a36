"""The whole path with the keyboard alone: no pointer is ever used."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.board import Board, Kind
from tests.browser.conftest import Opened

import archbook

MOST_TABS = 150
"""Presses of the Tab key within which everything on the board must be reached."""

HERE = """() => {
  const one = document.activeElement;
  const label = [...(one.labels || [])].map(label => label.innerText).join(' ');
  return (label || one.innerText || one.getAttribute('aria-label') || one.title || '').trim();
}"""
"""What a person with the focus here is told."""


def go(page: Page, name: str, key: str = "Tab") -> None:
    """Press a key until the focus is on what has a name."""
    for _ in range(MOST_TABS):
        page.keyboard.press(key)
        said = page.evaluate(HERE)
        if said == name or said.removesuffix(" (changed)") == name or said.endswith(f" {name}"):
            return
    pytest.fail(f"{name} is not reached with {key}")


def typed(board: Board, name: str, value: str) -> None:
    """Go to a field and type."""
    go(board.page, name)
    board.page.keyboard.press("Control+A")
    board.page.keyboard.type(value)
    board.page.keyboard.press("Enter")
    board.settle()


@pytest.mark.parametrize("kind", ["lab", "app"])
def test_a_design_is_changed_judged_and_waived_without_a_pointer(
    opened: Opened, kind: Kind
) -> None:
    board = opened(kind)
    page = board.page
    board.rail.first.focus()
    go(page, "Workload")
    page.keyboard.press("Enter")
    board.settle()
    go(page, "Add: Flavor")
    page.keyboard.press("Enter")
    board.settle()
    typed(board, "Instances", "12")
    kept = archbook.open(board.folder / "design.yaml")
    assert [one.instances for one in kept.design.workload] == [12]

    go(page, "Drawings")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(board.root.get_by_role("tab", name="Findings", exact=True)).to_have_attribute(
        "aria-selected", "true"
    )
    board.settle()
    go(page, "Waive…")
    page.keyboard.press("Enter")
    board.settle()
    typed(board, "Reason", "a lab")
    go(page, "Waive")
    page.keyboard.press("Enter")
    board.settle()
    kept = archbook.open(board.folder / "design.yaml")
    assert [waiver.reason for waiver in kept.design.waivers] == ["a lab"]
    expect(board.root.get_by_text("accepted until", exact=False).first).to_be_visible()
    board.visit.shoot("waived")

    go(page, "Undo", "Shift+Tab")
    page.keyboard.press("Enter")
    board.settle()
    kept = archbook.open(board.folder / "design.yaml")
    assert kept.design.waivers == ()
